import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Connection } from "../../src/db/connect.ts";
import { checkDatasets } from "../../src/import/recompute-datasets.ts";
import { BadSeed, publishedSeed, seed } from "../../src/import/seed.ts";
import { atEnd } from "../at-end.ts";
import { migratedDatabase } from "../db/test-database.ts";
import { SEEDS } from "./small-world.ts";

const folder = await mkdtemp(join(tmpdir(), "movement-atlas-seed-"));
atEnd(() => rm(folder, { recursive: true }));

const HEADING =
  "indicator,area,period,category,unit_type,award_level,value,qualifier,status,dated,source,version,recorded,note\n";
const FIRST =
  "awards_collectives,nam-dinh,2020,,,,59,,REPORTED,,s1,1,2026-11-01T00:00:00Z,\n" +
  "awards_individuals,nam-dinh,2020,,,,108,,REPORTED,,s1,1,2026-11-01T00:00:00Z,\n";

let world: Connection;
beforeEach(async () => {
  world = await migratedDatabase();
  await cp(`${SEEDS}/reference`, `${folder}/reference`, { recursive: true, force: true });
  await cp(`${SEEDS}/places`, `${folder}/places`, { recursive: true, force: true });
  await cp(`${SEEDS}/published`, `${folder}/published`, { recursive: true, force: true });
  await writeFile(`${folder}/published/sources.csv`, "id,title,published,kind\ns1,Report,2021,REPORT\n");
  await writeFile(`${folder}/published/observations.csv`, HEADING + FIRST);
  await seeded();
});

/** Seeds once more, and gives what it said, apart from how far it was: on a slow machine it says that more often. */
async function seeded(): Promise<string[]> {
  const said: string[] = [];
  const datasets = [publishedSeed(folder)];
  await seed(world.pool, { folder, datasets, progress: (line) => void said.push(line) });
  return said.filter((line) => !line.endsWith("% …"));
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), "utf8");
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

async function append(file: string, line: string): Promise<void> {
  await writeFile(join(folder, file), `${await readFile(join(folder, file), "utf8")}${line}`);
}

const commits = async (): Promise<string[]> =>
  (await world.db.selectFrom("data_commit").select("what").orderBy("id").execute()).map(({ what }) => what);

/** Standing answers of Nam Định's awards to collectives in 2020, over all levels: there is one, or none. */
async function awards(): Promise<number[]> {
  const rows = await world.db
    .selectFrom("cube as c")
    .innerJoin("indicator as i", "i.id", "c.indicator_id")
    .innerJoin("area as a", "a.id", "c.area_id")
    .innerJoin("period as p", "p.id", "c.period_id")
    .select("c.value")
    .where("i.code", "=", "awards_collectives")
    .where("a.code", "=", "nam-dinh")
    .where("p.code", "=", "2020")
    .where("c.breakdown_id", "=", 0)
    .where("c.known_to", "is", null)
    .execute();
  return rows.map(({ value }) => Number(value));
}

test("what is there already is left alone", async () => {
  expect(await awards()).toEqual([59]);
  expect(await seeded()).toEqual([]);
  expect(await commits()).toEqual(["seed published"]);
});

test("other words are taken over without working out answers; another rule works out all of them", async () => {
  await world.db.deleteFrom("cube").execute();
  await edit("reference/labels/vi.csv", "Số lượt khen thưởng tập thể", "Khen thưởng tập thể");
  expect(await seeded()).toEqual(["names and definitions …"]);
  expect(await awards()).toEqual([]);
  const { name } = await world.db
    .selectFrom("label")
    .select("name")
    .where("code", "=", "awards_collectives")
    .where("lang", "=", "vi")
    .executeTakeFirstOrThrow();
  expect(name).toBe("Khen thưởng tập thể");
  // A commit, so that nobody keeps the words of before.
  expect(await commits()).toEqual(["seed published", "labels"]);
  const rules = await readFile(`${folder}/reference/due.csv`, "utf8");
  await writeFile(`${folder}/reference/due.csv`, rules.split("\n").slice(0, -2).join("\n"));
  expect(await seeded()).toEqual(["reference data …"]);
  expect(await awards()).toEqual([59]);
  expect(await commits()).toEqual(["seed published", "labels", "reference data"]);
});

