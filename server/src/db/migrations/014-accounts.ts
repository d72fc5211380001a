import { sql } from "kysely";
import type { Kysely } from "kysely";

/**
 * Who may hand in, check and publish. Of a person the name and the address of the account are kept, nothing else. Secrets (sessions,
 * links) are kept as hashes: whoever reads the tables cannot sign in with them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id integer primary key generated always as identity,
      name text not null check (name <> ''),
      address text not null unique check (address = lower(address)),
      password text,
      created_at timestamptz not null default now(),
      ended_at timestamptz
    )
  `.execute(db);
  await sql`
    create table account_role (
      account_id integer not null references account on delete cascade,
      role text not null check (role in ('reader', 'analyst', 'contributor', 'approver', 'administrator')),
      territory text,
      check ((territory is null) = (role not in ('contributor', 'approver')))
    )
  `.execute(db);
  await sql`create unique index account_role_once on account_role (account_id, role, coalesce(territory, ''))`.execute(
    db,
  );
  await sql`
    create table account_identity (
      issuer text not null, subject text not null,
      account_id integer not null references account on delete cascade,
      primary key (issuer, subject)
    )
  `.execute(db);
  await sql`
    create table session (
      hash bytea primary key,
      account_id integer not null references account on delete cascade,
      began_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      ends_at timestamptz not null
    )
  `.execute(db);
  await sql`create index session_of_account on session (account_id)`.execute(db);
  await sql`
    create table account_link (
      hash bytea primary key,
      account_id integer references account on delete cascade,
      ends_at timestamptz not null
    )
  `.execute(db);
  await sql`create unique index account_link_once on account_link (coalesce(account_id, 0))`.execute(db);
  await sql`
    create table sign_in_failure (
      who bytea primary key,
      failures integer not null,
      last_at timestamptz not null,
      until timestamptz not null
    )
  `.execute(db);
}
