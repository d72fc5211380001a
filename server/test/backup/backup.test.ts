import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { BackupFault } from "../../src/backup/backup-fault.ts";
import { checkBackup } from "../../src/backup/read-backup.ts";
import { restoreBackup } from "../../src/backup/restore-backup.ts";
import { isOnlyBackup, withSession } from "../../src/backup/session.ts";
import { LEFT_OUT, tablesInOrder } from "../../src/backup/tables.ts";
import { CHAINS, headText } from "../../src/audit/entry.ts";
import { headOf } from "../../src/audit/read-chain.ts";
import { writeBackup } from "../../src/backup/write-backup.ts";
import type { Connection } from "../../src/db/connect.ts";
import { atEnd } from "../at-end.ts";
import { openTestDatabase } from "../database.ts";
import { connectionTo, migratedDatabase } from "../db/test-database.ts";
import { faults, importText, smallWorld } from "../import/small-world.ts";
import { openSeededDatabase } from "../seeded-database.ts";
import { contentOf } from "./same-content.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-backup-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const how = (file: string) => ({ file, now: new Date("2026-12-01T00:00:00Z"), program: "0.1.0" });
const from = ({ options }: Connection): string => options.connectionString;
const emptyDatabase = async (): Promise<Connection> => connectionTo(await openTestDatabase());

async function faultOf(work: Promise<unknown>): Promise<BackupFault["fault"]> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof BackupFault) return error.fault;
  throw error instanceof Error ? error : new Error("It went well.");
}

/** One row in each table of people, and one in each of those that no backup holds. */
const PEOPLE = `
  insert into account (name, address, password) values ('Nguyễn Lan', 'lan@example.vn', E'a\\\\tb\\n\\\\N');
  insert into account_role values (1, 'approver', 'viet-nam');
  insert into kept_document (account_id, kind, id, version, title, document) values (1, 'briefing', 'b', 1, 'Quý I', '{"a": "\\\\"}');
  insert into session (hash, account_id, ends_at) values ('\\x00ff', 1, now());
  insert into account_link (hash, account_id, ends_at) values ('\\x01', 1, now());
  insert into import (id, dataset_id, account_id, state, file_name, file_bytes, file_hash)
    select 'i', id, 1, 'DRAFT', 'Biểu 1.xlsx', 3, '\\x00' from dataset where code = 'published';
  insert into import_file values ('i', '\\x00ff0a');
  insert into import_event (import_id, kind, role, counts) values ('i', 'HANDED_IN', 'contributor', '{"a": 1}')`;

test("what is restored is what was backed up: every figure, answer, account, import and kept document", async () => {
  const database = connectionTo(await openSeededDatabase(true));
  await database.pool.query(PEOPLE);
  const file = join(newFolder(), "atlas.backup");
  const { header, trailer } = await writeBackup(from(database), how(file));
  expect((await checkBackup(file)).trailer).toEqual(trailer);
  // Secrets of people are in it, if only as hashes.
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const restored = await emptyDatabase();
  await restoreBackup(restored.pool, { file });
  expect(await contentOf(restored.pool)).toEqual(await contentOf(database.pool));
  expect(header.dataVersion?.id).toBeGreaterThan(0);
  // Where both chains stood, to be held against those of the database without restoring it.
  const heads = CHAINS.map(async (name) => [name, headText(await headOf(restored.db, name))]);
  expect(header.chains).toEqual(Object.fromEntries(await Promise.all(heads)));
  const { rows } = await restored.pool.query(
    "select (select count(*) from session) as sessions, (select count(*) from account_link) as links",
  );
  expect(rows).toEqual([{ sessions: 0, links: 0 }]);

  // And numbers go on where they were: what is added is nobody else's.
  for (const { pool } of [database, restored])
    await pool.query(
      "insert into account (name, address) values ('B', 'b@x'); insert into data_commit (committed_at, what) values ('2030-01-01', 'x'); insert into import_remark (import_id, text) values ('i', 'x')",
    );
  const ids =
    "select max(a.id) as account, max(c.id) as commit, max(r.id) as remark from account a, data_commit c, import_remark r";
  expect((await restored.pool.query(ids)).rows).toEqual((await database.pool.query(ids)).rows);

  const again = join(newFolder(), "again.backup");
  const { trailer: second } = await writeBackup(from(restored), how(again));
  expect(second.tables.find(({ table }) => table === "cube")).toEqual(
    trailer.tables.find(({ table }) => table === "cube"),
  );
});

test("answers that were left out are worked out again, and are the same", async () => {
  const database = await smallWorld();
  const report = await importText(
    database,
    [
      "indicator,area,period,value,status,source,version,recorded",
      "models_new,nam-dinh,2019-S1,5,,late,1,2026-01-01T00:00:00Z",
      "models_new,nam-dinh,2019-S1,6,,late,2,2026-03-01T00:00:00Z",
      "models_new,ha-nam,2019,0,,late,1,2026-01-01T00:00:00Z",
      "models_new,ninh-binh,2019,,WITHHELD,late,1,2026-02-01T00:00:00Z",
    ].join("\n"),
  );
  expect(faults(report)).toEqual([]);
  const answers = await database.pool.query("select from cube");
  expect(answers.rowCount).toBeGreaterThan(0);
  const file = join(newFolder(), "atlas.backup");
  const { header } = await writeBackup(from(database), { ...how(file), withoutAnswers: true });
  expect(header.tables.some(({ name }) => name === "cube")).toBe(false);
  const restored = await emptyDatabase();
  await restoreBackup(restored.pool, { file });
  expect(await contentOf(restored.pool)).toEqual(await contentOf(database.pool));
});

