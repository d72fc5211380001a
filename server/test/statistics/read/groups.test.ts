import fc from "fast-check";
import { expect, test } from "vitest";
import { groupArea } from "../../../src/statistics/catalogue/read-areas.ts";
import { period as periodOf } from "../../../src/statistics/model/periods.ts";
import type { World } from "../../../src/statistics/model/types.ts";
import { rowOf } from "../../../src/statistics/read/cells/find-cells.ts";
import { PERIODS, placesOf } from "../evaluate/random/catalogue.ts";
import { randomWorld } from "../evaluate/random/random-world.ts";
import { slowAnswer } from "../evaluate/second-evaluator/slow-answer.ts";
import { LATE } from "../evaluate/small-world.ts";
import { cataloguePeriod, digits, settingOf, storedCellsOf } from "./random-setting.ts";

const RUNS = Number(process.env["FC_RUNS"] ?? 80);
/** After all periods: on this day a province is born of the members, as which the slow evaluator knows the group. */
const BORN = "2011-01-01";

/** A world in which the members of a group went into one province, after all that is told of. */
function merged(world: World, members: readonly string[]): World {
  const areas = world.areas.map((area) => (members.includes(area.id) ? { ...area, validTo: BORN } : area));
  const lineage = members.map((from) => ({ from, to: "group", on: BORN, transfer: "exact" as const }));
  return {
    ...world,
    areas: [...areas, { id: "group", level: "province", validFrom: BORN, validTo: null }],
    lineage: [...world.lineage, ...lineage],
  };
}

/** Whether an indicator counts what happens in a period, or divides what does. */
function isOfFlows(world: World, id: string): boolean {
  const indicator = world.indicators.find((each) => each.id === id);
  if (indicator?.kind !== "RATIO") return indicator?.kind === "FLOW";
  return [indicator.numerator, indicator.denominator].some((part) => part !== null && isOfFlows(world, part));
}

/** Whether anything of an indicator is printed for a shorter period within one. */
function holdsShorter(
  { observations }: World,
  { id, numerator, denominator }: World["indicators"][number],
  code: string,
): boolean {
  const whole = periodOf(code);
  const ids = new Set([id, numerator, denominator]);
  return observations.some(({ indicator, period }) => {
    if (!ids.has(indicator)) return false;
    const part = periodOf(period);
    return period !== code && whole.first <= part.first && part.last <= whole.last;
  });
}

test(
  "a group of areas is put together as the slow evaluator puts a province together of its predecessors",
  { timeout: 24 * 3_600_000 },
  () => {
    let [compared, withValue, flows, partial, rates] = [0, 0, 0, 0, 0];
    const whole = randomWorld().filter(
      ({ observations, lineage }) =>
        observations.every(({ status }) => status !== "WITHHELD") &&
        lineage.every(({ transfer }) => transfer === "exact"),
    );
    fc.assert(
      fc.property(whole, fc.nat(), (world, pick) => {
        const living = world.areas
          .filter(({ level, validTo }) => level === "province" && validTo === null)
          .map(({ id }) => id);
        const members = living.filter(
          (_, index) => index === pick % living.length || (pick >> index) % 2 === 1,
        );
        const slowWorld = merged(world, members);
        const setting = settingOf(world);
        const cells = storedCellsOf(world, setting);
        const group = groupArea(
          { id: "group", vi: "", en: "", validFrom: "0001-01-01", validTo: null, origin: null, members },
          0,
        );
        for (const indicator of setting.catalogue.indicators.list) {
          const place = placesOf(indicator).at(-1);
          if (place === undefined) continue;
          for (const code of PERIODS) {
            if (code.includes("/") && !world.terms.includes(code)) continue;
            // Of the last of its breakdowns, and of nothing shorter: neither parts nor shorter periods say anything beside the areas.
            if (isOfFlows(world, indicator.id) && holdsShorter(world, indicator, code)) continue;
            const period = cataloguePeriod(code);
            const row = rowOf(cells, { indicator, area: group, period, breakdown: place });
            const slow = slowAnswer(
              slowWorld,
              { indicator: indicator.id, area: "group", period: code, ...place },
              LATE,
            );
            const at = `${indicator.id} ${code} of ${members.join(" ")}`;
            compared += 1;
            expect(digits(row.value), at).toEqual(digits(slow?.value ?? null));
            if (slow === null) continue;
            const { status, qualifier, reporting, expected, missing, sources } = row;
            expect({ status, qualifier, reporting, expected, missing, sources }, at).toEqual({
              status: slow.status,
              qualifier: slow.qualifier,
              reporting: slow.reporting,
              expected: slow.expected,
              missing: slow.missing,
              sources: slow.sources,
            });
            expect([row.numerator, row.denominator, digits(row.lower), digits(row.upper)], at).toEqual([
              slow.numerator,
              slow.denominator,
              digits(slow.lower),
              digits(slow.upper),
            ]);
            // It may warn of a break where none is, but never pass one over.
            if (slow.seriesBreak) expect(row.seriesBreak, at).toBe(true);
            if (slow.value !== null) withValue += 1;
            if (slow.value !== null && indicator.kind === "FLOW") flows += 1;
            if (slow.status === "PARTIAL") partial += 1;
            if (slow.denominator !== null) rates += 1;
          }
        }
      }),
      { numRuns: RUNS, seed: 7 },
    );
    // A comparison of nothing with nothing is no comparison.
    expect(withValue).toBeGreaterThan(RUNS);
    expect(flows).toBeGreaterThan(RUNS / 10);
    expect(partial).toBeGreaterThan(RUNS / 4);
    expect(rates).toBeGreaterThan(1);
    expect(compared).toBeGreaterThan(withValue);
  },
);
