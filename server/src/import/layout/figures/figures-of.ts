import type { Reading } from "../../readings/reading.ts";
import type { ColumnName } from "../../rows/columns.ts";
import type { LayoutNote, PlacedFigure, SumCheck } from "../layout.ts";
import { PLAIN } from "../asking/candidates.ts";
import type { Dimension } from "../names/name-book.ts";
import { isFigure } from "../table/cell-kinds.ts";
import { nameAt } from "../table/grid.ts";
import type { Measure } from "../words/measure-words.ts";
import type { Unit } from "../words/unit-words.ts";
import { areaOf, namesOldMap } from "./area-of.ts";
import { askColumn, askIndicator, askPlaces, askUnknown, factorOf, isUnknownPlace } from "./ask.ts";
import type { Column } from "./column-headings.ts";
import { contextFor, levelsOf } from "./context.ts";
import type { Context } from "./context.ts";
import { isIndicator } from "./lines.ts";
import type { Line } from "./lines.ts";
import { NoteList } from "./note-list.ts";
import { readPeriod } from "./period-of.ts";
import type { ReadPeriod } from "./period-of.ts";
import { readFigureCell, readMergedCell, readShare } from "./read-value.ts";
import { resolveCoordinates } from "./resolve.ts";
import type { Coordinates } from "./resolve.ts";
import type { Sheet } from "./sheet.ts";

/** A figure with what is to be known of it beside its row. */
export interface Figure extends PlacedFigure {
  readonly row: number;
  readonly column: number;
  readonly isCumulative: boolean;
  /** It is told as the part of a line above. */
  readonly partOf: { readonly row: number; readonly kind: SumCheck["kind"] } | null;
}

export interface Told {
  readonly figures: readonly Figure[];
  readonly notes: readonly LayoutNote[];
  /** Cells left out, by row and column. */
  readonly leftOut: ReadonlySet<string>;
  /** Cells that are the sum of others in their row. */
  readonly sums: ReadonlySet<string>;
}

/** Reads every figure of a table. */
export function figuresOf(sheet: Sheet): Told {
  const figures: Figure[] = [];
  const notes = new NoteList(sheet.grid.sheet);
  const leftOut = new Set<string>();
  const sums = new Set<string>();
  let context: Context = { head: null, section: null, area: null, parts: null };
  const oldMap = namesOldMap(sheet);
  for (const line of sheet.lines.lines) {
    context = contextFor(line, context);
    if (line.role === "LEFT_OUT" || line.role === "SECTION") continue;
    for (const column of sheet.columns) {
      const reading = sheet.grid.at(line.row, column.column);
      if (reading === undefined) continue;
      if (!isFigure(reading) && !isTextAmongFigures(reading, line, column, notes)) continue;
      const place = `${line.row}/${column.column}`;
      const out = sheet.reader.byHand.leavesOut(line.row, column.column) ? "ANSWER" : leftOutBy(line, column);
      if (out !== null) {
        leftOut.add(place);
        if (out !== "ANSWER") notes.add(out, reading);
        continue;
      }
      if (column.sumOf !== null || column.isTotalByHand) {
        sums.add(place);
        continue;
      }
      if (line.role !== "DATA" && !isWholeOfParts(line, sheet)) continue;
      const figure = readFigure(sheet, line, column, reading, context, notes, oldMap);
      if (figure === "left-out") leftOut.add(place);
      else if (figure === "sum") sums.add(place);
      else if (figure !== null) figures.push(figure);
    }
  }
  return { figures, notes: notes.list(), leftOut, sums };
}

/**
 * Whether words stand where a figure should: with digits among them they may be one ("226/822", "12 hộ"), which is asked; without, nothing is
 * lost with them, and they are said.
 */
function isTextAmongFigures(reading: Reading, line: Line, column: Column, notes: NoteList): boolean {
  if (reading.kind !== "text" || line.role !== "DATA" || column.sumOf !== null || column.isTotalByHand)
    return false;
  if (/\d/.test(reading.raw)) return true;
  notes.add("TEXT_LEFT_OUT", reading);
  return false;
}

