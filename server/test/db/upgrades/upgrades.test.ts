import { createReadStream, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readParts, withFile } from "../../../src/backup/read-backup.ts";
import { restoreBackup } from "../../../src/backup/restore-backup.ts";
import { loadConfig } from "../../../src/config.ts";
import type { Connection } from "../../../src/db/connect.ts";
import { migrations } from "../../../src/db/migrations/index.ts";
import { writeObservations } from "../../../src/export/observations/write-observations.ts";
import { importObservations } from "../../../src/import/load.ts";
import { checkDatasets } from "../../../src/import/recompute-datasets.ts";
import { allRows, csvRows } from "../../../src/import/rows/csv-rows.ts";
import { seed } from "../../../src/import/seed.ts";
import { prepare } from "../../../src/prepare.ts";
import { atEnd } from "../../at-end.ts";
import { openTestDatabase } from "../../database.ts";
import { cubeText } from "../../import/small-world.ts";
import { openSeededDatabase } from "../../seeded-database.ts";
import { connectionTo, migratedDatabase } from "../test-database.ts";
import { schemaOf } from "./schema-of.ts";

const PROJECT = resolve(import.meta.dirname, "../../../..");
const SEEDS = join(PROJECT, "seeds");
/** What earlier versions made of a few figures (make-dump.ts), named after the newest of their migrations. */
const dumps = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".backup"));

const folder = mkdtempSync(join(tmpdir(), "movement-atlas-upgrades-"));
atEnd(() => rmSync(folder, { recursive: true, force: true }));

const restored = async (dump: string): Promise<Connection> => {
  const database = connectionTo(await openTestDatabase());
  await restoreBackup(database.pool, { file: join(import.meta.dirname, dump) });
  return database;
};

const ANSWER = [
  "indicator_id",
  "area_id",
  "breakdown_id",
  "period_id",
  "known_from",
  "known_to",
  "status",
  "value",
];

/** The answers as the earlier version kept them, read from its dump alone. */
async function answersIn(dump: string): Promise<string[]> {
  const path = join(import.meta.dirname, dump);
  return withFile(path, async (file) => {
    let columns: readonly string[] = [];
    const rows: Buffer[] = [];
    for await (const part of readParts(file, path)) {
      if (part.kind === "header")
        columns = part.header.tables.find(({ name }) => name === "cube")?.columns ?? [];
      if (part.kind === "rows" && part.table === "cube") rows.push(part.rows);
    }
    const places = ANSWER.map((name) => columns.indexOf(name));
    return Buffer.concat(rows)
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t"))
      .map((cells) => places.map((at) => cells[at]).join("\t"))
      .toSorted();
  });
}

async function answersNow({ pool }: Connection): Promise<string[]> {
  const cells = ANSWER.map((name) => `coalesce(${name}::text, '\\N')`).join(` || E'\\t' || `);
  const { rows } = await pool.query<{ line: string }>(`select ${cells} as line from cube`);
  return rows.map(({ line }) => line).toSorted();
}

/** Takes what a database holds of the published figures into a new one of this version. */
async function asIfNew(old: Connection): Promise<Connection> {
  const [observations, sources] = [join(folder, "figures.csv"), join(folder, "sources.csv")];
  await writeObservations(old, { dataset: "published", observations, sources });
  const fresh = connectionTo(await openSeededDatabase(false));
  const report = await importObservations(fresh.pool, {
    dataset: "published",
    file: "figures.csv",
    what: "test",
    rows: csvRows(createReadStream(observations)),
    sources: await allRows(createReadStream(sources)),
    now: "2026-12-01T00:00:00.000Z",
  });
  expect(report.problems).toEqual([]);
  return fresh;
}

const INSTANT = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\S*`;

/** What is answered now, without since when that is known. */
const current = async (connection: Connection): Promise<string[]> =>
  (await cubeText(connection))
    .filter((line) => !new RegExp(`${INSTANT} ${INSTANT}`).test(line))
    .map((line) => line.replace(new RegExp(INSTANT), ""))
    .toSorted();

test("there are dumps of the first tables and of those before the last", () => {
  expect(dumps[0]).toBe("001.backup");
  expect(dumps.length).toBeGreaterThan(4);
  const known = migrations.map(({ name }) => `${name.slice(0, 3)}.backup`);
  expect(known).toEqual(expect.arrayContaining(dumps));
});

test.each(dumps)(
  "%s: an earlier version's database becomes one of this version, and answers the same",
  async (dump) => {
    const database = await restored(dump);
    const before = await answersIn(dump);
    expect(before.length).toBeGreaterThan(10);
    expect(await answersNow(database)).toEqual(before);
    expect(await schemaOf(database.pool)).toEqual(await schemaOf((await migratedDatabase()).pool));

    for (const { answers, differences } of await checkDatasets(database.pool, []))
      expect([answers, differences]).toEqual([answers, 0]);
  },
);

test("what comes along today is laid over the oldest, and all is answered as if it had been made today", async () => {
  const database = await restored("001.backup");
  await seed(database.pool, { folder: SEEDS, datasets: [] });
  const answers = await current(database);
  expect(answers.length).toBeGreaterThan(10);
  expect(answers).toEqual(await current(await asIfNew(database)));
});

test("a server of this version starts on the oldest and answers", async () => {
  const { options } = await restored("001.backup");
  const settings = loadConfig({
    DATABASE_URL: options.connectionString,
    DATA_DIR: join(folder, "data"),
    SEED: "none",
    PORT: "0",
    LOG_LEVEL: "silent",
  });
  if ("problems" in settings) throw new Error(settings.problems.join("\n"));
  const signal = new AbortController().signal;
  const { app, stop } = await prepare({
    config: settings.config,
    projectFolder: PROJECT,
    signal,
    say: () => undefined,
  });
  const query = `{ statistics(indicators: ["models_unspecified"], areas: ["dong-thap"], periods: ["2006/2016"], boundaries: "AS_REPORTED") { nodes { value status } } }`;
  const answer = await app.inject({ method: "POST", url: "/graphql", payload: { query } });
  await stop();
  expect(answer.json()).toMatchObject({
    data: { statistics: { nodes: [{ value: 120, status: "REPORTED" }] } },
  });
});
