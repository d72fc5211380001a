import { AS_REPORTED } from "../../request/resolve-boundaries.ts";
import type { Kysely } from "kysely";
import { ofEachFamily } from "../../../db/of-each-family.ts";
import type { Database } from "../../../db/tables.ts";
import { type Catalogue, type CatalogueDataset, latestKnown } from "../../catalogue/catalogue.ts";
import { TOTAL, type Instant } from "../../model/types.ts";
import { decodeCursor, encodeCursor } from "../../request/cursor.ts";
import { InputError } from "../../request/request.ts";
import { resolveInstant } from "../../request/resolve-known-at.ts";
import { resolveArea, resolveDataset, resolveIndicator } from "../../request/resolve-members.ts";
import { withPredecessors } from "../carry-window.ts";
import { figuresBehind } from "../observations/observation-scope.ts";
import type { RevisionFilter } from "../revisions/build-changed-cells-query.ts";
import { type Cause, causeOfVersion, CAUSES, lateness } from "../revisions/find-causes.ts";
import { revisionFilter } from "../revisions/find-revisions.ts";
import { findMoments, type Moment } from "./find-moments.ts";
import { buildMovedByRulesQuery } from "./build-moved-query.ts";
import { buildRecordedCountsQuery, type RecordedFilter } from "./build-recorded-counts-query.ts";

/** The arguments of Query.updates, as they came. Null = not given. */
export interface UpdatesRequest {
  readonly dataset: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly indicators: readonly string[] | null;
  readonly areas: readonly string[] | null;
  readonly causes: readonly Cause[] | null;
  readonly first: number;
  readonly after: string | null;
}

/** An instant at which a dataset came to say something else. */
export interface UpdateRow {
  readonly dataset: CatalogueDataset;
  readonly at: Instant;
  /** The instant before it. */
  readonly since: Instant;
  /** What it brought by cause; what it brought nothing of is not there. */
  readonly counts: ReadonlyMap<Cause, number>;
  readonly rulesChanged: boolean;
  /** Of which statistics it was asked. */
  readonly filter: RevisionFilter;
}

