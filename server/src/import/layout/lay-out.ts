import type { Reading } from "../readings/reading.ts";
import { figuresOf } from "./figures/figures-of.ts";
import type { Figure } from "./figures/figures-of.ts";
import { headingWords, readColumns } from "./figures/column-headings.ts";
import { readLines } from "./figures/lines.ts";
import { oneOfEach } from "./figures/one-of-each.ts";
import { PLAIN } from "./asking/candidates.ts";
import { Questions, sheetKey } from "./asking/questions.ts";
import { rangesOf } from "./figures/ranges.ts";
import { sumChecks } from "./figures/sum-checks.ts";
import { TextReader } from "./figures/text-reader.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type {
  Corrections,
  Layout,
  LayoutNote,
  PlacedFigure,
  Remembered,
  SheetLayout,
  SumCheck,
} from "./layout.ts";
import type { NameBook } from "./names/name-book.ts";
import { NameIndex } from "./names/name-index.ts";
import { findHeader } from "./rows/find-header.ts";
import { readRows } from "./rows/read-rows.ts";
import { isFigure } from "./table/cell-kinds.ts";
import { findTables } from "./table/find-tables.ts";
import { Grid, nameAt } from "./table/grid.ts";
import { readTitle } from "./table/title.ts";

export interface LayOutOptions {
  /** What is merged, by name of the sheet as readings have it (see `mergesOf`). */
  readonly merges?: ReadonlyMap<string, readonly string[]>;
  /** What a person says of this book. */
  readonly corrections?: Corrections;
  /** What the same sender's books were read by before; taken only where the headings are the same. */
  readonly remembered?: readonly Remembered[];
}

/**
 * Which cell of a book is which figure, and what could not be decided. Pure: the same readings, names and answers give the same
 * layout. Nothing is guessed; a figure that waits for an answer is none yet.
 */
export function layOut(readings: readonly Reading[], names: NameBook, options: LayOutOptions = {}): Layout {
  const index = new NameIndex(names);
  const { corrections = {}, remembered = [] } = options;
  const grids = sheetsOf(readings, options.merges ?? new Map());
  const words = grids.flatMap((grid) => wordsOfSheet(grid, corrections));
  const fingerprint = fingerprintOf(words);
  const questions = new Questions(corrections.answers ?? {}, answersTo(fingerprint, remembered));
  const parts = grids.map((grid) => layOutSheet(grid, index, questions, corrections));
  const once = new Set<PlacedFigure>(oneOfEach(parts.flatMap(({ figures }) => figures)));
  return {
    sheets: parts.map(({ layout }) => layout),
    questions: questions.list(),
    notes: parts.flatMap(({ notes }) => notes),
    checks: parts.flatMap(({ checks }) => checks),
    figures: parts
      .flatMap(({ figures, rows }) => [...rows, ...figures.filter((figure) => once.has(figure))])
      .map(plain),
    fingerprint,
  };
}

/** What was answered for earlier books of this make. */
export function answersTo(
  fingerprint: string,
  remembered: readonly Remembered[],
): Readonly<Record<string, string>> {
  return remembered.find((each) => each.fingerprint === fingerprint)?.answers ?? {};
}

function plain({ sheet, line, cells, at }: PlacedFigure): PlacedFigure {
  return { sheet, line, cells, at };
}

interface SheetPart {
  readonly layout: SheetLayout;
  /** Of a table of headings. */
  readonly figures: readonly Figure[];
  /** Of rows of our own columns. */
  readonly rows: readonly PlacedFigure[];
  readonly notes: readonly LayoutNote[];
  readonly checks: readonly SumCheck[];
}

function leftOut(sheet: string, why: SheetLayout["leftOut"], notes: readonly LayoutNote[] = []): SheetPart {
  return {
    layout: { sheet, leftOut: why, form: null, ranges: [] },
    figures: [],
    rows: [],
    notes,
    checks: [],
  };
}

