import { describe, expect, test } from "vitest";
import { parseAddress } from "../../../../src/app/address/url-state.ts";
import { atlasAddress, type InAtlas } from "../../../../src/graphiql/result/picture/atlas-address.ts";
import type { DrawableQuestion } from "../../../../src/graphiql/result/picture/drawable-question.ts";
import { drawableQuestion } from "../../../../src/graphiql/result/picture/drawable-question.ts";
import { askedFields } from "../../../../src/graphiql/result/question/asked-fields.ts";
import { answerLists } from "../../../../src/graphiql/result/table/answer-lists.ts";

/** What the desk makes of the list a document asks for. */
function question(query: string) {
  const fields = askedFields({ query, variables: null, operationName: null });
  const data = Object.fromEntries(fields.map(({ key }) => [key, { nodes: [] }]));
  return drawableQuestion(answerLists({ data }, fields)[0] ?? null);
}

const totals = { model: null, category: null, unitType: null, awardLevel: null };
const communes = { indicator: "coverage", members: { ...totals, unitType: "commune" } };

function inAtlas(selection: string, view: Parameters<typeof atlasAddress>[3] = "map"): InAtlas {
  const asked = question(`{ statistics(${selection}) { nodes { value } } }`);
  if (typeof asked === "string") throw new Error(asked);
  return atlasAddress(asked, communes, "2025", view, "en");
}

describe("a list of statistics in the atlas", () => {
  test("dataset, member, period, boundaries, tolerance and picture are what the atlas's own address says", () => {
    const there = inAtlas(
      `dataset: "demo", indicators: ["coverage"], boundaries: "VN-2008", tolerance: 3`,
      "ranking",
    );
    expect(there).toMatchObject({ remark: null });
    const { pathname, searchParams } = new URL("href" in there ? there.href : "", "http://atlas");
    const { address, unfollowed } = parseAddress(pathname, searchParams.toString());
    expect(unfollowed).toEqual([]);
    expect(address).toMatchObject({
      page: "atlas",
      lang: "en",
      dataset: "demo",
      indicator: "coverage",
      members: { unit: "commune" },
      period: "2025",
      within: 3,
      boundaries: "VN-2008",
      view: "ranking",
    });
  });

  test("one province is opened, several stand out in a trend, and it is said that the atlas shows all", () => {
    expect(inAtlas(`indicators: ["coverage"], areas: ["hue"]`)).toMatchObject({
      href: expect.stringContaining("area=hue"),
      remark: "all",
    });
    expect(inAtlas(`indicators: ["coverage"], areas: ["hue", "viet-nam", "nghe-an"]`, "trend")).toMatchObject(
      {
        href: expect.stringContaining("highlight=hue,nghe-an"),
      },
    );
    expect(inAtlas(`indicators: ["coverage"], areas: ["viet-nam"]`)).toMatchObject({ remark: null });
    expect(inAtlas(`indicators: ["coverage"], knownAt: "2026-01-01"`)).toMatchObject({
      href: expect.stringContaining("knownAt=2026-01-01"),
    });
  });

  test.each([
    [`indicators: ["coverage"], where: { status: [PARTIAL] }`, "filtered"],
    [`indicators: ["coverage"], where: { value: { max: 70 } }`, "filtered"],
  ])("what an address of the atlas cannot say is not left out in silence: %s", (selection, whyNot) => {
    expect(inAtlas(selection)).toEqual({ whyNot });
  });

  test("a ratio made on the spot is drawn, and is not in the atlas", () => {
    const asked = question(
      `{ ratio(numerator: { indicator: "a" }, denominator: { indicator: "b" }) { nodes { value } } }`,
    );
    expect(asked).toMatchObject({ of: "ratio", isWhole: true });
    expect(atlasAddress(asked as DrawableQuestion, communes, "2025", "map", "vi")).toEqual({
      whyNot: "ratio",
    });
  });
});

test.each([
  [`{ observations { nodes { value } } }`, "otherList"],
  [`{ areas { name } }`, "otherList"],
  [
    `{ statistics(indicators: ["coverage"], groups: [{ id: "mekong-delta" }]) { nodes { value } } }`,
    "groups",
  ],
])("no picture is made of %s", (query, why) => {
  expect(question(query)).toBe(why);
});

test("of a change, however it is asked for, the atlas shows the difference where a picture is of one period", () => {
  const asked = (selection: string, nodes: string) =>
    question(`{ statistics(indicators: ["coverage"]${selection}) { nodes { ${nodes} } } }`);
  expect(asked("", "value")).toMatchObject({ change: null });
  expect(asked(`, orderBy: [{ by: CHANGE }]`, "value")).toMatchObject({ change: { from: null } });
  expect(asked(`, orderBy: [{ by: CHANGE, from: "2023" }]`, "value")).toMatchObject({
    change: { from: "2023" },
  });
  const since = asked("", `change(from: "2024") { difference }`);
  expect(since).toMatchObject({ change: { from: "2024" } });
  if (typeof since === "string") throw new Error(since);
  const series = {
    indicator: "coverage",
    members: { model: null, category: null, unitType: "commune", awardLevel: null },
  };
  expect(atlasAddress(since, series, "2025", "map", "vi")).toMatchObject({
    href: expect.stringContaining("versus=2024"),
  });
  expect(atlasAddress(since, series, "2025", "trend", "vi")).toMatchObject({
    href: expect.not.stringContaining("versus"),
  });
});

test("of some provinces alone nothing is said about their sum", () => {
  const isWhole = (selection: string) =>
    question(`{ statistics(indicators: ["coverage"]${selection}) { nodes { value } } }`);
  expect(isWhole("")).toMatchObject({ isWhole: true });
  expect(isWhole(`, areas: ["hue"]`)).toMatchObject({ isWhole: false });
  expect(isWhole(`, where: { status: [REPORTED] }`)).toMatchObject({ isWhole: false });
});
