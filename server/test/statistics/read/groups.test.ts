import fc from "fast-check";
import { expect, test } from "vitest";
import type {
  Catalogue,
  CatalogueArea,
  CatalogueIndicator,
} from "../../../src/statistics/catalogue/catalogue.ts";
import { groupArea } from "../../../src/statistics/catalogue/read-areas.ts";
import { timelines } from "../../../src/statistics/evaluate/timelines.ts";
import { AreaHistory } from "../../../src/statistics/model/area-history.ts";
import { firstDay, lastDay, period as periodOf } from "../../../src/statistics/model/periods.ts";
import type { Answer, World } from "../../../src/statistics/model/types.ts";
import type { CellSetting } from "../../../src/statistics/read/cells/asked-cell.ts";
import { rowOf } from "../../../src/statistics/read/cells/find-cells.ts";
import { StoredCells } from "../../../src/statistics/read/cells/stored-cells.ts";
import type { StoredAnswer } from "../../../src/statistics/read/statistics/build-statistics-query.ts";
import { fastAnswer } from "../evaluate/fast-answer.ts";
import { PERIODS, placesOf } from "../evaluate/random/catalogue.ts";
import { randomWorld } from "../evaluate/random/random-world.ts";
import { slowAnswer } from "../evaluate/second-evaluator/slow-answer.ts";
import { LATE } from "../evaluate/small-world.ts";

const RUNS = Number(process.env["FC_RUNS"] ?? 120);
/** After all periods: on this day a province is born of the members, as which the slow evaluator knows the group. */
const BORN = "2011-01-01";
const DAY = "2010-12-31";

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

/** As much of the catalogue as cells are put together by. */
function settingOf(world: World): CellSetting {
  const predecessors = (id: string): string[] =>
    world.lineage.flatMap(({ from, to, transfer }) => (to === id && transfer === "exact" ? [from] : []));
  const area = ({ id, level, validFrom, validTo }: World["areas"][number], key: number): CatalogueArea => ({
    ...groupArea({ id, vi: id, en: id, validFrom, validTo, origin: null, members: [] }, key),
    level,
    key,
    predecessors: predecessors(id),
  });
  const indicator = (one: World["indicators"][number], key: number): CatalogueIndicator => ({
    ...one,
    key,
    family: key,
    order: key,
    breaks: world.breaks
      .filter((each) => each.indicator === one.id)
      .map((each, index) => ({ ...each, id: `${one.id} ${index}` })),
    made: null,
  });
  const areas = world.areas.map(area);
  const indicators = world.indicators.map(indicator);
  const known = {
    areas: {
      list: areas,
      byId: new Map(areas.map((one) => [one.id, one])),
      byKey: new Map(areas.map((one) => [one.key, one])),
    },
    indicators: { list: indicators, byId: new Map(indicators.map((one) => [one.id, one])) },
    models: { byId: new Map(world.models.map((one) => [one.id, one])) },
    areaHistory: new AreaHistory(world.areas, world.lineage),
  };
  const due = new Map(world.dataset.due.map((one) => [one.indicator, one]));
  const setting = {
    catalogue: known,
    dataset: { ...world.dataset, due, lines: new Map() },
    boundaries: { id: "VN", day: DAY },
    today: "2012-01-01",
    knownAt: null,
  };
  return setting as unknown as CellSetting & { readonly catalogue: Catalogue };
}

function stored(answer: Answer | null, keys: ReadonlyMap<string, CatalogueArea>): StoredAnswer | null {
  if (answer === null) return null;
  const { discrepancy, seriesBreak, dated, missing, ...rest } = answer;
  return {
    ...rest,
    missing: missing.map((id) => keys.get(id)?.key ?? -1),
    series_break: seriesBreak,
    discrepancy: discrepancy === null ? null : [discrepancy.reported, discrepancy.derived],
    dated: dated === null ? null : `${dated}-01`,
  } as unknown as StoredAnswer;
}

const digits = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(10));

test(
  "a group of areas is put together as the slow evaluator puts a province together of its predecessors",
  { timeout: 60_000 + RUNS * 2_000 },
  () => {
    let [compared, withValue, partial, rates] = [0, 0, 0, 0];
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
        const kept = timelines(world);
        const setting = settingOf(world);
        const { byId } = setting.catalogue.areas;
        const cells = new StoredCells(setting, 0, ({ indicator, area, period, breakdown }) =>
          stored(
            fastAnswer(
              kept,
              { indicator: indicator.id, area: area.id, period: period.id, ...breakdown },
              LATE,
            ),
            byId,
          ),
        );
        const group = groupArea(
          { id: "group", vi: "", en: "", validFrom: "0001-01-01", validTo: null, origin: null, members },
          0,
        );
        for (const indicator of setting.catalogue.indicators.list) {
          // A count by the last of its breakdowns, of one day: neither parts nor shorter periods say anything beside the areas.
          if (indicator.kind === "FLOW") continue;
          const place = placesOf(indicator).at(-1);
          if (place === undefined) continue;
          for (const code of PERIODS) {
            if (code.includes("/") && !world.terms.includes(code)) continue;
            const asked = periodOf(code);
            const period = {
              key: PERIODS.indexOf(code),
              id: code,
              kind: asked.kind,
              firstDay: firstDay(asked),
              lastDay: lastDay(asked),
              order: 0,
            };
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
            if (slow.status === "PARTIAL") partial += 1;
            if (slow.denominator !== null) rates += 1;
          }
        }
      }),
      { numRuns: RUNS, seed: 7 },
    );
    // A comparison of nothing with nothing is no comparison.
    expect(withValue).toBeGreaterThan(RUNS);
    expect(partial).toBeGreaterThan(RUNS / 4);
    expect(rates).toBeGreaterThan(3);
    expect(compared).toBeGreaterThan(withValue);
  },
);
