import { expect, test } from "vitest";
import { importObservations } from "../../../src/import/load.ts";
import { describeReport } from "../../../src/import/report.ts";
import type { Report } from "../../../src/import/report.ts";
import { faults, importText, smallWorld } from "../small-world.ts";

const world = await smallWorld();

async function dated(area: string): Promise<unknown[]> {
  return world.db
    .selectFrom("observation")
    .innerJoin("period", "period.id", "period_id")
    .innerJoin("area", "area.id", "area_id")
    .select(["period.code as period", "dated", "dated_by as by"])
    .where("area.code", "=", area)
    .orderBy("observation.id")
    .execute();
}

test("a stock stands at the end of its period, but never after its publication", async () => {
  const report = await importText(
    world,
    `indicator,area,period,value,source,dated
    model_points,nghe-an,2019,5,late,
    model_points,nghe-an,2020,6,late,
    model_points,nghe-an,2018,7,late,2018-03
    models_new,nghe-an,2020,8,late,`,
  );
  expect(faults(report)).toEqual([]);
  expect(await dated("nghe-an")).toEqual(
    [
      { period: "2018", dated: "2018-03-01", by: "PRINTED" },
      { period: "2019", dated: "2019-12-01", by: "PERIOD" },
      { period: "2020", dated: "2020-07-01", by: "PUBLICATION" },
      { period: "2020", dated: null, by: null },
    ].toSorted((a, b) => a.period.localeCompare(b.period)),
  );
});

test("a figure for a predecessor dated the day of the merger is of the month before", async () => {
  const report = await importText(
    world,
    `indicator,area,period,value,source,dated
    grassroots_force_teams,hau-giang,2025-07,525,unknown,
    grassroots_force_members,hau-giang,2025,1715,unknown,2025-07
    model_points,hau-giang,2025,9,unknown,`,
  );
  expect(faults(report)).toEqual([]);
  const rows = await dated("hau-giang");
  expect(rows).toHaveLength(3);
  expect(rows).toEqual(
    expect.arrayContaining([
      { period: "2025-06", dated: "2025-06-01", by: "PERIOD" },
      { period: "2025", dated: "2025-06-01", by: "PRINTED" },
      { period: "2025", dated: "2025-06-01", by: "PERIOD" },
    ]),
  );
});

test("more than all in one import is refused, naming both cells; in two imports both stand", async () => {
  const header = "indicator,area,period,unit_type,value,source,valid_from,valid_to\n";
  const part = "deployments,lai-chau,2019-12,commune,109,late,,\n";
  const whole = "units_eligible,lai-chau,2015-01,commune,108,late,2015-01-01,2020-03-01\n";
  const both = await importText(world, header + whole + part);
  expect(faults(both)).toEqual(["3 value [108]"]);
  expect(both.problems[0]).toMatchObject({
    cell: "E3",
    code: "PART_OVER_WHOLE",
    args: { most: "108", other: { row: 2, cell: "E2" } },
  });
  expect((await importText(world, header + whole)).imported).toBe(true);
  expect((await importText(world, header + part)).imported).toBe(true);
  const ratio = await world.db
    .selectFrom("cube")
    .innerJoin("indicator", "indicator.id", "indicator_id")
    .innerJoin("area", "area.id", "area_id")
    .innerJoin("period", "period.id", "period_id")
    .select(["status", "cube.reason"])
    .where("indicator.code", "=", "coverage")
    .where("area.code", "=", "lai-chau")
    .where("period.code", "=", "2019-12")
    .where("status", "=", "NOT_COMPARABLE")
    .execute();
  expect(ratio.map(({ reason }) => reason?.code)).toContain("EXCEEDS_WHOLE");
});

test("the same version with other content is refused, the next version is taken", async () => {
  const header = "indicator,area,period,value,source,version\n";
  expect((await importText(world, `${header}models_new,ca-mau,2018,5,late,1`)).imported).toBe(true);
  const other = await importText(world, `${header}models_new,ca-mau,2018,6,late,1`);
  expect(faults(other)).toEqual(["2 value []"]);
  const twice = await importText(
    world,
    `${header}models_new,ca-mau,2017,6,late,1\nmodels_new,ca-mau,2017,7,late,1`,
  );
  expect(faults(twice)).toEqual(["3 value []"]);
  expect((await importText(world, `${header}models_new,ca-mau,2018,6,late,2`)).imported).toBe(true);
});

test("instants of commits grow strictly, even when the clock does not", async () => {
  const now = "2026-11-01T00:00:00.000Z";
  const header = "indicator,area,period,value,source\n";
  await importText(world, `${header}models_new,son-la,2016,1,late`, { now });
  await importText(world, `${header}models_new,son-la,2017,1,late`, { now });
  const commits = await world.db.selectFrom("data_commit").select("committed_at").orderBy("id").execute();
  const instants = commits.map((row) => row.committed_at);
  expect(instants.length).toBeGreaterThan(2);
  expect(instants).toEqual([...new Set(instants)].toSorted());
});

