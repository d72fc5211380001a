import { expect, test } from "vitest";
import { checkDatasets } from "../../../src/import/recompute-datasets.ts";
import { cubeText, smallWorld } from "../small-world.ts";
import { openOffice, outcome } from "./office.ts";
import { standing } from "./standing.ts";

const world = await smallWorld();
const office = openOffice(world);
const clerk = await office.person(["contributor", "viet-nam"]);
const approver = await office.person(["approver", "viet-nam"]);

const HEADER = "indicator,area,period,value";
const csv = (...rows: readonly string[]): string => [HEADER, ...rows].join("\n");

test("what is handed in is a draft that says what it would move, and nothing of it counts", async () => {
  const before = await cubeText(world);
  const id = await office.draft(clerk, csv("models_new,hue,2019,5", "models_new,ha-nam,2019,7"));
  expect(await office.state(id)).toBe("DRAFT");
  const checked = await office.checked(id);
  expect(checked?.counts).toEqual({ rows: 2, fresh: 2, changed: 0, same: 0, refused: 0 });
  expect(checked?.moved.furthest).toContainEqual({
    indicator: "models_new",
    area: "hue",
    period: "2019",
    model: null,
    category: null,
    unitType: null,
    awardLevel: null,
    before: null,
    after: { status: "REPORTED", value: 5, qualifier: null },
  });
  expect(await cubeText(world)).toEqual(before);
  expect(await standing(world)).toEqual([]);
  await office.submit(id, clerk);
  const { checked: published } = await office.publish(id, approver);
  expect(published.moved).toEqual(checked?.moved);
  expect(await standing(world)).toEqual([
    "models_new ha-nam 2019 1 7 PUBLISHED D3",
    "models_new hue 2019 1 5 PUBLISHED D2",
  ]);
});

test("a change wants a reason, and is the next version; what says the same is not counted again", async () => {
  const id = await office.draft(clerk, csv("models_new,hue,2019,6", "models_new,ha-nam,2019,7"));
  expect((await office.checked(id))?.counts).toEqual({ rows: 2, fresh: 0, changed: 1, same: 1, refused: 0 });
  expect(await outcome(office.submit(id, clerk))).toBe("WARNINGS_UNANSWERED");
  await office.answer(id, clerk, ["FIGURE_CHANGED"]);
  await office.submit(id, clerk);
  await office.publish(id, approver);
  expect(await standing(world)).toEqual([
    "models_new ha-nam 2019 1 7 PUBLISHED D3",
    "models_new hue 2019 1 5 PUBLISHED D2",
    "models_new hue 2019 2 6 PUBLISHED D2 counted again",
  ]);
});

test("the same file again is the same import; the same rows in another file are nothing to publish", async () => {
  const text = csv("models_new,hue,2018,3");
  const first = await office.handIn(clerk, text);
  expect(await office.handIn(clerk, text)).toEqual({ id: first.id, isKnown: true });
  const both = await Promise.all([office.handIn(clerk, `${text}\n`), office.handIn(clerk, `${text}\n`)]);
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  await office.read(first.id);
  await office.submit(first.id, clerk);
  await office.publish(first.id, approver);
  await office.read(both[0].id);
  expect((await office.checked(both[0].id))?.counts.same).toBe(1);
  expect(await outcome(office.submit(both[0].id, clerk))).toBe("NOTHING_NEW");
});

test("of two who publish at once one does", async () => {
  const id = await office.submitted(clerk, csv("models_new,hue,2017,3"));
  const other = await office.person(["approver", "viet-nam"]);
  const both = await Promise.all([outcome(office.publish(id, approver)), outcome(office.publish(id, other))]);
  expect(both.toSorted()).toEqual(["IMPORT_NOT_SO", "ok"]);
});

test("what is taken back while it is being published is either", async () => {
  const id = await office.submitted(clerk, csv("models_new,hue,2016,3"));
  const [published, withdrawn] = await Promise.all([
    outcome(office.publish(id, approver)),
    outcome(office.step(id, "WITHDRAW", clerk)),
  ]);
  expect([published, withdrawn].toSorted()).toEqual(["IMPORT_NOT_SO", "ok"]);
  expect(await office.state(id)).toBe(published === "ok" ? "PUBLISHED" : "WITHDRAWN");
});

test("what would do something else than was looked at is not published, and checked again", async () => {
  const one = await office.submitted(clerk, csv("models_new,hue,2015,3"));
  const two = await office.submitted(clerk, csv("models_new,hue,2015,4"));
  await office.publish(one, approver);
  expect(await outcome(office.publish(two, approver))).toBe("IMPORT_STALE");
  expect(await office.state(two)).toBe("IN_REVIEW");
  await office.checkAgain(two);
  expect((await office.checked(two))?.counts).toMatchObject({ fresh: 0, changed: 1 });
  expect(await outcome(office.publish(two, approver))).toBe("WARNINGS_UNANSWERED");
});

test("a row with a fault keeps all of the file from being submitted", async () => {
  const id = await office.draft(clerk, csv("models_new,hue,2014,3", "models_new,nowhere,2014,3"));
  expect((await office.checked(id))?.counts).toEqual({ rows: 2, fresh: 1, changed: 0, same: 0, refused: 1 });
  expect(await outcome(office.submit(id, clerk))).toBe("IMPORT_HAS_ERRORS");
});

test("versions are numbered and instants ours, whatever a file says; a file that is none is told", async () => {
  const ours = await office.draft(
    clerk,
    `${HEADER},version,recorded\nmodels_new,hue,2013,3,2,2020-01-01T00:00:00Z\nmodels_new,hue,2013,2,1,`,
  );
  const checked = await office.checked(ours);
  expect([checked?.problems, checked?.layout?.notes]).toEqual([
    [],
    [{ code: "RECORDED_LEFT_OUT", sheet: "", range: "F2" }],
  ]);
  await office.submit(ours, clerk);
  await office.publish(ours, approver);
  const numbered = (await standing(world)).filter((line) => line.startsWith("models_new hue 2013"));
  expect(numbered).toEqual(["models_new hue 2013 1 3 PUBLISHED D2"]);
  // Who changes the figure as it stands is asked why; who changes one that was corrected since would undo that unseen.
  const versioned = (value: number, version: number) =>
    office.draft(clerk, `${HEADER},version\nmodels_new,hue,2013,${value},${version}`);
  const change = await versioned(4, 1);
  expect((await office.checked(change))?.counts).toMatchObject({ changed: 1, refused: 0 });
  await office.answer(change, clerk, ["FIGURE_CHANGED"]);
  await office.submit(change, clerk);
  await office.publish(change, approver);
  expect((await office.checked(await versioned(9, 1)))?.problems.map(({ code }) => code)).toEqual([
    "VERSION_TAKEN",
  ]);
  expect((await office.checked(await versioned(3, 1)))?.counts).toMatchObject({
    same: 1,
    fresh: 0,
    changed: 0,
  });
  expect((await office.checked(await versioned(4, 2)))?.counts).toMatchObject({
    same: 1,
    fresh: 0,
    changed: 0,
  });
  const none = await office.draft(clerk, 'indicator,area\n"models_new,hue');
  expect(await office.state(none)).toBe("UNREADABLE");
});

test("the answers are those of a full working out", async () => {
  const [checked] = await checkDatasets(world.pool, ["published"]);
  expect(checked?.answers).toBeGreaterThan(5);
  expect(checked?.differences).toBe(0);
});
