import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Atlas, openAtlas } from "./atlas.ts";

/**
 * The worked examples of docs/statistics.md, asked of the published figures as a reader would: through /graphql. The numbers
 * are those of the page, typed here by hand.
 */
let atlas: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: true, cacheBytes: 0 });
});

interface Id {
  readonly id: string;
}
interface Row {
  readonly model: Id | null;
  readonly value: number | null;
  readonly status: string;
  readonly reason: string | null;
  readonly completeness: { readonly missing: readonly Id[] };
  readonly discrepancy: unknown;
  readonly observations: { readonly nodes: readonly { readonly statement: string | null }[] };
}
interface Rows {
  readonly statistics: { readonly nodes: readonly Row[] };
}

const ids = (members: readonly Id[]): string[] => members.map(({ id }) => id).toSorted();
const values = (all: readonly Row[]): (number | null)[] => all.map(({ value }) => value);

const ROW = `
  indicator { id } area { id } period { id } model { id } unitType { id }
  value qualifier status reason(lang: EN) numerator denominator
  completeness { reporting expected missing { id } }
  sources { id kind }
`;

/** The rows of one question about `published`; `args` as they are written in GraphQL. */
async function rows(args: string): Promise<readonly Row[]> {
  const { statistics } = await atlas.data<Rows>(`{ statistics(${args}) { nodes { ${ROW} } } }`);
  return statistics.nodes;
}

/** The one row of a question. */
async function row(args: string): Promise<Row> {
  return only(await rows(args));
}

function only<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined || all.length > 1) throw new Error(`One was to be there, not ${all.length}.`);
  return one;
}

/** The message of the one error of a question, with what it suggests. */
async function mistake(args: string): Promise<NonNullable<Answer["errors"]>[number]> {
  const { errors = [] } = await atlas.ask(`{ statistics(${args}) { nodes { value } } }`);
  const error = only(errors);
  expect(error.extensions["code"]).toBe("BAD_USER_INPUT");
  return error;
}

describe("Đồng Tháp, 2006/2016", () => {
  const term = `periods: ["2006/2016"]`;

  test("120 models, counting method not said, and 13 replicated over the province", async () => {
    const asked = `areas: ["dong-thap"], ${term}, boundaries: "AS_REPORTED"`;
    expect(await row(`indicators: ["models_unspecified"], ${asked}`)).toMatchObject({
      value: 120,
      qualifier: null,
      status: "REPORTED",
      sources: [{ id: "s001", kind: "REVIEW_CONFERENCE" }],
    });
    expect(await row(`indicators: ["models_replicated_province"], ${asked}`)).toMatchObject({
      value: 13,
      status: "REPORTED",
    });
  });

  test("Đồng Tháp of 2025 is NOT_COMPARABLE and shows the predecessors' own figures", async () => {
    const { statistics } = await atlas.data<Rows>(`{
      statistics(indicators: ["models_unspecified"], areas: ["dong-thap-2025"], ${term}) {
        nodes { value status reason(lang: EN) observations { totalCount nodes { area { id } value source { id } } } }
      }
    }`);
    expect(only(statistics.nodes)).toMatchObject({
      value: null,
      status: "NOT_COMPARABLE",
      reason:
        "The parts have figures, but this indicator cannot be put together over areas: only a printed total answers.",
      observations: {
        totalCount: 1,
        nodes: [{ area: { id: "dong-thap" }, value: 120, source: { id: "s001" } }],
      },
    });
  });
});

