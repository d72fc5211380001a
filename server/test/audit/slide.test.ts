import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { append } from "../../src/audit/append.ts";
import { checkDatabase } from "../../src/audit/check-database.ts";
import { headText, seal, THE_ATLAS } from "../../src/audit/entry.ts";
import { entriesOf, headOf } from "../../src/audit/read-chain.ts";
import { atEnd } from "../at-end.ts";
import { openAtlas } from "../graphql/atlas.ts";

const atlas = await openAtlas({ published: true });
const { db } = atlas.connection;
await atlas.app.listen({ port: 0, host: "127.0.0.1" });
const url = `http://127.0.0.1:${(atlas.app.server.address() as AddressInfo).port}`;
const folder = mkdtempSync(join(tmpdir(), "movement-atlas-slide-"));
atEnd(() => rmSync(folder, { recursive: true, force: true }));

/** The command that makes pictures and holds them against an atlas, as `npm run atlas` starts it. */
function command(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const main = join(import.meta.dirname, "../../../web/src/headless/main.ts");
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args, "--url", url], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
  });
}

const rows = () =>
  db.selectFrom("audit_entry").selectAll().where("chain", "=", "data").orderBy("number").execute();

/** The last entry taken away, as whoever reaches the database can: with its commit, its count and its hash, so that nothing in there tells. */
async function shorten(): Promise<void> {
  const before = (await rows()).at(-2);
  if (before === undefined) throw new Error("The chain has one entry.");
  await sql`delete from audit_entry where chain = 'data' and number > ${before.number}`.execute(db);
  await sql`update audit_chain set count = ${before.number}, head = ${before.hash} where name = 'data'`.execute(
    db,
  );
}

test("a slide that was taken away exposes a history that was shortened or written anew since, with all hashes redone", async () => {
  const slide = join(folder, "slide.pptx");
  const picture = [
    "--indicator",
    "deployments",
    "--unit-type",
    "commune",
    "--period",
    "2015/2020",
    "--dataset",
    "published",
  ];
  const made = await command("export", ...picture, "--view", "ranking", "--format", "pptx", "--out", slide);
  expect(made).toMatchObject({ code: 0 });
  const kept = await headOf(db, "data");
  const last = (await rows()).at(-1);

  // What came after it is no matter of the slide.
  await db.transaction().execute((tx) => append(tx, "data", { kind: "TIME", by: THE_ATLAS, about: {} }));
  expect(await command("verify", slide)).toMatchObject({ code: 0 });
  await shorten();
  expect((await command("verify", slide)).code).toBe(0);

  // The last entry made anew: the chain is whole by itself, and another one.
  await shorten();
  const said = JSON.parse(last?.entry ?? "") as {
    kind: string;
    at: string;
    by: typeof THE_ATLAS;
    about: object;
  };
  const forged = seal("data", await headOf(db, "data"), {
    ...said,
    about: { ...said.about, what: "another" },
  });
  const { number, text, hash } = forged;
  await db.insertInto("audit_entry").values({ chain: "data", number, entry: text, hash }).execute();
  await sql`update audit_chain set count = ${number}, head = ${hash} where name = 'data'`.execute(db);
  expect((await checkDatabase(db, "data")).broken).toBeNull();
  const anew = await command("verify", slide);
  expect([anew.code, anew.said]).toEqual([1, expect.stringContaining("đã bị viết lại")]);
  // With what the slide carries, the check of the database says so too, and at which entry.
  expect((await checkDatabase(db, "data", [kept])).broken?.from).toBe(kept.count);

  await shorten();
  const shorter = await command("verify", slide);
  expect([shorter.code, shorter.said]).toEqual([1, expect.stringContaining("đã bị cắt ngắn")]);
  expect((await checkDatabase(db, "data", [kept])).broken?.from).toBe(kept.count);
});

test.each(["data", "access"] as const)(
  "the newest entries of the chain of %s, taken out with their count, are missed by an older file of it",
  async (chain) => {
    for (const at of [1, 2, 3])
      await db
        .transaction()
        .execute((tx) => append(tx, chain, { kind: "TIME", by: THE_ATLAS, about: { at } }));
    const kept = await headOf(db, chain);
    await sql`delete from audit_entry where chain = ${chain} and number = ${kept.count}`.execute(db);
    // By the line that counts, as long as that is left.
    expect((await checkDatabase(db, chain)).broken?.from).toBe(kept.count);
    const hashes: Buffer[] = [];
    for await (const { hash } of entriesOf(db, chain)) hashes.push(hash);
    await sql`update audit_chain set count = ${kept.count - 1}, head = ${hashes.at(-1)} where name = ${chain}`.execute(
      db,
    );
    expect(headText(await headOf(db, chain))).not.toBe(headText(kept));
    expect((await checkDatabase(db, chain, [kept])).broken?.from).toBe(kept.count);
  },
);
