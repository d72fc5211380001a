import { columnName } from "../../books/book.ts";
import type { Reading } from "../../readings/reading.ts";
import { folded } from "../names/fold.ts";
import type { Candidate } from "../layout.ts";
import { scaled } from "../words/unit-words.ts";
import { PLAIN } from "../asking/candidates.ts";
import { sheetKey } from "../asking/questions.ts";
import type { Questions } from "../asking/questions.ts";
import { nameAt } from "../table/grid.ts";

/** What the cell of a figure comes to. */
export type ReadValue =
  | {
      readonly is: "value";
      readonly value: string;
      readonly qualifier: string | null;
      readonly status: string | null;
    }
  /** Nothing is known of it: no row comes of it. `note`: what is said of it. */
  | { readonly is: "none"; readonly note: "NOT_COLLECTED" | "FORMULA_WITHOUT_VALUE" | null }
  /** It waits for an answer. */
  | { readonly is: "open" }
  /** It is no figure; it goes on as it stands, for the checks to refuse it where it stands. */
  | { readonly is: "wrong"; readonly text: string };

/** The hedges of the three kinds, folded. */
const HEDGES: readonly (readonly ["AT_LEAST" | "AT_MOST" | "ABOUT", RegExp])[] = [
  [
    "AT_LEAST",
    /^(?:hon|tren|it nhat|toi thieu|khong duoi|khong it hon|tro len|more than|over|at least|and more|or more)/,
  ],
  ["AT_MOST", /^(?:gan|duoi|toi da|khong qua|nhieu nhat|tro xuong|nearly|under|at most|up to|or less)/],
  ["ABOUT", /^(?:khoang|chung|uoc|xap xi|about|around|circa|approximately)/],
];

/** The hedge that a word or sign says; null: none that is known. */
export function hedgeOf(printed: string): "AT_LEAST" | "AT_MOST" | "ABOUT" | null {
  const sign = printed.trim();
  if (/^(?:>|≥|>=|\+)/.test(sign)) return "AT_LEAST";
  if (/^(?:<|≤|<=)/.test(sign)) return "AT_MOST";
  if (/^[~≈∼]/.test(sign)) return "ABOUT";
  const words = folded(printed);
  return HEDGES.find(([, form]) => form.test(words))?.[0] ?? null;
}

/** The value that a cell says in the unit of its column; what is not decided is asked. */
export function readValue(reading: Reading, factor: number, questions: Questions): ReadValue {
  const { sheet, row, column, kind, value, raw } = reading;
  const cell = nameAt(row, column);
  const said = questions.given(`value:${sheet}!${cell}`);
  if (said !== undefined) return ofAnswer(said, factor);
  switch (kind) {
    case "number":
    case "approximate":
      return ofNumber(reading, factor, questions, cell);
    case "ambiguous":
      return ambiguous(reading, factor, questions, cell);
    case "missing":
      return missing(reading, questions, cell);
    case "uncomputed":
      return { is: "none", note: "FORMULA_WITHOUT_VALUE" };
    case "range":
    case "date":
    case "period":
      return asked(reading, questions, cell, kind === "range" ? "RANGE" : "VALUE", factor);
    case "text":
    case "ordinal":
    case "index-row":
    case "footer":
    case "error":
    case "invalid":
    case "boolean":
      return { is: "wrong", text: raw !== "" ? raw : value === null ? "" : String(value) };
  }
}

/** The same of a cell in a table, where words are asked about: nothing else says that they are no figure. */
export function readFigureCell(reading: Reading, factor: number, questions: Questions): ReadValue {
  if (reading.kind !== "text") return readValue(reading, factor, questions);
  const cell = nameAt(reading.row, reading.column);
  const said = questions.given(`value:${reading.sheet}!${cell}`);
  return said === undefined ? asked(reading, questions, cell, "VALUE", factor) : ofAnswer(said, factor);
}

