import { sql } from "kysely";
import type { Kysely } from "kysely";

/**
 * The catalogue of an office: its own rows of the reference files, kept as they were given, so that those of a later program are laid
 * under them and never over them; what was changed when, by which role; names that are proposed. And what datasets of an office need:
 * a calendar without an end, the areas that report, definitions that change.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table office_row (
    file text not null,
    key text not null,
    place integer generated always as identity,
    cells jsonb not null,
    primary key (file, key))`,
  `create table catalogue_change (
    id integer primary key generated always as identity,
    at timestamptz(3) not null,
    commit_id integer not null,
    role text not null,
    what text not null,
    rows jsonb not null)`,
  `create table catalogue_proposal (
    id integer primary key generated always as identity,
    at timestamptz(3) not null,
    kind text not null check (kind in ('model', 'unit_type')),
    name text not null,
    found_in text not null,
    territory text,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
    decided_at timestamptz(3),
    accepted_as text,
    reason text)`,
  `create unique index catalogue_proposal_once on catalogue_proposal (kind, lower(name)) where state = 'OPEN'`,
  `alter table dataset add column open_ended boolean not null default false`,
  // Null: from the beginning, as what came along.
  ...["dataset", "indicator", "category", "model", "unit_type", "award_level"].map(
    (table) => `alter table ${table} add column known_from timestamptz(3)`,
  ),
  `create table reporter (
    dataset_id integer not null references dataset, area_id integer not null references area,
    primary key (dataset_id, area_id))`,
  `create table indicator_version (
    indicator_id integer not null references indicator, valid_from date not null,
    definition_vi text not null, definition_en text not null, breaks_series boolean not null,
    primary key (indicator_id, valid_from))`,
];
