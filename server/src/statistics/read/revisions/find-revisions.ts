import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { type Catalogue, type CatalogueDataset, latestKnown } from "../../catalogue/catalogue.ts";
import type { Instant } from "../../model/types.ts";
import { InputError } from "../../request/request.ts";
import type { StatisticRow } from "../../request/request.ts";
import { resolveBoundaries } from "../../request/resolve-boundaries.ts";
import { resolveInstant } from "../../request/resolve-known-at.ts";
import {
  resolveArea,
  resolveDataset,
  resolveIndicator,
  resolvePeriod,
} from "../../request/resolve-members.ts";
import type { AskedContext } from "../row-context.ts";
import type { RevisionFilter } from "./build-changed-cells-query.ts";
import type { Compared } from "./changed-cells.ts";
import type { Cause } from "./find-causes.ts";
import { type MostLookedAt, RevisionSearch } from "./look-through.ts";
import { decodeRevisionCursor, encodeRevisionCursor, type RevisionCursor } from "./revision-cursor.ts";

/** The arguments of Query.revisions, as they came. Null = not given. */
export interface RevisionsRequest {
  readonly dataset: string;
  readonly since: string;
  readonly until: string | null;
  readonly indicators: readonly string[] | null;
  readonly areas: readonly string[] | null;
  readonly periods: readonly string[] | null;
  /** Only what moved for one of these. */
  readonly causes: readonly Cause[] | null;
  readonly boundaries: string;
  readonly first: number;
  readonly after: string | null;
}

/** A statistic that says something else than it did. */
export interface RevisionRow {
  readonly before: StatisticRow;
  readonly after: StatisticRow;
  readonly cause: Cause;
}

export interface RevisionPage {
  readonly nodes: readonly RevisionRow[];
  /** Null: it was not asked for, or more would have to be compared than are. */
  readonly totalCount: number | null;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
  /** Why they were not counted, though that was asked for: more than so many would have to be compared, or explained. Null where there is a number. */
  readonly notCounted: {
    readonly what: keyof MostLookedAt;
    readonly most: number;
    readonly since: Instant;
    readonly until: Instant;
  } | null;
  /** How the rows of before and of after were asked for. */
  readonly contexts: { readonly before: AskedContext; readonly after: AskedContext };
}

/** What of a page is asked for, beside its rows. */
export interface RevisionFields {
  readonly isCounted: boolean;
  readonly hasCauses: boolean;
}

const MOST_PAGE = 500;
/** Whoever gives `causes` pays for so many explained: 50,000 points at least, 100 for each as in `Revision.cause`. */
const MOST: MostLookedAt = { compared: 20_000, explained: 500 };

/**
 * Which statistics moved between two instants, a page of them: those that moved last first, of one instant in the order of indicators, periods
 * (newest first), areas and breakdowns. Only what changed at the moments of the page is read, however much moved before; with causes asked, on until
 * the page is full or enough was explained. Throws InputError.
 *
 * @param admit is told how many cells are compared or explained beyond the page's own, and may throw
 */
export async function findRevisions(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: RevisionsRequest,
  { isCounted, hasCauses }: RevisionFields,
  admit: (rows: number) => void = () => undefined,
  most: MostLookedAt = MOST,
): Promise<RevisionPage> {
  const { first, boundaries } = request;
  if (!Number.isInteger(first) || first < 1 || first > MOST_PAGE)
    throw new InputError("first", {
      code: "WHOLE_NUMBER",
      args: { argument: "first", least: 1, most: MOST_PAGE, given: first },
    });
  const dataset = resolveDataset(catalogue, request.dataset);
  const since = resolveInstant(catalogue, request.since, "since");
  const from = readCursor(request.after);
  const until = resolveUntil(catalogue, request, from, since);
  const on = resolveBoundaries(catalogue, boundaries, until.slice(0, 10));
  const at = (knownAt: Instant) => ({
    catalogue,
    dataset,
    boundaries: on,
    today: knownAt.slice(0, 10),
    knownAt,
  });
  const compared: Compared = {
    filter: revisionFilter(catalogue, dataset, request),
    hasAreas: request.areas !== null,
    before: at(since),
    after: at(until),
  };
  const causes = request.causes && new Set(request.causes);
  const search = new RevisionSearch(db, compared, causes, most, admit);
  const { moved, last, isWhole } = await search.page(from?.place ?? null, first);
  const page = moved.slice(0, first);
  const rows = await search.explain(page, hasCauses);
  const counted = isCounted ? await search.count() : null;
  // Where the page is full, the next begins after its last; else after all that was looked at.
  const end = moved.length > first ? (page.at(-1)?.place ?? null) : last;
  const context = (knownAt: Instant): AskedContext => ({
    dataset: dataset.id,
    boundaries,
    knownAt,
    areas: [],
    groups: [],
    by: [],
  });
  return {
    nodes: rows.map(({ was, now, cause }) => ({ before: was, after: now, cause: cause ?? "DEFINITION" })),
    totalCount: typeof counted === "number" ? counted : null,
    hasNextPage: moved.length > first || !isWhole,
    endCursor: end === null ? null : encodeRevisionCursor({ until, place: end }),
    notCounted: typeof counted === "string" ? { what: counted, most: most[counted], since, until } : null,
    contexts: { before: context(since), after: context(until) },
  };
}

/** The end of the span: that of the pages before, else as asked, else now. */
function resolveUntil(
  catalogue: Catalogue,
  { until }: RevisionsRequest,
  from: RevisionCursor | null,
  since: Instant,
): Instant {
  const asked = until === null ? null : resolveInstant(catalogue, until, "until");
  // Of the question that the page before answered.
  if (from !== null && (from.until > latestKnown(catalogue) || (asked !== null && asked !== from.until)))
    throw notACursor();
  const end = from?.until ?? asked ?? latestKnown(catalogue);
  // From the last commit to now, whatever now is: nothing has moved yet.
  if (since < end || (asked === null && since === end)) return end;
  throw new InputError("until", { code: "UNTIL_BEFORE_SINCE", args: { until: end, since } });
}

function readCursor(after: string | null): RevisionCursor | null {
  const cursor = after === null ? null : decodeRevisionCursor(after);
  if (after !== null && cursor === null) throw notACursor();
  return cursor;
}

const notACursor = (): InputError => new InputError("after", { code: "NOT_A_CURSOR", args: {} });

/** Of which cells revisions are asked. Throws InputError. */
export function revisionFilter(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  { indicators, areas, periods }: Pick<RevisionsRequest, "indicators" | "areas" | "periods">,
): RevisionFilter {
  // Each once: all that moved is held against them.
  const among = <Member>(ids: readonly string[] | null, resolve: (id: string) => Member) =>
    ids && [...new Set(ids)].map(resolve);
  const named = among(indicators, (id) => resolveIndicator(catalogue, id));
  const keys = (members: readonly { readonly key: number }[] | null) =>
    members && members.map(({ key }) => key);
  return {
    dataset: dataset.key,
    families: [...new Set((named ?? catalogue.indicators.list).map(({ family }) => family))],
    indicators: keys(named),
    areas: keys(among(areas, (id) => resolveArea(catalogue, id))),
    periods: keys(among(periods, (id) => resolvePeriod(catalogue, dataset, id))),
  };
}
