import { expect, test } from "vitest";
import { distributeCommand } from "../../src/cli/command-distribute.ts";
import { WrongInput } from "../../src/cli/wrong-input.ts";
import { LAYOUT } from "../../src/db/spreading/layout.ts";
import type { Facts, Worker } from "../../src/distribution/facts.ts";
import { fingerprint } from "../../src/distribution/fingerprint.ts";
import { isDone, planInWords } from "../../src/distribution/in-words.ts";
import type { Plan } from "../../src/distribution/plan.ts";
import { refusalOf, startedMeanwhile, usedBy } from "../../src/distribution/refusal.ts";
import { importText, smallWorld } from "../import/small-world.ts";

const world = await smallWorld();

async function run(
  ...args: string[]
): Promise<{ readonly printed: readonly string[]; readonly error: unknown }> {
  const printed: string[] = [];
  const command = distributeCommand({
    withDatabase: (work) => work(world),
    seedAll: async () => undefined,
    print: (lines) => printed.push(...lines),
    now: () => new Date(),
  });
  const error: unknown = await command.parseAsync(args, { from: "user" }).then(
    () => null,
    (reason: unknown) => reason,
  );
  return { printed, error };
}

test.each([[[]], [["--plan"]]])(
  "PostgreSQL without Citus is refused in words, and nothing is changed (%s)",
  async (args) => {
    const { printed, error } = await run(...args);
    expect(error).toBeInstanceOf(WrongInput);
    expect(String(error)).toMatch(/Not spread\..* has no Citus\. DATABASE_URL must name the coordinator/);
    expect(printed).toEqual([]);
  },
);

const worker = (name: string): Worker => ({
  name,
  host: name,
  port: 5432,
  group: 1,
  fault: null,
  same: "PostgreSQL 16, UTF8, C",
});

/** All is as it should be. */
const READY: Facts = {
  postgres: 16,
  citus: "13.2-1",
  isCitusAtHand: true,
  isCoordinator: true,
  isKnownToItself: true,
  local: "db1:5432",
  workers: [worker("db2"), worker("db3")],
  sameEverywhere: "PostgreSQL 16, UTF8, C",
  isEmpty: false,
  pending: [],
  newer: [],
  user: "atlas",
  tablesOfOthers: [],
  others: [],
  lying: new Map(),
};

test.each<[string, Partial<Facts>, RegExp]>([
  ["a worker", { isCoordinator: false, local: "db2:5432" }, /a worker \(db2:5432\)/],
  ["an old PostgreSQL", { postgres: 14 }, /PostgreSQL 14; .* version 15/],
  ["no Citus in the database", { citus: null }, /create extension citus/],
  ["no Citus at all", { citus: null, isCitusAtHand: false }, /has no Citus/],
  ["an old Citus", { citus: "12.1-1" }, /Citus 12\.1-1; version 13\.2/],
  ["an empty database", { isEmpty: true }, /no atlas in this database/],
  ["a database not brought up to date", { pending: ["031-x"] }, /to run: 031-x/],
  ["a database of a newer version", { newer: ["900-x"] }, /newer version .*900-x/],
  ["a coordinator not known to itself", { isKnownToItself: false }, /citus_set_coordinator_host/],
  ["no workers", { workers: [] }, /citus_add_node/],
  [
    "a worker that is away",
    { workers: [worker("db2"), { ...worker("db3"), fault: "connection refused", same: null }] },
    /Not reached: db3 \(connection refused\)/,
  ],
  [
    "a worker of another sort",
    { workers: [worker("db2"), { ...worker("db3"), same: "PostgreSQL 16, UTF8, vi_VN" }] },
    /db3 is PostgreSQL 16, UTF8, vi_VN/,
  ],
  ["tables of somebody else", { tablesOfOthers: ["cube", "area"] }, /atlas does not own cube, area/],
])("%s is refused, with what would be right", (_, fact, words) => {
  expect(refusalOf({ ...READY, ...fact })).toMatch(words);
});

test("newer versions are as good, and a server at work is told by its name, once", () => {
  expect(refusalOf(READY)).toBeNull();
  for (const citus of ["13.2-1", "13.3-1", "14.0-1", "13.10-1"])
    expect(refusalOf({ ...READY, citus }), citus).toBeNull();
  expect(usedBy(READY)).toBeNull();
  expect(startedMeanwhile(READY)).toEqual([]);
  expect(startedMeanwhile({ ...READY, others: ["movement-atlas"] })).toHaveLength(1);
  expect(
    usedBy({ ...READY, others: ["movement-atlas", "movement-atlas-wire", "movement-atlas-backup"] }),
  ).toMatch(/by the server and a backup of the atlas/);
});

test("a plan says what is laid where, which family goes to which worker, and every statement", () => {
  const [one, two] = [worker("db2"), worker("db3")];
  const plan: Plan = {
    isAgain: false,
    coordinator: "db1:5432",
    workers: [one, two],
    parts: 16,
    left: [
      { table: "cube", bytes: 350_000_000 },
      { table: "area", bytes: 5_000 },
    ],
    families: [
      { id: 1, hash: 0, bytes: 300_000_000, codes: ["a", "b"], figures: 1_000, answers: 9_000 },
      { id: 2, hash: 1, bytes: 50_000_000, codes: ["c"], figures: 10, answers: 90 },
    ],
    lies: new Map([
      [1, one],
      [2, two],
    ]),
    held: [300_000_000, 50_000_000],
    statements: ["select 1"],
    places: [],
    moves: [],
    lacking: [],
  };
  const told = planInWords(plan).join("\n");
  for (const words of [
    "16 parts over 2 workers (db2, db3)",
    "cube 350 MB",
    "area 5 kB",
    "1,000 figures, 9,000 answers",
    "db2  a, b",
    "db3  c",
    "300 MB  in all on db2",
    "  select 1;",
  ])
    expect(told).toContain(words);
  expect(isDone(plan)).toBe(false);
  expect(isDone({ ...plan, left: [] })).toBe(true);
  expect(isDone({ ...plan, left: [], lacking: [one] })).toBe(false);
});

test("whatever a table says is in its fingerprint, in whatever order it lies and in whatever time zone it is read", async () => {
  await importText(
    world,
    "indicator,area,period,value,source\nmodels_new,nam-dinh,2019,5,late\nmodels_new,ha-nam,2019,4,late",
  );
  const client = await world.pool.connect();
  try {
    const before = await fingerprint(client, "observation");
    expect(Number(before.rows)).toBeGreaterThan(1);
    await client.query("begin; set local timezone = 'Asia/Ho_Chi_Minh'");
    // Written anew, rows lie behind the others.
    await client.query("update observation set note = note where value = 5");
    expect(await fingerprint(client, "observation")).toEqual(before);
    await client.query("update observation set value = 6 where value = 5");
    const after = await fingerprint(client, "observation");
    expect(after.rows).toBe(before.rows);
    expect(after.hash).not.toBe(before.hash);
    await client.query("rollback");
    for (const table of Object.keys(LAYOUT).filter((name) => LAYOUT[name] !== "coordinator"))
      await fingerprint(client, table);
  } finally {
    client.release();
  }
});