/** A total of members is a figure where nothing else can give it; of areas it is a check only. */
function isWholeOfParts(line: Line, { lines, title, reader }: Sheet): boolean {
  if (line.role !== "TOTAL" || lines.axis === "AREAS") return false;
  const indicator = title.mentions.find(({ mention }) => isIndicator(mention));
  const id = indicator?.mention.named.find(({ kind }) => kind === "indicator")?.id;
  if (id === undefined) return false;
  const sums = reader.names.indicator(id)?.sums ?? [];
  const dimensions = new Set(
    lines.lines.flatMap(({ facets }) =>
      facets.mentions.flatMap(({ named }) =>
        named.flatMap((each) => (each.kind === "member" ? each.dimension : [])),
      ),
    ),
  );
  return dimensions.size > 0 && [...dimensions].every((dimension) => !sums.includes(dimension));
}

/** A column "Tổng số" beside columns of all its parts is a check, if they add up to it by their kind. */
function isSumOfColumns(
  { facets }: Column,
  { indicator, members }: Coordinates,
  { columns }: Sheet,
): boolean {
  if (!facets.isTotal || members.size > 0) return false;
  const parts = columns.filter((other) => other.facets.parts === "ALL" && !other.facets.isTotal);
  const dimensions = parts.flatMap((part) =>
    part.facets.mentions.flatMap(({ named }) =>
      named.flatMap((each) =>
        each.kind === "member" && indicator.breakdowns.includes(each.dimension) ? each.dimension : [],
      ),
    ),
  );
  return dimensions.length > 0 && dimensions.every((dimension) => indicator.sums.includes(dimension));
}

function leftOutBy(line: Line, column: Column): "ANSWER" | "PLAN_LEFT_OUT" | "PERCENT_LEFT_OUT" | null {
  if (
    column.facets.answered === "leave-out" ||
    line.said.some(({ facets }) => facets.answered === "leave-out")
  )
    return "ANSWER";
  const measure = measureOf(line, column);
  return measure === "PLAN" ? "PLAN_LEFT_OUT" : measure === "PERCENT" ? "PERCENT_LEFT_OUT" : null;
}

function measureOf(line: Line, column: Column): Measure | null {
  const both = [column.facets.measure, line.facets.measure];
  return (
    (["PERCENT", "PLAN", "ESTIMATED", "PROVISIONAL", "ACTUAL"] as const).find((each) =>
      both.includes(each),
    ) ?? null
  );
}

function readFigure(
  sheet: Sheet,
  line: Line,
  column: Column,
  reading: Reading,
  context: Context,
  notes: NoteList,
  oldMap: (period: string) => boolean,
): Figure | "left-out" | "sum" | null {
  const { reader, grid } = sheet;
  const cell = nameAt(reading.row, reading.column);
  // Numbers that nothing stands above, beside columns that have headings: somebody's own sums.
  if (column.path.length === 0 && sheet.columns.length > 1) {
    const answer = askColumn(sheet, column, cell);
    if (answer !== "take") return answer;
  }
  const unknown = [...line.said, ...column.path].filter(({ facets }) => facets.unknown !== null);
  const isNamed = column.facets.unknown === null;
  const open = unknown.filter((said) => !isNamed || !column.path.includes(said));
  if (open.some((said) => isUnknownPlace(said, line, sheet))) return askPlaces(sheet, line, cell);
  for (const said of open) askUnknown(said, line, sheet, cell);
  const levels = levelsOf(sheet, line, column, context);
  const found = resolveCoordinates(levels, reader.names);
  if ("missing" in found) {
    if (open.length > 0) return null;
    // What its lines stand under may be what they count: "Số xã, phường có mô hình", and under it one model a line.
    const above = [context.head, context.section].flatMap((each) =>
      each === null || each === line ? [] : each.said.filter(({ facets }) => facets.unknown !== null),
    );
    for (const said of above) reader.ask(said, grid.sheet, cell);
    return above.length > 0 ? null : askIndicator(sheet, cell);
  }
  if ("doubt" in found) {
    const { mention, cell: at } = found.doubt;
    const answer = reader.ask(
      { text: mention.text, cell: at, facets: column.facets },
      grid.sheet,
      cell,
      found.among,
      undefined,
      mention.printed ?? mention.text.trim(),
    );
    return answer === PLAIN.leaveOut.answer ? "left-out" : null;
  }
  if (isSumOfColumns(column, found, sheet)) return "sum";
  const period = readPeriod(sheet, line, column, cell);
  if (period === null || period === "left-out") return period;
  const area = areaOf(sheet, levels, found, period, cell, oldMap);
  if (area === null || open.length > 0) return null;
  const unit = unitFor(sheet, line, column);
  const isPercent = reading.unit !== undefined || unit?.unit.isPercent === true;
  if (reading.unit === "‰" || (isPercent && found.indicator.kind !== "RATIO")) {
    notes.add("PERCENT_LEFT_OUT", reading);
    return "left-out";
  }
  const factor = factorOf(unit?.unit ?? null, sheet, cell);
  if (factor === null) return null;
  const share = found.indicator.kind === "RATIO" ? readShare(reading, isPercent, reader.questions) : reading;
  if (share === null) return null;
  const value = isOfSeveral(sheet, reading)
    ? readMergedCell(share, factor, reader.questions)
    : readFigureCell(share, factor, reader.questions);
  if (value.is === "open") return null;
  if (value.is === "none") {
    if (value.note !== null) notes.add(value.note, reading);
    return "left-out";
  }
  if (factor !== 1) notes.add("SCALED", reading);
  const measure = measureOf(line, column);
  if (measure === "ESTIMATED") notes.add("ESTIMATE", reading);
  if (period.meant.isCumulative) notes.add("CUMULATIVE", reading);
  const status =
    value.is === "value" && value.status !== null
      ? value.status
      : measure === "ESTIMATED" || measure === "PROVISIONAL"
        ? measure
        : null;
  const isPart =
    context.head !== null && context.head !== line && (context.parts ?? line.facets.parts) !== null;
  const kind = isPart ? (line.facets.parts ?? context.parts) : null;
  return {
    sheet: grid.sheet,
    line: reading.row + 1,
    row: reading.row,
    column: reading.column,
    ...cellsOf(found, area, period, value, status, cell, exhaustive(kind, found, column, line)),
    isCumulative: period.meant.isCumulative,
    partOf: kind === null || context.head === null ? null : { row: context.head.row, kind },
  };
}

