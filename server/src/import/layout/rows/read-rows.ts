import { parsePeriod } from "../../../statistics/model/periods.ts";
import type { ColumnName } from "../../rows/columns.ts";
import { productPeriod } from "../../readings/periods/period-code.ts";
import type { Reading } from "../../readings/reading.ts";
import type { LayoutRange, PlacedFigure, Role } from "../layout.ts";
import type { NameIndex } from "../names/name-index.ts";
import { readValue } from "../figures/read-value.ts";
import type { Questions } from "../asking/questions.ts";
import { rectangles } from "../figures/ranges.ts";
import { isFigure, textOf } from "../table/cell-kinds.ts";
import { nameAt, rangeName } from "../table/grid.ts";
import type { Grid } from "../table/grid.ts";
import type { Header } from "./find-header.ts";
import { meantCells } from "./meant-cells.ts";

/** Rows of our own columns: each cell is what its column says, an id or a name. */
export function readRows(
  grid: Grid,
  header: Header,
  names: NameIndex,
  questions: Questions,
): {
  readonly figures: readonly PlacedFigure[];
  readonly ranges: readonly LayoutRange[];
  /** Where values are to be written, if none is; null: some are, or nothing asks for one. */
  readonly toBeFilled: string | null;
} {
  const figures: PlacedFigure[] = [];
  const roles = new Map<number, Map<number, Role>>();
  const empty: number[] = [];
  let isFilled = false;
  for (const row of grid.rows) {
    const cells = grid.row(row).filter((cell) => textOf(cell).trim() !== "");
    const ofRow = (role: (cell: Reading) => Role): void => {
      roles.set(row, new Map(cells.map((cell) => [cell.column, role(cell)])));
    };
    if (row < header.row) ofRow(() => "TITLE");
    else if (row === header.row) ofRow(() => "HEADING");
    else {
      const figure = readRow(grid, header, row, names, questions);
      const has = (name: ColumnName): boolean =>
        cells.some(({ column }) => header.columns.get(column) === name);
      if (figure !== null) isFilled = true;
      else if (has("indicator")) empty.push(row);
      ofRow((cell) => {
        const name = header.columns.get(cell.column);
        if (figure === null) return "SECTION";
        return name === "value"
          ? "DATA"
          : name === undefined
            ? "LEFT_OUT"
            : name === "note"
              ? "NOTE"
              : "STUB";
      });
      if (figure !== null && figure !== "open") figures.push(figure);
    }
  }
  const column = [...header.columns].find(([, name]) => name === "value")?.[0] ?? 0;
  const [top, bottom] = [empty[0], empty.at(-1)];
  const toBeFilled =
    isFilled || top === undefined || bottom === undefined
      ? null
      : rangeName({ top, bottom, left: column, right: column });
  return { figures, ranges: rectangles(roles), toBeFilled };
}

/** What somebody fills in; a row in which none of it stands says nothing. */
const FILLED: readonly ColumnName[] = ["value", "qualifier", "status"];

function readRow(
  grid: Grid,
  header: Header,
  row: number,
  names: NameIndex,
  questions: Questions,
): PlacedFigure | "open" | null {
  const readings = new Map<ColumnName, Reading>();
  const at: Partial<Record<ColumnName, string>> = {};
  for (const [column, name] of header.columns) {
    at[name] = nameAt(row, column);
    const reading = grid.at(row, column);
    if (reading !== undefined && textOf(reading).trim() !== "") readings.set(name, reading);
  }
  if (!FILLED.some((name) => readings.has(name))) return null;
  // Letters and numbers of the columns, as forms have them under their headings.
  if ([...readings.values()].every(({ kind }) => kind === "index-row")) return null;
  const value = inColumnOfValues(readings.get("value"));
  // Below a table stands who made it, in whichever column: no row of it. A number that nothing is said of is one, to be refused.
  if (!readings.has("indicator") && !isFigure(value)) return null;
  const texts: Partial<Record<ColumnName, string>> = {};
  for (const [name, reading] of readings) texts[name] = textIn(name, reading);
  if (value !== undefined) {
    const read = readValue(value, 1, questions);
    if (read.is === "open") return "open";
    if (read.is === "none") return null;
    if (read.is === "wrong") texts.value = read.text;
    else {
      texts.value = read.value;
      if (read.qualifier !== null) texts.qualifier ??= read.qualifier;
      if (read.status !== null) texts.status = read.status;
    }
  }
  const cells = meantCells(texts, names, questions, { sheet: grid.sheet, cell: at.area ?? "" });
  return cells === null ? "open" : { sheet: grid.sheet, line: row + 1, cells, at };
}

/** The text of a cell as its column would have it: of a date the month, day or instant, of a period its code. */
function textIn(name: ColumnName, reading: Reading): string {
  const { kind, value } = reading;
  const text = textOf(reading).trim();
  if ((kind !== "date" && kind !== "period") || typeof value !== "string") return text;
  if (name === "period") return parsePeriod(text) === null ? (productPeriod(value).code ?? text) : text;
  if (name === "dated") return /^\d{4}-\d\d/.exec(value)?.[0] ?? text;
  if (kind === "period") return text;
  return name === "recorded" ? instantOf(value) : value.slice(0, 10);
}

/** An instant of a cell that knows no zones: UTC, as the column says. */
function instantOf(date: string): string {
  const [day = "", time = "00:00"] = date.split("T");
  return `${day}T${time.length === 5 ? `${time}:00` : time}Z`;
}

/** Kinds that a cell has because of where it stands in a table with headings above and beside it. Here its column says what it is. */
const BY_PLACE: ReadonlySet<Reading["kind"]> = new Set(["ordinal", "index-row", "footer", "period"]);

/** A plain number in the column of values is one, wherever it stands and whichever year it looks like. */
function inColumnOfValues(reading: Reading | undefined): Reading | undefined {
  if (reading === undefined || !BY_PLACE.has(reading.kind)) return reading;
  const text = textOf(reading).trim();
  return /^(?:0|[1-9]\d*)$/.test(text) ? { ...reading, kind: "number", value: Number(text) } : reading;
}
