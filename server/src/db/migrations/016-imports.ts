import { sql } from "kysely";
import type { Kysely } from "kysely";

/**
 * Files handed in, from the first draft to the figures they became, and back. What was handed in stays on record whatever became of it; the
 * bytes of a file only for a while (hand-ins/file-keeping.ts).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...imports, ...origins]) await sql.raw(statement).execute(db);
}

const imports = [
  `create table import (
    id text primary key,
    dataset_id integer not null references dataset,
    account_id integer references account,
    state text not null check
      (state in ('READING', 'UNREADABLE', 'DRAFT', 'IN_REVIEW', 'SENT_BACK', 'WITHDRAWN', 'PUBLISHED', 'REVERSED')),
    file_name text not null,
    file_bytes integer not null,
    file_hash bytea not null,
    document jsonb,
    layout jsonb,
    checked jsonb,
    commit_id integer,
    created_at timestamptz(3) not null default now(),
    changed_at timestamptz(3) not null default now())`,
  // The same file twice from one person is one import, until it ended; two requests at once are no exception.
  `create unique index import_once on import (dataset_id, file_hash, coalesce(account_id, 0))
    where state in ('READING', 'DRAFT', 'IN_REVIEW', 'SENT_BACK', 'PUBLISHED')`,
  `create index import_newest on import (created_at desc, id)`,
  `create table import_file (import_id text primary key references import on delete cascade, bytes bytea not null)`,
  `alter table import_file alter column bytes set storage external`,
  `create table import_row (
    import_id text not null references import on delete cascade,
    number integer not null,
    line integer not null,
    sheet text,
    places jsonb not null,
    cells jsonb not null,
    outcome text check (outcome in ('NEW', 'CHANGED', 'SAME', 'REFUSED')),
    before numeric,
    reversal text check (reversal in ('REVERSED', 'KEPT', 'REFUSED')),
    primary key (import_id, number))`,
  `create table import_area (
    import_id text not null references import on delete cascade, area_id integer not null references area,
    primary key (import_id, area_id))`,
  `create table import_event (
    id bigint primary key generated always as identity,
    import_id text not null references import on delete cascade,
    at timestamptz(3) not null default now(),
    kind text not null,
    account_id integer references account,
    role text not null,
    reason text,
    counts jsonb)`,
  `create index import_event_of on import_event (import_id, id)`,
  `create table import_answer (
    import_id text not null references import on delete cascade, problem text not null, reason text not null,
    account_id integer references account, at timestamptz(3) not null default now(),
    primary key (import_id, problem))`,
  `create table import_remark (
    id bigint primary key generated always as identity,
    import_id text not null references import on delete cascade,
    sheet text, cell text, text text not null,
    account_id integer references account, at timestamptz(3) not null default now())`,
  `create index import_remark_of on import_remark (import_id, id)`,
];

/** Keyed as the observations themselves are. Those that came along with the program, or by a file of ours, have none. */
const origins = [
  `create table observation_origin (
    family_id integer not null, dataset_id integer not null, indicator_id integer not null, area_id integer not null,
    period_id integer not null, breakdown_id integer not null, source_id integer not null, version integer not null,
    act text not null check (act in ('PUBLISHED', 'REVERSED')),
    import_id text, number integer, sheet text, cell text, reason text,
    primary key (family_id, dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id, version))`,
  `create index observation_origin_of on observation_origin (import_id) where import_id is not null`,
];
