import { sql } from "kysely";
import type { Connection } from "../../src/db/connect.ts";
import { checkDatasets } from "../../src/import/recompute-datasets.ts";
import type { Acknowledged, UnderWay } from "./clerk-at-work.ts";

/**
 * What is neither as it was before what was under way nor as it is after; what was acknowledged and is not there.
 *
 * @param seeded figures that came in by no import
 */
export async function findTorn(
  { db, pool }: Connection,
  acknowledged: Acknowledged,
  underWay: UnderWay,
  seeded = 0,
): Promise<string[]> {
  const torn: string[] = [];
  const { rows } = await sql<{
    id: string;
    state: string;
    wants: number;
    brought: number;
    undone: number;
    told: number | null;
  }>`
    select i.id, i.state,
      coalesce((i.checked->'counts'->>'fresh')::int + (i.checked->'counts'->>'changed')::int, 0) as wants,
      (select count(*)::int from observation_origin g where g.import_id = i.id and g.act = 'PUBLISHED') as brought,
      (select count(*)::int from observation_origin g where g.import_id = i.id and g.act = 'REVERSED') as undone,
      (select (e.counts->>'reversed')::int from import_event e where e.import_id = i.id and e.kind = 'REVERSE') as told
    from import i
  `.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [id, is] of acknowledged) {
    const state = byId.get(id)?.state;
    const mayBe: Record<string, readonly string[]> = {
      "handed in": ["READING", "DRAFT", "UNREADABLE", ...(underWay.id === id ? ["PUBLISHED"] : [])],
      published: ["PUBLISHED", ...(underWay.id === id ? ["REVERSED"] : [])],
      reversed: ["REVERSED"],
      withdrawn: ["WITHDRAWN"],
    };
    if (state === undefined || mayBe[is]?.includes(state) !== true)
      torn.push(
        `${id} was ${is} and is ${state ?? "gone"}, while ${underWay.what ?? "nothing"} was under way`,
      );
  }
  for (const { id, state, wants, brought, undone, told } of rows) {
    const counts = state === "PUBLISHED" || state === "REVERSED";
    if (brought !== (counts ? wants : 0)) torn.push(`${id} is ${state} with ${brought} of ${wants} figures`);
    if (undone !== (state === "REVERSED" ? told : 0))
      torn.push(`${id} is ${state}, ${undone} of ${told} taken back`);
    // What was under way when it was killed, and was done all the same, is known of from now on.
    if (state === "PUBLISHED" && acknowledged.get(id) === "handed in") acknowledged.set(id, "published");
    if (state === "REVERSED") acknowledged.set(id, "reversed");
  }
  const { rows: sums } = await sql<{ figures: number; origins: number; commits: number }>`
    select (select count(*)::int from observation) as figures, (select count(*)::int from observation_origin) as origins,
      (select count(*)::int from data_commit where what like '%import %') as commits
  `.execute(db);
  const [sum] = sums;
  if (sum === undefined || sum.figures !== sum.origins + seeded)
    torn.push(`${sum?.figures} figures, ${sum?.origins} known from where`);
  for (const { dataset, differences, examples } of await checkDatasets(pool, ["published"]))
    if (differences > 0) torn.push(`${dataset}: ${differences} answers differ: ${examples.join("; ")}`);
  return torn;
}
