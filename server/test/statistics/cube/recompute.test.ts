import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { inTransaction } from "../../../src/db/transaction.ts";
import { importObservations } from "../../../src/import/load.ts";
import { checkCube } from "../../../src/statistics/cube/check-cube.ts";
import { recompute } from "../../../src/statistics/cube/recompute.ts";
import { readReference } from "../../../src/statistics/cube/read-reference.ts";
import { familiesHeld } from "../../../src/statistics/cube/which-families.ts";
import { wholeJobs } from "../../../src/statistics/cube/whole-jobs.ts";
import { period } from "../../../src/statistics/model/periods.ts";
import { withoutIndexes } from "../../../src/statistics/cube/without-indexes.ts";
import { connectionTo, migratedDatabase } from "../../db/test-database.ts";
import { openSeededDatabase } from "../../seeded-database.ts";

const { pool, db } = connectionTo(await openSeededDatabase(true));

/** Keys and indexes of the cube, those of a constraint marked. */
async function indexes(of = pool): Promise<string[]> {
  const { rows } = await of.query<{ index: string }>(
    `select pg_get_indexdef(i.indexrelid) || coalesce(' ' || pg_get_constraintdef(k.oid), '') as index
      from pg_index i left join pg_constraint k on k.conindid = i.indexrelid
      where i.indrelid = 'cube'::regclass and i.indisvalid order by index`,
  );
  return rows.map((row) => row.index);
}

async function published(): Promise<number> {
  const row = await db
    .selectFrom("dataset")
    .select("id")
    .where("code", "=", "published")
    .executeTakeFirstOrThrow();
  return row.id;
}

async function check() {
  const id = await published();
  return inTransaction(pool, (work) => checkCube(work, id));
}

/** One more figure of Nam Định, from a report of our own making. */
function upload(
  value: string,
  version: string,
  recorded: string,
  status = "",
  indicator = "awards_collectives",
) {
  return importObservations(pool, {
    dataset: "published",
    file: "upload.csv",
    what: "a test's upload",
    now: null,
    sources: [
      {
        line: 2,
        cells: {
          id: "t1",
          title: "A test's report",
          publisher: "",
          published: "2020-09",
          url: "",
          kind: "REPORT",
          note: "",
        },
      },
    ],
    rows: [
      {
        line: 2,
        cells: {
          indicator,
          area: "ha-nam",
          period: "2015/2020",
          value,
          status,
          source: "t1",
          version,
          recorded,
        },
      },
    ],
  });
}

async function ninhBinh() {
  const { rows } = await pool.query<{ value: number; status: string; known_to: string | null }>(
    `select c.value, c.status, c.known_to from cube c join area a on a.id = c.area_id join indicator i on i.id = c.indicator_id
      join period p on p.id = c.period_id where a.code = 'ninh-binh-2025' and i.code = 'awards_collectives' and p.code = '2015/2020'
      and c.breakdown_id = 0 order by c.known_from`,
  );
  return rows.map((row) => ({ ...row, known_to: row.known_to === null ? null : "closed" }));
}

describe("the kept cube", () => {
  test("equals a full recompute after the first load", async () => {
    const { compared, count } = await check();
    expect(compared).toBeGreaterThan(1000);
    expect(count).toBe(0);
  });

  test("is the same worked out some years at a time, those of a term together", async () => {
    const id = await published();
    const { compared, count, jobs } = await inTransaction(pool, async (work) => {
      const reference = await readReference(work.tx, id);
      const families = await familiesHeld(work.tx, reference);
      const parts = await wholeJobs(work.tx, reference, families, "cube_fresh", 10);
      const found = await checkCube(work, id, { most: 10 });
      return { ...found, jobs: parts.map(({ slice }) => slice) };
    });
    expect(compared).toBeGreaterThan(1000);
    expect(count).toBe(0);
    const spans = jobs.flatMap(({ within }) => within ?? []);
    expect(spans.length).toBeGreaterThan(10);
    const term = period("2015/2020");
    for (const { first, last } of spans)
      expect(first > term.last || last < term.first || first <= term.first).toBe(true);
  });

  test("has every key and index after the first load, and keeps them when a load without them fails", async () => {
    const asMigrated = await indexes((await migratedDatabase()).pool);
    expect(asMigrated.length).toBeGreaterThan(1);
    expect(await indexes()).toEqual(asMigrated);
    const failed = inTransaction(pool, ({ tx }) =>
      withoutIndexes(tx, async () => {
        const { rows } = await sql`select from pg_index where indrelid = 'cube'::regclass`.execute(tx);
        throw new Error(`${rows.length} indexes`);
      }),
    );
    await expect(failed).rejects.toThrow("0 indexes");
    expect(await indexes()).toEqual(asMigrated);
  });

  // A check compares every version of every cell that there ever was, so that one at the end is one of each step.
  test("grows by the touched cells when a figure comes", async () => {
    const report = await upload("10", "1", "2026-11-02T00:00:00.000Z");
    expect(report).toMatchObject({ accepted: 1, refused: 0, imported: true });
    expect(await ninhBinh()).toEqual([
      { value: 59, status: "PARTIAL", known_to: "closed" },
      { value: 69, status: "PARTIAL", known_to: null },
    ]);
  });

  test("follows a correction", async () => {
    await upload("20", "2", "2026-11-03T00:00:00.000Z");
    expect((await ninhBinh()).map((row) => row.value)).toEqual([59, 69, 79]);
  });

  test("follows a figure that comes late, before others that are known, and one recorded at the same instant", async () => {
    await upload("7", "2", "2026-11-03T00:00:00.000Z", "", "awards_individuals");
    await upload("5", "1", "2026-11-02T12:00:00.000Z", "", "awards_individuals");
    await upload("6", "3", "2026-11-03T00:00:00.000Z", "", "awards_individuals");
    // What comes next may hide what went wrong here.
    expect((await check()).count).toBe(0);
  });

  test("follows a figure that comes to be withheld, with the total beside it", async () => {
    await upload("", "3", "2026-11-04T00:00:00.000Z", "WITHHELD");
    const [, , , now] = await ninhBinh();
    expect(now).toEqual({ value: null, status: "WITHHELD", known_to: null });
    await upload("20", "4", "2026-11-05T00:00:00.000Z");
    expect((await ninhBinh()).map((row) => row.value)).toEqual([59, 69, 79, null, 79]);
    expect((await check()).count).toBe(0);
  });

  test("is found out when a cell is changed and another is missing behind its back, and mended by a recompute", async () => {
    await pool.query(
      "update cube set value = value + 1 where ctid in (select ctid from cube where value is not null limit 1)",
    );
    await pool.query(
      "delete from cube where ctid in (select ctid from cube where value is null and known_to is null limit 1)",
    );
    const { count, examples } = await check();
    // What is kept of the one, and what both should be.
    expect(count).toBe(3);
    expect(examples.map((example) => example.kept).filter(Boolean)).toHaveLength(1);
    const id = await published();
    const made = await inTransaction(pool, (work) => recompute(work, id, "all"));
    expect(made.added).toBeGreaterThan(0);
    expect(made.added).toBeLessThan(5);
    expect((await check()).count).toBe(0);
  });
});
