import { type Kysely, sql } from "kysely";
import { ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import { calendarPeriod, monthIndex, period, type Span } from "../model/periods.ts";
import type { Family, Reference } from "./read-reference.ts";
import type { Job } from "./work-out.ts";

/** Figures, from which on a family is worked out some years at a time. */
const MANY = 80_000;

/**
 * What is to be done for all answers of some families at all instants. A family with many figures is worked out some years at a time, each by the
 * figures that speak of it, so that memory is bounded by those and not by how far back figures go: no answer is made of figures of two years,
 * but those of a term, whose years stay together. A family in which anything was ever withheld is done in one: that may hide figures of other years.
 *
 * @param most figures that are worked out at a time, as near as whole years come to it
 */
export async function wholeJobs(
  db: Kysely<Database>,
  reference: Reference,
  families: readonly Family[],
  table: Job["table"],
  most = MANY,
): Promise<readonly Job[]> {
  const jobs = await ofEachFamily(families, async (family): Promise<readonly Job[]> => {
    const whole: Job = { slice: { family, within: null }, table };
    const figures = await figuresByYear(db, reference.datasetId, family);
    if (figures === null || sum(figures.values()) <= most) return [whole];
    const spans = grouped(yearsTogether(reference, [...figures.keys()]), figures, most / 2);
    return spans.map((within): Job => ({
      slice: { family, within: [within] },
      table,
      part: { figures: figuresIn(within, figures), ofFamily: 1 / spans.length },
    }));
  });
  return jobs.flat();
}

/** How many figures a family has by the year they end in; null: some were withheld. */
async function figuresByYear(
  db: Kysely<Database>,
  datasetId: number,
  family: Family,
): Promise<ReadonlyMap<number, number> | null> {
  const { rows } = await sql<{ year: number; figures: number; withheld: boolean }>`
    select extract(year from p.last_day)::int as year, sum(o.figures)::int as figures, bool_or(o.withheld) as withheld
    from (select period_id, count(*) as figures, bool_or(status = 'WITHHELD') as withheld from observation
      where family_id = ${family.id} and dataset_id = ${datasetId} group by period_id) as o
    join period p on p.id = o.period_id group by 1`.execute(db);
  if (rows.some(({ withheld }) => withheld)) return null;
  return new Map(rows.map(({ year, figures }) => [year, figures]));
}

/** All years there are, those of a term as one: from the first any figure is of, or the calendar begins in, to the last. */
function yearsTogether({ world }: Reference, years: readonly number[]): Span[] {
  const { calendarFrom, calendarTo } = world.dataset;
  const terms = world.terms.map(period);
  const firsts = [
    ...terms.map(({ first }) => first),
    monthIndex(calendarFrom),
    ...years.map((year) => year * 12),
  ];
  const lasts = [...terms.map(({ last }) => last), monthIndex(calendarTo), ...years.map((year) => year * 12)];
  const end = Math.max(...lasts);
  const spans: Span[] = [];
  for (let { first, last } = yearOf(Math.min(...firsts)); first <= end; { first, last } = yearOf(last + 1)) {
    // A term that begins in these years may end where another has begun.
    for (let before = 0; before !== last;) {
      before = last;
      for (const term of terms)
        if (term.first <= last && term.last > last) last = Math.max(last, yearOf(term.last).last);
    }
    spans.push({ first, last });
  }
  return spans;
}

const yearOf = (month: number): Span => calendarPeriod("YEAR", month);

/** Neighbours as one, while there are not too many figures in them. */
function grouped(spans: readonly Span[], figures: ReadonlyMap<number, number>, most: number): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const before = found.at(-1);
    const both = before === undefined ? null : { first: before.first, last: span.last };
    if (both !== null && figuresIn(both, figures) <= most) found[found.length - 1] = both;
    else found.push(span);
  }
  return found;
}

function figuresIn({ first, last }: Span, figures: ReadonlyMap<number, number>): number {
  let all = 0;
  for (const [year, count] of figures) if (first <= year * 12 && year * 12 <= last) all += count;
  return all;
}

function sum(counts: Iterable<number>): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}
