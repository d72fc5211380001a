import { sql } from "kysely";
import { expect, test } from "vitest";
import { append } from "../../src/audit/append.ts";
import { checkDatabase } from "../../src/audit/check-database.ts";
import { hashOfEntry, headText, readHead, seal, THE_ATLAS } from "../../src/audit/entry.ts";
import { entriesOf, headOf } from "../../src/audit/read-chain.ts";
import { migrations } from "../../src/db/migrations/index.ts";
import { migrate } from "../../src/db/migrate.ts";
import { openTestDatabase } from "../database.ts";
import { connectionTo } from "../db/test-database.ts";
import { openOffice } from "../import/hand-ins/office.ts";
import { smallWorld } from "../import/small-world.ts";

const world = await smallWorld();
const { db, pool } = world;
const office = openOffice(world);
const clerk = await office.person(["contributor", "viet-nam"]);
const approver = await office.person(["approver", "viet-nam"]);

const csv = (...rows: readonly string[]): string => ["indicator,area,period,value", ...rows].join("\n");
const broken = async (): Promise<string | null> => {
  const found = (await checkDatabase(db, "data")).broken;
  return found === null ? null : `${found.from}: ${found.why}`;
};
const said = async (): Promise<unknown[]> => {
  const entries: { number: number; kind: string; by: unknown; about: Record<string, unknown> }[] = [];
  for await (const { entry } of entriesOf(db, "data"))
    entries.push(JSON.parse(entry) as (typeof entries)[number]);
  return entries.map(({ kind, by, about }) => [kind, by, about["commit"] ?? null]);
};

/** Changes the database as somebody might who reaches it, looks, and takes it back. */
async function tampered(...statements: readonly string[]): Promise<string | null> {
  const Undone = class extends Error {};
  let found: string | null = null;
  await db
    .transaction()
    .execute(async (tx) => {
      for (const statement of statements) await sql.raw(statement).execute(tx);
      // Within this transaction: a check of its own would be one too many.
      const looked = await checkDatabase(
        new Proxy(tx, {
          get: (target, name) =>
            name === "transaction"
              ? () => ({
                  setIsolationLevel: () => ({ execute: (work: (of: typeof tx) => unknown) => work(tx) }),
                })
              : Reflect.get(target, name, target),
        }),
        "data",
      );
      found = looked.broken === null ? null : `${looked.broken.from}: ${looked.broken.why}`;
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return found;
}

const first = await office.submitted(clerk, csv("models_new,hue,2019,5", "models_new,ha-nam,2019,7"));
await office.publish(first, approver);
const second = await office.submitted(clerk, csv("models_new,hue,2019,6"));
await office.publish(second, approver);
await office.reverse(second, approver);
const withdrawn = await office.draft(clerk, csv("models_new,hue,2018,6"));
await office.step(withdrawn, "WITHDRAW", clerk);

/** Of what was published first, published as a correction, and taken back. Dry runs took numbers as well. */
const ids = await db.selectFrom("data_commit").select("id").orderBy("id").execute();
const [c1, c2, c3] = ids.map(({ id }) => id);

test("what is done with figures is on record with who did it, and with nothing of the person", async () => {
  const [mine, theirs] = [clerk, approver].map(({ actor }) => actor.account);
  const contributor = { account: mine, as: "contributor" };
  const other = { account: theirs, as: "approver" };
  expect(await said()).toEqual([
    ["BEGIN", THE_ATLAS, null],
    ["HAND_IN", contributor, null],
    ["SUBMIT", contributor, null],
    ["PUBLISH", other, c1],
    ["HAND_IN", contributor, null],
    ["SUBMIT", contributor, null],
    ["PUBLISH", other, c2],
    ["REVERSE", other, c3],
    ["HAND_IN", contributor, null],
    ["WITHDRAW", contributor, null],
  ]);
  for await (const { entry } of entriesOf(db, "data")) expect(entry).not.toMatch(/Person|example\.vn/);
  expect(await broken()).toBeNull();
});

test("a figure that is changed, put in or taken out beside the chain is told by the entry of its commit", async () => {
  expect(await tampered(`update observation set value = 9 where commit_id = ${c1} and value = 7`)).toMatch(
    new RegExp(`^4: .*commit ${c1}`),
  );
  expect(await tampered(`delete from observation where commit_id = ${c2}`)).toMatch(
    new RegExp(`^7: .*commit ${c2}`),
  );
  expect(await tampered(`update observation set commit_id = ${c1} where commit_id = ${c3}`)).toMatch(/^4: /);
  expect(await tampered(`update observation set commit_id = 99 where commit_id = ${c3}`)).toMatch(/^8: /);
  expect(
    await tampered(`update observation set recorded = recorded - interval '1 day' where commit_id = ${c2}`),
  ).toMatch(/^7: /);
});

test("a commit that is changed, taken out or put in beside the chain is told", async () => {
  expect(
    await tampered(`update data_commit set committed_at = committed_at + interval '1 s' where id = ${c1}`),
  ).toMatch(new RegExp(`^4: commit ${c1}`));
  expect(await tampered("insert into data_commit (committed_at, what) values (now(), 'x')")).toMatch(
    /^11: commit \d+ is not on record/,
  );
});

test("entries that are cut, shortened, put in another order or changed are told", async () => {
  expect(await tampered("delete from audit_entry where chain = 'data' and number = 5")).toMatch(/^5: /);
  expect(await tampered("delete from audit_entry where chain = 'data' and number >= 9")).toMatch(/^9: /);
  expect(
    await tampered(
      "update audit_entry set number = -number where chain = 'data' and number in (5, 6)".replace(
        "-number",
        "105 - number",
      ),
      "update audit_entry set number = number - 94 where chain = 'data' and number > 90",
    ),
  ).toMatch(/^5: /);
  expect(
    await tampered(
      "update audit_entry set entry = replace(entry, 'SUBMIT', 'SUBMITS') where number = 3 and chain = 'data'",
    ),
  ).toMatch(/^3: /);
});

test("a shortened chain whose count and head are shortened too lacks a commit that is there, or the head of an old export", async () => {
  const at6 = "(select hash from audit_entry where chain = 'data' and number = 6)";
  const shorten = [
    `update audit_chain set count = 6, head = ${at6} where name = 'data'`,
    "delete from audit_entry where chain = 'data' and number > 6",
  ];
  expect(await tampered(...shorten)).toMatch(new RegExp(`^7: commit ${c2} is not on record`));
  const kept = await headOf(db, "data");
  const { broken: found } = await checkDatabase(db, "data", [{ ...kept, count: kept.count + 1 }]);
  expect(found?.from).toBe(kept.count + 1);
});

test("appended at once by many, every number is given once and each follows the one before", async () => {
  const many = connectionTo(world.options.connectionString, 8);
  const before = await headOf(db, "data");
  await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      many.db
        .transaction()
        .execute(async (tx) => {
          await append(tx, "data", { kind: "TRIED", by: THE_ATLAS, about: { at } });
          if (at % 4 === 0) throw new Error("given up");
        })
        .catch(() => undefined),
    ),
  );
  expect((await headOf(db, "data")).count).toBe(before.count + 30);
  expect(await broken()).toBeNull();
});

