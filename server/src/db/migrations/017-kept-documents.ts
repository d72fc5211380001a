import { sql } from "kysely";
import type { Kysely } from "kysely";

/**
 * What people keep for themselves: briefings and questions. No figure is in it, only what is asked and a person's own words. `account_id` null: of the only one of an atlas
 * without sign-in. Its text stays as it was written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table kept_document (
      account_id integer references account on delete cascade,
      kind text not null check (kind in ('briefing', 'question')),
      id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$'),
      version integer not null check (version > 0),
      title text not null,
      document text not null,
      changed_at timestamptz not null default now(),
      shared text unique check (shared is null or kind = 'briefing')
    )
  `.execute(db);
  await sql`create unique index kept_document_once on kept_document (coalesce(account_id, 0), kind, id)`.execute(
    db,
  );
  await sql`create index kept_document_account on kept_document (account_id)`.execute(db);
}