test("holdings and periods count what stands, and a withdrawal takes it away again", async () => {
  const header = "indicator,area,period,value,status,source,version\n";
  const held = async (): Promise<unknown[]> =>
    world.db
      .selectFrom("holding")
      .innerJoin("area", "area.id", "area_id")
      .leftJoin("period", "period.id", "newest_period_id")
      .select(["figures", "period.code as newest"])
      .where("area.code", "=", "lang-son")
      .execute();
  await importText(
    world,
    `${header}models_new,lang-son,2016,1,,late,1\nmodels_new,lang-son,2019-Q2,3,,late,1`,
  );
  expect(await held()).toEqual([{ figures: 2, newest: "2019-Q2" }]);
  await importText(world, `${header}models_new,lang-son,2019-Q2,,WITHDRAWN,late,2`);
  expect(await held()).toEqual([{ figures: 1, newest: "2016" }]);
  const quarter = await world.db
    .selectFrom("dataset_period")
    .innerJoin("period", "period.id", "period_id")
    .select("figures")
    .where("period.code", "=", "2019-Q2")
    .execute();
  expect(quarter).toEqual([{ figures: 0 }]);
});

test("holdings count printed figures with a value; the newest is so by its own date", async () => {
  const header = "indicator,area,period,model,unit_type,value,status,source,dated,statement\n";
  await importText(
    world,
    header +
      // One number printed of two models.
      "deployments,bac-kan,2015/2025,ba_an_toan,commune,108,,late,2019-03,p1\n" +
      "deployments,bac-kan,2015/2025,camera_an_ninh,commune,108,,late,2019-03,p1\n" +
      "deployments,bac-kan,2020-06,ba_an_toan,commune,,WITHHELD,late,,\n" +
      "models_new,bac-kan,2019-Q4,,,3,,late,,\n",
  );
  const [found] = await world.db
    .selectFrom("holding")
    .innerJoin("area", "area.id", "area_id")
    .leftJoin("period", "period.id", "newest_period_id")
    .select(["figures", "period.code as newest", "newest_date"])
    .where("area.code", "=", "bac-kan")
    .execute();
  expect(found).toEqual({ figures: 2, newest: "2019-Q4", newest_date: "2019-12-01" });
});

test("a stock that is not its start, and what was added, less what ended, is imported with a warning", async () => {
  const header = "indicator,area,period,value,qualifier,source,version\n";
  const flows = "model_points_new,hoa-binh,2019,43,,late,1\nmodel_points_removed,hoa-binh,2019,190,,late,1\n";
  const stock = (period: string, value: number, version = 1) =>
    `model_points,hoa-binh,${period},${value},,late,${version}\n`;
  const good = await importText(world, header + stock("2018", 1749) + stock("2019", 1602) + flows);
  expect(good).toMatchObject({ imported: true, warnings: [] });
  const unbalanced = ({ warnings }: Report) => warnings.filter(({ code }) => code === "STOCK_UNBALANCED");
  const off = await importText(world, header + stock("2019", 1600, 2));
  expect(off).toMatchObject({ imported: true, problems: [] });
  expect(unbalanced(off)).toMatchObject([
    {
      row: 2,
      cell: "D2",
      code: "STOCK_UNBALANCED",
      severity: "WARNING",
      args: { values: { start: "1749", added: "43", ended: "190", makes: "1602", end: "1600" } },
    },
  ]);
  expect(describeReport(off, "EN").join("\n")).toContain(
    'to be looked at: "Points where models run" of Hoa Binh',
  );
  // A start is one too, and what is only about so much contradicts nothing.
  expect(unbalanced(await importText(world, header + stock("2018", 1700, 2)))).toHaveLength(1);
  const about = await importText(world, `${header}model_points_new,hoa-binh,2019,50,ABOUT,late,2`);
  expect([about.imported, unbalanced(about)]).toEqual([true, []]);
});

test("a file that cannot be read to its end leaves nothing, and does not block the database", async () => {
  const rows = async function* () {
    yield {
      line: 2,
      cells: { indicator: "models_new", area: "cao-bang", period: "2019", value: "1", source: "late" },
    };
    throw new Error("the disk is gone");
  };
  const options = { dataset: "published", file: "x.csv", what: "x", now: "2026-11-01T00:00:00.000Z" };
  await expect(importObservations(world.pool, { ...options, rows: rows() })).rejects.toThrow(
    "the disk is gone",
  );
  expect(await dated("cao-bang")).toEqual([]);
});
