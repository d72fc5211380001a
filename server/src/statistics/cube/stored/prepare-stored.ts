import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { period } from "../../model/periods.ts";
import { reportedAt } from "../../model/reported-at.ts";
import type { Instant } from "../../model/types.ts";
import type { Slice } from "../read-figures.ts";
import type { Reference } from "../read-reference.ts";
import type { StoredTask, Wanted } from "./evaluate-stored.ts";
import { hasFlows, indicatorsOf, periodsToRead } from "./periods-to-read.ts";
import { countTouched, readMembers, readStored, readTouched } from "./read-stored.ts";
import { touchedCells, withMembers } from "./touched.ts";

/** What a slice needs to go on from what stood before; without it, where its figures are few or what stood says too little. */
export async function prepareStored(
  db: Kysely<Database>,
  reference: Reference,
  slice: Slice,
  since: Instant | null,
): Promise<{ readonly slice: Slice; readonly stored: StoredTask | null }> {
  const { touched } = slice;
  if (since === null || touched === undefined || !goesOn(reference, slice)) return { slice, stored: null };
  const { codes, keys, world, places } = reference;
  const all = {
    areas: [...world.areas, ...(places?.areas ?? [])],
    lineage: [...world.lineage, ...(places?.lineage ?? [])],
  };
  const figures = (await readTouched(db, reference, slice.family, since)).map(({ spoken, areas }) => ({
    spoken,
    areas: areas.flatMap((id) => codes.areas.get(id) ?? []),
  }));
  const cells = touchedCells(figures, world.terms.map(period), all);
  const keysOf = (ids: ReadonlySet<string>): number[] => [...ids].flatMap((id) => keys.areas.get(id) ?? []);
  const areas = new Set(cells.flatMap((of) => [...of.areas]));
  const members = await readMembers(db, reference, slice.family);
  return {
    slice: {
      ...slice,
      answering: cells.map((of) => ({ areas: keysOf(of.areas), periods: of.periods })),
    },
    stored: { members, areas: keysOf(withMembers(areas, touched, all, hasFlows(reference, slice.family))) },
  };
}

/** How many figures a slice takes in, where it goes on from what stood before; null where it does not. */
export async function countGoneOn(
  db: Kysely<Database>,
  reference: Reference,
  slice: Slice,
  since: Instant,
): Promise<number | null> {
  return goesOn(reference, slice) ? countTouched(db, reference, slice.family, since) : null;
}

/** Whether a family is reported below the province, so that its figures are many; answers do not say on which side of a series break they stand. */
function goesOn({ world, codes }: Reference, { family }: Slice): boolean {
  const indicators = indicatorsOf({ world, codes }, family);
  const ids = new Set(indicators.map(({ id }) => id));
  return (
    world.dataset.reporting === "SCHEDULED" &&
    indicators.some((indicator) => reportedAt(indicator, world.dataset) !== "province") &&
    !world.breaks.some(({ indicator }) => ids.has(indicator))
  );
}

/** What stood of some areas. */
export async function readAnswers(
  db: Kysely<Database>,
  reference: Reference,
  slice: Slice,
  stored: StoredTask | null,
  { areas, isWhole }: Wanted,
): Promise<string[]> {
  const periods = periodsToRead(reference, slice, isWhole);
  return readStored(db, reference, slice.family, stored?.members ?? [], areas, periods);
}
