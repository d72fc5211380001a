import type { Cell } from "../books/book.ts";
import type { ReadingNote } from "./notes.ts";
import { sayNote } from "./notes.ts";
import type { Convention } from "./numbers/convention.ts";
import { readNumberCell } from "./numbers/number-cell.ts";
import { readNumberText } from "./numbers/number-text.ts";
import { readDateCell } from "./periods/date-cell.ts";
import { isSame, recomputeSum } from "./recompute-sums.ts";
import type { Reading } from "./reading.ts";
import type { PlacedSheet } from "./place-sheet.ts";
import type { SeenCell } from "./roles/grid.ts";
import { isWords } from "./roles/grid.ts";
import { countsWholeThings, levelOf } from "./roles/lines.ts";
import { yearOf } from "./roles/years.ts";

/** What a cell comes to; what is not said is empty. */
type Said = Partial<Omit<Reading, "note" | "notes">> & Pick<Reading, "kind">;

/** What a cell says in its place in its sheet. */
export function readPlaced(
  seen: SeenCell,
  sheet: PlacedSheet,
  convention: Convention,
  from1904: boolean,
): Reading {
  const { cell } = seen;
  const notes: ReadingNote[] = [];
  const said = readRole(seen, sheet) ?? readStored(seen, sheet, convention, from1904, notes);
  notes.push(...formulaNotes(cell, sheet));
  return {
    sheet: sheet.name,
    row: cell.row,
    column: cell.column,
    value: null,
    raw: seen.text,
    qualifier: null,
    candidates: [],
    hidden: hiddenBy(cell, sheet),
    note: notes.length === 0 ? null : notes.map((note) => sayNote(note, "en")).join("; "),
    ...(notes.length === 0 ? {} : { notes }),
    ...said,
  };
}

function hiddenBy(cell: Cell, { sheet }: PlacedSheet): Reading["hidden"] {
  if (sheet.hidden) return "sheet";
  if (sheet.hiddenRows.has(cell.row)) return "row";
  return sheet.hiddenColumns.has(cell.column) ? "column" : null;
}

/** What is no data because of where it stands. */
function readRole(seen: SeenCell, sheet: PlacedSheet): Said | null {
  const { cell, text } = seen;
  const { stored } = cell;
  const plain =
    stored.type === "number"
      ? stored.number
      : /^[1-9]\d{0,3}$/.test(text.trim())
        ? Number(text)
        : text.trim();
  if (sheet.indexRows.has(seen.row)) return { kind: "index-row", value: plain };
  if (sheet.ordinals.has(seen)) return { kind: "ordinal", value: plain };
  if (seen.row >= sheet.footer && stored.type === "text") return { kind: "footer", value: text.trim() };
  return null;
}

function readStored(
  seen: SeenCell,
  sheet: PlacedSheet,
  convention: Convention,
  from1904: boolean,
  notes: ReadingNote[],
): Said {
  const { cell } = seen;
  const { stored, format } = cell;
  switch (stored.type) {
    case "text":
      return readText(seen, sheet, convention, notes);
    case "boolean":
      return { kind: "boolean", value: stored.boolean };
    case "error":
      return { kind: "error", value: stored.error };
    case "uncomputed":
      notes.push({ code: "NO_STORED_VALUE", args: {} });
      return { kind: "uncomputed" };
    case "date": {
      const read = readDateCell(stored, format, from1904);
      const text = sheet.swapped.get(cell.column);
      if (read.note !== null) notes.push({ code: read.note, args: {} });
      if (text !== undefined) notes.push({ code: "DAY_ORDER_MAY_BE_SWAPPED", args: { cell: text } });
      return { kind: read.kind, value: read.value };
    }
    case "number": {
      if (sheet.years.has(seen)) {
        notes.push({ code: "PLAIN_NUMBER_IS_YEAR", args: {} });
        return { kind: "period", value: String(yearOf(seen)) };
      }
      const read = readNumberCell(stored.number, format);
      notes.push(...read.notes);
      return { kind: "number", value: read.value, ...(read.unit === null ? {} : { unit: read.unit }) };
    }
  }
}