test("a backup made while others write is of one instant", async () => {
  const database = await migratedDatabase();
  const write = (n: number) =>
    database.pool.query(`with a as (insert into account (name, address) values ('A', '${n}@x') returning id)
      insert into account_role select id, 'reader', null from a`);
  await write(0);
  let isOver = false;
  const writing = (async () => {
    let n = 1;
    for (; !isOver; n++) await write(n);
    return n;
  })();
  const file = join(newFolder(), "atlas.backup");
  await writeBackup(from(database), how(file));
  isOver = true;
  await writing;
  const restored = await emptyDatabase();
  await restoreBackup(restored.pool, { file });
  const { rows } = await restored.pool.query<{ accounts: number; roles: number; last: number }>(
    "select (select count(*) from account) as accounts, (select count(*) from account_role) as roles, (select max(id) from account) as last",
  );
  // Each account has its role, and none is missing between.
  expect(rows[0]?.accounts).toBeGreaterThan(0);
  expect(rows[0]?.roles).toBe(rows[0]?.accounts);
  expect(rows[0]?.last).toBe(rows[0]?.accounts);
});

test("every table is in a backup, or left out for a reason that is told", async () => {
  const database = await migratedDatabase();
  const { header } = await writeBackup(from(database), how(join(newFolder(), "atlas.backup")));
  const client = await database.pool.connect();
  const all = (await tablesInOrder(client)).map(({ name }) => name);
  client.release();
  expect([...header.tables.map(({ name }) => name), ...Object.keys(header.leftOut)].toSorted()).toEqual(
    all.toSorted(),
  );
  for (const why of Object.values(LEFT_OUT)) expect(why).toMatch(/\w+ \w+/);
});

test("a file that is there is not written over, and what fails leaves nothing", async () => {
  const database = await migratedDatabase();
  const folder = newFolder();
  const file = join(folder, "atlas.backup");
  writeFileSync(file, "precious");
  expect(await faultOf(writeBackup(from(database), how(file)))).toEqual({
    code: "FILE_EXISTS",
    args: { file },
  });
  expect(await faultOf(writeBackup(from(database), how(join(folder, "no/where"))))).toMatchObject({
    code: "FILE_UNWRITABLE",
  });
  expect(await faultOf(writeBackup(await openTestDatabase(), how(join(folder, "empty"))))).toMatchObject({
    code: "NOTHING_THERE",
  });
  const table =
    "create table circle_a (id int primary key); create table circle_b (id int primary key references circle_a); alter table circle_a add foreign key (id) references circle_b";
  await database.pool.query(table);
  expect(await faultOf(writeBackup(from(database), how(join(folder, "circle"))))).toMatchObject({
    code: "NO_ORDER",
    args: { tables: ["circle_a", "circle_b"] },
  });
  expect(readdirSync(folder)).toEqual(["atlas.backup"]);
});

test("a database that is lost meanwhile fails the backup and leaves nothing", async () => {
  const database = await migratedDatabase();
  const folder = newFolder();
  // It waits for a table that somebody holds, and is ended there.
  const holder = await database.pool.connect();
  await holder.query("begin; lock table account in access exclusive mode");
  const failing = writeBackup(from(database), how(join(folder, "lost"))).catch((error: unknown) => error);
  const end =
    "select pg_terminate_backend(pid) as ended from pg_stat_activity where application_name = 'movement-atlas-backup' and wait_event_type = 'Lock' and datname = current_database()";
  await expect.poll(async () => (await database.pool.query(end)).rowCount, { timeout: 60_000 }).toBe(1);
  expect(await failing).toBeInstanceOf(pg.DatabaseError);
  await holder.query("rollback");
  holder.release();
  expect(readdirSync(folder)).toEqual([]);
});

test("there is one backup of a database at a time, whichever machine makes it", async () => {
  const database = await migratedDatabase();
  const file = join(newFolder(), "atlas.backup");
  await withSession(from(database), async (client) => {
    expect(await isOnlyBackup(client)).toBe(true);
    expect(await faultOf(writeBackup(from(database), how(file)))).toMatchObject({ code: "UNDER_WAY" });
  });
  await writeBackup(from(database), how(file));
});

test("it is restored into an empty database only, and not by an older program", async () => {
  const database = await migratedDatabase();
  const folder = newFolder();
  const file = join(folder, "atlas.backup");
  await writeBackup(from(database), how(file));
  expect(await faultOf(restoreBackup(database.pool, { file }))).toMatchObject({ code: "NOT_EMPTY" });
  await database.pool.query("insert into kysely_migration values ('900-of-tomorrow', now()::text)");
  const newer = join(folder, "newer.backup");
  await writeBackup(from(database), how(newer));
  const empty = await emptyDatabase();
  expect(await faultOf(restoreBackup(empty.pool, { file: newer }))).toEqual({
    code: "NEWER",
    args: { program: "0.1.0", unknown: ["900-of-tomorrow"] },
  });
  expect(await contentOf(empty.pool)).toEqual({});
});

if (process.getuid?.() === 0) {
  test("a disk that is full is told so, and nothing is left on it", async () => {
    const database = await migratedDatabase();
    await database.pool.query(
      "insert into category (id, code) select n, md5(n::text) || md5((-n)::text) from generate_series(1, 9000) n",
    );
    const disk = newFolder();
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=128k", "tmpfs", disk]);
    try {
      const file = join(disk, "atlas.backup");
      expect(await faultOf(writeBackup(from(database), how(file)))).toEqual({
        code: "DISK_FULL",
        args: { file },
      });
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync("umount", ["--lazy", disk]);
    }
  });
}
