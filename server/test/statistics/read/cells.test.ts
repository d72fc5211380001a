import fc from "fast-check";
import { expect, test } from "vitest";
import type { CatalogueIndicator } from "../../../src/statistics/catalogue/catalogue.ts";
import { groupArea } from "../../../src/statistics/catalogue/read-areas.ts";
import { TOTAL, type Breakdown, type World } from "../../../src/statistics/model/types.ts";
import { AskedCatalogue } from "../../../src/statistics/request/resolve-groups.ts";
import type { CellSetting } from "../../../src/statistics/read/cells/asked-cell.ts";
import { rowOf } from "../../../src/statistics/read/cells/find-cells.ts";
import { isComplete } from "../../../src/statistics/read/cells/put-together.ts";
import { cutsOf, restOfBreakdown, totalCell } from "../../../src/statistics/read/page/largest-and-rest.ts";
import { PERIODS, placesOf } from "../evaluate/random/catalogue.ts";
import { randomWorld, wholeWorld } from "../evaluate/random/random-world.ts";
import { slowAnswer } from "../evaluate/second-evaluator/slow-answer.ts";
import { LATE, MODELS } from "../evaluate/small-world.ts";
import { cataloguePeriod, digits, settingOf, storedCellsOf } from "./random-setting.ts";

const RUNS = Number(process.env["FC_RUNS"] ?? 30);
const options = { timeout: 24 * 3_600_000 };
const parameters = { numRuns: RUNS, seed: 11 };

/** The same world without percentages that were printed themselves: what is made on the spot has none. */
function withoutPercentages(world: World): World {
  const ratios = new Set(world.indicators.filter(({ kind }) => kind === "RATIO").map(({ id }) => id));
  return { ...world, observations: world.observations.filter(({ indicator }) => !ratios.has(indicator)) };
}

const codesOf = (world: World): readonly string[] =>
  PERIODS.filter((code) => !code.includes("/") || world.terms.includes(code));

/** A RATIO as a question makes it of the same two parts, for each thousand. */
function madeLike(setting: CellSetting, ratio: CatalogueIndicator, place: Breakdown) {
  const per = 1000;
  const denominator = { ...TOTAL, unitType: place.unitType };
  const indicator: CatalogueIndicator = {
    ...ratio,
    key: -1,
    id: "made",
    made: { per, numerator: place, denominator },
  };
  return {
    per,
    indicator,
    setting: { ...setting, catalogue: new AskedCatalogue(setting.catalogue, [], indicator).catalogue },
  };
}

test(
  "a ratio made on the spot is what the slow evaluator makes of the same parts, times what it is for",
  options,
  () => {
    let [compared, partial] = [0, 0];
    fc.assert(
      fc.property(randomWorld(), fc.nat(), (random, pick) => {
        const world = withoutPercentages(random);
        const setting = settingOf(world);
        for (const ratio of setting.catalogue.indicators.list.filter(({ kind }) => kind === "RATIO"))
          for (const place of placesOf(ratio).filter((_, index, all) => index === pick % all.length)) {
            const made = madeLike(setting, ratio, place);
            const cells = storedCellsOf(world, made.setting);
            for (const code of codesOf(world))
              for (const area of setting.catalogue.areas.list) {
                const slow = slowAnswer(
                  world,
                  { indicator: ratio.id, area: area.id, period: code, ...place },
                  LATE,
                );
                // What is made on the spot may be of more than there is of the other: 5 awards for 3 points.
                if (slow === null || slow.reason?.code === "EXCEEDS_WHOLE") continue;
                const period = cataloguePeriod(code);
                const row = rowOf(cells, { indicator: made.indicator, area, period, breakdown: TOTAL });
                const at = `${ratio.id} ${JSON.stringify(place)} ${code} of ${area.id}`;
                const hundred = row.value === null ? null : (row.value / made.per) * 100;
                expect(digits(hundred), at).toEqual(digits(slow.value));
                expect([row.status, row.qualifier, row.numerator, row.denominator], at).toEqual([
                  slow.status,
                  slow.qualifier,
                  slow.numerator,
                  slow.denominator,
                ]);
                if (slow.value !== null) compared += 1;
                if (slow.status === "PARTIAL") partial += 1;
              }
          }
      }),
      parameters,
    );
    expect(compared).toBeGreaterThan(RUNS / 5);
    expect(partial).toBeGreaterThan(0);
  },
);

