import { afterAll, beforeAll, expect, test } from "vitest";
import { AtlasCatalogueDocument } from "../../src/figure/queries/generated/catalogue.ts";
import type { Figure } from "../../src/figure/figure.ts";
import type { AtlasCatalogueQuery } from "../../src/figure/queries/generated/catalogue.ts";
import { startAtlas, type Ask } from "../running-atlas.ts";
import { build, type Built } from "./built.ts";
import { differenceRules } from "./difference-rules.ts";
import { attentionProblems, legendProblems, rowProblems } from "./figure-checks.ts";
import { cataloguePeriods } from "../../src/figure/periods/series-periods.ts";
import { comparablePeriods } from "../../src/figure/periods/comparable-periods.ts";
import { standsOnDay, withKindOf } from "../../src/figure/periods/whole-years.ts";
import { dimensions } from "../../src/app/address/members.ts";
import { heldMembersDocument, membersDocument, valuesDocument } from "./documents.ts";
import { Random } from "./random.ts";
import { judge, readingOf, type Rule } from "./read.ts";
import { sinceCertaintyRules, sinceRules } from "./since-rules.ts";
import { randomState, type State } from "./states.ts";
import { statisticsRules } from "./statistics-rules.ts";

const seed = 20_261_130;
/** RANDOM_STATES=3000 for a long look. */
const many = Number(process.env["RANDOM_STATES"] ?? 150);
let atlas: Awaited<ReturnType<typeof startAtlas>> | null = null;

beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

function asking(): Ask {
  if (atlas === null) throw new Error("no atlas");
  return atlas.ask;
}

/** Rules for the sentence of a Figure, and for its certainty. */
const rules: Readonly<
  Record<Figure["of"], readonly [sentence: readonly Rule[], certainty: readonly Rule[]]>
> = {
  statistics: [statisticsRules, statisticsRules],
  difference: [differenceRules, differenceRules],
  since: [sinceRules, [...sinceCertaintyRules, ...statisticsRules]],
  holdings: [[], []],
};

/** What is claimed of a state, and what of it is not so. */
function look(built: Built) {
  const reading = readingOf(built);
  const { shown, answer } = built;
  const [sentence, certainty] = rules[shown.of];
  const nodes = [...answer.provinces.nodes, ...answer.nation.nodes];
  const own = nodes.flatMap(({ caveats, change, reason }) => [
    ...caveats.map((one) => one.sentence),
    ...(change?.caveats.map((one) => one.sentence) ?? []),
    ...(reason === null ? [] : [reason]),
  ]);
  const { from } = { from: answer.nation.nodes[0]?.change?.from?.name ?? "" };
  const lead = built.state.locale === "vi" ? `Mức thay đổi so với ${from}: ` : `The change from ${from}: `;
  const verbatim = new Set(
    own.flatMap((text) => [text, lead + text, lead + text.slice(0, 1).toLocaleLowerCase() + text.slice(1)]),
  );
  const verdicts = [
    judge(shown.sentence, sentence, reading),
    ...shown.certainty.map((text) => judge(text, certainty, reading, verbatim)),
    ...(shown.difference === null ? [] : [judge(shown.difference, statisticsRules, reading)]),
  ];
  return {
    claims: verdicts.flatMap(({ claims }) => claims),
    wrong: [
      ...verdicts.flatMap(({ wrong }) => wrong),
      ...legendProblems(built, reading),
      ...rowProblems(built, reading),
      ...attentionProblems(built, reading),
    ],
  };
}

async function catalogues(ask: Ask, dataset: string) {
  const found = new Map<string, Promise<AtlasCatalogueQuery>>();
  const of = (indicator: string, lang: "VI" | "EN"): Promise<AtlasCatalogueQuery> => {
    const key = `${indicator} ${lang}`;
    const asked =
      found.get(key) ?? ask(AtlasCatalogueDocument, { dataset, indicator, boundaries: "CURRENT", lang });
    found.set(key, asked);
    return asked;
  };
  const any = await of("coverage", "VI");
  const held = new Map<string, AtlasCatalogueQuery>();
  for (const { id } of any.indicators) {
    const one = await of(id, "VI");
    if (one.periods.length > 0) held.set(id, one);
  }
  return held;
}

