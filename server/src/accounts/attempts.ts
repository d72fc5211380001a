import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Database } from "../db/tables.ts";
import { hashOf } from "./secrets.ts";

/**
 * Failures from which on one has to wait, twice as long with each: of one account from one place, of one account from anywhere,
 * and from one place at whatever account. Who guesses waits early, who is guessed at from elsewhere late.
 */
const FREE = { both: 5, account: 30, place: 60 };
/** Seconds. */
const FIRST_WAIT = 30;
const LONGEST_WAIT = 15 * 60;
/** Hours after which a failure is forgotten. */
const FORGOTTEN = sql`make_interval(hours => 24)`;

/** Where and as whom somebody tries to sign in. */
export interface Attempt {
  /** The account's address, in small letters, whether there is such an account or not. */
  readonly address: string;
  /** The network address it comes from. */
  readonly place: string;
}

/**
 * Counts an attempt before it is made, so that many at once count as many.
 *
 * @returns null, or the seconds to wait before another one; one that has to wait is not counted
 */
export async function beginAttempt(db: Kysely<Database>, attempt: Attempt): Promise<number | null> {
  const kinds = kindsOf(attempt);
  return db.transaction().execute(async (tx) => {
    // One after the other: otherwise two would both be let in by what stood there before either.
    await sql`select pg_advisory_xact_lock(4020261103)`.execute(tx);
    const waits = await sql<{ seconds: number }>`
      select ceil(extract(epoch from max(until) - now())) as seconds from sign_in_failure
      where who in (${sql.join(kinds.map(({ who }) => who))}) and until > now()
    `.execute(tx);
    const seconds = waits.rows[0]?.seconds ?? null;
    if (seconds !== null) return seconds;
    for (const { who, free } of kinds) {
      await sql`
        insert into sign_in_failure as kept (who, failures, last_at, until) values (${who}, 1, now(), now())
        on conflict (who) do update set
          failures = case when kept.last_at < now() - ${FORGOTTEN} then 1 else kept.failures + 1 end,
          last_at = now(),
          until = now() + make_interval(secs => case
            when kept.last_at < now() - ${FORGOTTEN} or kept.failures + 1 < ${free} then 0
            else least(${LONGEST_WAIT}, ${FIRST_WAIT} * power(2, least(kept.failures + 1 - ${free}, 20))) end)
      `.execute(tx);
    }
    return null;
  });
}

/** Takes back what was counted of somebody who has signed in after all; failures at other accounts from the same place stay. */
export async function forgetFailures(db: Kysely<Database>, attempt: Attempt): Promise<void> {
  const [both, account, place] = kindsOf(attempt).map(({ who }) => who);
  await sql`
    delete from sign_in_failure where who in (${both}, ${account}) or last_at < now() - ${FORGOTTEN}
  `.execute(db);
  await sql`update sign_in_failure set failures = greatest(0, failures - 1) where who = ${place}`.execute(db);
}

/** Kept as hashes: there is no list of who tried from where. */
function kindsOf({ address, place }: Attempt): readonly { readonly who: Buffer; readonly free: number }[] {
  return [
    { who: hashOf(`both ${address} ${place}`), free: FREE.both },
    { who: hashOf(`account ${address}`), free: FREE.account },
    { who: hashOf(`place ${place}`), free: FREE.place },
  ];
}
