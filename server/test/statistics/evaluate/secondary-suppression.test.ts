/** What is withheld cannot be worked out from what is published beside it: an attack on random worlds. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { cellKey } from "../../../src/statistics/model/cell-key.ts";
import { timelines } from "../../../src/statistics/evaluate/timelines.ts";
import type { Answer, Cell, Instant, World } from "../../../src/statistics/model/types.ts";
import { fastAnswer } from "./fast-answer.ts";
import { randomWorld } from "./random/random-world.ts";
import { slowAnswer } from "./second-evaluator/slow-answer.ts";
import { standing, winnerOf } from "./second-evaluator/observed.ts";
import { pathsOf } from "./second-evaluator/paths.ts";
import { COARSENESS, firstDay, lastDay, parsePeriod, tiles } from "./second-evaluator/periods.ts";
import { aliveOn, areaOf, atomsOf } from "./second-evaluator/territory.ts";
import { INSTANTS } from "./small-world.ts";

const RUNS = Number(process.env["FC_RUNS"] ?? 120);
const SEED = process.env["FC_SEED"];

/** A random world in which some of the figures, and what corrects them, are withheld. */
function secretiveWorld(): fc.Arbitrary<World> {
  return fc.tuple(randomWorld(), fc.array(fc.nat(), { minLength: 1, maxLength: 3 })).map(([world, picks]) => {
    const withheld = new Set(picks.map((pick) => pick % Math.max(1, world.observations.length)));
    const observations = world.observations.map((one, at) =>
      withheld.has(at) && one.status !== "WITHDRAWN"
        ? ({ ...one, status: "WITHHELD", value: null, qualifier: null } as const)
        : one,
    );
    return { ...world, observations };
  });
}

/** Cells that add up to another: what a reader would subtract. */
interface Equation {
  readonly how: string;
  readonly total: Cell;
  readonly members: readonly Cell[];
}

/** Every way to add up to a cell: over areas, on each later map too; over time, by every length; over the parts of a breakdown. */
function equationsOf(world: World, total: Cell): Equation[] {
  const indicator = world.indicators.find(({ id }) => id === total.indicator);
  if (indicator === undefined || indicator.kind === "RATIO") return [];
  const found: Equation[] = pathsOf(world, indicator, total).flatMap(({ dimension, combining, members }) => {
    const real = members.filter((member) => atomsOf(world, member).size > 0);
    const isSum = combining === "sum" || (combining === "union" && dimension === "area" && real.length === 1);
    // A successor that began within the period adds its own months to those of its predecessors.
    const isAll = dimension !== "area" || !livesPartOf(world, total);
    return isSum && isAll && real.length > 0 ? [{ how: dimension, total, members: real }] : [];
  });
  const period = parsePeriod(total.period);
  if (indicator.kind === "FLOW")
    for (const kind of COARSENESS.filter((one) => one !== "TERM")) {
      const pieces = tiles(period, kind)?.map(({ code }) => ({ ...total, period: code })) ?? [];
      const members = pieces.filter((piece) => atomsOf(world, piece).size > 0);
      if (pieces.length > 1) found.push({ how: `by ${kind}`, total, members });
    }
  if (total.area === "nation" && indicator.overAreas === "sum")
    for (const { on } of world.lineage.filter((line) => line.on > lastDay(period))) {
      const provinces = world.areas.filter((area) => area.level === "province" && aliveOn(area, on));
      const members = provinces.map((area) => ({ ...total, area: area.id }));
      found.push({
        how: `on the map of ${on}`,
        total,
        members: members.filter((one) => atomsOf(world, one).size > 0),
      });
    }
  return found;
}

/** Whether a province begins within the period of a cell. */
function livesPartOf(world: World, { area, period }: Cell): boolean {
  const { level, validFrom } = areaOf(world, area);
  const asked = parsePeriod(period);
  return level === "province" && firstDay(asked) < validFrom && validFrom <= lastDay(asked);
}

const isKnown = (answer: Answer | null): boolean =>
  answer !== null && answer.value !== null && answer.status !== "PARTIAL";
const isWithheld = (answer: Answer | null): boolean => answer?.status === "WITHHELD";

/**
 * Whether the equation tells a withheld cell: all others in it are known. Of a breakdown members without an answer count as none where others are
 * known; one part alone is not its total, as an unlisted part is not 0.
 */