function readText(seen: SeenCell, sheet: PlacedSheet, convention: Convention, notes: ReadingNote[]): Said {
  const { text, missing: meaning } = seen;
  if (meaning !== null) {
    notes.push({ code: "MEANS", args: { meaning } });
    return { kind: "missing", value: meaning, meaning };
  }
  if (sheet.years.has(seen)) return { kind: "period", value: text.trim() };
  if (seen.period !== null && yearOf(seen) === null) return readPeriod(seen.period, sheet, notes);
  return readTypedNumber(seen, sheet, convention, notes) ?? words(text);
}

const words = (text: string): Said => ({ kind: "text", value: text.trim(), level: levelOf(text) });

function readPeriod(
  { value, notes: said }: NonNullable<SeenCell["period"]>,
  { monthFirst }: PlacedSheet,
  notes: ReadingNote[],
): Said {
  if (said.includes("DAY_OR_MONTH_FIRST") && monthFirst !== null) {
    notes.push({ code: "BOTH_DAY_ORDERS", args: { cell: monthFirst } });
    return { kind: "ambiguous" };
  }
  notes.push(...said.map((code) => ({ code, args: {} })));
  return { kind: "period", value };
}

/** A number that was typed as text. */
function readTypedNumber(
  seen: SeenCell,
  sheet: PlacedSheet,
  { mark, because }: Convention,
  notes: ReadingNote[],
): Said | null {
  // Only where it may be several numbers does it matter what the file shows.
  const read =
    seen.number !== null && seen.number.candidates.length > 1 ? readNumberText(seen.text, mark) : seen.number;
  if (read === null) return null;
  if (read.note !== null) notes.push({ code: read.note, args: {} });
  if (read.kind === "text") return words(seen.text);
  const said: Said = {
    kind: read.kind,
    value: read.value,
    candidates: read.candidates,
    qualifier: read.qualifier,
    ...(read.unit === null ? {} : { unit: read.unit }),
    ...(read.footnote === null ? {} : { footnote: read.footnote }),
  };
  const [first, second] = read.candidates;
  if (read.kind === "range")
    return first === undefined || second === undefined ? said : { ...said, from: first, to: second };
  if (read.kind === "invalid" || first === undefined || second === undefined) return said;
  if (first === -second) {
    notes.push({ code: "NEGATIVE_OR_NOT", args: {} });
    return said;
  }
  return ofTwoMarks(said, read.candidates, seen, sheet, because, notes);
}

/** A number that is another one with the other decimal mark: what speaks for which is said. */
function ofTwoMarks(
  said: Said,
  candidates: readonly number[],
  seen: SeenCell,
  sheet: PlacedSheet,
  because: readonly string[],
  notes: ReadingNote[],
): Said {
  if (because.length > 0) {
    notes.push({ code: "DECIMAL_MARK_SHOWN", args: { cells: because.join(", ") } });
    return { ...said, because };
  }
  const whole = candidates.filter((one) => Number.isInteger(one));
  const [only] = whole;
  const label = sheet.rows
    .get(seen.row)
    ?.find((one) => one.column < seen.column && isWords(one) && !sheet.ordinals.has(one))
    ?.text.trim();
  if (
    said.kind === "ambiguous" &&
    only !== undefined &&
    whole.length === 1 &&
    label !== undefined &&
    countsWholeThings(label)
  ) {
    notes.push({ code: "WHOLE_COUNT", args: { label } });
    return {
      ...said,
      kind: "number",
      value: only,
      candidates: [only, ...candidates.filter((one) => one !== only)],
    };
  }
  notes.push({ code: said.kind === "ambiguous" ? "DECIMAL_MARK_OPEN" : "TYPED_AS_PRINTED", args: {} });
  return said;
}

function formulaNotes(cell: Cell, sheet: PlacedSheet): ReadingNote[] {
  if (cell.external !== undefined) return [{ code: "FROM_OTHER_FILE", args: { file: cell.external } }];
  if (cell.formula === undefined || cell.stored.type !== "number") return [];
  const sum = recomputeSum(cell.formula, sheet.sheet, sheet.byPlace);
  if (sum === null) return [];
  const stored = cell.stored.number;
  const notes: ReadingNote[] = [];
  if (!isSame(sum.value, stored)) notes.push({ code: "STALE", args: { recomputed: sum.value } });
  if (sum.withHidden !== null && sum.withHidden !== sum.value)
    notes.push({ code: "LEAVES_OUT_HIDDEN", args: { all: sum.withHidden } });
  return notes;
}
