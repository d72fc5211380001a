import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { observationDigest } from "../digest/observation-digest.ts";

const TABLES = [
  `create table audit_chain (
    name text primary key check (name in ('data', 'access')),
    count bigint not null check (count >= 0),
    head bytea not null check (length(head) = 32))`,
  `create table audit_entry (
    chain text not null references audit_chain,
    number bigint not null check (number >= 1),
    entry text not null,
    hash bytea not null,
    kind text not null generated always as (entry::jsonb ->> 'kind') stored,
    at text not null generated always as (entry::jsonb ->> 'at') stored,
    account_id integer generated always as ((entry::jsonb -> 'by' ->> 'account')::integer) stored,
    commit_id integer generated always as ((entry::jsonb -> 'about' ->> 'commit')::integer) stored,
    primary key (chain, number))`,
  `create unique index audit_entry_commit on audit_entry (commit_id) where commit_id is not null`,
  `create index audit_entry_account on audit_entry (account_id, number) where account_id is not null`,
];

/**
 * What is done is put on record, in two chains. Each begins with an entry that says what was there before it; that of the data holds a
 * hash of all commits and figures, so that they cannot be changed afterwards either.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES) await sql.raw(statement).execute(db);
  const { rows: commits } = await sql<{ line: string; id: number; at: string }>`
    select c.id, to_char(c.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      jsonb_build_array(c.id, to_char(c.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), d.code, c.what)::text as line
    from data_commit c left join dataset d on d.id = c.dataset_id order by c.id`.execute(db);
  const { rows: found } = await observationDigest(sql`observation`, null, sql`area`).execute(db);
  const { figures = 0, digest = "" } = found[0] ?? {};
  const hash = createHash("sha256");
  for (const { line } of commits) hash.update(`${line}\n`);
  const last = commits.at(-1);
  const before = {
    commits: commits.length,
    commitsDigest: hash.digest("hex"),
    digest,
    figures,
    last: last?.id ?? 0,
  };
  // An empty database begins the same everywhere, so that what comes along with the program has the same chain on every machine.
  const at = last?.at ?? "2000-01-01T00:00:00.000Z";
  await begin(db, "data", at, JSON.stringify(before));
  await begin(db, "access", new Date().toISOString(), "{}");
}

/** Names in alphabetical order: the canonical text of server/src/audit/canonical.ts. */
async function begin(
  db: Kysely<unknown>,
  chain: "data" | "access",
  at: string,
  about: string,
): Promise<void> {
  const entry = `{"about":${about},"at":"${at}","by":{"account":null,"as":"the atlas"},"chain":"${chain}","kind":"BEGIN","number":1,"previous":"${"0".repeat(64)}"}`;
  const hash = createHash("sha256").update(entry).digest();
  await sql`insert into audit_chain (name, count, head) values (${chain}, 1, ${hash})`.execute(db);
  await sql`insert into audit_entry (chain, number, entry, hash) values (${chain}, 1, ${entry}, ${hash})`.execute(
    db,
  );
}
