import { sql } from "kysely";
import { expect, test } from "vitest";
import { importObservations } from "../../../src/import/load.ts";
import { checkDatasets } from "../../../src/import/recompute-datasets.ts";
import { loadCatalogue } from "../../../src/statistics/catalogue/load-catalogue.ts";
import { smallWorld } from "../small-world.ts";
import { NOW, openOffice } from "./office.ts";
import { standing } from "./standing.ts";

const world = await smallWorld();
const office = openOffice(world);
const clerk = await office.person(["contributor", "viet-nam"]);
const approver = await office.person(["approver", "viet-nam"]);

const csv = (...rows: readonly string[]): string =>
  ["indicator,area,period,unit_type,value,valid_from,valid_to", ...rows].join("\n");
const published = async (...rows: readonly string[]): Promise<string> => {
  const id = await office.submitted(clerk, csv(...rows));
  await office.publish(id, approver);
  return id;
};
/** What is known now, without when. */
async function current(): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', i.code, a.code, p.code, c.status, c.value, c.qualifier, c.reporting, c.expected) as line
    from cube c join indicator i on i.id = c.indicator_id join area a on a.id = c.area_id join period p on p.id = c.period_id
    where known_to is null order by 1
  `.execute(world.db);
  return rows.map(({ line }) => line);
}

test("taking an import back says again what was said before, or nothing, and keeps what somebody corrected since", async () => {
  await published("models_new,hue,2019,,5,,");
  const before = await current();
  const id = await published(
    "models_new,hue,2019,,6,,",
    "models_new,hue,2018,,7,,",
    "models_new,hue,2017,,8,,",
  );
  await published("models_new,hue,2017,,9,,");
  const { counts, moved } = await office.reverse(id, approver);
  expect(counts).toEqual({ reversed: 2, kept: 1, refused: 0 });
  expect(await office.state(id)).toBe("REVERSED");
  expect(moved.furthest).toContainEqual(
    expect.objectContaining({
      period: "2019",
      before: { status: "REPORTED", value: 6, qualifier: null },
      after: { status: "REPORTED", value: 5, qualifier: null },
    }),
  );
  expect(await standing(world)).toEqual([
    "models_new hue 2017 1 8 PUBLISHED E4",
    "models_new hue 2017 2 9 PUBLISHED E2 counted again",
    "models_new hue 2018 1 7 PUBLISHED E3",
    "models_new hue 2018 2 WITHDRAWN REVERSED E3 the wrong month",
    "models_new hue 2019 1 5 PUBLISHED E2",
    "models_new hue 2019 2 6 PUBLISHED E2 counted again",
    "models_new hue 2019 3 5 REVERSED E2 the wrong month",
  ]);
  expect((await current()).filter((line) => !line.includes(" 2017 "))).toEqual(before);
});

test("what was taken back can be handed in again, corrected or not, without a reason", async () => {
  const rows = ["models_new,hue,2016,,3,,"];
  const first = await published(...rows);
  await office.reverse(first, approver);
  const again = await office.draft(clerk, csv(...rows));
  expect(again).not.toBe(first);
  expect((await office.checked(again))?.counts).toMatchObject({ fresh: 1, changed: 0 });
  await office.submit(again, clerk);
  await office.publish(again, approver);
  expect((await standing(world)).filter((line) => line.includes(" 2016 "))).toEqual([
    "models_new hue 2016 1 3 PUBLISHED E2",
    "models_new hue 2016 2 WITHDRAWN REVERSED E2 the wrong month",
    "models_new hue 2016 3 3 PUBLISHED E2",
  ]);
});

test("what would leave a part greater than its whole is not taken back", async () => {
  await published("units_eligible,hue,2015-01,commune,20,2015-01-01,2025-07-01");
  const id = await published(
    "units_eligible,hue,2015-01,commune,40,2015-01-01,2025-07-01",
    "models_new,hue,2014,,1,,",
  );
  await published("deployments,hue,2020-06,commune,30,,");
  const { counts } = await office.reverse(id, approver);
  expect(counts).toEqual({ reversed: 1, kept: 0, refused: 1 });
  const rows = await world.db
    .selectFrom("import_row")
    .select("reversal")
    .where("import_id", "=", id)
    .orderBy("number")
    .execute();
  expect(rows.map(({ reversal }) => reversal)).toEqual(["REFUSED", "REVERSED"]);
});

test("the answers are those of a full working out, and imports of our own go on", async () => {
  const report = await importObservations(world.pool, {
    dataset: "published",
    file: "ours",
    what: "ours",
    rows: [],
    now: NOW,
  });
  expect(report.imported).toBe(false);
  const [checked] = await checkDatasets(world.pool, ["published"]);
  expect(checked?.answers).toBeGreaterThan(10);
  expect(checked?.differences).toBe(0);
  expect((await loadCatalogue(world.db)).dataVersion.id).toBeGreaterThan(5);
});
