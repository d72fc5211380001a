import { words } from "../../i18n/words.ts";
import type { CaveatCode } from "../../generated/graphql.ts";
import type { FigureCaveat, FigureRow } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { lowerFirst } from "../format/format.ts";

/** What the API says of the changes of some rows under a code, said once; null: nothing. */
export function changeCaveat(code: CaveatCode, rows: readonly FigureRow[]): string | null {
  const found = rows
    .filter(({ change }) => change !== null && change !== undefined)
    .flatMap(({ changeNote }) => changeNote?.caveats ?? []);
  return found.find((caveat) => caveat.code === code)?.sentence ?? null;
}

/** Sentences that say themselves that they are of a change. */
const ofThemselves: ReadonlySet<CaveatCode> = new Set(["UNITS_REORGANISED"]);

/** What to mind about a change from a period (in words), where it stands beside the value it is of. Where no earlier figure stands beside it, rounding is nothing to mind. */
export function changeSentences(
  caveats: readonly FigureCaveat[],
  from: string,
  locale: Locale,
): readonly string[] {
  const { ofChange } = words(locale).sentence;
  return caveats
    .filter(({ code }) => code !== "ROUNDED")
    .map(({ code, sentence }) =>
      ofThemselves.has(code) ? sentence : ofChange(from, lowerFirst(sentence, locale)),
    );
}