async function countOf(table: "observation"): Promise<number> {
  const { rows } = await world.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}

test("a new share of two indicators makes them one family, with all that is stored of them", async () => {
  const familiesIn = async (table: "observation" | "observation_origin" | "cube"): Promise<number[]> => {
    const { rows } = await world.pool.query<{ family_id: number }>(
      `select distinct t.family_id from ${table} t join indicator i on i.id = t.indicator_id
       where i.code in ('awards_collectives', 'awards_individuals')`,
    );
    return rows.map(({ family_id }) => family_id);
  };
  await world.pool.query(
    `insert into observation_origin (family_id, dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id, version, act)
     select family_id, dataset_id, indicator_id, area_id, period_id, breakdown_id, source_id, version, 'PUBLISHED' from observation`,
  );
  const all = await countOf("observation");
  expect(await familiesIn("observation")).toHaveLength(2);
  expect(await familiesIn("cube")).toHaveLength(2);
  await append(
    "reference/indicators.csv",
    "awards_share,RATIO,,,,,,awards_collectives,awards_individuals,no\n",
  );
  for (const lang of ["vi", "en"])
    await append(`reference/labels/${lang}.csv`, "indicator,awards_share,Share,Share of awards.,%,\n");
  await seeded();
  expect(await familiesIn("observation")).toHaveLength(1);
  expect(await familiesIn("cube")).toEqual(await familiesIn("observation"));
  expect(await familiesIn("observation_origin")).toEqual(await familiesIn("observation"));
  expect(await countOf("observation")).toBe(all);
  await world.pool.query("truncate observation_origin");
  const [checked] = await checkDatasets(world.pool, ["published"]);
  expect(checked?.differences).toBe(0);
});

test("topics are words: another order works out nothing, and an indicator in two of them is refused", async () => {
  await edit("reference/topics.csv", "awards_collectives|awards_individuals", "awards_individuals");
  expect(await seeded()).toEqual(["names and definitions …"]);
  await edit("reference/topics.csv", "|attendances|", "|awards_individuals|");
  await expect(seeded()).rejects.toThrow('topics.csv lists the indicator "awards_individuals" twice.');
});

test("no answer depends on words: with all of them gone, working out anew finds nothing to mend", async () => {
  for (const lang of ["vi", "en"]) {
    await writeFile(`${folder}/reference/labels/${lang}.csv`, "kind,id,name,definition,unit,other_names\n");
  }
  expect(await seeded()).toEqual(["names and definitions …"]);
  const [published] = await checkDatasets(world.pool, ["published"]);
  expect(published).toMatchObject({ differences: 0, examples: [] });
  expect(published?.answers).toBeGreaterThan(5);
});

test("a published figure is corrected by its next version, and withdrawn by one without a value", async () => {
  const correction = FIRST.split("\n")[0]?.replace(",59,", ",61,").replace(",1,2026-11-01", ",2,2026-11-20");
  await writeFile(`${folder}/published/observations.csv`, `${HEADING}${FIRST}${correction}\n`);
  expect((await seeded()).slice(-1)).toEqual([
    "seed published: imported into published (1 new, 2 already there, 0 refused)",
  ]);
  expect(await awards()).toEqual([61]);
  const withdrawal = correction
    ?.replace(",61,,REPORTED", ",,,WITHDRAWN")
    .replace(",2,2026-11-20", ",3,2026-11-21");
  await writeFile(`${folder}/published/observations.csv`, `${HEADING}${FIRST}${correction}\n${withdrawal}\n`);
  await seeded();
  expect(await awards()).toEqual([]);
});

test("a published figure changed in its place is refused with the way to do it, and nothing is half done", async () => {
  await edit("published/observations.csv", ",59,", ",61,");
  const refusal = await seeded().then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(BadSeed);
  expect(String(refusal)).toMatch(/row 2.*same figure|row 2.*the next version/s);
  expect(await awards()).toEqual([59]);
  expect(await commits()).toEqual(["seed published"]);
  // Put right, it starts again.
  await edit("published/observations.csv", ",61,", ",59,");
  expect(await seeded()).toEqual([]);
});