describe("Nam Định, 2015/2020", () => {
  const asked = `areas: ["nam-dinh"], periods: ["2015/2020"], boundaries: "AS_REPORTED"`;

  test("226 communes with each of two models, at least 226 with one of them", async () => {
    const communes = `indicators: ["deployments"], where: { unitTypes: ["commune"] }, ${asked}`;
    const byModel = await rows(`${communes}, by: [MODEL]`);
    const known = byModel.filter(({ value }) => value !== null);
    expect(known.map(({ model, value }) => [model?.id, value])).toEqual([
      ["ba_an_toan", 226],
      ["tu_quan_tu_phong_tu_bao_ve", 226],
    ]);
    expect(await row(communes)).toMatchObject({ value: 226, qualifier: "AT_LEAST", status: "PARTIAL" });
  });

  test("both stand in one statement", async () => {
    const { statistics } = await atlas.data<Rows>(`{
      statistics(indicators: ["deployments"], where: { unitTypes: ["commune"] }, ${asked}) {
        nodes { observations { nodes { model { id } value statement } } }
      }
    }`);
    const { nodes } = only(statistics.nodes).observations;
    expect(nodes).toHaveLength(2);
    expect(new Set(nodes.map(({ statement }) => statement)).size).toBe(1);
    expect(nodes[0]?.statement).not.toBeNull();
  });

  test("822 schools, and 562 Buddhist sites from one statement of two models", async () => {
    const of = (model: string, unitType: string): string =>
      `indicators: ["deployments"], where: { models: ["${model}"], unitTypes: ["${unitType}"] }, ${asked}`;
    expect(await row(of("truong_hoc_van_minh", "school"))).toMatchObject({ value: 822, status: "REPORTED" });
    expect(await row(of("tam_sang_huong_thien", "religious_site"))).toMatchObject({
      value: 562,
      status: "REPORTED",
    });
    expect(await row(of("chua_tinh_tien", "religious_site"))).toMatchObject({
      value: 562,
      status: "REPORTED",
    });
  });

  test("awards: 59 collectives, 108 individuals; on CURRENT Ninh Bình of 2025 has at least 59, of 1 in 3", async () => {
    expect(await row(`indicators: ["awards_collectives"], ${asked}`)).toMatchObject({
      value: 59,
      status: "REPORTED",
    });
    expect(await row(`indicators: ["awards_individuals"], ${asked}`)).toMatchObject({
      value: 108,
      status: "REPORTED",
    });
    const current = await row(
      `indicators: ["awards_collectives"], areas: ["ninh-binh-2025"], periods: ["2015/2020"], boundaries: "CURRENT"`,
    );
    expect(current).toMatchObject({
      value: 59,
      qualifier: "AT_LEAST",
      status: "PARTIAL",
      completeness: { reporting: 1, expected: 3 },
    });
    expect(ids(current.completeness.missing)).toEqual(["ha-nam", "ninh-binh"]);
  });

  test("its communes were 229, from 2020-02-01 226, from 2024-09-01 175: never two counts, never a dispute", async () => {
    const communes = await rows(
      `indicators: ["units_eligible"], where: { unitTypes: ["commune"] }, areas: ["nam-dinh"],
       periods: ["2016-01", "2020-01", "2020-02", "2024-08", "2024-09", "2025-06"], boundaries: "AS_REPORTED"`,
    );
    expect(values(communes)).toEqual([229, 229, 226, 226, 175, 175]);
    expect(communes.map(({ status }) => status)).toEqual(Array(6).fill("REPORTED"));
  });

  test.each(["2020-07", "2015/2020"])(
    "in %s either model covers 226 of 226 communes, the two at least 226",
    async (period) => {
      const coverage = `indicators: ["coverage"], areas: ["nam-dinh"], periods: ["${period}"], boundaries: "AS_REPORTED"`;
      for (const model of ["ba_an_toan", "tu_quan_tu_phong_tu_bao_ve"]) {
        expect(
          await row(`${coverage}, where: { models: ["${model}"], unitTypes: ["commune"] }`),
        ).toMatchObject({
          value: 100,
          qualifier: null,
          numerator: 226,
          denominator: 226,
          sources: [{ id: "s002" }, { id: "communes_since_2016" }],
        });
      }
      const of = (indicator: string): string => coverage.replace(`"coverage"`, `"${indicator}"`);
      const communes = `where: { unitTypes: ["commune"] }`;
      expect(await row(`${coverage}, ${communes}`)).toMatchObject({
        value: 100,
        qualifier: "AT_LEAST",
        status: "PARTIAL",
        numerator: 226,
        denominator: 226,
      });
      expect(await row(`${of("deployments")}, ${communes}`)).toMatchObject({
        value: 226,
        qualifier: "AT_LEAST",
      });
      expect(await row(`${of("units_eligible")}, ${communes}`)).toMatchObject({
        value: 226,
        qualifier: null,
      });
    },
  );
});

test("Bình Dương 2018: 252 of 284 agencies, enterprises and schools are 88.73 %, printed and computed", async () => {
  const { statistics } = await atlas.data<Rows>(`{
    statistics(
      indicators: ["antt_share"], areas: ["binh-duong"], periods: ["2018"], boundaries: "AS_REPORTED"
      where: { unitTypes: ["agency_enterprise_school"] }
    ) { nodes { value numerator denominator status discrepancy { reported derived } unitType { id members { id } } } }
  }`);
  const share = only(statistics.nodes);
  expect(share.value).toBeCloseTo(88.73, 2);
  expect(share).toMatchObject({
    numerator: 252,
    denominator: 284,
    status: "REPORTED",
    discrepancy: null,
    unitType: { members: [{ id: "agency" }, { id: "enterprise" }, { id: "school" }] },
  });
});

