import { execute, parse } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { usualLimits } from "../../src/config.ts";
import { connect, type Connection } from "../../src/db/connect.ts";
import { createContext } from "../../src/graphql/context.ts";
import { createSchema } from "../../src/graphql/schema.ts";
import { loadCatalogue } from "../../src/statistics/catalogue/load-catalogue.ts";
import { atEnd } from "../at-end.ts";
import { openFilledDatabase } from "../filled-database.ts";
import { workedQuestion } from "./worked-questions.ts";

/** The questions of the query desk that are of the made-up figures, each held against another way to ask for the same. */
const schema = createSchema();
let connection: Connection;
beforeAll(async () => {
  connection = connect({ connectionString: await openFilledDatabase(), max: 3 });
  atEnd(() => connection.close());
});

async function ask<T>(query: string): Promise<T> {
  const { db } = connection;
  const contextValue = createContext({ db, catalogue: await loadCatalogue(db), limits: usualLimits() });
  const { data, errors } = await execute({ schema, document: parse(query), contextValue });
  expect(errors).toBeUndefined();
  // What a test asks for, it knows the shape of.
  return data as T;
}
const asked = <T>(name: string): Promise<T> => ask<T>(workedQuestion(name));

interface Row {
  readonly area: { readonly id: string; readonly name: string };
  readonly value: number | null;
  readonly status: string;
}
interface Rows<R = Row> {
  readonly totalCount: number;
  readonly nodes: readonly R[];
}
const known = (rows: readonly { readonly value: number | null }[]): number[] =>
  rows.map(({ value }) => value ?? Number.NaN);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

test("coverage comes in the order of its change, the largest first", async () => {
  const { statistics } = await asked<{ statistics: Rows<Row & { change: { difference: number | null } }> }>(
    "20-coverage-by-change",
  );
  const changes = statistics.nodes.flatMap(({ change }) => change.difference ?? []);
  expect(statistics.totalCount).toBe(34);
  expect(changes.length).toBeGreaterThan(20);
  expect(changes).toEqual(changes.toSorted((a, b) => b - a));
});

test("who did not report is told, and every return of the year has a due day", async () => {
  interface Return extends Row {
    readonly dueOn: string | null;
    readonly receivedOn: string | null;
    readonly daysLate: number | null;
  }
  const { missing, late } = await asked<{ missing: Rows<Return>; late: Rows<Return> }>(
    "21-who-did-not-report",
  );
  expect(missing.nodes.every(({ status }) => ["NOT_REPORTED", "PARTIAL"].includes(status))).toBe(true);
  expect(late.nodes.length).toBeGreaterThan(100);
  for (const { dueOn, receivedOn, daysLate } of late.nodes) {
    expect(dueOn).not.toBeNull();
    if (receivedOn === null || dueOn === null) continue;
    expect(daysLate).toBe(Math.max(0, (Date.parse(receivedOn) - Date.parse(dueOn)) / 86_400_000));
  }
});

test("the largest models fall, and the rest comes last", async () => {
  const { statistics } = await asked<{
    statistics: Rows<Row & { share: number | null; rest: { count: number } | null }>;
  }>("22-top-models");
  const largest = statistics.nodes.filter(({ rest }) => rest === null);
  expect(known(largest)).toEqual(known(largest).toSorted((a, b) => b - a));
  expect(largest).toHaveLength(10);
  expect(statistics.nodes.at(-1)?.rest?.count ?? 0).toBeGreaterThan(0);
  // Of one whole, which they do not exceed.
  const shares = statistics.nodes.map(({ share }) => share ?? 0);
  expect(sum(shares)).toBeGreaterThan(50);
  expect(sum(shares)).toBeLessThanOrEqual(100.000_001);
});

test("months add up to the year", async () => {
  const { months, year } = await asked<{ months: Rows; year: Rows }>("23-months-and-year");
  expect(months.nodes).toHaveLength(12);
  expect(sum(known(months.nodes))).toBe(year.nodes[0]?.value);
});

