import { type Kysely, sql } from "kysely";
import { ofEachFamily } from "../../../db/of-each-family.ts";
import type { Database } from "../../../db/tables.ts";
import { coordinates } from "../../model/breakdown-coordinates.ts";
import { period as periodOf } from "../../model/periods.ts";
import { type Breakdown, type Day, type Instant, TOTAL } from "../../model/types.ts";
import type { AskedCell } from "../cells/asked-cell.ts";
import { figuresBehind, landOf, membersOf } from "../observations/observation-scope.ts";
import type { Cause } from "./find-causes.ts";
import type { Compared } from "./changed-cells.ts";
import { remembered } from "./remembered.ts";

/** Causes of which a later version of a figure is needed. Such versions are few where most of what moved is new. */
const OF_LATER_VERSIONS: ReadonlySet<Cause> = new Set(["CORRECTED", "REVERSED", "WITHDRAWN"]);

/** A version that said something else than the one before, by where it counts: the days of its period, or those at which its figure stood. */
interface LaterVersion {
  readonly indicator_id: number;
  readonly area_id: number;
  readonly breakdown_id: number;
  readonly first: Day;
  readonly last: Day;
}

/**
 * Whether a cell that moved can have moved for one of the causes asked, told without looking at the figures behind it. Whoever says yes may
 * still have moved for another cause; whoever says no has not moved for one of these.
 */
export async function findWhoMayHave(
  db: Kysely<Database>,
  { filter, after: { catalogue, knownAt: until }, before: { knownAt: since } }: Compared,
  causes: ReadonlySet<Cause>,
): Promise<(cell: AskedCell) => boolean> {
  if (![...causes].every((cause) => OF_LATER_VERSIONS.has(cause))) {
    const isOnlyBoundary = causes.size === 1 && causes.has("BOUNDARY");
    return isOnlyBoundary ? ({ area, period }) => area.validFrom > period.lastDay : () => true;
  }
  const { indicators } = catalogue;
  const asked = filter.indicators?.flatMap((key) => indicators.byKey.get(key) ?? []) ?? indicators.list;
  const parts = asked.flatMap((indicator) => figuresBehind(catalogue, indicator, TOTAL));
  const families = [...new Set(parts.map(({ indicator }) => indicator.family))];
  const versions = await laterVersions(db, filter.dataset, families, since, until);
  const byIndicator = Map.groupBy(versions, ({ indicator_id }) => indicator_id);
  const land = remembered(({ area, period }: AskedCell, isFlow: boolean): ReadonlySet<number> => {
    // What cannot be split stands on the figures of what it went into, too.
    const ids = new Set([area.id]);
    for (const id of ids) for (const next of catalogue.areas.byId.get(id)?.successors ?? []) ids.add(next);
    const areas = [...ids].flatMap((id) => landOf(catalogue, id, periodOf(period.id), isFlow));
    return new Set(areas.flatMap((id) => catalogue.areas.byId.get(id)?.key ?? []));
  });
  const members = remembered((breakdown: Breakdown): ReadonlySet<number> | null => {
    const keys = membersOf(catalogue, breakdown);
    return keys && new Set(keys);
  });

  return (cell) =>
    figuresBehind(catalogue, cell.indicator, cell.breakdown).some(({ indicator, breakdown }) => {
      const isFlow = indicator.kind === "FLOW";
      const { firstDay, lastDay } = cell.period;
      return byIndicator.get(indicator.key)?.some((version) => {
        if (version.first > lastDay || version.last < firstDay) return false;
        const within = members(coordinates(breakdown), breakdown);
        if (within !== null && !within.has(version.breakdown_id)) return false;
        return land(`${cell.area.id} ${cell.period.id} ${isFlow}`, cell, isFlow).has(version.area_id);
      });
    });
}

async function laterVersions(
  db: Kysely<Database>,
  dataset: number,
  families: readonly number[],
  since: Instant,
  until: Instant,
): Promise<readonly LaterVersion[]> {
  // A month more than a figure stood for: an area that ended in the middle of one answers with the month before.
  const found = await ofEachFamily(families, async (family) => {
    const { rows } = await sql<LaterVersion>`
    select distinct o.indicator_id, o.area_id, o.breakdown_id,
      least(p.first_day, o.dated, o.valid_from) as first,
      case when o.valid_from is not null and o.valid_to is null then 'infinity'
        else (greatest(p.last_day, o.dated, o.valid_to) + interval '1 month')::date end::text as last
    from observation o join period p on p.id = o.period_id
    where o.family_id = ${family} and o.dataset_id = ${dataset}
      and o.recorded > ${since} and o.recorded <= ${until} and (o.version > 1 or o.status = 'WITHDRAWN')`.execute(
      db,
    );
    return rows;
  });
  return found.flat();
}
