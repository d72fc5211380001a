import { sql } from "kysely";
import type pg from "pg";
import { checkDatabase } from "../../audit/check-database.ts";
import { CHAINS } from "../../audit/entry.ts";
import type { Connection } from "../../db/connect.ts";
import { ranMigrations } from "../../db/migrate.ts";
import { migrations } from "../../db/migrations/index.ts";
import { inTransaction } from "../../db/transaction.ts";
import { checkCube } from "../../statistics/cube/check-cube.ts";
import { type Finding, found } from "../finding.ts";

/** The version of the tables beside ours. */
export async function lookAtSchema(pool: pg.Pool): Promise<{ findings: Finding[]; isOurs: boolean }> {
  const client = await pool.connect();
  const ran = await ranMigrations(client).finally(() => client.release());
  if (ran.length === 0) return { findings: [found("note", "NO_ATLAS_YET", {})], isOurs: false };
  const ours = migrations.map(({ name }) => name);
  const newer = ran.filter((name) => !ours.includes(name));
  const pending = ours.filter((name) => !ran.includes(name));
  return {
    findings: [
      ...(newer.length > 0 ? [found("ill", "SCHEMA_NEWER", { names: newer })] : []),
      // The next start runs them.
      ...(pending.length > 0 ? [found("note", "MIGRATIONS_PENDING", { names: pending })] : []),
      ...(newer.length + pending.length === 0 ? [found("well", "SCHEMA", { newest: ran.at(-1) ?? "" })] : []),
    ],
    isOurs: newer.length + pending.length === 0,
  };
}

/** How much there is, and whether its newest commit is of a time to come. */
export async function lookAtContent({ db }: Connection, now: Date): Promise<Finding[]> {
  const { rows } = await sql<{ observations: number; answers: number }>`
    select (select count(*) from observation) as observations, (select count(*) from cube) as answers`.execute(
    db,
  );
  const newest = await db
    .selectFrom("data_commit")
    .select(["id", "committed_at"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const { observations = 0, answers = 0 } = rows[0] ?? {};
  const at = newest?.committed_at;
  return [
    found("well", "CONTENT", { observations, answers, version: newest?.id ?? null }),
    // Each commit after it gets an instant behind it, however the clock goes.
    ...(at !== undefined && Date.parse(at) > now.getTime() + 60_000
      ? [found("note", "COMMIT_IN_FUTURE", { at })]
      : []),
  ];
}

/**
 * Whether kept answers are what the figures give, of one family of indicators of each dataset: another one each day, so that whoever
 * looks often has looked at all. `recompute --check` looks at all at once.
 */
export async function lookAtAnswers({ pool }: Connection, now: Date): Promise<Finding[]> {
  const day = Math.floor(now.getTime() / 86_400_000);
  return inTransaction(pool, async (work) => {
    // As of one instant, without keeping writers waiting.
    await work.client.query("set transaction isolation level repeatable read");
    const datasets = await work.tx.selectFrom("dataset").select(["id", "code"]).orderBy("id").execute();
    const findings: Finding[] = [];
    for (const { id, code: dataset } of datasets) {
      const { compared, count } = await checkCube(work, id, {
        choose: (families) => families.slice(day % families.length, (day % families.length) + 1),
      });
      findings.push(
        count > 0
          ? found("ill", "ANSWERS_WRONG", { dataset, differences: count })
          : found("well", "ANSWERS_RIGHT", { dataset, compared }),
      );
    }
    return findings;
  });
}

/** Whether what is on record is what was put there. */
export async function lookAtRecord({ db }: Connection): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const chain of CHAINS) {
    const { head, broken } = await checkDatabase(db, chain);
    findings.push(
      broken === null
        ? found("well", "CHAIN_RIGHT", { chain, entries: head.count })
        : found("ill", "CHAIN_BROKEN", { chain, entry: broken.from, why: broken.why }),
    );
  }
  return findings;
}