/** The same of a cell that is merged with others of figures: it is of all of them, and which is told by nobody; that is asked. */
export function readMergedCell(reading: Reading, factor: number, questions: Questions): ReadValue {
  const cell = nameAt(reading.row, reading.column);
  const said = questions.given(`value:${reading.sheet}!${cell}`);
  if (said !== undefined) return ofAnswer(said, factor);
  const candidates = typeof reading.value === "number" ? [reading.value] : reading.candidates;
  return asked({ ...reading, candidates }, questions, cell, "VALUE", factor);
}

/**
 * A share as a percentage. A number up to 1 that shows no percent sign may be a part of one, 0.9 for 90 %, or a small percentage: that is asked
 * once for its column. Null while it is open.
 */
export function readShare(reading: Reading, isPercent: boolean, questions: Questions): Reading | null {
  const { sheet, row, column, kind, value, unit } = reading;
  if (kind !== "number" || typeof value !== "number" || unit !== undefined || value <= 0 || value > 1)
    return reading;
  const cell = nameAt(row, column);
  if (questions.given(`value:${sheet}!${cell}`) !== undefined) return reading;
  const answer = questions.ask(
    {
      key: `share:${sheetKey(sheet)}!${columnName(column)}`,
      code: "SHARE",
      sheet,
      cell,
      found: foundIn(reading),
      candidates: isPercent ? [PLAIN.percent, PLAIN.fraction] : [PLAIN.fraction, PLAIN.percent],
    },
    cell,
  );
  if (answer === null) return null;
  return answer === "fraction"
    ? { ...reading, value: Number((value * 100).toPrecision(15)), candidates: [] }
    : reading;
}

function ofAnswer(said: string, factor: number): ReadValue {
  if (said === "leave-out" || said === "nothing") return { is: "none", note: null };
  if (said === "WITHHELD" || said === "NOT_APPLICABLE")
    return { is: "value", value: "", qualifier: null, status: said };
  return /^-?\d+(?:\.\d+)?$/.test(said)
    ? { is: "value", value: scaled(said, factor), qualifier: null, status: null }
    : { is: "wrong", text: said };
}

function ofNumber(reading: Reading, factor: number, questions: Questions, cell: string): ReadValue {
  const number = Number(reading.value);
  const [large, small] = [...reading.candidates].toSorted((a, b) => b - a);
  if (factor !== 1) {
    const isScaled = reading.notes?.some(({ code }) => code === "SCALED_BY_WORD") === true;
    const byFormat = reading.notes?.find((note) => note.code === "FORMAT_SCALES")?.args.by ?? 1;
    // "5 triệu" in a column of millions; a format that shows thousands in a column of thousands is of one unit with it.
    if (isScaled || (byFormat !== 1 && byFormat !== factor))
      return asked({ ...reading, candidates: [number, number * factor] }, questions, cell, "VALUE", 1);
    if (byFormat === factor) return plain(reading, number, 1);
  }
  if (large !== undefined && small !== undefined && large !== -small)
    return bySeparators(reading, factor, questions, cell);
  return plain(reading, number, factor);
}

function plain({ qualifier }: Reading, number: number, factor: number): ReadValue {
  return {
    is: "value",
    value: scaled(plainText(number), factor),
    qualifier: qualifier === null ? null : (hedgeOf(qualifier) ?? "ABOUT"),
    status: null,
  };
}

function foundIn({ raw, value }: Reading): string {
  return raw !== "" ? raw : String(value);
}

