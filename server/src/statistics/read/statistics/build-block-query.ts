import { CompiledQuery } from "kysely";
import type { Instant } from "../../model/types.ts";
import { ANSWER, type CellColumns, type StoredAnswer } from "./build-statistics-query.ts";

/** Some series of one family, periods and areas, each with each, in which cells that are asked have their places. Database keys. */
export interface Block {
  /** The n-th of each is one series. */
  readonly indicators: readonly number[];
  readonly breakdowns: readonly number[];
  /** Each with its place, from 0. */
  readonly periods: ReadonlyMap<number, number>;
  readonly areas: ReadonlyMap<number, number>;
  /** The place of each cell asked. */
  readonly places: readonly number[];
}

/** Columns of a stored answer. */
type Column = keyof StoredAnswer;
/** What a map or a course needs of an answer to be drawn: less than half of what is stored. */
export type BriefColumn = "status" | "value" | "qualifier" | "reporting" | "expected";
const BRIEF = "status, value, qualifier, reporting, expected";

/** The answers of one series of a block, a list for each column: the n-th of each make up one answer. Null where the series has none. */
export type SeriesAnswers<C extends Column = Column> = {
  readonly [Name in C]: readonly StoredAnswer[Name][] | null;
} & {
  /** The newest commit the statement saw; null in an empty database. */
  readonly version: number | null;
  readonly period_id: readonly number[] | null;
  readonly area_id: readonly number[] | null;
};

/** One of a list that has as many as its answers are. */
export function nth<Value>(list: readonly Value[] | null, at: number): Value {
  return list?.[at] as Value;
}

/** Cells of a block beyond those asked that are read with them: so many, or as many as are asked. */
const FEW = 64;

/**
 * The block that cells of one family make up. Maps, courses and tables are blocks, their pages nearly so. Null where reading it would be reading more
 * that is not asked than is.
 */
export function blockOf(cells: CellColumns): Block | null {
  const asked = cells.areas.length;
  const most = asked + Math.max(FEW, asked);
  const series = new Map<number, Map<number, number>>();
  const [indicators, breakdowns]: [number[], number[]] = [[], []];
  const periods = new Map<number, number>();
  const areas = new Map<number, number>();
  const ofSeries: number[] = [];
  for (let cell = 0; cell < asked; cell += 1) {
    const [indicator, breakdown] = [keyAt(cells.indicators, cell), keyAt(cells.breakdowns, cell)];
    const ofIndicator = series.get(indicator) ?? new Map<number, number>();
    if (ofIndicator.size === 0) series.set(indicator, ofIndicator);
    let place = ofIndicator.get(breakdown);
    if (place === undefined) {
      ofIndicator.set(breakdown, (place = indicators.length));
      indicators.push(indicator);
      breakdowns.push(breakdown);
    }
    ofSeries[cell] = place;
    add(periods, keyAt(cells.periods, cell));
    add(areas, keyAt(cells.areas, cell));
    if (indicators.length * periods.size * areas.size > most) return null;
  }
  const places = ofSeries.map((place, cell) =>
    placeIn({ periods, areas }, place, keyAt(cells.periods, cell), keyAt(cells.areas, cell)),
  );
  return { indicators, breakdowns, periods, areas, places };
}

/** The place of a cell in a block: by series, then by period, then by area. */
function placeIn(
  { periods, areas }: Pick<Block, "periods" | "areas">,
  series: number,
  period: number,
  area: number,
): number {
  return (series * periods.size + (periods.get(period) ?? 0)) * areas.size + (areas.get(area) ?? 0);
}

/** Makes something of the answer of each cell, in the order in which they are asked; null where a cell has none. */
export function inOrder<Answers extends SeriesAnswers<never>, Made>(
  block: Block,
  series: readonly Answers[],
  make: (answers: Answers, at: number, cell: number) => Made,
): (Made | null)[] {
  const ofEach = block.periods.size * block.areas.size;
  /** Where a place's answer stands in the lists of its series, from 1; 0: nowhere. */
  const found = new Uint32Array(series.length * ofEach);
  for (const [place, { period_id: periods, area_id: areas }] of series.entries()) {
    if (periods === null || areas === null) continue;
    for (let at = 0; at < periods.length; at += 1)
      found[placeIn(block, place, keyAt(periods, at), keyAt(areas, at))] = at + 1;
  }
  return block.places.map((place, cell) => {
    const at = found[place] ?? 0;
    const answers = series[Math.floor(place / ofEach)];
    return at === 0 || answers === undefined ? null : make(answers, at - 1, cell);
  });
}

/**
 * One statement for a block. A map is one range of the key, at any instant; what has more periods than areas
 * is read as courses, along the index of current answers (docs/performance.md). The series stand apart, so that each is read through an index
 * whatever the planner knows of their number. Columns come as lists, because the driver takes longer over a row's cells than over whatever
 * else it does.
 */
export function buildBlockQuery(
  family: number,
  dataset: number,
  knownAt: Instant | null,
  block: Block,
): CompiledQuery<SeriesAnswers> {
  return build(family, dataset, knownAt, block, WHOLE);
}

/** The same of brief answers. */
export function buildBriefBlockQuery(
  family: number,
  dataset: number,
  knownAt: Instant | null,
  block: Block,
): CompiledQuery<SeriesAnswers<BriefColumn>> {
  return build(family, dataset, knownAt, block, BRIEFLY);
}

interface Statements {
  readonly maps: string;
  readonly courses: string;
}

function build<Row>(
  family: number,
  dataset: number,
  knownAt: Instant | null,
  block: Block,
  statements: Statements,
): CompiledQuery<Row> {
  const { indicators, breakdowns } = block;
  const isCourse = knownAt === null && block.periods.size > block.areas.size;
  const parameters: unknown[] = [family, listed(indicators), listed(breakdowns), dataset];
  parameters.push(listed([...block.periods.keys()]), listed([...block.areas.keys()]));
  if (!isCourse) parameters.push(knownAt ?? "infinity");
  return CompiledQuery.raw(isCourse ? statements.courses : statements.maps, parameters);
}

function written(columns: string): Statements {
  const lists = `period_id, area_id, ${columns}`.replaceAll(/\w+/g, "json_agg($&) as $&");
  const statement = (known: string): string => `
  select v.version, c.*
  from (select max(id) as version from data_commit) v
  cross join unnest($2::int[], $3::int[]) with ordinality as s (indicator_id, breakdown_id, series)
  cross join lateral (
    select ${lists}
    from cube
    where family_id = $1 and dataset_id = $4 and indicator_id = s.indicator_id and breakdown_id = s.breakdown_id
      and period_id = any($5::int[]) and area_id = any($6::int[]) and ${known}) c
  order by s.series`;
  return {
    maps: statement("known_from <= $7::timestamptz and (known_to is null or known_to > $7::timestamptz)"),
    courses: statement("known_to is null"),
  };
}

const WHOLE = written(ANSWER);
const BRIEFLY = written(BRIEF);

/** Keys as PostgreSQL writes them: the driver would look at each for signs that have to be escaped, which takes longer than reading a map. */
function listed(keys: readonly number[]): string {
  return `{${keys.join(",")}}`;
}

function keyAt(keys: readonly number[], cell: number): number {
  return keys[cell] ?? -1;
}

function add(places: Map<number, number>, key: number): void {
  if (!places.has(key)) places.set(key, places.size);
}
