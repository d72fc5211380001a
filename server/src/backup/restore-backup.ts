import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { migrateWithin } from "../db/migrate.ts";
import { migrations } from "../db/migrations/index.ts";
import { inTransaction, type Work } from "../db/transaction.ts";
import { recompute } from "../statistics/cube/recompute.ts";
import { BackupFault } from "./backup-fault.ts";
import type { Header } from "./format/manifest.ts";
import { type Checked, checkBackup, type Part, readParts, withFile } from "./read-backup.ts";
import { ANSWERS, quoted, sequencesOf, tablesInOrder } from "./tables.ts";

export interface RestoreOptions {
  readonly file: string;
  readonly progress?: (step: Step) => void;
}

export type Step =
  | { readonly step: "checked"; readonly backup: Checked }
  | { readonly step: "table"; readonly table: string; readonly rows: number }
  | { readonly step: "migration"; readonly name: string }
  | { readonly step: "answers" };

/**
 * Brings a backup into an empty database: first all of it is checked, then everything comes in in one transaction, with the schema it was
 * made of, and is brought up to ours. Whatever goes wrong leaves the database as empty as it was.
 *
 * @throws BackupFault when it cannot be; what PostgreSQL said, when that fails
 */
export async function restoreBackup(pool: pg.Pool, { file, progress = () => undefined }: RestoreOptions) {
  const backup = await checkBackup(file);
  progress({ step: "checked", backup });
  const { header } = backup;
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = header.schema.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new BackupFault({ code: "NEWER", args: { program: header.program, unknown } });
  await inTransaction(pool, async (work) => {
    const asItWas = migrations.filter(({ name }) => header.schema.includes(name));
    await migrateWithin(work, asItWas, () => checkEmpty(work.client));
    await checkNames(work.client, header);
    await fillTables(work.client, file, header, (table, rows) => progress({ step: "table", table, rows }));
    // What is only looked at in the end is looked at now: a migration may change no table that still waits for it.
    await work.client.query("set constraints all immediate");
    for (const { name, last } of header.sequences)
      await work.client.query("select setval(quote_ident($1)::regclass, $2::bigint)", [name, last]);
    for (const name of await migrateWithin(work, migrations)) progress({ step: "migration", name });
    if (Object.hasOwn(header.leftOut, ANSWERS)) {
      progress({ step: "answers" });
      await workOutAnswers(work);
    }
    await work.client.query("analyze");
  });
  return backup;
}

async function checkEmpty(client: pg.ClientBase): Promise<void> {
  const there = await tablesInOrder(client);
  if (there.length > 0)
    throw new BackupFault({ code: "NOT_EMPTY", args: { tables: there.map(({ name }) => name) } });
}

/** Before anything is done with a name out of the file. */
async function checkNames(client: pg.ClientBase, { tables, sequences }: Header): Promise<void> {
  const known = new Set(
    [...(await tablesInOrder(client)), ...(await sequencesOf(client, "all"))].map(({ name }) => name),
  );
  const last = (text: string): boolean =>
    /^\d{1,19}$/.test(text) && BigInt(text) > 0n && BigInt(text) < 2n ** 63n;
  const names = [
    ...tables.filter(({ name }) => !known.has(name)).map(({ name }) => name),
    ...sequences.filter((each) => !known.has(each.name) || !last(each.last)).map(({ name }) => name),
  ];
  if (names.length > 0) throw new BackupFault({ code: "NOT_OF_ATLAS", args: { names: names.slice(0, 5) } });
}

async function fillTables(
  client: pg.PoolClient,
  file: string,
  { tables }: Header,
  told: (table: string, rows: number) => void,
): Promise<void> {
  // What migrations themselves write is in the backup too. Emptied in this transaction, tables are written without being frozen later.
  if (tables.length > 0)
    await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(", ")} cascade`);
  await withFile(file, async (opened) => {
    const parts = readParts(opened, file);
    await parts.next();
    for (const { name, columns } of tables) {
      const into = `${quoted(name)} (${columns.map(quoted).join(", ")})`;
      const copy = client.query(copyFrom(`copy ${into} from stdin with (freeze)`));
      const came = { rows: -1 };
      await pipeline(Readable.from(rowsOfTable(parts, (rows) => (came.rows = rows))), copy);
      if (copy.rowCount !== came.rows)
        throw new Error(`${name} has ${came.rows} rows in the backup, and ${copy.rowCount} came in.`);
      told(name, came.rows);
    }
    // The trailer: once more, everything was as it was written.
    for await (const _ of parts);
  });
}

/** The rows that come next, up to the end of their table. */
async function* rowsOfTable(
  parts: AsyncGenerator<Part>,
  ended: (rows: number) => void,
): AsyncGenerator<Buffer> {
  for (;;) {
    const { value } = await parts.next();
    if (value?.kind === "rows") yield value.rows;
    else {
      if (value?.kind === "tableEnd") ended(value.end.rows);
      return;
    }
  }
}

async function workOutAnswers(work: Work): Promise<void> {
  const datasets = await work.tx.selectFrom("dataset").select("id").orderBy("id").execute();
  for (const { id } of datasets) await recompute(work, id, "all");
}