/** A number in plain digits, also where JavaScript would write an exponent. */
export function plainText(number: number): string {
  const text = String(number);
  if (!text.includes("e")) return text;
  return number
    .toFixed(Math.abs(number) < 1 ? 12 : 0)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

function ambiguous(reading: Reading, factor: number, questions: Questions, cell: string): ReadValue {
  const { sheet, candidates } = reading;
  const [first, second] = candidates;
  if (first === undefined || second === undefined) return asked(reading, questions, cell, "VALUE", factor);
  if (first === -second) {
    const answer = questions.ask(
      {
        key: `sign:${sheetKey(sheet)}`,
        code: "SIGN",
        sheet,
        cell,
        found: foundIn(reading),
        candidates: first < 0 ? [PLAIN.negative, PLAIN.positive] : [PLAIN.positive, PLAIN.negative],
      },
      cell,
    );
    if (answer === null) return { is: "open" };
    const size = Math.abs(first);
    return plain(reading, answer === "negative" ? -size : size, factor);
  }
  return bySeparators(reading, factor, questions, cell);
}

/**
 * What the separators of a number mean that may be read with either decimal mark. Where the file shows how it writes its numbers, or
 * a person typed them as they are printed, that is the rule of the column, said with what shows it; else it is asked once for the sheet.
 */
function bySeparators(reading: Reading, factor: number, questions: Questions, cell: string): ReadValue {
  const { sheet, column, candidates, because, value } = reading;
  const bySize = candidates.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const [small = 0, large = 0] = bySize;
  const isDecided = because !== undefined || value !== null;
  const isThousands = (value ?? candidates[0]) === large;
  const ofSheet = `separators:${sheetKey(sheet)}`;
  const meant = isThousands ? PLAIN.thousands : PLAIN.decimal;
  const said = because === undefined ? questions.given(ofSheet) : undefined;
  const answer = questions.ask(
    {
      key: isDecided ? `${ofSheet}!${columnName(column)}` : ofSheet,
      code: "SEPARATORS",
      sheet,
      cell,
      found: because === undefined ? foundIn(reading) : `${foundIn(reading)} (${because.join(", ")})`,
      candidates: isThousands ? [PLAIN.thousands, PLAIN.decimal] : [PLAIN.decimal, PLAIN.thousands],
      ...(isDecided && { rule: said ?? meant.answer }),
    },
    cell,
  );
  if (answer === null) return { is: "open" };
  return plain(reading, answer === "decimal" ? small : large, factor);
}

function missing(reading: Reading, questions: Questions, cell: string): ReadValue {
  const { sheet } = reading;
  const { meaning } = reading;
  if (meaning === "zero-or-none" || meaning === "none") {
    const answer = questions.ask(
      {
        key: `dash:${sheetKey(sheet)}`,
        code: "DASH",
        sheet,
        cell,
        found: foundIn(reading),
        candidates: [PLAIN.zero, PLAIN.leaveOut],
        rule: "0",
      },
      cell,
    );
    return answer === "0"
      ? { is: "value", value: "0", qualifier: null, status: null }
      : { is: "none", note: null };
  }
  if (meaning === "suppressed-or-not-applicable") {
    const answer = questions.ask(
      {
        key: `cross:${sheetKey(sheet)}`,
        code: "CROSS",
        sheet,
        cell,
        found: foundIn(reading),
        candidates: [PLAIN.withheld, PLAIN.notApplicable, PLAIN.leaveOut],
      },
      cell,
    );
    return answer === null ? { is: "open" } : ofAnswer(answer, 1);
  }
  return { is: "none", note: "NOT_COLLECTED" };
}

function asked(
  reading: Reading,
  questions: Questions,
  cell: string,
  code: "VALUE" | "RANGE",
  factor: number,
): ReadValue {
  const { sheet, candidates } = reading;
  const numbers: Candidate[] = candidates.map((number) => ({
    answer: plainText(number),
    label: { vi: plainText(number), en: plainText(number) },
  }));
  const answer = questions.ask({
    key: `value:${sheet}!${cell}`,
    code,
    sheet,
    cell,
    found: foundIn(reading),
    candidates: [...numbers, PLAIN.leaveOut],
  });
  return answer === null ? { is: "open" } : ofAnswer(answer, factor);
}
