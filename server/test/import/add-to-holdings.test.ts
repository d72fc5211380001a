import { sql } from "kysely";
import { expect, test } from "vitest";
import { createRandom } from "../../bench/random.ts";
import { inTransaction } from "../../src/db/transaction.ts";
import { addToHoldings } from "../../src/import/add-to-holdings.ts";
import { keepAllHoldings } from "../../src/import/update-holdings.ts";
import { faults, importText, smallWorld } from "./small-world.ts";

const world = await smallWorld();
const { db, pool } = world;
const { id: published } = await db
  .selectFrom("dataset")
  .select("id")
  .where("code", "=", "published")
  .executeTakeFirstOrThrow();

const held = () => db.selectFrom("holding").selectAll().orderBy("area_id").execute();

/** What is noted, and what counting all of it anew gives. */
async function bothWays(): Promise<readonly [noted: unknown, counted: unknown]> {
  const noted = await held();
  await inTransaction(pool, ({ tx }) => keepAllHoldings(tx, published));
  return [noted, await held()];
}

const AREAS = ["nam-dinh", "ha-nam", "ninh-binh"] as const;
const PERIODS = ["2018", "2019", "2019-06", "2020-06"] as const;
const SOURCES = ["late", "unknown"] as const;

test("what is known, kept import by import, is what counting all figures gives: new ones, corrections, what is taken back and given again", async () => {
  const random = createRandom(20);
  const versions = new Map<string, { version: number; isKnown: boolean }>();
  const [added, lost] = [new Set<string>(), new Set<string>()];
  for (let count = 0; count < 12; count += 1) {
    const lines = new Map<string, string>();
    for (let row = 0; row < 4; row += 1) {
      const cell = ["models_new", random.pick(AREAS), random.pick(PERIODS), random.pick(SOURCES)] as const;
      const key = cell.join(",");
      if (lines.has(key)) continue;
      const before = versions.get(key);
      const isKnown = before === undefined || !before.isKnown || random.whole(1, 10) <= 6;
      const version = (before?.version ?? 0) + 1;
      const [indicator, area, period, source] = cell;
      const value = isKnown ? String(random.whole(1, 90)) : "";
      lines.set(
        key,
        [indicator, area, period, source, version, value, isKnown ? "REPORTED" : "WITHDRAWN"].join(","),
      );
      versions.set(key, { version, isKnown });
      (isKnown ? added : lost).add(key);
    }
    const text = ["indicator,area,period,source,version,value,status", ...lines.values()].join("\n");
    const now = `2026-11-${String(count + 1).padStart(2, "0")}T00:00:00.000Z`;
    expect(faults(await importText(world, text, { now })), text).toEqual([]);
    const [noted, counted] = await bothWays();
    expect(noted, text).toEqual(counted);
  }
  expect(added.size).toBeGreaterThan(15);
  expect(lost.size).toBeGreaterThan(5);
});

test("areas are counted anew only where something is lost or moves to another day", async () => {
  const { id: area } = await db
    .selectFrom("area")
    .select("id")
    .where("code", "=", "ha-noi")
    .executeTakeFirstOrThrow();
  const counted: (readonly number[])[] = [];
  const look = async (rows: string, now: string): Promise<void> => {
    const report = await importText(
      world,
      `indicator,area,period,source,version,value,status,dated\n${rows}`,
      { now },
    );
    expect(faults(report)).toEqual([]);
    counted.push(
      await inTransaction(pool, async ({ tx }) => {
        const { rows: commits } = await pool.query<{ id: number }>(
          "select max(id)::int as id from data_commit",
        );
        const commit = commits[0]?.id ?? 0;
        await sql`create temporary table incoming on commit drop as select o.*, false as known from observation o where o.commit_id = ${commit}`.execute(
          tx,
        );
        return addToHoldings(tx, published, commit);
      }),
    );
  };
  await look("model_points,ha-noi,2018,late,1,5,REPORTED,2018-12", "2026-12-01T00:00:00.000Z");
  await look("model_points,ha-noi,2018,late,2,6,REPORTED,2018-12", "2026-12-02T00:00:00.000Z");
  await look("model_points,ha-noi,2018,late,3,6,REPORTED,2018-11", "2026-12-03T00:00:00.000Z");
  await look("model_points,ha-noi,2018,late,4,,WITHDRAWN,2018-11", "2026-12-04T00:00:00.000Z");
  expect(counted).toEqual([[], [], [area], [area]]);
});
