import { beforeAll, describe, expect, test } from "vitest";
import { type Atlas, openAtlas } from "./atlas.ts";
import { workedQuestion, workedQuestions } from "./worked-questions.ts";

/** The worked questions of the query desk that are of the published figures; those of the made-up ones are in questions.test.ts. */
const all = [...workedQuestions.keys()];
const read = workedQuestion;
const files = all.filter((name) => !read(name).includes('dataset: "demo"'));

let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true, cacheBytes: 0 });
});

const one = (node: object): object => ({ statistics: { nodes: [node] } });

/** What each must answer; the numbers are those of docs/statistics.md and of the seeds. */
const EXPECTED: Readonly<Record<string, object>> = {
  "01-what-is-known": {
    holdings: expect.arrayContaining([
      expect.objectContaining({
        area: { id: "ninh-binh-2025", name: "Ninh Bình" },
        of: expect.arrayContaining([expect.objectContaining({ area: { distinctName: "Nam Định" } })]),
      }),
    ]),
  },
  "02-definitions": {
    indicators: expect.arrayContaining([
      expect.objectContaining({
        id: "coverage",
        name: "Độ phủ mô hình",
        nameEn: "Coverage of eligible units",
        unit: "%",
        kind: "RATIO",
        combines: [],
      }),
    ]),
  },
  "03-map": { statistics: { totalCount: 34 } },
  "04-nation": {
    statistics: {
      nodes: [
        { period: { name: "tháng 6/2025" }, value: 10_035 },
        { period: { name: "tháng 6/2026" }, value: 3_321 },
      ],
    },
  },
  "05-trend": {
    statistics: {
      nodes: [
        { period: { id: "2016" }, value: null, status: "NO_FIGURE", sources: [] },
        { period: { id: "2017" }, value: null, status: "NO_FIGURE", sources: [] },
        { period: { id: "2018" }, value: 83, status: "REPORTED" },
        { period: { id: "2019" }, value: 85, status: "REPORTED" },
        { period: { id: "2020" }, value: null, status: "NO_FIGURE", sources: [] },
        { period: { id: "2021" }, value: null, status: "NO_FIGURE", sources: [] },
      ],
    },
  },
  "06-breakdown": {
    byModel: { nodes: expect.arrayContaining([expect.objectContaining({ value: 226, status: "REPORTED" })]) },
    together: { nodes: [{ value: 226, qualifier: "AT_LEAST", status: "PARTIAL" }] },
  },
  "07-boundaries": one({
    value: 59,
    qualifier: "AT_LEAST",
    status: "PARTIAL",
    completeness: { reporting: 1, expected: 3 },
    observations: { nodes: [{ area: { distinctName: "Nam Định" }, value: 59 }] },
  }),
  "08-not-comparable": one({
    value: null,
    status: "NOT_COMPARABLE",
    observations: {
      nodes: [
        { area: { distinctName: "Đồng Tháp (cũ)" }, value: 120, period: { name: "giai đoạn 2006–2016" } },
      ],
    },
  }),
  "09-ratio": one({ value: expect.closeTo(88.73, 2), numerator: 252, denominator: 284, discrepancy: null }),
  "10-change": one({ value: 56, change: { from: { name: "tháng 6/2025" }, difference: -105, leftOut: [] } }),
  "11-latest-known": {
    statistics: {
      nodes: expect.arrayContaining([
        expect.objectContaining({ area: { distinctName: "Lâm Đồng (cũ)" }, value: 85, status: "CARRIED" }),
        expect.objectContaining({ area: { distinctName: "Hòa Bình" }, value: 47, status: "CARRIED" }),
      ]),
    },
  },
  "12-known-at": {
    before: { nodes: [{ value: null, status: "NO_FIGURE" }] },
    after: { nodes: [{ value: 120, status: "REPORTED" }] },
  },
  "13-ranking": { statistics: { totalCount: 34, pageInfo: { hasNextPage: true } } },
  "14-sources": { sources: expect.any(Array) },
  "24-everything-known-of-a-province": {
    observations: {
      nodes: expect.arrayContaining([
        expect.objectContaining({ area: { distinctName: "Nam Định" }, value: 59, status: "REPORTED" }),
      ]),
    },
  },
  "33-with-variables": {
    statistics: {
      nodes: [
        { area: { id: "ha-noi" }, value: 126, status: "REPORTED" },
        { area: { id: "da-nang-2025" }, value: 94 },
        { area: { id: "ho-chi-minh-2025" }, value: 168 },
      ],
    },
  },
  "36-where-the-old-ones-went": {
    areas: expect.arrayContaining([
      expect.objectContaining({
        id: "nam-dinh",
        successors: [{ id: "ninh-binh-2025", name: "Ninh Bình" }],
      }),
      expect.objectContaining({ id: "ha-noi", validTo: null, successors: [] }),
    ]),
  },
  "32-what-it-may-cost": { limits: { cost: { unit: "điểm" }, page: { value: 20_000 } } },
};

test("each of at least thirty examples says in both languages what it shows, and has an answer here", () => {
  expect(all.length).toBeGreaterThanOrEqual(30);
  for (const file of all) expect(read(file)).toMatch(/^# vi: .+\n# en: .+\n(# also: .+\n)?(query|\{)/);
  for (const file of files) {
    expect(EXPECTED).toHaveProperty(file);
  }
  expect(Object.keys(EXPECTED)).toHaveLength(files.length);
});

test.each(files)("%s", async (file) => {
  expect(await atlas.data(read(file))).toMatchObject(EXPECTED[file] ?? {});
});

interface Ranked {
  readonly statistics: { readonly nodes: readonly { readonly value: number | null }[] };
}

describe("more of the examples", () => {
  test("the map's provinces add up to the nation", async () => {
    const { statistics } = await atlas.data<Ranked>(read("03-map"));
    expect(statistics.nodes.reduce((sum, { value }) => sum + (value ?? Number.NaN), 0)).toBe(3_321);
  });

  test("the ranking falls", async () => {
    const { statistics } = await atlas.data<Ranked>(read("13-ranking"));
    const values = statistics.nodes.map(({ value }) => value ?? Number.NaN);
    expect(values).toHaveLength(10);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  test("every source shown has figures", async () => {
    const { sources } = await atlas.data<{
      sources: { figures: number; observations: { nodes: { versions: unknown[] }[] } }[];
    }>(read("14-sources"));
    expect(sources).toHaveLength(5);
    for (const { figures, observations } of sources) {
      expect(figures).toBeGreaterThan(0);
      expect(observations.nodes).toHaveLength(Math.min(figures, 10));
      expect(observations.nodes.every(({ versions }) => versions.length > 0)).toBe(true);
    }
  });
});
