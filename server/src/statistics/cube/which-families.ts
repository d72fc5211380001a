import { type Kysely, type RawBuilder, sql } from "kysely";
import { ofEachFamily } from "../../db/of-each-family.ts";
import type { Database } from "../../db/tables.ts";
import type { Instant } from "../model/types.ts";
import type { Family, Reference } from "./read-reference.ts";

/** The families of which a dataset holds figures or answers. */
export async function familiesHeld(
  db: Kysely<Database>,
  { datasetId, families }: Reference,
): Promise<Family[]> {
  // Whether a family holds anything takes one look at the key.
  const held = await familiesThat(
    db,
    families,
    (family) => sql`
      exists (select from observation where family_id = ${family} and dataset_id = ${datasetId})
      or exists (select from cube where family_id = ${family} and dataset_id = ${datasetId})`,
  );
  return families.filter(({ id }) => held.has(id));
}

/** Those families that a dataset holds answers of. */
export function familiesAnswered(
  db: Kysely<Database>,
  datasetId: number,
  families: readonly Family[],
): Promise<ReadonlySet<number>> {
  return familiesThat(
    db,
    families,
    (family) => sql`exists (select from cube where family_id = ${family} and dataset_id = ${datasetId})`,
  );
}

/**
 * Those families of which all answers are to be worked out when something new is known since an instant: where figures come with an instant before others that are
 * known, answers of later instants may change as well; and what is withheld, at whatever time, may hide figures anywhere around it, not above it alone.
 */
export async function familiesToDoWhole(
  db: Kysely<Database>,
  datasetId: number,
  families: readonly Family[],
  since: Instant,
): Promise<readonly Family[]> {
  const whole = await familiesThat(
    db,
    families,
    (family) => sql`
      exists (select from cube where family_id = ${family} and dataset_id = ${datasetId} and known_from >= ${since})
      or exists (select from cube where family_id = ${family} and dataset_id = ${datasetId} and known_to >= ${since})
      or exists (select from observation where family_id = ${family} and dataset_id = ${datasetId} and status = 'WITHHELD')`,
  );
  return families.filter(({ id }) => whole.has(id));
}

async function familiesThat(
  db: Kysely<Database>,
  families: readonly Family[],
  condition: (family: number) => RawBuilder<unknown>,
): Promise<ReadonlySet<number>> {
  const found = await ofEachFamily(families, async ({ id }) => {
    const { rows } = await sql<{ is: boolean }>`select ${condition(id)} as is`.execute(db);
    return rows[0]?.is === true ? [id] : [];
  });
  return new Set(found.flat());
}
