import { AS_REPORTED } from "../../request/resolve-boundaries.ts";
import type { Kysely } from "kysely";
import { ofEachFamily } from "../../../db/of-each-family.ts";
import type { Database } from "../../../db/tables.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { AskedContext } from "../row-context.ts";
import type { Candidate, Compared } from "../revisions/changed-cells.ts";
import type { Cause } from "../revisions/find-causes.ts";
import type { RevisionRow } from "../revisions/find-revisions.ts";
import { RevisionSearch } from "../revisions/look-through.ts";
import { buildFurthestQuery, type MovedCell } from "./build-moved-query.ts";
import type { UpdateRow } from "./find-updates.ts";

/** Of an update that moved more, so many are looked at for their causes. */
export const MOST_EXPLAINED = 200;

/** Asked once for each update, whichever of its fields needs it. */
const moves = new WeakMap<UpdateRow, Promise<readonly MovedCell[]>>();

function movedBy(db: Kysely<Database>, update: UpdateRow): Promise<readonly MovedCell[]> {
  const known = moves.get(update);
  if (known !== undefined) return known;
  const { filter, at } = update;
  const asked = ofEachFamily(
    filter.families,
    async (family) => (await buildFurthestQuery(family, filter, at, MOST_EXPLAINED).execute(db)).rows,
  ).then((found) => {
    const count = found.reduce((sum, [first]) => sum + (first?.count ?? 0), 0);
    return found
      .flat()
      .sort(furthestFirst)
      .slice(0, MOST_EXPLAINED)
      .map((cell) => ({ ...cell, count }));
  });
  moves.set(update, asked);
  return asked;
}

const furthestFirst = (a: MovedCell, b: MovedCell): number =>
  Number(a.is_one_sided) - Number(b.is_one_sided) ||
  b.far - a.far ||
  a.indicator_id - b.indicator_id ||
  a.period_id - b.period_id ||
  a.area_id - b.area_id ||
  a.breakdown_id - b.breakdown_id;

/** How many statistics an update gave another value. */
export async function countMoved(db: Kysely<Database>, update: UpdateRow): Promise<number> {
  return (await movedBy(db, update))[0]?.count ?? 0;
}

/** The statistics that an update moved the furthest, or those of the furthest that moved for some causes, with how both sides were asked for. */
export async function findFurthest(
  db: Kysely<Database>,
  catalogue: Catalogue,
  update: UpdateRow,
  first: number,
  causes: readonly Cause[] | null,
): Promise<{
  readonly rows: readonly RevisionRow[];
  readonly contexts: { readonly before: AskedContext; readonly after: AskedContext };
}> {
  const { dataset, at, since, filter } = update;
  const boundaries = AS_REPORTED;
  const setting = (knownAt: string) => ({
    catalogue,
    dataset,
    boundaries,
    today: knownAt.slice(0, 10),
    knownAt,
  });
  const compared: Compared = {
    filter,
    hasAreas: filter.areas !== null,
    before: setting(since),
    after: setting(at),
  };
  const cells = (await movedBy(db, update)).slice(0, causes === null ? first : MOST_EXPLAINED);
  const candidates = cells.flatMap((row): Candidate[] => {
    const indicator = catalogue.indicators.byKey.get(row.indicator_id);
    const area = catalogue.areas.byKey.get(row.area_id);
    const period = catalogue.periods.byKey.get(row.period_id);
    const breakdown = catalogue.breakdowns.get(row.breakdown_id);
    if (indicator === undefined || area === undefined || period === undefined || breakdown === undefined)
      return [];
    return [
      { place: { ...row, moment: at }, cell: { indicator, area, period, breakdown }, hasMoved: () => true },
    ];
  });
  const search = new RevisionSearch(db, compared, null, { compared: 0, explained: 0 }, () => undefined);
  const explained = candidates.length === 0 ? [] : await search.explain(candidates, true);
  const context = (knownAt: string): AskedContext => ({
    dataset: dataset.id,
    boundaries: boundaries.id,
    knownAt,
    areas: [],
    groups: [],
    by: [],
  });
  return {
    rows: explained
      .map(({ was, now, cause }) => ({ before: was, after: now, cause: cause ?? "DEFINITION" }))
      .filter(({ cause }) => causes === null || causes.includes(cause))
      .slice(0, first),
    contexts: { before: context(since), after: context(at) },
  };
}
