import type { MessageLanguage } from "../../messages/message.ts";
import { markBook } from "../marking/mark-book.ts";
import type { Remark } from "../marking/mark-book.ts";
import { told } from "../problem.ts";
import type { Problem } from "../problem.ts";
import { reportWords } from "../problems/report-words.ts";
import { listBook } from "./list-book.ts";

/** A file to hand back. */
export interface MarkedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Whether it is the file that was sent, marked; else it is the list of what is wrong with it. */
  readonly isSame: boolean;
}

const CHECKED: Readonly<Record<MessageLanguage, string>> = { VI: "da-kiem-tra", EN: "checked" };

/**
 * What was sent, with everything wrong marked and said at its cell. Of files that cannot be changed without loss (`.xls`, `.ods`, `.xlsb`,
 * CSV, locked ones) a new workbook with the list instead.
 */
export function markedFile(
  sent: { readonly name: string; readonly bytes: Uint8Array },
  problems: readonly Problem[],
  lang: MessageLanguage,
): MarkedFile {
  const [, stem = sent.name, extension = ""] = /^(.*?)(\.[^.]*)?$/.exec(sent.name) ?? [];
  const name = `${stem}-${CHECKED[lang]}`;
  const marked = markBook(
    sent.bytes,
    problems.map((problem) => remarkOf(problem, lang)),
    reportWords[lang].author,
  );
  return marked === null
    ? { name: `${name}.xlsx`, bytes: listBook(problems, lang), isSame: false }
    : { name: `${name}${extension}`, bytes: marked, isSame: true };
}

/** What is of no single cell is said at the beginning of its row, or of the first sheet. */
function remarkOf(problem: Problem, lang: MessageLanguage): Remark {
  const { sheet, cell, row, severity } = problem;
  const { message, accepted } = told(problem, lang);
  const words = reportWords[lang];
  const instead = accepted.map((text) => (text === "" ? words.emptyCell : text)).join(", ");
  return {
    sheet,
    cell: cell ?? `A${Math.max(1, row)}`,
    mark: severity,
    text: instead === "" ? message : `${message} ${words.accepted(instead)}`,
  };
}
