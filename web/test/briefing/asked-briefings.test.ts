import { afterAll, beforeAll, expect, it } from "vitest";
import {
  askPeriods,
  askSetting,
  withTerms,
  type BriefingSetting,
} from "../../src/briefing/asking/setting.ts";
import type { BriefingPage } from "../../src/briefing/document/briefing-document.ts";
import { readyMade } from "../../src/briefing/ready-made/ready-made.ts";
import { offeredIndicators } from "../../src/briefing/ready-made/wanted.ts";
import { writeBriefing, writeOnePage } from "../../src/briefing/write/write-briefing.ts";
import {
  AtlasCommunesDocument,
  type AtlasCommunesQuery,
} from "../../src/figure/queries/generated/communes.ts";
import { ask } from "../../src/headless/ask.ts";
import { startAtlas, type RunningAtlas } from "../running-atlas.ts";

let atlas: RunningAtlas;
let setting: BriefingSetting;
beforeAll(async () => {
  atlas = await startAtlas();
  setting = await askSetting((document, variables) => ask(atlas.url, document, variables, null), {
    language: "vi",
    dataset: "demo",
  });
}, 600_000);
afterAll(() => atlas.stop());

const none = { period: null, versus: null, area: null, since: null, indicators: null } as const;

it("is of the indicators that were asked for alone, each with pages of its own", async () => {
  const asked = { ...none, template: "national", period: "2025" } as const;
  const document = await readyMade(setting, { ...asked, indicators: ["model_points", "coverage/commune"] });
  const briefing = await writeBriefing(setting, document);
  const [facts] = briefing.pages.flatMap(({ blocks }) => blocks.filter((block) => block.is === "cards"));
  expect(facts?.cards.map(({ indicator }) => indicator)).toEqual(["model_points", "coverage"]);
  const figures = briefing.pages.flatMap(({ kind, blocks }) =>
    blocks.flatMap((block) => (block.is === "figure" ? [kind] : [])),
  );
  expect(figures.filter((one) => one === "map")).toHaveLength(2);
  const changes = await readyMade(setting, {
    ...none,
    template: "changes",
    since: "2026-01-01",
    indicators: ["coverage/commune", "coverage/school", "model_points"],
  });
  expect(changes.pages.map(({ indicator = null }) => indicator)).toEqual(["coverage", "model_points", null]);
  await expect(readyMade(setting, { ...asked, indicators: ["coverag"] })).rejects.toThrow(
    /coverage\/commune/u,
  );
  await expect(readyMade(setting, { ...asked, indicators: [] })).rejects.toThrow();
  // Two terms of them stand in one table, without cards that would say the same again.
  const terms = await readyMade(setting, {
    ...asked,
    template: "term-review",
    period: "2016/2021",
    versus: "2015/2020",
    indicators: ["coverage/commune"],
  });
  expect(terms.pages.filter(({ kind }) => kind === "facts").map(({ id }) => id)).toEqual(["facts-versus"]);
  expect(terms.pages.find(({ kind }) => kind === "difference")?.versus).toBe("2015/2020");
  const [usual] = await offeredIndicators(setting, asked);
  expect(usual?.id).toBe("coverage/commune");
}, 600_000);

it.each(["trend", "heat-table"] as const)(
  "ends a %s with its period",
  async (kind) => {
    const question = { indicator: "coverage", unitType: "commune", period: "2020" } as const;
    const { blocks } = await writeOnePage(setting, { id: "page", kind, ...question });
    const [figure] = blocks.flatMap((block) => (block.is === "figure" ? [block.figure] : []));
    expect(figure?.periods.at(-1)?.id).toBe("2020");
    expect(figure?.periods.length).toBeGreaterThan(2);
  },
  600_000,
);

it("offers the terms that an indicator answers for, and compares them on the map", async () => {
  const termsOf = async (indicator: string): Promise<readonly string[]> =>
    withTerms(setting, indicator, await askPeriods(setting, indicator, "2025")).flatMap(({ id, kind }) =>
      kind === "TERM" ? [id] : [],
    );
  // Both stand at the end of a term though no report printed a term for them.
  expect(await termsOf("coverage")).toEqual(["2015/2020", "2016/2021"]);
  expect(await termsOf("model_points")).toEqual(["2015/2020", "2016/2021"]);
  const page = { id: "change", kind: "difference", period: "2015/2020", versus: "2016/2021" } as const;
  const figureOf = async (of: Partial<BriefingPage>) => {
    const { blocks } = await writeOnePage(setting, { ...page, ...of });
    const [block] = blocks.filter((one) => one.is === "figure");
    return block?.figure;
  };
  const rate = await figureOf({ indicator: "coverage", unitType: "commune" });
  expect(rate?.national?.value).not.toBeNull();
  const flow = await figureOf({ indicator: "awards_collectives" });
  expect(flow?.rows.every(({ value }) => value === null)).toBe(true);
  expect(flow?.certainty.join(" ")).toMatch(/chồng lên nhau/u);
}, 600_000);

/** The same, with communes that report, and these figures of them. */
function withCommunes(...values: readonly (number | null)[]): BriefingSetting {
  const nodes = values.map((value, i): AtlasCommunesQuery["communes"]["nodes"][number] => ({
    area: { id: `c${i}`, name: `Xã ${i}`, code: String(i) },
    period: { id: "2025" },
    value,
    qualifier: null,
    status: value === null ? "NOT_REPORTED" : "REPORTED",
    completeness: { unit: "AREAS", reporting: value === null ? 0 : 1, expected: 1 },
    seriesBreak: false,
    disputed: false,
  }));
  const answer = { communes: { totalCount: nodes.length, dataVersion: { id: "7" }, nodes } };
  const indicators = setting.catalogue.indicators.map((one) => ({ ...one, reportedAt: "COMMUNE" as const }));
  return {
    ...setting,
    catalogue: { ...setting.catalogue, indicators },
    ask: async (document, variables) =>
      Object.is(document, AtlasCommunesDocument)
        ? JSON.parse(JSON.stringify(answer))
        : setting.ask(document, variables),
  };
}

const ofCommunes: BriefingPage = {
  id: "communes",
  kind: "communes",
  indicator: "model_points",
  period: "2025",
  area: "ha-noi",
};

it("has a province's communes in a table, highest first, those without a figure last, and says how many have one", async () => {
  const { blocks } = await writeOnePage(withCommunes(3, null, 5, 3), ofCommunes);
  const [table] = blocks.flatMap((block) => (block.is === "table" ? [block] : []));
  expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["Xã 2", "5", "1"],
    ["Xã 0", "3", "2"],
    ["Xã 3", "3", "2"],
    ["Xã 1", "Chưa báo cáo", ""],
  ]);
  const [lead] = blocks.flatMap((block) => (block.is === "text" ? block.paragraphs : []));
  expect(lead).toBe("3/4 đơn vị cấp xã có số.");
});

it("has no table of communes where none has a figure, and of a province no such page where they do not report", async () => {
  const { blocks } = await writeOnePage(setting, ofCommunes);
  expect(blocks.map(({ is }) => is)).toEqual(["text", "sources"]);
  const wish = { ...none, template: "province", period: "2025", area: "ha-noi" } as const;
  const kinds = async (of: BriefingSetting): Promise<readonly string[]> =>
    (await readyMade(of, wish)).pages.map(({ kind }) => kind);
  expect(await kinds(setting)).not.toContain("communes");
  expect(await kinds(withCommunes(1))).toContain("communes");
});
