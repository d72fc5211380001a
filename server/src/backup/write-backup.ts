import { createHash } from "node:crypto";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { keepMigrationsAway, ranMigrations } from "../db/migrate.ts";
import { whileNobodyWrites } from "../db/one-writer.ts";
import { isSpread, readLying } from "../db/spreading/lying.ts";
import { BackupFault } from "./backup-fault.ts";
import { BLOCK_BYTES } from "./format/block.ts";
import { BlockWriter } from "./format/block-writer.ts";
import type { Header, TableEnd, Trailer } from "./format/manifest.ts";
import { writeNewFile } from "./new-file.ts";
import { isOnlyBackup, withSession } from "./session.ts";
import {
  ANSWERS,
  ANSWERS_LEFT_OUT,
  LEFT_OUT,
  quoted,
  sequencesOf,
  type Table,
  tablesInOrder,
} from "./tables.ts";

export interface BackupOptions {
  /** The file to write; there must be none of that name. */
  readonly file: string;
  /** Whether answers are left out, to be worked out anew when it is restored. */
  readonly withoutAnswers?: boolean;
  readonly now: Date;
  /** Which version of the program makes it. */
  readonly program: string;
  readonly progress?: (how: Progress) => void;
}

export interface Progress {
  readonly table: string;
  /** 0 to 1, of the whole. */
  readonly done: number;
}

export interface Backup {
  readonly header: Header;
  readonly trailer: Trailer;
  /** Of the file. */
  readonly bytes: number;
}

/** Bytes of rows between two tellings of how far it is. */
const TOLD_EVERY = 16 * 1024 * 1024;

/**
 * Writes everything a database holds into one file, as it stood at one instant, while others read and write it. Memory does not grow
 * with it. Nothing is there until all of it is.
 *
 * @throws BackupFault when it cannot be; what PostgreSQL said, when that fails
 */
export async function writeBackup(connectionString: string, options: BackupOptions): Promise<Backup> {
  return asOnlyBackup(connectionString, (client) => writeBackupOn(client, options));
}

/**
 * Lends a connection to whoever makes the only backup of a database right now.
 *
 * @throws BackupFault when somebody else is making one
 */
export async function asOnlyBackup<T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withSession(connectionString, async (client) => {
    if (!(await isOnlyBackup(client))) throw new BackupFault({ code: "UNDER_WAY", args: {} });
    return work(client);
  });
}

/** The same, on a connection that nobody else uses meanwhile. */
export async function writeBackupOn(client: pg.Client, options: BackupOptions): Promise<Backup> {
  // A migration that rewrites a table would leave it empty to our snapshot, and waiting for us would hold up who reads.
  await keepMigrationsAway(client);
  const copy = (): Promise<Backup> => writeNewFile(options.file, (write) => copyAll(client, write, options));
  // Machines have no instant in common: there data are as of one because nobody publishes meanwhile.
  return isSpread(await readLying(client)) ? whileNobodyWrites(client, copy) : copy();
}

async function copyAll(
  client: pg.Client,
  write: (bytes: Buffer) => Promise<void>,
  options: BackupOptions,
): Promise<Backup> {
  await client.query("begin isolation level repeatable read read only");
  const leftOut: Record<string, string> = {
    ...LEFT_OUT,
    ...(options.withoutAnswers === true && { [ANSWERS]: ANSWERS_LEFT_OUT }),
  };
  const tables = (await tablesInOrder(client)).filter(({ name }) => !Object.hasOwn(leftOut, name));
  if (tables.length === 0) throw new BackupFault({ code: "NOTHING_THERE", args: {} });
  await client.query(`lock table ${tables.map(({ name }) => quoted(name)).join(", ")} in access share mode`);
  const header: Header = {
    madeAt: options.now.toISOString(),
    program: options.program,
    postgres: await settingOf(client, "server_version"),
    schema: await ranMigrations(client),
    dataVersion: await dataVersionOf(client),
    chains: tables.some(({ name }) => name === "audit_chain") ? await chainsOf(client) : {},
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    leftOut,
    sequences: await sequencesOf(client),
  };
  const writer = new BlockWriter(write);
  await writer.addJson("header", header);
  const ends: TableEnd[] = [];
  const all = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  for (const table of tables) {
    const tell = (bytes: number): void =>
      options.progress?.({ table: table.name, done: (before + Math.min(bytes, table.bytes)) / all });
    const end = await copyTable(client, table, writer, tell);
    await writer.addJson("tableEnd", end);
    ends.push(end);
    before += table.bytes;
  }
  await client.query("commit");
  const bytes = ends.reduce((sum, end) => sum + end.bytes, 0);
  const trailer: Trailer = { tables: ends, blocks: writer.blocks + 1, bytes };
  await writer.addJson("trailer", trailer);
  await writer.flush();
  return { header, trailer, bytes: writer.bytes };
}

async function copyTable(
  client: pg.Client,
  { name, columns }: Table,
  writer: BlockWriter,
  tell: (bytes: number) => void,
): Promise<TableEnd> {
  const rows = client.query(
    copyTo(`copy (select ${columns.map(quoted).join(", ")} from ${quoted(name)}) to stdout`),
  );
  const hash = createHash("sha256");
  let block: Buffer[] = [];
  let [filled, bytes, told] = [0, 0, 0];
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + BLOCK_BYTES - filled);
      block.push(part);
      filled += part.length;
      at += part.length;
      if (filled < BLOCK_BYTES) continue;
      await writer.add("rows", Buffer.concat(block));
      [block, filled] = [[], 0];
    }
    if (bytes - told < TOLD_EVERY) continue;
    told = bytes;
    tell(bytes);
  }
  if (filled > 0) await writer.add("rows", Buffer.concat(block));
  if (told > 0) tell(Infinity);
  return { table: name, rows: rows.rowCount ?? 0, bytes, sha256: hash.digest("hex") };
}

async function settingOf(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<{ value: string }>("select current_setting($1) as value", [name]);
  return rows[0]?.value ?? "";
}

async function chainsOf(client: pg.Client): Promise<Header["chains"]> {
  const { rows } = await client.query<{ name: string; head: string }>(
    "select name, count || ':' || encode(head, 'hex') as head from audit_chain order by name",
  );
  return Object.fromEntries(rows.map(({ name, head }) => [name, head]));
}

async function dataVersionOf(client: pg.Client): Promise<Header["dataVersion"]> {
  const { rows } = await client.query<{ id: number; committedAt: string }>(
    `select id, to_char(committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "committedAt"
     from data_commit order by id desc limit 1`,
  );
  return rows[0] ?? null;
}