/** Whether a figure is printed once for several lines or columns, in cells that are merged. */
function isOfSeveral({ grid, lines, columns }: Sheet, { row, column }: Reading): boolean {
  const box = grid.mergeAt(row, column);
  if (box === undefined) return false;
  const down = lines.lines.filter(
    (line) => line.role === "DATA" && line.row >= box.top && line.row <= box.bottom,
  );
  const across = columns.filter((each) => each.column >= box.left && each.column <= box.right);
  return down.length > 1 || across.length > 1;
}

/** The dimension along which the parts told are all there are. */
function exhaustive(
  kind: SumCheck["kind"] | null,
  { members }: Coordinates,
  column: Column,
  line: Line,
): Dimension | null {
  const said = kind ?? (column.facets.parts === "ALL" ? "ALL" : line.facets.parts);
  const [only, ...more] = [...members.keys()];
  return said === "ALL" && only !== undefined && more.length === 0 ? only : null;
}

function cellsOf(
  { indicator, indicatorAt, members }: Coordinates,
  area: { readonly id: string; readonly cell: string },
  { meant, cell: periodAt }: ReadPeriod,
  value:
    | { readonly is: "value"; readonly value: string; readonly qualifier: string | null }
    | { readonly is: "wrong"; readonly text: string },
  status: string | null,
  cell: string,
  over: Dimension | null,
): Pick<PlacedFigure, "cells" | "at"> {
  const cells: Partial<Record<ColumnName, string>> = {};
  const at: Partial<Record<ColumnName, string>> = {};
  const enter = (column: ColumnName, text: string | null, from: string): void => {
    if (text === null) return;
    cells[column] = text;
    at[column] = from;
  };
  enter("indicator", indicator.id, indicatorAt);
  enter("area", area.id, area.cell);
  enter("period", meant.code, periodAt);
  for (const [dimension, { id, cell: from }] of members) enter(dimension, id, from);
  enter("value", value.is === "value" ? value.value : value.text, cell);
  if (value.is === "value") enter("qualifier", value.qualifier, cell);
  enter("status", status, cell);
  if (meant.day !== null && indicator.kind === "STOCK") {
    enter("dated", meant.day, periodAt);
    enter("dated_by", "PRINTED", periodAt);
  }
  if (over !== null && over !== "category") enter("exhaustive_over", over, cell);
  return { cells, at };
}

function unitFor({ title }: Sheet, line: Line, column: Column): { readonly unit: Unit } | null {
  const unit = line.unit ?? line.facets.unit ?? column.facets.unit;
  return unit === null ? title.unit : { unit };
}
