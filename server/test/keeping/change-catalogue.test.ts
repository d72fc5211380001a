import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { letTimePass } from "../../src/import/pass-of-time.ts";
import { seed } from "../../src/import/seed.ts";
import { catalogueFilesAt, readFiles } from "../../src/keeping/read-files.ts";
import { changeCatalogue } from "../../src/keeping/change-catalogue.ts";
import { catalogueAsOf } from "../../src/statistics/catalogue/catalogue-as-of.ts";
import { labelOf } from "../../src/statistics/catalogue/catalogue.ts";
import { readCatalogue } from "../../src/statistics/catalogue/read-catalogue.ts";
import { copyOfSeeds, emptyOffice, faultsOf, FIRST_DATASET, give, NOW, SEEDS } from "./office.ts";

test("an office that begins with nothing of ours has law and geography, and no more", async () => {
  const { db } = await emptyOffice();
  const catalogue = await readCatalogue(db);
  const { areas, vintages, areaGroups, unitTypes, awardLevels } = catalogue;
  for (const there of [areas.list, vintages, areaGroups, unitTypes.list, awardLevels.list])
    expect(there.length).toBeGreaterThan(1);
  const { datasets, indicators, models, categories } = catalogue;
  for (const none of [datasets, indicators, models, categories]) expect(none.list).toEqual([]);
  expect(catalogue.topics).toEqual([]);
});

test("it may take all of ours, file by file, and the second time there is nothing new", async () => {
  const { db, pool } = await emptyOffice();
  const { rows } = await readFiles(await catalogueFilesAt(join(SEEDS, "reference")));
  const wish = { rows, role: "command", what: "seeds/reference", now: NOW } as const;
  const report = await changeCatalogue(pool, `${SEEDS}/reference`, wish);
  expect(faultsOf(report)).toEqual([]);
  expect(report.changes.length).toBeGreaterThan(400);
  // What is law was there before.
  expect(report.same).toBeGreaterThan(30);
  const { indicators, datasets } = await readCatalogue(db);
  expect(datasets.list.map(({ id }) => id)).toEqual(["published", "demo"]);
  expect(indicators.list.length).toBeGreaterThan(40);
  expect(await changeCatalogue(pool, `${SEEDS}/reference`, wish)).toMatchObject({
    changes: [],
    same: rows.length,
    commit: null,
  });
});

test("a dataset is opened whole, and does not exist before", async () => {
  const office = await emptyOffice();
  const { db } = office;
  expect(faultsOf(await give(office, FIRST_DATASET, { dryRun: true }))).toEqual([]);
  expect((await readCatalogue(db)).datasets.list).toEqual([]);
  await give(office, { "categories.csv": "id\nearly", ...early }, { now: "2026-11-01T00:00:00.000Z" });
  const report = await give(office, FIRST_DATASET);
  expect(faultsOf(report)).toEqual([]);
  const catalogue = await readCatalogue(db);
  const dataset = catalogue.datasets.byId.get("monthly");
  expect(dataset).toMatchObject({ openEnded: true, calendarFrom: "2026-08", calendarTo: "2026-11" });
  expect([...(dataset?.reporters ?? [])].toSorted()).toEqual(["ha-noi", "ninh-binh-2025"]);
  expect(dataset?.lines.get("patrols")).toHaveLength(2);
  expect(catalogue.models.byId.get("night_watch")?.printed).toEqual(["Tổ tuần tra đêm", "Tuần tra ban đêm"]);
  expect(catalogue.periods.byId.has("2026-11")).toBe(true);
  const earlier = await catalogueAsOf(db, catalogue, "2026-11-15T00:00:00.000Z");
  expect([earlier.datasets.list, earlier.indicators.list, earlier.models.list]).toEqual([[], [], []]);
  expect(earlier.categories.list.map(({ id }) => id)).toEqual(["early"]);
  const changes = await db.selectFrom("catalogue_change").select(["role", "what", "commit_id"]).execute();
  expect(changes.at(-1)).toEqual({ role: "administrator", what: "test", commit_id: report.commit?.id });
});

const early = {
  "labels-vi.csv": "kind,id,name\ncategory,early,Sớm",
  "labels-en.csv": "kind,id,name\ncategory,early,Early",
};

test("a later program lays its rows under the office's, and takes none of them away", async () => {
  const office = await emptyOffice();
  const folder = await copyOfSeeds();
  await give(office, FIRST_DATASET);
  // Both now: the office brings in all of ours, and calls one of our models by its own name.
  await seed(office.pool, { folder, datasets: [] });
  const named = { "labels-vi.csv": "kind,id,name\nmodel,camera_an_ninh,Camera của tỉnh" };
  expect(faultsOf(await give(office, named))).toEqual([]);
  // The later program has a new model, renames that one, and has come upon an id of the office.
  const reference = join(folder, "reference");
  const labels = join(reference, "labels/vi.csv");
  const text = await readFile(labels, "utf8");
  expect(text).toContain("model,camera_an_ninh,");
  await writeFile(
    labels,
    `${text.replace(/model,camera_an_ninh,[^,]*/, "model,camera_an_ninh,Tên mới")}model,later,Mô hình sau,,,\nmodel,night_watch,Tên khác,,,\n`,
  );
  await appendFile(join(reference, "labels/en.csv"), "model,later,Later,,,\nmodel,night_watch,Another,,,\n");
  await appendFile(join(reference, "models.csv"), "later,multi,,\nnight_watch,multi,,Canh gác\n");
  await seed(office.pool, { folder, datasets: [] });
  const catalogue = await readCatalogue(office.db);
  expect(catalogue.models.byId.get("night_watch")).toMatchObject({
    category: "watch",
    printed: ["Tổ tuần tra đêm", "Tuần tra ban đêm"],
  });
  expect(catalogue.models.byId.has("later")).toBe(true);
  expect(
    ["camera_an_ninh", "night_watch", "later"].map((id) => labelOf(catalogue, "model", id, "vi").name),
  ).toEqual(["Camera của tỉnh", "Tổ tuần tra đêm", "Mô hình sau"]);
  expect(catalogue.datasets.list.map(({ id }) => id).toSorted()).toEqual(["demo", "monthly", "published"]);
});

