import type pg from "pg";
import { ONE_CONNECTION } from "../db/spreading/lay-tables.ts";
import { tablesLying } from "../db/spreading/layout.ts";
import { isDatabaseLoss } from "../db/database-away.ts";
import { keepWritersAway } from "../db/one-writer.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import { type Move, movesTo, type PartNow, type Plan, readParts } from "./plan.ts";
import { NotDistributed } from "./refusal.ts";

export type Step =
  | { readonly step: "locking" }
  | { readonly step: "reading"; readonly table: string }
  | { readonly step: "statement"; readonly statement: string }
  | { readonly step: "comparing"; readonly table: string }
  | { readonly step: "committed" }
  | { readonly step: "moving"; readonly move: Move; readonly nth: number; readonly of: number };

type Fingerprints = ReadonlyMap<string, Fingerprint>;

/** Milliseconds for which somebody who holds a table is waited for. */
const PATIENCE = 10_000;
const LOCK_NOT_AVAILABLE = "55P03";

/** What came of it. */
export interface Distributed {
  readonly laid: readonly string[];
  readonly moved: number;
}

/**
 * Does what a plan says, on a connection of its own. Tables are laid in one transaction, which ends with a look whether all of them hold what they held: until then
 * nothing is changed, whatever goes wrong. Parts are moved after it, one by one: each is whole where it was or where it comes to be.
 *
 * @throws NotDistributed when it cannot be; what PostgreSQL said, when that fails
 */
export async function distribute(
  client: pg.ClientBase,
  plan: Plan,
  progress: (step: Step) => void,
): Promise<Distributed> {
  const laid = plan.left.map(({ table }) => table);
  await client.query("set statement_timeout = 0; set plan_cache_mode = auto");
  const spread = tablesLying("spread");
  const before = await layAll(client, plan, [...new Set([...laid, ...spread])], progress);
  for (const table of laid) await client.query(`analyze ${table}`);
  // A machine that is new lacks what all of them hold.
  if (plan.lacking.length > 0) await client.query("select replicate_reference_tables('block_writes')");
  const parts = await readParts(client);
  const moves = movesTo(plan.places, parts);
  for (const [nth, move] of moves.entries()) {
    progress({ step: "moving", move, nth: nth + 1, of: moves.length });
    await moveOne(client, parts, move).catch((error: unknown) => {
      throw asLost(error, "Everything is spread and whole; this part lies where it lay.");
    });
  }
  if (moves.length > 0) {
    await compare(client, before, spread, "after parts were moved", progress);
    for (const table of spread) await client.query(`analyze ${table}`);
  }
  return { laid, moved: moves.length };
}

/** Lays tables, and gives what they and the others asked for held. */
async function layAll(
  client: pg.ClientBase,
  { statements, left }: Plan,
  tables: readonly string[],
  progress: (step: Step) => void,
): Promise<Fingerprints> {
  await client.query("begin");
  try {
    progress({ step: "locking" });
    // Also what is read before: else tables could not be changed after it.
    await client.query(`set local lock_timeout = ${PATIENCE}; ${ONE_CONNECTION}`);
    await keepWritersAway(client);
    await client.query(`lock table ${tables.join(", ")} in exclusive mode`);
    const before = new Map<string, Fingerprint>();
    for (const table of tables) {
      progress({ step: "reading", table });
      before.set(table, await fingerprint(client, table));
    }
    for (const statement of statements) {
      progress({ step: "statement", statement });
      await client.query(statement);
    }
    await compare(
      client,
      before,
      left.map(({ table }) => table),
      "after tables were laid",
      progress,
    );
    await client.query("commit");
    progress({ step: "committed" });
    return before;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    if (Reflect.get(Object(error), "code") === LOCK_NOT_AVAILABLE)
      throw new NotDistributed(
        `Not spread. Somebody else holds a table for longer than ${PATIENCE / 1_000} seconds. Nothing was changed. Who it is: select pid, application_name, query from pg_stat_activity where datname = current_database()`,
      );
    throw asLost(error, "Not spread: nothing was changed.");
  }
}

/** A machine that goes away in the middle is told as that. */
function asLost(error: unknown, outcome: string): unknown {
  const isLoss = isDatabaseLoss(error) || CONNECTION_FAULT.test(String(Reflect.get(Object(error), "code")));
  return isLoss && error instanceof Error
    ? new NotDistributed(
        `A machine was lost meanwhile (${error.message}). ${outcome} When it is back: npm run atlas -- distribute`,
      )
    : error;
}

/** What is told of a connection from one machine to another. */
const CONNECTION_FAULT = /^08/;

async function compare(
  client: pg.ClientBase,
  before: Fingerprints,
  tables: readonly string[],
  when: string,
  progress: (step: Step) => void,
): Promise<void> {
  for (const table of tables) {
    progress({ step: "comparing", table });
    const [was, is] = [before.get(table), await fingerprint(client, table)];
    if (was?.rows !== is.rows || was.hash !== is.hash)
      throw new NotDistributed(
        `${table} does not hold the same ${when}: ${was?.rows} rows before (${was?.hash}), ${is.rows} after (${is.hash}). Please tell us, with the versions of PostgreSQL and Citus.`,
      );
  }
}

/** With it go the same families' parts of all tables. Writers wait; what else reads goes on. */
async function moveOne(client: pg.ClientBase, parts: readonly PartNow[], { part, to }: Move): Promise<void> {
  const from = parts[part];
  if (from === undefined) return;
  await client.query(
    "select citus_move_shard_placement($1::bigint, $2::text, $3::int, $4::text, $5::int, shard_transfer_mode => 'block_writes')",
    [from.shard, from.host, from.port, to.host, to.port],
  );
}
