import { InputError } from "../../statistics/request/request.ts";

/** How a CSV file is written. */
export interface CsvDialect {
  readonly separator: string;
  readonly decimal: "." | ",";
  /** A mark at the beginning, by which Excel knows that it is UTF-8. */
  readonly bom: boolean;
}

/** As its name says: for programs, or for Excel as it is set up in a country. */
export const PRESETS: Readonly<Record<string, CsvDialect>> = {
  plain: { separator: ",", decimal: ".", bom: false },
  "excel-vi": { separator: ";", decimal: ",", bom: true },
  "excel-en": { separator: ",", decimal: ".", bom: true },
};

export const PLAIN: CsvDialect = { separator: ",", decimal: ".", bom: false };

/** Names for what cannot be typed into an address. */
const SEPARATORS: Readonly<Record<string, string>> = {
  ",": ",",
  ";": ";",
  "|": "|",
  tab: "\t",
  "\t": "\t",
  comma: ",",
  semicolon: ";",
};

/** A preset, of which `sep` and `decimal` can be changed. Throws InputError. */
export function readDialect(preset: string | null, sep: string | null, decimal: string | null): CsvDialect {
  const base = PRESETS[preset ?? "plain"];
  if (base === undefined) throw unknown("preset", preset, Object.keys(PRESETS));
  const separator = sep === null ? base.separator : SEPARATORS[sep];
  if (separator === undefined) throw unknown("sep", sep, ["comma", "semicolon", "tab", "|"]);
  const point = decimal === null ? base.decimal : decimal;
  if (point !== "." && point !== ",") throw unknown("decimal", decimal, [".", ","]);
  if (separator === point) throw new InputError("decimal", { code: "COMMA_TWICE", args: {} });
  return { separator, decimal: point, bom: base.bom };
}

function unknown(argument: string, found: string | null, accepted: readonly string[]): InputError {
  const args = { argument, written: found ?? "", accepted };
  return new InputError(argument, { code: "ONE_OF", args }, accepted);
}