export interface UpdatePage {
  readonly nodes: readonly UpdateRow[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  /** The time asked. */
  readonly since: Instant;
  readonly until: Instant;
}

const MOST_PAGE = 50;
/** Instants looked at for one page: where hardly anything of them is asked about, the page ends before it is full. */
const MOST_LOOKED_AT = 300;
/** Before anything was recorded. */
const BEGINNING = "0001-01-01T00:00:00.000Z";

/** At which instants a dataset came to say something else, and what each brought by cause: the newest first. Throws InputError. */
export async function findUpdates(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: UpdatesRequest,
): Promise<UpdatePage> {
  const { first } = request;
  if (!Number.isInteger(first) || first < 1 || first > MOST_PAGE)
    throw new InputError("first", {
      code: "WHOLE_NUMBER",
      args: { argument: "first", least: 1, most: MOST_PAGE, given: first },
    });
  const dataset = resolveDataset(catalogue, request.dataset);
  const since = request.since === null ? BEGINNING : resolveInstant(catalogue, request.since, "since");
  const until =
    request.until === null ? latestKnown(catalogue) : resolveInstant(catalogue, request.until, "until");
  if (since > until) throw new InputError("until", { code: "UNTIL_BEFORE_SINCE", args: { until, since } });
  const filter = revisionFilter(catalogue, dataset, { ...request, periods: null });
  const recorded = recordedFilter(catalogue, dataset, request);
  const causes = request.causes && new Set(request.causes);
  const found: UpdateRow[] = [];
  let before = placeOf(request.after) ?? next(until);
  let isWhole = false;
  // As many as a page has, and one more to see whether there are more; never one by one.
  const atOnce = Math.max(10, first + 1);
  for (let looked = 0; found.length <= first && looked < MOST_LOOKED_AT && !isWhole; looked += atOnce) {
    const moments = await findMoments(db, dataset.key, since, before, atOnce);
    const counts = await countCauses(db, catalogue, dataset, moments, recorded, filter);
    for (const { at, rules } of moments) {
      const own = counts.get(at) ?? new Map<Cause, number>();
      const isAsked =
        causes === null ? own.size > 0 || rules : [...causes].some((cause) => (own.get(cause) ?? 0) > 0);
      if (isAsked) found.push({ dataset, at, since: previous(at), counts: own, rulesChanged: rules, filter });
    }
    before = moments.at(-1)?.at ?? before;
    isWhole = moments.length < atOnce;
  }
  const nodes = found.slice(0, first);
  const end = found.length > first ? nodes.at(-1)?.at : before;
  const hasNextPage = found.length > first || !isWhole;
  return { nodes, hasNextPage, endCursor: end === undefined ? null : cursorAt(end), since, until };
}

/** What each instant brought, by cause. */
async function countCauses(
  db: Kysely<Database>,
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  moments: readonly Moment[],
  recorded: RecordedFilter,
  filter: RevisionFilter,
): Promise<ReadonlyMap<Instant, ReadonlyMap<Cause, number>>> {
  const found = new Map<Instant, Map<Cause, number>>();
  const add = (at: Instant, cause: Cause, count: number): void => {
    const own = found.get(at) ?? new Map<Cause, number>();
    found.set(at, own.set(cause, (own.get(cause) ?? 0) + count));
  };
  const ofFigures = moments.filter((moment) => moment.recorded).map(({ at }) => at);
  if (ofFigures.length > 0) {
    const isLate = lateness({
      catalogue,
      dataset,
      boundaries: AS_REPORTED,
      today: latestKnown(catalogue).slice(0, 10),
      knownAt: null,
    });
    const counted = await ofEachFamily(
      filter.families,
      async (family) => (await buildRecordedCountsQuery(family, recorded, ofFigures).execute(db)).rows,
    );
    for (const row of counted.flat())
      add(new Date(row.recorded).toISOString(), causeOfVersion(row, isLate), row.count);
  }
  // Nothing was recorded, and yet answers moved: seldom, so one by one.
  for (const { at } of moments.filter((moment) => !moment.recorded)) {
    const byRules = await ofEachFamily(
      filter.families,
      async (family) => (await buildMovedByRulesQuery(family, filter, at).execute(db)).rows,
    );
    for (const row of byRules.flat()) add(at, row.is_boundary ? "BOUNDARY" : "DEFINITION", row.count);
  }
  return found;
}

/** Of which figures the counts are: those that the statistics asked about may rest on. */
function recordedFilter(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  { indicators, areas }: UpdatesRequest,
): RecordedFilter {
  const named = areas?.map((id) => resolveArea(catalogue, id)) ?? null;
  const isAnywhere = named === null || named.some(({ level }) => level !== "province");
  const land = isAnywhere ? null : named.flatMap((area) => withPredecessors(catalogue, area));
  const behind = indicators?.flatMap((id) =>
    figuresBehind(catalogue, resolveIndicator(catalogue, id), TOTAL).map(({ indicator }) => indicator.key),
  );
  return {
    dataset: dataset.key,
    indicators: behind === undefined ? null : [...new Set(behind)],
    areas: land && [...new Set(land.flatMap((id) => catalogue.areas.byId.get(id)?.key ?? []))],
  };
}

/** Every cause with what an update brought of it. */
export function causeCounts({
  counts,
}: UpdateRow): readonly { readonly cause: Cause; readonly count: number }[] {
  return CAUSES.map((cause) => ({ cause, count: counts.get(cause) ?? 0 }));
}

const previous = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString();
const next = (at: Instant): Instant => new Date(Date.parse(at) + 1).toISOString();

const cursorAt = (at: Instant): string => encodeCursor(`updates-${Date.parse(at)}`, 0);

/** Where the page before ended. Throws InputError. */
function placeOf(after: string | null): Instant | null {
  if (after === null) return null;
  const [, time] = /^updates-(\d{1,14})$/.exec(decodeCursor(after)?.list ?? "") ?? [];
  if (time === undefined) throw new InputError("after", { code: "NOT_A_CURSOR", args: {} });
  return new Date(Number(time)).toISOString();
}
