import type { Language } from "../../generated/schema.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { Caveat as StoredCaveat, CaveatCode } from "../../statistics/read/caveat.ts";
import { caveatsEn } from "./caveats-en.ts";
import { type CaveatWords, caveatsVi } from "./caveats-vi.ts";

const languages: Readonly<Record<Language, CaveatWords>> = { VI: caveatsVi, EN: caveatsEn };

/** What a caveat says, in a language. */
export function caveatSentence<Code extends CaveatCode>(
  catalogue: Catalogue,
  { code, args }: StoredCaveat<Code>,
  lang: Language,
): string {
  return languages[lang][code](args, catalogue);
}
