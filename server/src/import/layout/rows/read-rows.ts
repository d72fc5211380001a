import { parsePeriod } from "../../../statistics/model/periods.ts";
import { choiceOf } from "../../rows/column-words.ts";
import { columns } from "../../rows/columns.ts";
import type { ColumnName } from "../../rows/columns.ts";
import { productPeriod } from "../../readings/periods/period-code.ts";
import type { Reading } from "../../readings/reading.ts";
import type { LayoutRange, PlacedFigure, Role } from "../layout.ts";
import { folded } from "../names/fold.ts";
import type { Named } from "../names/name-book.ts";
import type { NameIndex } from "../names/name-index.ts";
import { hedgeOf, readValue } from "../figures/read-value.ts";
import type { Questions } from "../asking/questions.ts";
import { rectangles } from "../figures/ranges.ts";
import { resolveArea } from "../figures/resolve.ts";
import { isFigure, textOf } from "../table/cell-kinds.ts";
import { nameAt } from "../table/grid.ts";
import type { Grid } from "../table/grid.ts";
import { meantPeriod } from "../words/meant-period.ts";
import { periodWordsOf } from "../words/period-words.ts";
import type { Header } from "./find-header.ts";

/** Rows of our own columns: each cell is what its column says, an id or a name. */
export function readRows(
  grid: Grid,
  header: Header,
  names: NameIndex,
  questions: Questions,
): { readonly figures: readonly PlacedFigure[]; readonly ranges: readonly LayoutRange[] } {
  const figures: PlacedFigure[] = [];
  const roles = new Map<number, Map<number, Role>>();
  for (const row of grid.rows) {
    const cells = grid.row(row).filter((cell) => textOf(cell).trim() !== "");
    const ofRow = (role: (cell: Reading) => Role): void => {
      roles.set(row, new Map(cells.map((cell) => [cell.column, role(cell)])));
    };
    if (row < header.row) ofRow(() => "TITLE");
    else if (row === header.row) ofRow(() => "HEADING");
    else {
      const figure = readRow(grid, header, row, names, questions);
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
  return { figures, ranges: rectangles(roles) };
}

const DIMENSIONS = ["model", "category", "unit_type", "award_level"] as const;

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
  // Below a table stands who made it, in whichever column: no row of it. A number that nothing is said of is one, to be refused.
  if (!readings.has("indicator") && !isFigure(readings.get("value"))) return null;
  const cells: Partial<Record<ColumnName, string>> = {};
  for (const [name, reading] of readings) cells[name] = readCell(name, reading, names);
  const value = readings.get("value");
  if (value !== undefined) {
    const read = readValue(value, 1, questions);
    if (read.is === "open") return "open";
    if (read.is === "none") return null;
    if (read.is === "wrong") cells.value = read.text;
    else {
      cells.value = read.value;
      if (read.qualifier !== null) cells.qualifier ??= read.qualifier;
      if (read.status !== null) cells.status = read.status;
    }
  }
  const area = readings.get("area");
  if (area !== undefined) {
    const id = areaOf(textOf(area), cells, names, questions, {
      sheet: grid.sheet,
      waiting: nameAt(row, area.column),
    });
    if (id === null) return "open";
    cells.area = id;
  }
  return { sheet: grid.sheet, line: row + 1, cells, at };
}

function readCell(name: ColumnName, reading: Reading, names: NameIndex): string {
  const text = textOf(reading).trim();
  const member = DIMENSIONS.find((dimension) => dimension === name);
  if (member !== undefined)
    return idOf(
      text,
      names.member(member, text),
      names,
      (named) => named.kind === "member" && named.dimension === member,
    );
  if (name === "indicator")
    return idOf(text, names.indicator(text), names, ({ kind }) => kind === "indicator");
  if (name === "period") return periodOf(text, reading);
  const chosen = choiceOf(columns[name].words, text, folded) ?? (name === "qualifier" ? hedgeOf(text) : null);
  if (chosen !== null) return chosen;
  return reading.kind === "date" && typeof reading.value === "string" ? reading.value : text;
}

function periodOf(text: string, reading: Reading): string {
  if (parsePeriod(text) !== null) return text;
  if (reading.kind === "period" || reading.kind === "date")
    return productPeriod(String(reading.value)).code ?? text;
  const words = periodWordsOf(text);
  return words?.rest === "" ? (meantPeriod(words.words, null)?.code ?? text) : text;
}

/** The id that a text is, or the only one it names; else the text itself, for the checks to refuse it where it stands. */
function idOf(
  text: string,
  known: object | undefined,
  names: NameIndex,
  fits: (named: Named) => boolean,
): string {
  if (known !== undefined) return text;
  const [only, ...more] = names.find(text).filter(fits);
  return only !== undefined && more.length === 0 ? only.id : text;
}

function areaOf(
  text: string,
  cells: Partial<Record<ColumnName, string>>,
  names: NameIndex,
  questions: Questions,
  place: { readonly sheet: string; readonly waiting: string },
): string | null {
  const written = text.trim();
  if (names.area(written) !== undefined) return written;
  const found = names.find(written).filter(({ kind }) => kind === "area");
  const named = found.length > 0 ? found : /^\d{1,2}$/.test(written) ? names.withCode(written) : [];
  const kind = names.indicator(cells.indicator ?? "")?.kind;
  if (named.length === 0 || kind === undefined || parsePeriod(cells.period ?? "") === null) return written;
  return resolveArea(
    { mention: { text: written, named }, cell: place.waiting },
    cells.period ?? "",
    kind,
    names,
    questions,
    { ...place, oldMap: false },
  );
}