test("what is wrong is told by file, line and column, and nothing is kept", async () => {
  const office = await emptyOffice();
  await give(office, FIRST_DATASET);
  const report = await give(office, {
    "due.csv":
      "dataset,indicator,every,day\nmonthly,patrol,DAY,400\nmonthly,patrols,MONTH,20\nmonthly,patrols,YEAR,20",
    "models.csv": "id,category,colour\nNight Watch,watch,red",
    "datasets.csv": "id,reporting,calendar_from\nyearly,SCHEDULED,2026",
  });
  expect(faultsOf(report)).toEqual([
    'CATALOGUE_MEMBER_UNKNOWN due, line 2, indicator: "patrol" – There is no such id in indicators. Did you mean "patrols"?',
    'CATALOGUE_WORD_UNKNOWN due, line 2, every: "DAY" – This takes one of "MONTH", "QUARTER", "HALF_YEAR", "YEAR".',
    'CATALOGUE_NUMBER_WRONG due, line 2, day: "400" – This takes a whole number from 0 to 366.',
    "CATALOGUE_ROW_TWICE due, line 4: The same row stands in line 3 already.",
    'CATALOGUE_COLUMN_UNKNOWN models, line 2, colour: "red" – There is no such column in this file. There are "id", "category", "tags", "printed".',
    'CATALOGUE_ID_WRONG models, line 2, id: "Night Watch" – An id has up to 60 small letters a–z, digits, "-" and "_", and begins with a letter.',
    'CATALOGUE_MONTH_WRONG datasets, line 2, calendar_from: "2026" – This takes a month as 2026-07.',
  ]);
  const together = await give(office, {
    "models.csv": "id,category,printed\nwatch_again,watch,tuần tra BAN ĐÊM",
    "indicators.csv": "id,kind,numerator,denominator,rankable\nshare,RATIO,patrols,night,yes".replace(
      "night",
      "patrols",
    ),
    "form_lines.csv": "dataset,indicator,unit_type\nmonthly,patrols,commune",
    "labels-vi.csv": "kind,id,name\nmodel,watch_again,Lại\nindicator,share,Tỷ lệ",
    "labels-en.csv": "kind,id,name\nindicator,share,Share",
  });
  expect(faultsOf(together)).toEqual([
    'CATALOGUE_NAME_MISSING models, line 2, id: "watch_again" – It has no name in labels/en.csv.',
    'CATALOGUE_NAME_TAKEN models, line 2, printed: "tuần tra BAN ĐÊM" – This name is already one of "night_watch".',
    'CATALOGUE_NOT_BROKEN_DOWN form_lines, line 2, unit_type: "commune" – "patrols" is not broken down by unit_type.',
  ]);
  expect((await readCatalogue(office.db)).models.list).toHaveLength(2);
});

test("a definition that changes from a day on is a version, and breaks the series where it says so", async () => {
  const office = await emptyOffice();
  await give(office, FIRST_DATASET);
  const header = "indicator,valid_from,definition_vi,definition_en,breaks_series";
  const versions = `${header}\npatrols,2026-10-01,Lượt có biên bản.,Patrols on record.,yes\npatrols,2027-01-01,Sau này.,Later.,no`;
  expect(faultsOf(await give(office, { "indicator_versions.csv": versions }))).toEqual([]);
  const patrols = (await readCatalogue(office.db)).indicators.byId.get("patrols");
  expect(patrols?.versions.map(({ validFrom }) => validFrom)).toEqual(["2026-10-01", "2027-01-01"]);
  expect(patrols?.breaks.map(({ date }) => date)).toEqual(["2026-10-01"]);
});

test("months go by, and what has come to be due is known to be", async () => {
  const office = await emptyOffice();
  await give(office, FIRST_DATASET);
  const today = async () => (await readCatalogue(office.db)).dataVersion.committedAt;
  const opened = await today();
  expect(await letTimePass(office.pool, "2026-11-30T16:00:00.000Z")).toBe(false);
  // In Viet Nam it is December.
  expect(await letTimePass(office.pool, "2026-11-30T18:00:00.000Z")).toBe(true);
  expect((await readCatalogue(office.db)).datasets.byId.get("monthly")?.calendarTo).toBe("2026-12");
  expect(await letTimePass(office.pool, "2026-12-19T12:00:00.000Z")).toBe(false);
  expect(await letTimePass(office.pool, "2026-12-20T12:00:00.000Z")).toBe(true);
  expect((await today()) > opened).toBe(true);
  expect(await letTimePass(office.pool, "2026-12-20T13:00:00.000Z")).toBe(false);
});
