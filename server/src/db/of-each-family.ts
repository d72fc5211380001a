import type { Kysely } from "kysely";
import type { Database } from "./tables.ts";

/** Families that are asked at the same time for one question: enough that they take hardly longer than one, and few of the connections there are. */
const AT_A_TIME = 4;

/**
 * Asks each of some families of indicators, and gives what they answer in their order. A statement on `observation`, `cube` or what stands beside
 * them is of one family, which all of their keys begin with: so whatever it reads or writes lies on one machine, however many there are
 * (docs/operating/distributing.md). A question over several families is several statements: of one data version where it is asked within a reading, a
 * transaction or as of an instant.
 */
export async function ofEachFamily<Family, Answer>(
  families: readonly Family[],
  ask: (family: Family) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = families.entries();
  let failed = false;
  const lane = async (): Promise<void> => {
    for (const [place, family] of waiting) {
      if (failed) return;
      try {
        answers[place] = await ask(family);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, families.length) }, lane));
  return answers;
}

/** All families of indicators there are. */
export async function allFamilies(db: Kysely<Database>): Promise<readonly number[]> {
  const rows = await db.selectFrom("indicator").select("family_id").distinct().orderBy("family_id").execute();
  return rows.map((row) => row.family_id);
}