test("a database from before is begun with a hash of all that was there", async () => {
  const older = connectionTo(await openTestDatabase());
  const at = migrations.findIndex(({ name }) => name.endsWith("-audit"));
  await migrate(older.pool, migrations.slice(0, at));
  await sql`insert into data_commit (id, committed_at, what) values (1, '2020-01-01', 'a'), (2, '2021-01-01', 'b')`.execute(
    older.db,
  );
  await migrate(older.pool);
  const whole = await checkDatabase(older.db, "data");
  expect(whole).toMatchObject({ broken: null, commits: 2, head: { count: 1 } });
  await sql`update data_commit set what = 'c' where id = 2`.execute(older.db);
  expect((await checkDatabase(older.db, "data")).broken).toMatchObject({ from: 1 });
});

test("a head is read as it is written", () => {
  const { hash } = seal(
    "data",
    { count: 4, hash: hashOfEntry("") },
    { kind: "A", by: THE_ATLAS, about: {}, at: "" },
  );
  const text = headText({ count: 5, hash });
  expect(text).toMatch(/^5:[0-9a-f]{64}$/);
  expect(readHead(text)).toEqual({ count: 5, hash });
  expect(readHead("5")).toBeNull();
  expect(pool.ended).toBe(false);
});

test("what people write to each other about a hand-in, and who they are, is in no entry", async () => {
  const id = await office.submitted(clerk, csv("models_new,hue,2017,6"));
  await office.step(id, "SEND_BACK", approver);
  const entries = await db.selectFrom("audit_entry").where("chain", "=", "data").select("entry").execute();
  expect(entries.at(-1)?.entry).toContain('"kind":"SEND_BACK"');
  const people = await db.selectFrom("account").select(["name", "address"]).execute();
  for (const text of ["because", ...people.flatMap(({ name, address }) => [name, address])])
    expect(entries.filter(({ entry }) => entry.includes(text))).toEqual([]);
});