test("a ratio is its parts divided, times a thousand", async () => {
  interface Ratio extends Row {
    readonly indicator: { readonly id: string };
    readonly numerator: number | null;
    readonly denominator: number | null;
  }
  const { ratio } = await asked<{ ratio: Rows<Ratio> }>("25-awards-per-thousand");
  const found = ratio.nodes.filter(({ value }) => value !== null);
  expect(found.length).toBeGreaterThan(10);
  for (const { indicator, value, numerator, denominator } of found) {
    expect(indicator.id).toBe("awards_collectives/model_points");
    expect(value).toBeCloseTo(((numerator ?? Number.NaN) / (denominator ?? Number.NaN)) * 1000, 9);
  }
});

test("the former provinces within one of today's add up to it", async () => {
  interface Today extends Row {
    readonly area: Row["area"] & { readonly membersOn: readonly { readonly id: string }[] };
  }
  const { today, before } = await asked<{ today: Rows<Today>; before: Rows }>("26-old-and-new-boundaries");
  const former = new Map(before.nodes.map(({ area, value }) => [area.id, value ?? Number.NaN]));
  expect(today.nodes.flatMap(({ area }) => area.membersOn)).toHaveLength(63);
  let compared = 0;
  for (const { area, value, status } of today.nodes) {
    if (status !== "AGGREGATED") continue;
    expect(sum(area.membersOn.map(({ id }) => former.get(id) ?? Number.NaN))).toBe(value);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(10);
});

test("of two terms that overlap each has its number, and no change is made of them", async () => {
  interface Term extends Row {
    readonly period: { readonly id: string };
    readonly change: { readonly difference: number | null; readonly reason: string | null } | null;
  }
  const { statistics } = await asked<{ statistics: Rows<Term> }>("29-overlapping-terms");
  expect(statistics.nodes.map(({ period }) => period.id)).toEqual(["2015/2020", "2016/2021"]);
  expect(known(statistics.nodes).every(Number.isFinite)).toBe(true);
  const { change } = statistics.nodes[1] ?? {};
  expect(change).toMatchObject({ difference: null, reason: expect.stringContaining("2020") });
});

test("what moved says by how much and why, and what it was is what was known then", async () => {
  interface Revision {
    readonly cause: string;
    readonly difference: number | null;
    readonly before: Row & {
      readonly indicator: { readonly id: string };
      readonly model: { readonly id: string } | null;
      readonly category: { readonly id: string } | null;
    };
    readonly after: Row;
  }
  const { revisions } = await asked<{ revisions: Rows<Revision> }>("27-revisions");
  const told = revisions.nodes.filter(
    ({ before }) =>
      before.model === null && before.category === null && before.indicator.id === "model_points",
  );
  for (const { cause, difference, before, after } of revisions.nodes) {
    expect(["NEW", "LATE", "CORRECTED", "WITHDRAWN", "REVERSED"]).toContain(cause);
    if (before.value !== null && after.value !== null)
      expect(difference).toBeCloseTo(after.value - before.value, 9);
  }
  for (const { before } of told) {
    const { statistics } = await ask<{ statistics: Rows }>(
      `{ statistics(dataset: "demo", indicators: ["model_points"], areas: ["viet-nam"], periods: ["2024"], knownAt: "2025-02-28") { nodes { value } } }`,
    );
    expect(statistics.nodes[0]?.value).toBe(before.value);
  }
});

test("what was corrected or withdrawn is what moved for that among all that moved", async () => {
  interface Revision {
    readonly cause: string;
    readonly difference: number | null;
    readonly before: Row & {
      readonly indicator: { readonly id: string };
      readonly period: { readonly id: string };
    };
  }
  const { revisions } = await asked<{ revisions: Rows<Revision> }>("39-corrected");
  expect(revisions.nodes.length).toBeGreaterThan(10);
  for (const { cause } of revisions.nodes) expect(["CORRECTED", "WITHDRAWN"]).toContain(cause);
  const [first] = revisions.nodes;
  const { indicator, area, period } = first?.before ?? {};
  const all = await ask<{ revisions: Rows<Revision> }>(
    `{ revisions(dataset: "demo", since: "2026-03-01", boundaries: "CURRENT", indicators: ["${indicator?.id}"], areas: ["${area?.id}"], periods: ["${period?.id}"], first: 500) {
      nodes { cause difference before { indicator { id } area { id distinctName } period { id } value status } } } }`,
  );
  const told = ({ cause, difference, before }: Revision): string =>
    [cause, difference, before.area.id, before.period.id, before.value].join();
  const isCorrection = ({ cause }: Revision): boolean => cause === "CORRECTED" || cause === "WITHDRAWN";
  const here = ({ before }: Revision): boolean =>
    before.indicator.id === indicator?.id && before.area.id === area?.id && before.period.id === period?.id;
  expect(revisions.nodes.filter(here).map(told)).toEqual(all.revisions.nodes.filter(isCorrection).map(told));
});

test("a region is the sum of its members' parts", async () => {
  interface Region extends Row {
    readonly area: Row["area"] & { readonly members: readonly { readonly name: string }[] };
    readonly numerator: number | null;
    readonly period: { readonly id: string };
    readonly change: { readonly difference: number | null; readonly caveats: readonly { code: string }[] };
  }
  const { today, before } = await asked<Record<"today" | "before", Rows<Region>>>("30-mekong-delta");
  const [earlier, region] = today.nodes;
  expect([...today.nodes, ...before.nodes].map(({ period }) => period.id)).toEqual([
    "2024",
    "2025",
    "2023",
    "2024",
  ]);
  expect(known([...today.nodes, ...before.nodes]).every(Number.isFinite)).toBe(true);
  // The change is of the two numbers beside it, and says that units were counted anew between them.
  expect(region?.change.difference).toBeCloseTo((region?.value ?? 0) - (earlier?.value ?? 0), 6);
  expect(region?.change.caveats.map(({ code }) => code)).toContain("UNITS_REORGANISED");
  expect(region?.area.members).toHaveLength(5);
  const members = ["dong-thap-2025", "vinh-long-2025", "an-giang-2025", "can-tho-2025", "ca-mau-2025"];
  const { statistics } = await ask<{ statistics: Rows<Region> }>(
    `{ statistics(dataset: "demo", indicators: ["coverage"], where: { unitTypes: ["commune"] }, periods: ["2025"], areas: ${JSON.stringify(members)}) { nodes { numerator } } }`,
  );
  expect(sum(statistics.nodes.map(({ numerator }) => numerator ?? Number.NaN))).toBe(region?.numerator);
});

test("what is pinned and what is flat is answered", async () => {
  const pinned = await asked<{ statistics: Rows & { dataVersion: { id: string } } }>("31-pinned");
  expect(pinned.statistics.nodes).toHaveLength(1);
  expect((await asked<{ statistics: Rows }>("28-one-flat-table")).statistics.nodes).toHaveLength(6);
});

test("what is below a value is, and comes lowest first", async () => {
  const { statistics } = await asked<{ statistics: Rows }>("34-below-a-value");
  const values = known(statistics.nodes);
  expect(values.length).toBeGreaterThan(0);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(Math.max(...values)).toBeLessThanOrEqual(70);
});

test("a group of one's own is its members added up", async () => {
  const { statistics } = await asked<{ statistics: Rows }>("35-groups-of-ones-own");
  const { statistics: members } = await ask<{ statistics: Rows }>(`{
    statistics(dataset: "demo", indicators: ["model_points"], periods: ["2025"],
      areas: ["ha-noi", "da-nang-2025", "ho-chi-minh-2025"]) { nodes { area { id } value } }
  }`);
  expect(statistics.nodes.map(({ area }) => area.id)).toEqual(["cities", "north-central"]);
  expect(statistics.nodes[0]?.value).toBe(sum(known(members.nodes)));
});

interface Complete extends Row {
  readonly completeness: { readonly reporting: number; readonly expected: number };
}

test("a sum is complete when every return has come, and a lower bound else", async () => {
  const { statistics } = await asked<{ statistics: Rows<Complete> }>("37-how-complete");
  expect(statistics.nodes).toHaveLength(11);
  for (const { status, completeness } of statistics.nodes)
    expect(completeness.reporting < completeness.expected).toBe(status === "PARTIAL");
});

test("awards are told by level, five years of each", async () => {
  interface Level extends Complete {
    readonly awardLevel: { readonly id: string };
  }
  const { statistics } = await asked<{ statistics: Rows<Level> }>("38-awards-by-level");
  const levels = new Set(statistics.nodes.map(({ awardLevel }) => awardLevel.id));
  expect(levels.size).toBeGreaterThan(3);
  expect(statistics.nodes.length).toBeLessThanOrEqual(5 * levels.size);
  expect(known(statistics.nodes).every(Number.isFinite)).toBe(true);
});
