import { expect, test } from "vitest";
import { faults, importText, smallWorld } from "../small-world.ts";

const world = await smallWorld();

const GOOD = `
indicator,     area,       period,    model,      unit_type, award_level, value, qualifier, source, exhaustive_over
deployments,   nam-dinh,   2015/2020, ba_an_toan, commune,   ,            226,   ,          late,
awards_collectives, nam-dinh, 2015/2020, ,        ,          ,            59,    AT_LEAST,  late,
awards_collectives, nam-dinh, 2019-S1, ,          ,          district,    7,     ,          late,   award_level
coverage,      nam-dinh,   2019,      ba_an_toan, commune,   ,            88.73, ABOUT,     unknown,
models_new,    viet-nam,   2019-Q4,   ,           ,          ,            0,     ,          late,
`;

test("a good file goes in clean, and again it is nothing new", async () => {
  const first = await importText(world, GOOD);
  expect(faults(first)).toEqual([]);
  expect([first.imported, first.accepted, first.unchanged]).toEqual([true, 5, 0]);
  const again = await importText(world, GOOD, { now: "2026-11-02T00:00:00.000Z" });
  expect([again.imported, again.accepted, again.unchanged, again.refused]).toEqual([false, 0, 5, 0]);
});

/** One fault each: the row, and where it must be found with what would be accepted. */
const FAULTS: readonly (readonly [name: string, row: Readonly<Record<string, string>>, found: string])[] = [
  ["an unknown indicator gets the nearest", { indicator: "deployment" }, "2 indicator [deployments]"],
  ["an unknown area gets the nearest", { area: "nam-din" }, "2 area [nam-dinh]"],
  ["an unknown source is refused", { source: "zzzzzz" }, "2 source []"],
  [
    "an area after its end names its successor",
    { period: "2026-03", source: "unknown" },
    "2 area [ninh-binh-2025]",
  ],
  [
    "an area before its life names its predecessors",
    { area: "ninh-binh-2025" },
    "2 area [ha-nam nam-dinh ninh-binh]",
  ],
  ["a breakdown the indicator does not have", { award_level: "district" }, "2 award_level []"],
  ["a month 13", { period: "2020-13" }, "2 period [2020-07 2020-Q3 2020-S2 2020 2015/2020 2015-07/2020-06]"],
  [
    "a term of days",
    { period: "2015-07-15/2020-06-30" },
    "2 period [2020-07 2020-Q3 2020-S2 2020 2015/2020 2015-07/2020-06]",
  ],
  ["a term of one year has a plainer code", { period: "2018-01/2018-12" }, "2 period [2018]"],
  ["an empty value is never 0", { value: "" }, "2 value [0 WITHHELD NOT_APPLICABLE WITHDRAWN]"],
  ["a withheld figure has no value", { status: "WITHHELD" }, "2 value []"],
  ["a Vietnamese thousands mark", { value: "1.888" }, "2 value [1888]"],
  ["spaces in a number", { value: "1 888" }, "2 value [1888]"],
  ["a negative number", { value: "-5" }, "2 value []"],
  ["a hedge without a value", { value: "", status: "WITHHELD", qualifier: "ABOUT" }, "2 qualifier []"],
  ["a date outside the period", { dated: "2018-01" }, "2 dated [2019-01 2019-12]"],
  ["a date after publication", { source: "early", period: "2016", dated: "2016-05" }, "2 dated [2016-02]"],
  ["a period that began after publication", { source: "early" }, "2 period [2016-02]"],
  ["a period outside the calendar", { period: "2031", source: "unknown", area: "viet-nam" }, "2 period []"],
  [
    "an interval of a flow",
    { indicator: "models_new", unit_type: "", valid_from: "2019-01-01" },
    "2 valid_from []",
  ],
  ["an interval that is not of its month", { valid_from: "2019-02-01" }, "2 period [2019-02]"],
  ["parts that are none", { exhaustive_over: "model" }, "2 exhaustive_over []"],
  ["a version 0", { version: "0" }, "2 version [1 2]"],
  ["an instant to come", { recorded: "2027-01-01T00:00:00Z" }, "2 recorded [2026-11-01T00:00:00.000Z ]"],
  ["an instant without its zone", { recorded: "2026-01-01 00:00" }, "2 recorded [2026-11-20T08:00:00Z]"],
];

const ROW = {
  indicator: "deployments",
  area: "nam-dinh",
  period: "2019",
  unit_type: "commune",
  value: "5",
  source: "late",
};

test.each(FAULTS)("%s", async (_name, change, found) => {
  const row: Readonly<Record<string, string>> = { ...ROW, ...change };
  const before = await world.db.selectFrom("observation").select("id").execute();
  const report = await importText(world, `${Object.keys(row).join(",")}\n${Object.values(row).join(",")}`);
  expect(faults(report)).toEqual([found]);
  expect([report.imported, report.refused, report.commit]).toEqual([false, 1, null]);
  expect(await world.db.selectFrom("observation").select("id").execute()).toEqual(before);
});

test("an unknown column gets the nearest, and a missing one is named", async () => {
  const report = await importText(
    world,
    "indicator,area,periode,value,source\nmodels_new,nam-dinh,2019,5,late",
  );
  expect(faults(report).slice(0, 2)).toEqual(["1 period [period]", "1 periode [period]"]);
});

test("quotes that do not close are told, not thrown", async () => {
  const report = await importText(world, 'indicator,area\nmodels_new,"nam-dinh');
  expect(report.imported).toBe(false);
  expect(report.problems[0]).toMatchObject({ row: 2, code: "QUOTE_NOT_CLOSED" });
});

test("one bad row, and the good ones are not imported either", async () => {
  const report = await importText(
    world,
    "indicator,area,period,value,source\nmodels_new,nam-dinh,2018,5,late\nmodels_new,nam-dinh,2019,five,late",
  );
  expect(faults(report)).toEqual(["3 value []"]);
  const rows = await world.db
    .selectFrom("observation")
    .innerJoin("period", "period.id", "period_id")
    .select("value")
    .where("period.code", "=", "2018")
    .execute();
  expect(rows).toEqual([]);
});
