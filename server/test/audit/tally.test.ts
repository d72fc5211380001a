import { expect, test } from "vitest";
import { listEntries } from "../../src/audit/list-entries.ts";
import { Tally } from "../../src/audit/tally.ts";
import { migratedDatabase } from "../db/test-database.ts";

const { db } = await migratedDatabase();
const nobody = { account: null, as: "nobody" };

async function entries() {
  return listEntries(db, { chain: "access", kind: "EXPORTS", account: null, before: null, first: 100 });
}

test("ten thousand files that strangers take, a thousand different ones, are one bounded entry", async () => {
  const tally = new Tally(db, (cause) => expect(cause).toBeNull());
  for (let n = 0; n < 10_000; n += 1)
    tally.note({ kind: "EXPORTS", by: nobody, what: { file: "/data/a.csv", filters: `n=${n % 1_000}` } });
  await tally.close();
  const [entry, ...more] = await entries();
  expect(more).toEqual([]);
  const { what, others } = (entry ?? { about: null }).about as { what: { times: number }[]; others: number };
  expect(what).toHaveLength(50);
  expect(what.reduce((sum, { times }) => sum + times, 0) + others).toBe(10_000);
});

test("what could not be written is written later, and nothing is counted twice", async () => {
  const causes: unknown[] = [];
  let isAway = true;
  const away = new Proxy(db, {
    get: (target, name) => {
      if (name === "transaction" && isAway) throw new Error("away");
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const tally = new Tally(away, (cause) => causes.push(cause));
  const note = (): void =>
    tally.note({ kind: "EXPORTS", by: { account: 7, as: "signed in" }, what: { file: "b" } });
  note();
  await tally.flush();
  isAway = false;
  note();
  await tally.close();
  expect(causes).toHaveLength(1);
  const [newest] = await entries();
  expect(newest).toMatchObject({ by: { account: 7 }, about: { what: [{ file: "b", times: 2 }] } });
});
