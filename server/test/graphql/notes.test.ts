import { execute, parse } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { usualLimits } from "../../src/config.ts";
import { connect, type Connection } from "../../src/db/connect.ts";
import { createContext } from "../../src/graphql/context.ts";
import { createSchema } from "../../src/graphql/schema.ts";
import type { Catalogue } from "../../src/statistics/catalogue/catalogue.ts";
import { loadCatalogue } from "../../src/statistics/catalogue/load-catalogue.ts";
import { atEnd } from "../at-end.ts";
import { openFilledDatabase } from "../filled-database.ts";

const schema = createSchema();
let connection: Connection;
let catalogue: Catalogue;
beforeAll(async () => {
  connection = connect({ connectionString: await openFilledDatabase(), max: 3 });
  catalogue = await loadCatalogue(connection.db);
  atEnd(() => connection.close());
});

interface Row {
  readonly value: number | null;
  readonly reason: string | null;
  readonly numerator: number | null;
  readonly partsReason: string | null;
  readonly rank: number | null;
  readonly rankReason: string | null;
  readonly share: number | null;
  readonly shareReason: string | null;
  readonly daysLate: number | null;
  readonly timelinessReason: string | null;
  readonly change: {
    readonly difference: number | null;
    readonly reason: string | null;
    readonly percent: number | null;
    readonly percentReason: string | null;
  };
}
interface Answer {
  readonly totalCount: number;
  readonly notes: readonly { readonly code: string; readonly vi: string; readonly en: string }[];
  readonly nodes: readonly Row[];
}

async function ask(root: string): Promise<Answer> {
  const query = `{ answer: ${root} { totalCount notes { code vi: sentence en: sentence(lang: EN) } nodes {
    value reason numerator partsReason rank rankReason share(of: NATION) shareReason(of: NATION) daysLate timelinessReason
    change { difference reason percent percentReason } } } }`;
  const contextValue = createContext({ db: connection.db, catalogue, limits: usualLimits() });
  const { data, errors } = await execute({ schema, document: parse(query), contextValue });
  expect(errors, root).toBeUndefined();
  // As it was asked for just above.
  return (data as unknown as { readonly answer: Answer }).answer;
}

test.each([
  // Every half-year.
  ['dataset: "demo", indicators: ["model_points"], kind: MONTH', "NO_SUCH_PERIODS"],
  ['dataset: "demo", indicators: ["model_points_new"], by: [MODEL], periods: ["2025"]', "NOT_BROKEN_DOWN"],
  ['dataset: "demo", indicators: ["model_types"]', "NOT_COLLECTED"],
  ['dataset: "demo", indicators: ["model_points"], periods: []', "NOTHING_NAMED"],
  ['dataset: "demo", indicators: ["model_points"], areas: []', "NOTHING_NAMED"],
  ['dataset: "demo", indicators: ["model_points"], knownAt: "2001-01-01"', "UNKNOWN_THEN"],
  ['dataset: "demo", indicators: ["model_points"], from: "2026-S2"', "OUT_OF_RANGE"],
  [
    'dataset: "demo", indicators: ["deployments"], by: [MODEL], periods: ["2025"], where: { models: ["ba_an_toan"], categories: ["school"] }',
    "NO_MEMBER_IN_COMMON",
  ],
  [
    'dataset: "demo", indicators: ["model_points"], periods: ["2025"], where: { value: { min: 1e12 } }',
    "ALL_LEFT_OUT",
  ],
  [
    'dataset: "demo", indicators: ["model_points"], periods: ["2025"], where: { status: [NO_FIGURE] }',
    "ALL_LEFT_OUT",
  ],
])("a question that can have no row says why: %s", async (asked, code) => {
  const { totalCount, notes } = await ask(`statistics(${asked})`);
  expect(totalCount).toBe(0);
  expect(notes.map((note) => note.code)).toContain(code);
});

test("random questions: a list without a row has a note, and so has an indicator without one; a null has a reason, a number none", async () => {
  // A cheap generator of our own: which questions are asked is the same in every run.
  let seed = 20_261_130;
  const pick = <T>(of: readonly T[]): T => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return of[Math.floor((seed / 2_147_483_648) * of.length)] as T;
  };
  const indicators = catalogue.indicators.list;
  let [empty, nulls, numbers] = [0, 0, 0];
  for (let n = 0; n < 150; n += 1) {
    const indicator = pick(indicators);
    const by = pick(["[]", "[]", ...indicator.breakdowns.map((each) => `[${each.toUpperCase()}]`)]);
    const time = pick([
      "",
      "kind: MONTH",
      "kind: QUARTER",
      "kind: TERM",
      'periods: ["2025"]',
      'periods: ["2024-Q4", "2026-09"]',
      'from: "2024", to: "2025"',
      'knownAt: "2012-05-01"',
    ]);
    const filter = pick([
      "",
      "",
      "where: { status: [WITHHELD] }",
      "where: { value: { min: 100, max: 110 } }",
    ]);
    const place = pick(["", 'areas: ["viet-nam", "nghe-an"]', "level: GROUP", "level: COUNTRY"]);
    const dataset = pick(["demo", "demo", "demo", "published"]);
    const asked = `dataset: "${dataset}", indicators: ["${indicator.id}"], by: ${by}, first: 25`;
    const { totalCount, notes, nodes } = await ask(`statistics(${asked} ${time} ${filter} ${place})`);
    const which = `${asked} ${time} ${filter} ${place}`;
    if (totalCount === 0) {
      empty += 1;
      expect(notes.length, which).toBeGreaterThan(0);
    }
    for (const { vi, en } of notes) {
      expect(vi).not.toMatch(/undefined|null|NaN|\[object/);
      expect(en).not.toMatch(/undefined|null|NaN|\[object/);
      expect(vi).not.toBe(en);
    }
    for (const row of nodes) {
      const pairs: readonly (readonly [number | null, string | null])[] = [
        [row.value, row.reason],
        [row.numerator, row.partsReason],
        [row.rank, row.rankReason],
        [row.share, row.shareReason],
        [row.change.difference, row.change.reason],
        [row.change.percent, row.change.percentReason],
      ];
      for (const [number, reason] of pairs) {
        expect(reason === null, `${which}: ${number} ${reason}`).toBe(number !== null);
        if (number === null) nulls += 1;
        else numbers += 1;
      }
      if (row.daysLate === null) expect(row.timelinessReason, which).not.toBeNull();
    }
  }
  expect(empty).toBeGreaterThan(20);
  expect(nulls).toBeGreaterThan(1000);
  expect(numbers).toBeGreaterThan(100);
});
