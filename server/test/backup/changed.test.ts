import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { BackupFault } from "../../src/backup/backup-fault.ts";
import { FIRST_LINE, HEAD_BYTES, SEAL_BYTES } from "../../src/backup/format/block.ts";
import { checkBackup } from "../../src/backup/read-backup.ts";
import { restoreBackup } from "../../src/backup/restore-backup.ts";
import { faultInWords } from "../../src/backup/words/backup-words.ts";
import { writeBackup } from "../../src/backup/write-backup.ts";
import { saying } from "../../bench/hostile/files/kept-files.ts";
import { atEnd } from "../at-end.ts";
import { openTestDatabase } from "../database.ts";
import { migrations } from "../../src/db/migrations/index.ts";
import { connectionTo, migratedDatabase } from "../db/test-database.ts";
import { contentOf } from "./same-content.ts";

let folder: string;
let whole: Buffer;
/** Where each block begins, and where the last one ends. */
let starts: number[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "movement-atlas-changed-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const { pool, options } = await migratedDatabase();
  // More than one block of rows, which hardly compress.
  await pool.query(
    "insert into category (id, code) select n, md5(n::text) || md5((-n)::text) from generate_series(1, 12000) n",
  );
  const file = join(folder, "whole");
  await writeBackup(options.connectionString, { file, now: new Date(0), program: "0.1.0" });
  whole = readFileSync(file);
  starts = [FIRST_LINE.length];
  for (let at = FIRST_LINE.length; at < whole.length;) {
    at += HEAD_BYTES + whole.readUInt32BE(at + 1) + SEAL_BYTES;
    starts.push(at);
  }
});

const blockAt = (byte: number): number => starts.findLastIndex((start) => start <= byte) + 1;

async function faultOf(bytes: Buffer): Promise<BackupFault> {
  const file = join(folder, "changed");
  writeFileSync(file, bytes);
  const error: unknown = await checkBackup(file).catch((reason: unknown) => reason);
  if (error instanceof BackupFault) return error;
  throw new Error(`It was taken for whole: ${String(error)}`);
}

test("whichever byte is changed, it is refused, and told in which block it is", async () => {
  expect(starts.length).toBeGreaterThan(20);
  const bytes = fc.integer({ min: 0, max: whole.length - 1 });
  // Every block's head and seal, and bytes anywhere.
  const anywhere = fc.oneof(
    bytes,
    fc.constantFrom(...starts.slice(0, -1)),
    fc.constantFrom(...starts.slice(1).map((at) => at - 1)),
  );
  await fc.assert(
    fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ by, at);
      const { fault } = await faultOf(changed);
      const isBefore = at < FIRST_LINE.length;
      expect(isBefore ? ["NO_BACKUP", "OTHER_FORMAT"] : ["CHANGED", "CUT_OFF"]).toContain(fault.code);
      if (!isBefore) expect(fault.args).toMatchObject({ place: { block: blockAt(at) } });
    }),
    { seed: 1, numRuns: Number(process.env["FC_RUNS"] ?? 120) },
  );
});

test("cut off anywhere it is told to be cut off, and where", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: FIRST_LINE.length, max: whole.length - 1 }), async (length) => {
      expect((await faultOf(whole.subarray(0, length))).fault).toMatchObject({
        code: "CUT_OFF",
        args: { place: { block: blockAt(length) } },
      });
    }),
    { seed: 1, numRuns: 40 },
  );
});

test("blocks that were taken out, put elsewhere, doubled or added are found", async () => {
  const blocks = starts.slice(0, -1).map((start, at) => whole.subarray(start, starts[at + 1]));
  const joined = (parts: readonly Buffer[]): Buffer => Buffer.concat([FIRST_LINE, ...parts]);
  const [first = Buffer.of(), second = Buffer.of(), third = Buffer.of(), ...rest] = blocks;
  expect((await faultOf(joined([first, third, ...rest]))).fault).toMatchObject({
    code: "CHANGED",
    args: { place: { block: 2 } },
  });
  expect((await faultOf(joined([first, third, second, ...rest]))).fault).toMatchObject({
    code: "CHANGED",
    args: { place: { block: 2 } },
  });
  expect((await faultOf(joined([first, second, second, third, ...rest]))).fault).toMatchObject({
    code: "CHANGED",
    args: { place: { block: 3 } },
  });
  for (const more of [Buffer.of(0), first]) {
    expect((await faultOf(Buffer.concat([whole, more]))).fault).toMatchObject({
      code: "TOO_LONG",
      args: { place: { block: blocks.length + 1, byte: whole.length, table: null } },
    });
  }
});

test("what was changed is told with its table, in both languages, before anything is restored", async () => {
  const changed = Buffer.from(whole);
  const longest = starts
    .slice(1)
    .reduce(
      (best, end, at) =>
        end - (starts[at] ?? 0) > (starts[best + 1] ?? 0) - (starts[best] ?? 0) ? at : best,
      0,
    );
  changed.writeUInt8(changed.readUInt8((starts[longest] ?? 0) + 100) ^ 1, (starts[longest] ?? 0) + 100);
  const fault = await faultOf(changed);
  expect(faultInWords(fault, "en")).toContain(`block ${longest + 1}, from byte`);
  expect(faultInWords(fault, "en")).toContain('the table "category"');
  expect(faultInWords(fault, "vi")).toContain('bảng "category"');
  const empty = connectionTo(await openTestDatabase());
  await expect(restoreBackup(empty.pool, { file: join(folder, "changed") })).rejects.toBeInstanceOf(
    BackupFault,
  );
  expect(await contentOf(empty.pool)).toEqual({});
});

test("what is no backup is told to be none, and one of another form too", async () => {
  expect((await faultOf(Buffer.of())).fault.code).toBe("NO_BACKUP");
  expect((await faultOf(Buffer.from("%PDF-1.7 and more that is long enough"))).fault.code).toBe("NO_BACKUP");
  const next = Buffer.concat([Buffer.from("MOVEMENT-ATLAS-BACKUP 2\n"), whole.subarray(FIRST_LINE.length)]);
  expect((await faultOf(next)).fault).toMatchObject({ code: "OTHER_FORMAT", args: { version: "2" } });
});

test.each([
  ["a table that is a statement", { tables: [{ name: 'x"; drop table cube; --', columns: ["id"] }] }],
  ["a sequence that is a statement", { sequences: [{ name: "x'); drop table cube; --", last: "1" }] }],
  ["a number beyond all", { sequences: [{ name: "account_id_seq", last: "99999999999999999999" }] }],
])("%s is refused in words of ours, and nothing restored", async (_, header) => {
  const schema = migrations.map(({ name }) => name);
  const file = join(folder, "misleading");
  writeFileSync(file, await saying({ schema, ...header })());
  const empty = connectionTo(await openTestDatabase());
  const error: unknown = await restoreBackup(empty.pool, { file }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(BackupFault);
  expect(faultInWords(error as BackupFault, "en")).toMatch(/Nothing was restored/);
  expect(await contentOf(empty.pool)).toEqual({});
});
