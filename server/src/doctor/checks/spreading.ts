import type pg from "pg";
import { isSpread, tablesLeft } from "../../db/spreading/lying.ts";
import { readFacts } from "../../distribution/facts.ts";
import { makePlan } from "../../distribution/plan.ts";
import { type Finding, found } from "../finding.ts";

/** Whether the big tables are spread over machines, how they lie there, and what is wrong with that; nothing where there is no Citus. */
export async function lookAtSpreading(pool: pg.Pool): Promise<Finding[]> {
  const client = await pool.connect();
  try {
    const facts = await readFacts(client);
    const { citus, lying, workers, sameEverywhere } = facts;
    if (citus === null) return [];
    if (!isSpread(lying)) return [found("note", "NOT_SPREAD", { citus, workers: workers.length })];
    const away = workers.filter(({ fault }) => fault !== null);
    const left = tablesLeft(lying);
    const findings = [
      ...away.map(({ name, fault }) => found("ill", "WORKER_UNREACHED", { name, why: fault ?? "" })),
      ...workers
        .filter(({ same }) => same !== null && same !== sameEverywhere)
        .map(({ name, same }) =>
          found("ill", "WORKER_OTHER", { name, is: same ?? "", wanted: sameEverywhere }),
        ),
      ...(left.length > 0 ? [found("ill", "TABLES_LEFT", { tables: left })] : []),
    ];
    // Sizes are asked of every worker.
    if (away.length > 0) return findings;
    const { held, families, lies, moves, lacking, parts } = await makePlan(client, facts);
    const told = workers.map(({ name }, at) => ({
      name,
      families: families.filter(({ id }) => lies.get(id)?.name === name).length,
      mebibytes: Math.round((held[at] ?? 0) / 1_048_576),
    }));
    const uneven = moves.length + lacking.length;
    return [
      ...findings,
      uneven > 0
        ? found("note", "SPREAD_UNEVENLY", { workers: workers.length, parts, moves: moves.length })
        : found("well", "SPREAD", { workers: told, parts }),
    ];
  } finally {
    client.release();
  }
}
