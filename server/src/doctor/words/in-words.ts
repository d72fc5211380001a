import type { BackupLanguage } from "../../backup/words/backup-words.ts";
import type { Finding, Level } from "../finding.ts";
import { doctorEn } from "./en.ts";
import { doctorVi } from "./vi.ts";

const WORDS = { vi: doctorVi, en: doctorEn };
const SIGNS: Readonly<Record<Level, string>> = { well: "✓", note: "!", ill: "✗" };

/** A finding as a sentence. */
export function sentenceOf({ code, args }: Finding, lang: BackupLanguage): string {
  // Code and arguments belong together, which the union says and a lookup by its discriminant does not.
  const words = WORDS[lang][code] as (given: Finding["args"]) => string;
  return words(args);
}

/** All findings for a person at a terminal: what has to be done last, where it is seen. */
export function inWords(findings: readonly Finding[], lang: BackupLanguage): readonly string[] {
  const order: readonly Level[] = ["well", "note", "ill"];
  const sorted = order.flatMap((level) => findings.filter((finding) => finding.level === level));
  const count = (level: Level): number => sorted.filter((finding) => finding.level === level).length;
  const [ill, notes] = [count("ill"), count("note")];
  const end =
    lang === "vi"
      ? ill === 0
        ? `Không có gì phải làm (${notes} điều nên biết).`
        : `${ill} việc phải làm (✗), ${notes} điều nên biết (!).`
      : ill === 0
        ? `Nothing has to be done (${notes} to know of).`
        : `${ill} to mend (✗), ${notes} to know of (!).`;
  return [...sorted.map((finding) => `${SIGNS[finding.level]} ${sentenceOf(finding, lang)}`), "", end];
}
