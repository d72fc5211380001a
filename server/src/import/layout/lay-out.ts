import type { Reading } from "../readings/reading.ts";
import type { RawRow } from "../rows/csv-rows.ts";
import { figuresOf } from "./figures/figures-of.ts";
import type { Figure } from "./figures/figures-of.ts";
import { headingWords, readColumns } from "./figures/column-headings.ts";
import { readLines } from "./figures/lines.ts";
import { oneOfEach } from "./figures/one-of-each.ts";
import { PLAIN } from "./asking/candidates.ts";
import { Questions, sheetKey } from "./asking/questions.ts";
import { ByHand, titleAsSaid } from "./correcting/by-hand.ts";
import { contradictionsOf } from "./correcting/contradictions.ts";
import { anchorSheets, whatHolds } from "./correcting/what-holds.ts";
import { rangesOf } from "./figures/ranges.ts";
import { sumChecks } from "./figures/sum-checks.ts";
import { TextReader } from "./figures/text-reader.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type {
  Contradiction,
  Corrections,
  Layout,
  LayoutNote,
  PlacedFigure,
  Remembered,
  SheetCorrection,
  SheetLayout,
  SumCheck,
} from "./layout.ts";
import type { NameBook } from "./names/name-book.ts";
import { NameIndex } from "./names/name-index.ts";
import { findHeader } from "./rows/find-header.ts";
import { readRows } from "./rows/read-rows.ts";
import { readSources } from "./rows/read-sources.ts";
import { isFigure } from "./table/cell-kinds.ts";
import { emptyForm } from "./table/empty-form.ts";
import { findTables } from "./table/find-tables.ts";
import { Grid, nameAt } from "./table/grid.ts";
import { sideBySide } from "./table/side-by-side.ts";
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
  const whole = grids.map(({ all }) => all);
  const byWords = (sheets: Sheets): string =>
    fingerprintOf(grids.flatMap((grid) => wordsOfSheet(grid, sheets)));
  const holds = whatHolds(whole, corrections, remembered, byWords);
  const { sheets } = holds;
  const questions = new Questions(corrections.answers ?? {}, holds.answers);
  const parts = grids.map((grid) => {
    const correction = sheets[grid.sheet] ?? {};
    const part = layOutSheet(grid, index, questions, correction);
    const correctedBy = holds.isRemembered(grid.sheet) ? ("REMEMBERED" as const) : ("PERSON" as const);
    const isCorrected = Object.keys(correction).length > 0;
    return isCorrected ? { ...part, layout: { ...part.layout, correction, correctedBy } } : part;
  });
  const once = new Set<PlacedFigure>(oneOfEach(parts.flatMap(({ figures }) => figures)));
  return {
    sheets: parts.map(({ layout }) => layout),
    questions: questions.list(),
    notes: [...holds.notes, ...parts.flatMap(({ notes }) => notes)],
    checks: parts.flatMap(({ checks }) => checks),
    figures: parts
      .flatMap(({ figures, rows }) => [...rows, ...figures.filter((figure) => once.has(figure))])
      .map(plain),
    fingerprint: byWords(sheets),
    contradictions: [
      ...unknownSheets(grids, corrections),
      ...parts.flatMap(({ contradictions }) => contradictions),
    ],
    anchored: anchorSheets(whole, sheets),
    sources: parts.flatMap(({ sources }) => sources),
  };
}

type Sheets = Readonly<Record<string, SheetCorrection>>;

function unknownSheets(grids: readonly SheetGrid[], { sheets = {} }: Corrections): readonly Contradiction[] {
  const known = new Set(grids.map(({ sheet }) => sheet));
  return Object.entries(sheets).flatMap(([sheet, said]) =>
    known.has(sheet) || Object.keys(said).every((what) => what === "read")
      ? []
      : { code: "SHEET_UNKNOWN" as const, sheet, place: "", found: sheet },
  );
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
  /** Of a list of sources. */
  readonly sources: readonly RawRow[];
  readonly notes: readonly LayoutNote[];
  readonly checks: readonly SumCheck[];
  readonly contradictions: readonly Contradiction[];
}

function leftOut(sheet: string, why: SheetLayout["leftOut"], notes: readonly LayoutNote[] = []): SheetPart {
  return {
    layout: { sheet, leftOut: why, form: null, ranges: [], correction: null, correctedBy: null },
    figures: [],
    rows: [],
    sources: [],
    notes,
    checks: [],
    contradictions: [],
  };
}