/** The members that indicators have figures of, by indicator and field of a filter. */
async function heldMembers(ask: Ask, dataset: string, held: ReadonlyMap<string, AtlasCatalogueQuery>) {
  const found = new Map<string, readonly string[]>();
  for (const [indicator, { indicators, periods }] of held) {
    const breakdowns = indicators.find(({ id }) => id === indicator)?.breakdowns ?? [];
    for (const { breakdown, filter, node } of dimensions) {
      if (!breakdowns.includes(breakdown)) continue;
      const asked = { dataset, indicator, periods: periods.slice(-12).map(({ id }) => id), by: [breakdown] };
      const { statistics } = await ask(heldMembersDocument, asked);
      const ids = statistics.nodes.flatMap((row) => (row.value === null ? [] : (row[node]?.id ?? [])));
      found.set(`${indicator} ${filter}`, [...new Set(ids)]);
    }
  }
  return found;
}

test.each(["demo", "published"])(
  "every sentence of %s says what the API says: the country, the provinces, what is sure, the change, since when, the legend",
  async (dataset) => {
    const ask = asking();
    const held = await catalogues(ask, dataset);
    const members = await ask(membersDocument, {});
    const all = {
      models: members.models.map(({ id }) => id),
      categories: members.categories.map(({ id }) => id),
      unitTypes: members.unitTypes.map(({ id }) => id),
      awardLevels: members.awardLevels.map(({ id }) => id),
    };
    const ids = { all, held: await heldMembers(ask, dataset, held) };
    const random = new Random(seed);
    const catalogueOf = (id: string): AtlasCatalogueQuery => {
      const one = held.get(id);
      if (one === undefined) throw new RangeError(id);
      return one;
    };
    const states: State[] = Array.from({ length: dataset === "demo" ? many : many / 5 }, () =>
      randomState(random, dataset, catalogueOf, [...held.keys()], ids),
    );
    const claims = new Map<string, number>();
    const wrong: string[] = [];
    const work = [...states];
    const worker = async (): Promise<void> => {
      for (let state = work.pop(); state !== undefined; state = work.pop()) {
        const built = await build(state, ask);
        const found = look(built);
        for (const claim of found.claims) claims.set(claim, (claims.get(claim) ?? 0) + 1);
        const { periods: _, ...asked } = state;
        for (const one of found.wrong) wrong.push(`${one}\n    ${JSON.stringify(asked)}`);
      }
    };
    await Promise.all(Array.from({ length: 4 }, worker));
    expect(wrong.join("\n")).toBe("");
    if (dataset === "demo") {
      // A test of sentences that hardly occur would be none.
      const rare = expected.filter((claim) => (claims.get(claim) ?? 0) < 3);
      expect(rare).toEqual([]);
      expect([...claims.values()].reduce((sum, n) => sum + n, 0)).toBeGreaterThan(2 * many);
    }
  },
);

/** Claims that the demo dataset makes, at the least. */
const expected = [
  "the country's value",
  "why the country has no value",
  "the country's change",
  "provinces with a figure",
  "incomplete",
  "not reported",
  "the country's difference",
  "rises and falls",
  "how many, since when",
  "the earliest",
];

test("where no other period of a kind is offered for comparing, none of that kind has figures", async () => {
  const ask = asking();
  const held = await catalogues(ask, "demo");
  let asked = 0;
  for (const [indicator, catalogue] of held) {
    const own = catalogue.indicators.find(({ id }) => id === indicator);
    for (const kind of ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const) {
      const stands = own !== undefined && standsOnDay(own);
      const periods = cataloguePeriods({
        ...catalogue,
        periods: withKindOf(catalogue.periods, kind, stands, "en"),
      });
      const [chosen = "", ...others] = codesOf(kind);
      if (comparablePeriods(periods, chosen).length > 0) continue;
      asked += 1;
      const { statistics } = await ask(valuesDocument, { indicator, periods: others });
      const known = statistics.nodes.filter(({ value }) => value !== null).map(({ period }) => period.id);
      expect([...new Set(known)], `${indicator} ${kind}`).toEqual([]);
    }
  }
  expect(asked).toBeGreaterThan(5);
});

/** Codes of all periods of a kind from 2016 to 2025. */
function codesOf(kind: "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR"): readonly string[] {
  const parts = {
    MONTH: ["06", "12", "03", "09", "01"].map((month) => `-${month}`),
    QUARTER: ["-Q2", "-Q4", "-Q1", "-Q3"],
    HALF_YEAR: ["-S1", "-S2"],
    YEAR: [""],
  }[kind];
  return Array.from({ length: 10 }, (_, i) => 2016 + i).flatMap((year) =>
    parts.map((part) => `${year}${part}`),
  );
}
