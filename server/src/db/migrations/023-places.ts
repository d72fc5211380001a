import { sql } from "kysely";
import type { Kysely } from "kysely";

/**
 * Districts and communes, each spell of theirs, and what became of them. Not rows of `area`: the version before, which may run beside this one,
 * takes whatever stands there for a province. Their ids begin beyond those of `area`, so that a figure can name either.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table place (
      id integer primary key check (id >= 10000),
      code text not null unique,
      level text not null check (level in ('district', 'commune')),
      unit text not null, slug text unique, kind text not null, code_gso text not null,
      name_vi text not null, name_en text not null,
      province_id integer not null references area, district_code text,
      valid_from date not null, valid_to date check (valid_to > valid_from),
      from_basis text not null, source text not null)
  `.execute(db);
  await sql`
    create table place_lineage (
      from_id integer not null references place, to_id integer not null references place, on_date date not null,
      event text not null,
      transfer text not null check (transfer in ('exact', 'partial', 'unverified')),
      people text check (people in ('all', 'part', 'none')),
      certainty text not null check (certainty in ('certain', 'list', 'probable', 'inferred')),
      source text not null,
      primary key (from_id, to_id, on_date))
  `.execute(db);
}
