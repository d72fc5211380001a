import { type Kysely, sql } from "kysely";

/**
 * Outlines of the communes of a vintage, made up by us or given by the office, and the tiles cut of them. Servers share them here: who first needs those made up makes
 * them. Both are compressed already, so that PostgreSQL need not try.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outlines (
      version text primary key,
      vintage_id text not null references vintage,
      synthetic boolean not null,
      in_force boolean not null,
      origin text not null,
      made_at timestamptz not null default now(),
      topology bytea not null,
      centres text not null)
  `.execute(db);
  await sql`create unique index outlines_in_force on outlines (vintage_id) where in_force`.execute(db);
  await sql`
    create table outline_tile (
      version text not null references outlines on delete cascade,
      z smallint not null, x integer not null, y integer not null,
      body bytea not null,
      primary key (version, z, x, y))
  `.execute(db);
  await sql`alter table outlines alter column topology set storage external`.execute(db);
  await sql`alter table outline_tile alter column body set storage external`.execute(db);
}