function layOutSheet(
  grid: SheetGrid,
  names: NameIndex,
  questions: Questions,
  correction: SheetCorrection,
): SheetPart {
  const { sheet } = grid;
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
  const list = layOutList(grid.all, names, questions, correction);
  if (list !== null) return list;
  const seen = grid.hiddenFigures === 0 || takesHidden(grid, questions) !== false ? grid.all : grid.seen;
  const tables = findTables(seen, correction);
  const [first] = tables;
  const against = (areasInLines: boolean, placed: readonly PlacedFigure[]): readonly Contradiction[] =>
    contradictionsOf(correction, { grid: seen, tables, names, areasInLines, figures: placed });
  if (first === undefined)
    return { ...leftOut(sheet, "NO_TABLE", noTable(grid)), contradictions: against(false, []) };
  const byHand = new ByHand(correction);
  const reader = new TextReader(names, questions, byHand);
  const isPlace = (text: string): boolean => names.find(text).some(({ kind }) => kind === "area");
  const standing = tables.flatMap((each) => {
    const further = each === first ? [] : first.title;
    return sideBySide(seen, each, correction, isPlace).map((placed) => ({ ...placed, further }));
  });
  const parts = standing.map(({ grid: own, table, further }) => {
    const lines = readLines(own, table, reader, correction.rows ?? {});
    const columns = readColumns(own, table, reader);
    const printed = readTitle(own, table.title, further, names);
    const title = titleAsSaid(printed, byHand.of);
    const whole = { grid: own, table, columns, lines, title, reader };
    const told = figuresOf(whole);
    return {
      told,
      axis: lines.axis,
      ranges: rangesOf(own, table, lines, told),
      checks: sumChecks(whole, told.figures),
    };
  });
  const figures = parts.flatMap(({ told }) => told.figures);
  const isOpen = grid.hiddenFigures > 0 && takesHidden(grid, questions) === null;
  const part = leftOut(sheet, null);
  return {
    layout: { ...part.layout, form: "TABLE", ranges: parts.flatMap(({ ranges }) => ranges) },
    contradictions: against(
      parts.some(({ axis }) => axis === "AREAS"),
      figures,
    ),
    figures: isOpen
      ? figures.filter(({ row, column }) => grid.all.at(row, column)?.hidden === null)
      : figures,
    rows: [],
    sources: [],
    notes: [...parts.flatMap(({ told }) => told.notes), ...notFilledIn(grid)],
    checks: parts.flatMap(({ checks }) => checks),
  };
}

/** A sheet of our own columns, of figures or of sources: there is nothing to be found, nor to be corrected; null when it is none. */
function layOutList(
  grid: Grid,
  names: NameIndex,
  questions: Questions,
  correction: SheetCorrection,
): SheetPart | null {
  const { sheet } = grid;
  const part = leftOut(sheet, null);
  const inVain = Object.keys(correction).find((what) => what !== "read");
  const against = (row: number): readonly Contradiction[] =>
    inVain === undefined ? [] : [{ code: "OWN_COLUMNS", sheet, place: "", found: nameAt(row, 0) }];
  const header = findHeader(grid);
  if (header !== null) {
    const { figures, ranges, toBeFilled } = readRows(grid, header, names, questions);
    const notes: readonly LayoutNote[] =
      toBeFilled === null ? [] : [{ code: "NOT_FILLED_IN", sheet, range: toBeFilled }];
    const layout = { ...part.layout, form: "ROWS", ranges } as const;
    return { ...part, layout, notes, rows: figures, contradictions: against(header.row) };
  }
  const list = readSources(grid);
  if (list === null) return null;
  const layout = { ...part.layout, form: "SOURCES", ranges: list.ranges } as const;
  return { ...part, layout, sources: list.sources, contradictions: against(list.heading) };
}

/** That a form has no figure yet. */
function notFilledIn({ sheet, all }: Pick<SheetGrid, "sheet" | "all">): readonly LayoutNote[] {
  const blank = emptyForm(all);
  return blank === null ? [] : [{ code: "NOT_FILLED_IN", sheet, range: blank }];
}

function noTable({ sheet, all }: SheetGrid): readonly LayoutNote[] {
  const [first] = all.rows;
  const blank = notFilledIn({ sheet, all });
  if (blank.length > 0) return blank;
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

function wordsOfSheet({ all, sheet }: SheetGrid, sheets: Sheets): readonly string[] {
  const header = findHeader(all);
  if (header !== null) return [...header.columns.values()];
  if (readSources(all) !== null) return [];
  const tables = findTables(all, sheets[sheet] ?? {});
  return tables.flatMap((table) => headingWords(all, table));
}

function cellOf({ row, column }: Reading): string {
  return nameAt(row, column);
}
