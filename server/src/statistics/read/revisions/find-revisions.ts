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
import { findCells } from "../cells/find-cells.ts";
import type { AskedContext } from "../row-context.ts";
import type { RevisionFilter } from "./build-changed-cells-query.ts";
import { type Candidate, type Compared, findChangedCells } from "./changed-cells.ts";
import { type Cause, findCauses } from "./find-causes.ts";
import { decodeRevisionCursor, encodeRevisionCursor, type RevisionCursor } from "./revision-cursor.ts";

/** The arguments of Query.revisions, as they came. Null = not given. */
export interface RevisionsRequest {
  readonly dataset: string;
  readonly since: string;
  readonly until: string | null;
  readonly indicators: readonly string[] | null;
  readonly areas: readonly string[] | null;
  readonly periods: readonly string[] | null;
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
  /** Why they were not counted, though that was asked for: more than so many would have to be compared. Null where there is a number. */
  readonly notCounted: { readonly most: number; readonly since: Instant; readonly until: Instant } | null;
  /** How the rows of before and of after were asked for. */
  readonly contexts: { readonly before: AskedContext; readonly after: AskedContext };
}

/** What of a page is asked for, beside its rows. */
export interface RevisionFields {
  readonly isCounted: boolean;
  readonly hasCauses: boolean;
}

const MOST_PAGE = 500;
const MOST_COMPARED = 20_000;

/**
 * Which statistics moved between two instants, a page of them: those that moved last first, of one instant in the order of indicators, periods
 * (newest first), areas and breakdowns. Only what changed at the moments of the page is read, however much moved before. Throws InputError.
 *
 * @param admit is told how many cells are compared beyond the page's own, and may throw
 * @param mostCompared statistics that are compared for one page, and for counting them all
 */
export async function findRevisions(
  db: Kysely<Database>,
  catalogue: Catalogue,
  request: RevisionsRequest,
  { isCounted, hasCauses }: RevisionFields,
  admit: (rows: number) => void = () => undefined,
  mostCompared = MOST_COMPARED,
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
    filter: filterOf(catalogue, dataset, request),
    hasAreas: request.areas !== null,
    before: at(since),
    after: at(until),
  };
  const { moved, last, isWhole } = await lookThrough(db, compared, from, first, mostCompared, admit);
  const page = moved.slice(0, first);
  const cells = page.map(({ cell }) => cell);
  const before = (await findCells(db, compared.before, cells)).rows;
  const after = (await findCells(db, compared.after, cells)).rows;
  const rows = cells.flatMap((cell, index) => {
    const [was, now] = [before[index], after[index]];
    return was === undefined || now === undefined ? [] : [{ cell, was, now }];
  });
  const causes = hasCauses ? await findCauses(db, compared.after, rows, since, until) : [];
  const totalCount = isCounted ? await countMoved(db, compared, mostCompared, admit) : null;
  // Where the page is full, the next begins after its last; else after all that was looked at.
  const end = moved.length > first ? page.at(-1)?.place : last?.place;
  const context = (knownAt: Instant): AskedContext => ({
    dataset: dataset.id,
    boundaries,
    knownAt,
    areas: [],
    groups: [],
    by: [],
  });
  return {
    nodes: rows.map(({ was, now }, index) => ({
      before: was,
      after: now,
      cause: causes[index] ?? "DEFINITION",
    })),
    totalCount,
    hasNextPage: moved.length > first || !isWhole,
    endCursor: end === undefined ? null : encodeRevisionCursor({ until, place: end }),
    notCounted: isCounted && totalCount === null ? { most: mostCompared, since, until } : null,
    contexts: { before: context(since), after: context(until) },
  };
}

/** Looks on until one more has moved than the page holds, or there are no more, or enough were compared. */
async function lookThrough(
  db: Kysely<Database>,
  compared: Compared,
  from: RevisionCursor | null,
  first: number,
  mostCompared: number,
  admit: (rows: number) => void,
): Promise<{
  readonly moved: readonly Candidate[];
  readonly last: Candidate | undefined;
  readonly isWhole: boolean;
}> {
  const moved: Candidate[] = [];
  let last: Candidate | undefined;
  let place = from?.place ?? null;
  for (let [looked, next] = [0, 2 * first + 1]; looked < mostCompared; next *= 4) {
    const most = Math.min(next, mostCompared - looked);
    if (looked > 0) admit(most);
    const found = await findChangedCells(db, compared, place, most);
    moved.push(...found.filter(({ hasMoved }) => hasMoved));
    last = found.at(-1) ?? last;
    const isWhole = found.length < most;
    if (moved.length > first || isWhole) return { moved, last, isWhole };
    place = last?.place ?? null;
    looked += most;
  }
  return { moved, last, isWhole: false };
}

/** How many moved in all; null where more than so many changed. */
async function countMoved(
  db: Kysely<Database>,
  compared: Compared,
  mostCompared: number,
  admit: (rows: number) => void,
): Promise<number | null> {
  const found = await findChangedCells(db, compared, null, mostCompared + 1);
  admit(found.length);
  return found.length > mostCompared ? null : found.filter(({ hasMoved }) => hasMoved).length;
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
  if (since < end) return end;
  throw new InputError("until", { code: "UNTIL_BEFORE_SINCE", args: { until: end, since } });
}

function readCursor(after: string | null): RevisionCursor | null {
  const cursor = after === null ? null : decodeRevisionCursor(after);
  if (after !== null && cursor === null) throw notACursor();
  return cursor;
}

const notACursor = (): InputError => new InputError("after", { code: "NOT_A_CURSOR", args: {} });

function filterOf(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  { indicators, areas, periods }: RevisionsRequest,
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
