import { type Kysely, sql } from "kysely";

/**
 * Keys by which programs are known. They are kept as SHA-256: a key has 256 random bits, so that there is nothing to guess at, and one hash a request is no burden; a slow hash is for
 * what people think of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table api_key (
      id integer primary key generated always as identity,
      account_id integer not null references account on delete cascade,
      name text not null check (name <> ''),
      beginning text not null,
      hash bytea not null unique,
      scopes text[] not null check (cardinality(scopes) > 0),
      territories text[] not null,
      points_a_minute integer check (points_a_minute > 0),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      used_at timestamptz
    )
  `.execute(db);
  await sql`create index api_key_of_account on api_key (account_id)`.execute(db);
}
