import { type Kysely, type RawBuilder, sql } from "kysely";
import { ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import { calendarPeriod, monthIndex, type Period, period, type Span } from "../model/periods.ts";
import type { Instant } from "../model/types.ts";

/** Figures of which something new is known. */
export interface Touched {
  /** The families they are of. */
  readonly families: readonly number[];
  /** A select of family_id, area_id, indicator_id, period_id and breakdown_id, as printed, of those of one family. */
  readonly figures: (family: number) => RawBuilder<unknown>;
  /** From which instant on: what was known before is as it was. */
  readonly since: Instant;
}

/** When figures of an indicator speak, in any of their versions. */
export interface Spoken {
  readonly indicatorId: number;
  readonly flow: boolean;
  readonly printed: Period;
  /** Months a STOCK or RATIO stands in; null for a FLOW. */
  readonly stands: Span | null;
}

/** When the figures that were touched speak, each way once. They stand in `touched_figure` until {@link forgetTouched}. */
export async function findSpoken(
  db: Kysely<Database>,
  datasetId: number,
  { families, figures }: Touched,
): Promise<Spoken[]> {
  for (const family of families)
    await sql`insert into touched_figure (family_id, area_id, indicator_id, period_id, breakdown_id)
      select distinct family_id, area_id, indicator_id, period_id, breakdown_id from (${figures(family)}) as t`.execute(
      db,
    );
  await sql`analyze touched_figure`.execute(db);
  const found = await ofEachFamily(families, async (family) => {
    const { rows } = await sql<SpokenRow>`
    select o.indicator_id, i.kind = 'FLOW' as flow, p.code, o.dated,
      case when o.valid_from is not null then coalesce((o.valid_to - interval '1 month')::date, d.calendar_to) end as until
    from (select distinct o.indicator_id, o.period_id, o.dated, o.valid_from, o.valid_to
      from touched_figure t
      join observation o on o.family_id = ${family} and o.indicator_id = t.indicator_id and o.area_id = t.area_id
        and o.period_id = t.period_id and o.breakdown_id = t.breakdown_id
      where t.family_id = ${family} and o.dataset_id = ${datasetId}) as o
    join period p on p.id = o.period_id join indicator i on i.id = o.indicator_id join dataset d on d.id = ${datasetId}
  `.execute(db);
    return rows;
  });
  return found.flat().map(spokenIn);
}

/** What a figure speaks of, as it stands in the database; `until`: the last month that it is valid for. */
export interface SpokenRow {
  readonly indicator_id: number;
  readonly flow: boolean;
  readonly code: string;
  readonly dated: string | null;
  readonly until: string | null;
}

export function spokenIn({ indicator_id, flow, code, dated, until }: SpokenRow): Spoken {
  return {
    indicatorId: indicator_id,
    flow,
    printed: period(code),
    stands: dated === null ? null : { first: monthIndex(dated), last: monthIndex(until ?? dated) },
  };
}

/** Takes what was touched out of `touched_figure` again: rows in it are never committed. */
export async function forgetTouched(db: Kysely<Database>): Promise<void> {
  await sql`delete from touched_figure`.execute(db);
}

/**
 * Whether some figures are the first of their term in the dataset: then every FLOW may now answer that term.
 *
 * @param families all of the dataset's
 */
export async function isNewTerm(
  db: Kysely<Database>,
  datasetId: number,
  spoken: readonly Spoken[],
  families: readonly number[],
): Promise<boolean> {
  const terms = new Set(spoken.flatMap(({ printed }) => (printed.kind === "TERM" ? [printed.code] : [])));
  if (terms.size === 0) return false;
  // The terms that other figures speak of.
  const found = await ofEachFamily(families, async (family) => {
    const { rows } = await sql<{ code: string }>`
      select p.code from period p where p.code = any(${[...terms]}::text[]) and exists
        (select from observation o where o.family_id = ${family} and o.dataset_id = ${datasetId} and o.period_id = p.id and not exists
          (select from touched_figure t where t.family_id = ${family} and t.area_id = o.area_id and t.indicator_id = o.indicator_id
            and t.period_id = o.period_id and t.breakdown_id = o.breakdown_id))`.execute(db);
    return rows.map(({ code }) => code);
  });
  return new Set(found.flat()).size < terms.size;
}

/**
 * The spans within which all cells lie that some figures can change: the periods they were printed for or stand in, the years
 * around, and the terms that a FLOW of these years is a part of, or that end in them.
 */
export function affectedMonths(spoken: readonly Spoken[], terms: readonly Period[]): Span[] {
  const years = joined(
    spoken.map(({ printed, stands }) =>
      wholeYears(
        Math.min(printed.first, stands?.first ?? printed.first),
        Math.max(printed.last, stands?.last ?? printed.last),
      ),
    ),
  );
  const flow = spoken.some((figure) => figure.flow);
  const reached = terms.filter((term) =>
    years.some(({ first, last }) => term.last >= first && (flow ? term.first : term.last) <= last),
  );
  return joined([...years, ...reached.map((term) => wholeYears(term.first, term.last))]);
}

function wholeYears(from: number, to: number): Span {
  return { first: calendarPeriod("YEAR", from).first, last: calendarPeriod("YEAR", to).last };
}

/** The same months in spans that do not touch. */
function joined(spans: readonly Span[]): Span[] {
  const found: { first: number; last: number }[] = [];
  for (const { first, last } of spans.toSorted((a, b) => a.first - b.first)) {
    const before = found.at(-1);
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else found.push({ first, last });
  }
  return found;
}
