import { type Kysely, sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Database } from "../../db/tables.ts";
import type { Instant } from "../model/types.ts";
import type { Catalogue, CatalogueDataset } from "./catalogue.ts";
import { versions } from "./data-version.ts";
import { indexMembers, type MemberIndex } from "./member-index.ts";

/** Instants that are asked about again and again are few. */
const kept = new WeakMap<Catalogue, LRUCache<Instant, Promise<Catalogue>>>();
const KEPT = 16;

/** Read once, whatever instants are asked about: strangers can think of many. */
const allSteps = new WeakMap<Catalogue, Promise<readonly Step[]>>();

/**
 * The catalogue as everything was known at an instant: its data version, and which periods held figures. Whatever is asked of it
 * is answered the same, however much comes in later. What was not yet in the catalogue is not there. Names and definitions are those
 * of today; members of breakdowns stay once they held anything. One small statement, and at first one that looks through all observations.
 *
 * @param knownAt up to the catalogue's last commit
 */
export function catalogueAsOf(
  db: Kysely<Database>,
  catalogue: Catalogue,
  knownAt: Instant,
): Promise<Catalogue> {
  const instants = kept.get(catalogue) ?? new LRUCache<Instant, Promise<Catalogue>>({ max: KEPT });
  kept.set(catalogue, instants);
  const known = instants.get(knownAt);
  if (known !== undefined) return known;
  const reading = read(db, catalogue, knownAt);
  instants.set(knownAt, reading);
  // What failed, or was given up with its question, is asked again.
  reading.catch(() => instants.delete(knownAt));
  return reading;
}

async function read(db: Kysely<Database>, catalogue: Catalogue, knownAt: Instant): Promise<Catalogue> {
  const commit = await versions(db)
    // Before the first commit was what it brought in: its figures carry instants of their own.
    .orderBy((eb) => eb("committed_at", "<=", knownAt), "desc")
    .orderBy(sql`case when committed_at <= ${knownAt} then -id else id end`)
    .limit(1)
    .executeTakeFirst();
  const dataVersion = commit ?? catalogue.dataVersion;
  const later = (await stepsOf(db, catalogue)).filter(({ recorded }) => recorded > knownAt);
  const isKnown = ({ knownFrom }: { readonly knownFrom: Instant | null }): boolean =>
    knownFrom === null || knownFrom <= knownAt;
  const known = <T extends Known>(members: MemberIndex<T>): MemberIndex<T> =>
    members.list.every(isKnown) ? members : indexMembers(members.list.filter(isKnown));
  const datasets = indexMembers(
    catalogue.datasets.list.filter(isKnown).map((dataset) => without(catalogue, dataset, later)),
  );
  const indicators = known(catalogue.indicators);
  return {
    ...catalogue,
    dataVersion,
    knownAt,
    datasets,
    indicators,
    topics: catalogue.topics.map((topic) => ({
      ...topic,
      indicators: topic.indicators.filter((id) => indicators.byId.has(id)),
    })),
    models: known(catalogue.models),
    categories: known(catalogue.categories),
    unitTypes: known(catalogue.unitTypes),
  };
}

interface Known {
  readonly id: string;
  readonly key: number;
  readonly knownFrom: Instant | null;
}

/** That figures came to stand, or stand no longer. */
interface Step {
  readonly recorded: Instant;
  readonly dataset_id: number;
  readonly indicator_id: number;
  readonly period_id: number;
  /** Figures that stand since then; negative where more were withdrawn. */
  readonly more: number;
  /** Of them, those of districts and communes. */
  readonly below: number;
}

function stepsOf(db: Kysely<Database>, catalogue: Catalogue): Promise<readonly Step[]> {
  const known = allSteps.get(catalogue);
  if (known !== undefined) return known;
  const reading = readSteps(db);
  allSteps.set(catalogue, reading);
  reading.catch(() => allSteps.delete(catalogue));
  return reading;
}

async function readSteps(db: Kysely<Database>): Promise<readonly Step[]> {
  const { rows } = await sql<Step>`
    select recorded, dataset_id, indicator_id, period_id, sum(step)::int as more,
      coalesce(sum(step) filter (where is_below), 0)::int as below
    from (
      select recorded, dataset_id, indicator_id, period_id, area_id in (select id from place) as is_below,
        (status <> 'WITHDRAWN')::int - coalesce((lag(status) over cell <> 'WITHDRAWN')::int, 0) as step
      from observation
      window cell as (
        partition by family_id, dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id order by version)
    ) as versions
    where step <> 0
    group by recorded, dataset_id, indicator_id, period_id`.execute(db);
  return rows;
}

function without(catalogue: Catalogue, dataset: CatalogueDataset, later: readonly Step[]): CatalogueDataset {
  const [figures, below] = [copyOf(dataset.figures), copyOf(dataset.below)];
  for (const step of later) {
    if (step.dataset_id !== dataset.key) continue;
    const indicator = catalogue.indicators.byKey.get(step.indicator_id)?.id ?? "";
    const period = catalogue.periods.byKey.get(step.period_id)?.id ?? "";
    takeOff(figures, indicator, period, step.more);
    takeOff(below, indicator, period, step.below);
  }
  return { ...dataset, figures, below };
}

type Counts = Map<string, Map<string, number>>;

const copyOf = (counts: CatalogueDataset["figures"]): Counts =>
  new Map([...counts].map(([id, ofIndicator]) => [id, new Map(ofIndicator)]));

function takeOff(counts: Counts, indicator: string, period: string, more: number): void {
  const ofIndicator = counts.get(indicator) ?? new Map<string, number>();
  const left = (ofIndicator.get(period) ?? 0) - more;
  if (left > 0) counts.set(indicator, ofIndicator.set(period, left));
  else ofIndicator.delete(period);
}