function tells({ how, total, members }: Equation, answer: (cell: Cell) => Answer | null): boolean {
  const isBreakdown = !how.startsWith("by ") && !how.startsWith("on ") && how !== "area" && how !== "time";
  const parts = members.map(answer).filter((part) => !isBreakdown || part !== null);
  const withheld = parts.filter(isWithheld).length;
  const known = parts.filter(isKnown).length;
  if (isKnown(answer(total)))
    return withheld === 1 && known === parts.length - 1 && (!isBreakdown || known > 0);
  // Parts that nobody says are all do not tell their total.
  return !isBreakdown && isWithheld(answer(total)) && parts.every(isKnown);
}

it("no single sum over areas, time or parts tells what is withheld", () => {
  let [withheld, beside, hidden] = [0, 0, 0];
  fc.assert(
    fc.property(secretiveWorld(), (world) => {
      const kept = timelines(world);
      const cells = [...kept.values()].flatMap(([first]) => (first === undefined ? [] : [first.cell]));
      for (const at of INSTANTS) {
        const answer = answersAt(kept, at);
        for (const cell of cells) {
          const own = answer(cell);
          if (isWithheld(own)) withheld += 1;
          for (const equation of equationsOf(world, cell)) {
            const said = () =>
              `${at} ${equation.how}: ${cellKey(cell)} ${own?.status} ${own?.value} of ${equation.members
                .map((one) => `${cellKey(one)} ${answer(one)?.status} ${answer(one)?.value}`)
                .join(", ")}`;
            const isTold = tells(equation, answer);
            expect(isTold ? said() : "not told").toBe("not told");
            if (equation.members.some((one) => isWithheld(answer(one)))) beside += 1;
          }
        }
        hidden += figuresShownElsewhere(world, cells, at, answer);
      }
    }),
    // The same worlds each time, so that a verdict is never a matter of luck; FC_SEED and FC_RUNS look at others.
    { numRuns: Math.ceil(RUNS / 4), seed: Number(SEED ?? 5) },
  );
  expect(withheld).toBeGreaterThan(RUNS);
  expect(beside).toBeGreaterThan(RUNS);
  expect(hidden).toBeGreaterThan(0);
});

function answersAt(kept: ReturnType<typeof timelines>, at: Instant): (cell: Cell) => Answer | null {
  const found = new Map<string, Answer | null>();
  return (cell) => {
    const key = cellKey(cell);
    let answer = found.get(key);
    if (answer === undefined) found.set(key, (answer = fastAnswer(kept, cell, at)));
    return answer;
  };
}

/** A figure that is withheld where it answers one cell answers none: a stock of June is also that of the half-year. Gives how many there were. */
function figuresShownElsewhere(
  world: World,
  cells: readonly Cell[],
  at: Instant,
  answer: (cell: Cell) => Answer | null,
): number {
  const observations = standing(world, at);
  const counted = cells.filter(
    ({ indicator }) => world.indicators.find(({ id }) => id === indicator)?.kind !== "RATIO",
  );
  const winners = counted.flatMap((cell) => {
    const winner = winnerOf(world, observations, cell)?.observation;
    return winner === undefined || winner.value === null ? [] : [{ cell, winner }];
  });
  const secret = new Set(winners.filter(({ cell }) => isWithheld(answer(cell))).map(({ winner }) => winner));
  for (const { cell, winner } of winners)
    if (secret.has(winner)) expect(answer(cell)?.value ?? null, cellKey(cell)).toBeNull();
  return secret.size;
}

it("the slow evaluator withholds the same", () => {
  let compared = 0;
  fc.assert(
    fc.property(secretiveWorld(), (world) => {
      const kept = timelines(world);
      for (const at of INSTANTS)
        for (const [first] of kept.values()) {
          if (first === undefined) continue;
          const [slow, fast] = [slowAnswer(world, first.cell, at), fastAnswer(kept, first.cell, at)];
          const tell = (one: Answer | null) => [one?.status, one?.reason?.code ?? null, one?.sources];
          expect(tell(fast), `${cellKey(first.cell)} at ${at}`).toEqual(tell(slow));
          if (isWithheld(slow)) compared += 1;
        }
    }),
    { numRuns: Math.ceil(RUNS / 4), ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  );
  expect(compared).toBeGreaterThan(RUNS / 2);
});