function layOutSheet(
  grid: SheetGrid,
  names: NameIndex,
  questions: Questions,
  corrections: Corrections,
): SheetPart {
  const { sheet } = grid;
  const correction = corrections.sheets?.[sheet] ?? {};
  if (correction.read === false) return leftOut(sheet, "BY_HAND");
  if (grid.isHidden && correction.read !== true) {
    const answer = questions.ask({
      key: `hidden-sheet:${sheetKey(sheet)}`,
      code: "HIDDEN_SHEET",
      sheet,
      cell: null,
      found: sheet,
      candidates: [PLAIN.leaveOut, PLAIN.take],
      rule: PLAIN.leaveOut.answer,
    });
    if (answer !== PLAIN.take.answer) return leftOut(sheet, "HIDDEN");
  }
  const header = findHeader(grid.all);
  if (header !== null) {
    const { figures, ranges } = readRows(grid.all, header, names, questions);
    return { ...leftOut(sheet, null), layout: { sheet, leftOut: null, form: "ROWS", ranges }, rows: figures };
  }
  const seen = grid.hiddenFigures === 0 || takesHidden(grid, questions) !== false ? grid.all : grid.seen;
  const tables = findTables(seen, correction);
  const [first] = tables;
  if (first === undefined) return leftOut(sheet, "NO_TABLE", noTable(grid));
  const reader = new TextReader(names, questions);
  const parts = tables.map((table) => {
    const lines = readLines(seen, table, reader, correction.rows ?? {});
    const columns = readColumns(seen, table, reader);
    const title = readTitle(seen, table.title, table === first ? [] : first.title, names);
    const whole = { grid: seen, table, columns, lines, title, reader };
    const told = figuresOf(whole);
    return { told, ranges: rangesOf(seen, table, lines, told), checks: sumChecks(whole, told.figures) };
  });
  const figures = parts.flatMap(({ told }) => told.figures);
  const isOpen = grid.hiddenFigures > 0 && takesHidden(grid, questions) === null;
  return {
    layout: { sheet, leftOut: null, form: "TABLE", ranges: parts.flatMap(({ ranges }) => ranges) },
    figures: isOpen
      ? figures.filter(({ row, column }) => grid.all.at(row, column)?.hidden === null)
      : figures,
    rows: [],
    notes: parts.flatMap(({ told }) => told.notes),
    checks: parts.flatMap(({ checks }) => checks),
  };
}

function noTable({ sheet, all }: SheetGrid): readonly LayoutNote[] {
  const [first] = all.rows;
  return first === undefined ? [] : [{ code: "SHEET_WITHOUT_TABLE", sheet, range: `A${first + 1}` }];
}

/** Whether hidden rows and columns count: a filter may have hidden them, or whoever wrote them may have put them away. */
function takesHidden({ sheet, firstHidden, hiddenFigures }: SheetGrid, questions: Questions): boolean | null {
  const answer = questions.ask({
    key: "hidden-cells",
    code: "HIDDEN_CELLS",
    sheet,
    cell: firstHidden,
    found: String(hiddenFigures),
    candidates: [PLAIN.take, PLAIN.leaveOut],
  });
  return answer === null ? null : answer === PLAIN.take.answer;
}

interface SheetGrid {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly all: Grid;
  /** Without what is hidden. */
  readonly seen: Grid;
  readonly hiddenFigures: number;
  readonly firstHidden: string | null;
}

function sheetsOf(
  readings: readonly Reading[],
  merges: ReadonlyMap<string, readonly string[]>,
): readonly SheetGrid[] {
  return [...Map.groupBy(readings, ({ sheet }) => sheet)].map(([sheet, cells]): SheetGrid => {
    const seen = cells.filter(({ hidden }) => hidden === null);
    const hidden = cells.filter(
      (cell) => (cell.hidden === "row" || cell.hidden === "column") && isFigure(cell),
    );
    const [first] = hidden;
    return {
      sheet,
      isHidden: cells.some((cell) => cell.hidden === "sheet"),
      all: new Grid(sheet, cells, merges.get(sheet)),
      seen: new Grid(sheet, seen, merges.get(sheet)),
      hiddenFigures: hidden.length,
      firstHidden: first === undefined ? null : cellOf(first),
    };
  });
}

function wordsOfSheet({ all, sheet }: SheetGrid, corrections: Corrections): readonly string[] {
  const header = findHeader(all);
  if (header !== null) return [...header.columns.values()];
  const tables = findTables(all, corrections.sheets?.[sheet] ?? {});
  return tables.flatMap((table) => headingWords(all, table));
}

function cellOf({ row, column }: Reading): string {
  return nameAt(row, column);
}