test("Cần Thơ: 1,888 teams in 2025-07; at least 1,124 of 2 in 3 old provinces in 2025-06", async () => {
  const teams = `indicators: ["grassroots_force_teams"]`;
  expect(await row(`${teams}, areas: ["can-tho-2025"], periods: ["2025-07"]`)).toMatchObject({
    value: 1888,
    status: "REPORTED",
    qualifier: null,
  });
  expect(await row(`${teams}, areas: ["can-tho-2025"], periods: ["2025-06"]`)).toMatchObject({
    value: 1124,
    status: "PARTIAL",
    qualifier: "AT_LEAST",
    completeness: { reporting: 2, expected: 3 },
  });
  const old = await rows(
    `${teams}, areas: ["can-tho", "hau-giang", "soc-trang"], periods: ["2025-06"], boundaries: "AS_REPORTED"`,
  );
  expect(values(old).filter((value) => value !== null)).toEqual([599, 525]);
});

test("communes of the nation: 10,035 for 2025-06, 3,321 for 2026-06, whatever the boundaries", async () => {
  for (const boundaries of ["CURRENT", "VN-2008", "VN-2025", "AS_REPORTED"]) {
    const nation = await rows(
      `indicators: ["units_eligible"], areas: ["viet-nam"], where: { unitTypes: ["commune"] },
       periods: ["2025-06", "2026-06"], boundaries: "${boundaries}"`,
    );
    expect(values(nation)).toEqual([10_035, 3_321]);
  }
});

test("Hòa Bình 2023: 43 points more, 190 fewer, 1,602 at the end", async () => {
  const of = (indicator: string): string =>
    `indicators: ["${indicator}"], areas: ["hoa-binh"], periods: ["2023"], boundaries: "AS_REPORTED"`;
  expect(await row(of("model_points_new"))).toMatchObject({ value: 43 });
  expect(await row(of("model_points_removed"))).toMatchObject({ value: 190 });
  expect(await row(of("model_points"))).toMatchObject({ value: 1602 });
});

test("kinds of model recur in every province: their total over provinces is NOT_COMPARABLE", async () => {
  const nation = await row(`indicators: ["model_types"], areas: ["viet-nam"], periods: ["2018"]`);
  expect(nation).toMatchObject({ value: null, status: "NOT_COMPARABLE" });
  expect(nation.reason).toContain("cannot be put together over areas");
});

test("a typo is answered with the nearest id", async () => {
  const error = await mistake(`indicators: ["model_point"]`);
  expect(error.message).toBe(`Unknown indicator "model_point". Did you mean "model_points"?`);
  expect(error.extensions).toMatchObject({ argument: "indicators" });
  expect(error.extensions["suggestions"]).toContain("model_points");
});

test("a province that ended is answered with what it is part of now", async () => {
  const error = await mistake(`indicators: ["model_points"], areas: ["nam-dinh"], periods: ["2020"]`);
  expect(error.message).toBe(
    `"nam-dinh" ended on 2025-06-30; on CURRENT it is part of "ninh-binh-2025". Ask for boundaries: AS_REPORTED.`,
  );
  expect(error.extensions["suggestions"]).toContain("ninh-binh-2025");
});

test("changes of many periods come with one question, each since the one just before; a term has none and says so", async () => {
  const changes = await atlas.data<{
    statistics: { nodes: { period: Id; change: { from: Id | null; reason: string | null } }[] };
  }>(`{ statistics(indicators: ["awards_collectives"], areas: ["nam-dinh"], boundaries: "VN-2008",
        periods: ["2015/2020", "2020", "2020-Q1"]) {
    nodes { period { id } change { from { id } reason(lang: EN) } }
  } }`);
  const found = changes.statistics.nodes.map(({ period, change }) => [period.id, change.from?.id ?? null]);
  expect(Object.fromEntries(found)).toEqual({ "2020-Q1": "2019-Q4", "2020": "2019", "2015/2020": null });
  expect(changes.statistics.nodes.find(({ change }) => change.from === null)?.change.reason).toBe(
    "There is no period of the same kind just before to compare with.",
  );
});