/** The same world, in which some figures that were printed one after another, of provinces, are not released. */
function hiding(world: World, from: number, count: number): World {
  const first = from % Math.max(1, world.observations.length);
  const observations = world.observations.map((one, index) =>
    first <= index && index < first + count
      ? { ...one, status: "WITHHELD" as const, value: null, qualifier: null }
      : one,
  );
  return { ...world, observations };
}

test(
  "a group tells nothing of what is withheld: it is made of published values alone, and of all but one not at all",
  options,
  () => {
    let [withheld, told] = [0, 0];
    fc.assert(
      fc.property(
        fc
          .tuple(wholeWorld(), fc.nat(), fc.integer({ min: 1, max: 3 }))
          .map(([world, from, count]) => hiding(world, from, count)),
        fc.nat(),
        (world, pick) => {
          const setting = settingOf(world);
          const cells = storedCellsOf(world, setting);
          const living = setting.catalogue.areas.list.filter(
            ({ level, validTo }) => level === "province" && validTo === null,
          );
          const members = living.filter(
            (_, index) => pick % 2 === 0 || index === pick % living.length || (pick >> index) % 2 === 1,
          );
          const group = groupArea(
            {
              id: "group",
              vi: "",
              en: "",
              validFrom: "0001-01-01",
              validTo: null,
              origin: null,
              members: members.map(({ id }) => id),
            },
            0,
          );
          for (const indicator of setting.catalogue.indicators.list.filter(
            ({ overAreas }) => overAreas === "sum",
          ))
            for (const breakdown of placesOf(indicator))
              for (const code of codesOf(world)) {
                const period = cataloguePeriod(code);
                const row = rowOf(cells, { indicator, area: group, period, breakdown });
                const parts = members
                  .map((area) => rowOf(cells, { indicator, area, period, breakdown }))
                  .filter(({ expected }) => expected > 0);
                const hidden = parts.filter(({ status }) => status === "WITHHELD");
                const known = parts.flatMap(({ value }) => value ?? []);
                if (hidden.length === 0) continue;
                withheld += 1;
                if (hidden.length === 1 && (known.length > 0 || parts.length === 1))
                  expect(row.value).toBeNull();
                if (row.value === null) continue;
                told += 1;
                expect(digits(row.value)).toBe(digits(known.reduce((all, value) => all + value, 0)));
                expect(row.status).toBe("PARTIAL");
              }
        },
      ),
      parameters,
    );
    expect(withheld).toBeGreaterThan(RUNS / 4);
    expect(told).toBeGreaterThan(0);
  },
);

test(
  "the largest and the rest are the total where it is known to be of them, and never more than it",
  options,
  () => {
    let [whole, least] = [0, 0];
    fc.assert(
      fc.property(randomWorld(), fc.integer({ min: 1, max: 2 }), (world, top) => {
        const setting = settingOf(world);
        const cells = storedCellsOf(world, setting);
        const areas = setting.catalogue.areas.list.filter(({ validTo }) => validTo === null);
        const indicators = setting.catalogue.indicators.list.filter(
          ({ kind, breakdowns }) => kind !== "RATIO" && breakdowns.includes("model"),
        );
        for (const indicator of indicators)
          for (const code of codesOf(world))
            for (const area of areas) {
              const period = cataloguePeriod(code);
              const rows = MODELS.map(({ id }) =>
                rowOf(cells, { indicator, area, period, breakdown: { ...TOTAL, model: id } }),
              );
              const [cut] = cutsOf(rows, "MODEL", top);
              const [other] = cut?.others ?? [];
              if (cut === undefined || other === undefined) continue;
              const cell = totalCell(setting, other, "MODEL");
              if (cell === null) continue;
              const total = rowOf(cells, cell);
              const rest = restOfBreakdown(setting, cut, "MODEL", cell, total);
              const slow = slowAnswer(
                world,
                { indicator: indicator.id, area: area.id, period: code, ...TOTAL },
                LATE,
              );
              const largest = cut.largest.reduce((all, { value }) => all + (value ?? 0), 0);
              const at = `${indicator.id} ${code} of ${area.id}`;
              expect(rest.rest?.ids.length, at).toBe(rows.length - cut.largest.length);
              if (rest.value === null || slow === null || slow.value === null) continue;
              if (isComplete(rest)) {
                whole += 1;
                expect(digits(largest + rest.value), at).toBe(digits(slow.value));
              } else {
                least += 1;
                expect(rest.qualifier, at).not.toBe("AT_MOST");
              }
            }
      }),
      parameters,
    );
    expect(whole).toBeGreaterThan(0);
    expect(least).toBeGreaterThan(RUNS / 4);
  },
);
