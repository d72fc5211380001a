import fc from "fast-check";
import { expect, it } from "vitest";
import { affectedMonths, type Spoken } from "../../../src/statistics/cube/affected-months.ts";
import { Evaluation } from "../../../src/statistics/evaluate/evaluation.ts";
import { type CellVersion, timelines, versions } from "../../../src/statistics/evaluate/timelines.ts";
import { cellKey } from "../../../src/statistics/model/cell-key.ts";
import {
  touchedCells,
  touchedPeriods,
  withMembers,
  withSubPeriods,
} from "../../../src/statistics/cube/stored/touched.ts";
import { NotKept } from "../../../src/statistics/model/territory/atoms.ts";
import { monthIndex, period, type Span } from "../../../src/statistics/model/periods.ts";
import type { Instant, Observation, World } from "../../../src/statistics/model/types.ts";
import { landWorld, randomWorld } from "./random/random-world.ts";

const RUNS = Number(process.env["FC_RUNS"] ?? 80);
const SEED = process.env["FC_SEED"];
const parameters = { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) };

/** What the cube holds of a world, with a row for each span of instants. */
function kept(world: World): Map<string, CellVersion[]> {
  return timelines(world);
}

/** The cube after some observations came to a world: only what they touch is worked out, and only since they are known. */
function continued(
  before: World,
  arriving: readonly Observation[],
  after: World,
  isStored = false,
): Map<string, CellVersion[]> {
  const since = arriving.map(({ recorded }) => recorded).reduce((a, b) => (a < b ? a : b));
  const families = relatives(after);
  const cube = kept(before);
  for (const indicators of families) {
    const mine = arriving.filter(({ indicator }) => indicators.has(indicator));
    if (mine.length === 0) continue;
    const within = affectedMonths(
      after.observations.filter((o) => mine.some((m) => isSameFigure(m, o))).map((o) => spoken(after, o)),
      after.terms.map(period),
    );
    const part: World = {
      ...after,
      indicators: after.indicators.filter(({ id }) => indicators.has(id)),
      observations: after.observations.filter(
        (o) =>
          indicators.has(o.indicator) &&
          after.observations.some(
            (v) =>
              v.source === o.source && isSameFigure(v, o) && within.some((span) => mayAnswer(after, v, span)),
          ),
      ),
    };
    const found = (isStored ? fromStored(part, cube, mine, { within, since }) : null) ?? {
      evaluation: new Evaluation(part, { within, since }),
      changes: null,
    };
    const { evaluation } = found;
    const added: CellVersion[] = [];
    for (const { indicator, key, ...one } of found.changes ?? versions(evaluation)) {
      const cell = evaluation.cell(indicator, key);
      if ("at" in one) cube.set(cellKey(cell), endedAt(cube.get(cellKey(cell)) ?? [], one.at));
      else added.push({ cell, ...one });
    }
    for (const version of added) {
      const key = cellKey(version.cell);
      cube.set(
        key,
        [...(cube.get(key) ?? []), version].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
      );
    }
  }
  return cube;
}

/** The same, from what is stored of before: read of the areas that turn out to be wanted. Null where what an answer lacks was not kept as it is needed. */
function fromStored(
  world: World,
  cube: ReadonlyMap<string, readonly CellVersion[]>,
  mine: readonly Observation[],
  part: { readonly within: readonly Span[]; readonly since: Instant },
) {
  const periods = touchedPeriods(
    world.observations.filter((o) => mine.some((m) => isSameFigure(m, o))).map((o) => spoken(world, o)),
    world.terms.map(period),
  );
  const cells = touchedCells(
    mine.flatMap((m) =>
      world.observations
        .filter((o) => isSameFigure(m, o))
        .map((o) => ({ spoken: spoken(world, o), areas: [o.area] })),
    ),
    world.terms.map(period),
    world,
  );
  const answers = (o: Observation): boolean => {
    const stood = stands(world, o);
    return cells.some(
      ({ areas, periods: changing }) =>
        areas.has(o.area) &&
        (changing.has(o.period) ||
          (stood !== null &&
            [...changing].map(period).some(({ last }) => stood.first <= last && last <= stood.last))),
    );
  };
  // All versions of a figure of which any may answer.
  const observations = world.observations.filter((o) =>
    world.observations.some((v) => v.source === o.source && isSameFigure(v, o) && answers(v)),
  );
  const breakdowns = Map.groupBy(
    [...cube.values()].flatMap(([row]) => (row === undefined ? [] : [row.cell])),
    ({ indicator }) => indicator,
  );
  const ofMembers = withSubPeriods(periods);
  const read = new Map(
    [...withMembers(new Set(cells.flatMap((of) => [...of.areas])), periods, world, true)].map((id) => [
      id,
      false,
    ]),
  );
  const wanted = new Map<string, boolean>();
  for (;;) {
    for (const [area, isWhole] of wanted) read.set(area, isWhole);
    wanted.clear();
    const evaluation = new Evaluation(
      { ...world, observations },
      {
        ...part,
        stored: {
          isRead: ({ id }, { code }) => {
            const isRead = read.get(id) === true || (read.has(id) && ofMembers.has(code));
            if (!isRead) wanted.set(id, read.has(id));
            return isRead;
          },
          isComplete: () => wanted.size === 0,
          breakdowns: (indicator) => breakdowns.get(indicator) ?? [],
          find: (indicator, area, p, b) => {
            if (read.get(area.id) !== true && !ofMembers.has(p.code))
              throw new Error(`${p.code} was not read`);
            const rows = cube.get(cellKey({ ...b, indicator, area: area.id, period: p.code })) ?? [];
            return rows.find(({ to }) => to === null)?.answer ?? null;
          },
        },
      },
    );
    try {
      const changes = [...versions(evaluation)];
      if (wanted.size === 0) return { evaluation, changes };
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      if (wanted.size === 0) return null;
    }
  }
}

/** The same rows, the current one until an instant; there must be one. */
function endedAt(rows: readonly CellVersion[], at: Instant): CellVersion[] {
  expect(rows.filter(({ to }) => to === null)).toHaveLength(1);
  return rows.map((row) => (row.to === null ? { ...row, to: at } : row));
}

function isSameFigure(a: Observation, b: Observation): boolean {
  const keyOf = (o: Observation): string => cellKey({ ...o });
  return keyOf(a) === keyOf(b);
}

function spoken(world: World, o: Observation): Spoken {
  const flow = world.indicators.find(({ id }) => id === o.indicator)?.kind === "FLOW";
  return { indicatorId: 0, flow, printed: period(o.period), stands: stands(world, o) };
}

function stands({ dataset }: World, { dated, validFrom, validTo }: Observation): Spoken["stands"] {
  if (dated === null && validFrom === null) return null;
  const first = monthIndex(validFrom ?? dated ?? "");
  const end = validTo === null ? monthIndex(dataset.calendarTo) : monthIndex(validTo) - 1;
  return { first, last: validFrom === null ? first : end };
}

/** As read-figures.ts asks for them. */
function mayAnswer(world: World, o: Observation, span: { first: number; last: number }): boolean {
  const printed = period(o.period);
  const stood = stands(world, o);
  return (
    (printed.first >= span.first && printed.last <= span.last) ||
    (stood !== null && stood.first <= span.last && (stood.last >= span.first || o.validTo === null))
  );
}

function relatives({ indicators }: World): Set<string>[] {
  const families: Set<string>[] = [];
  for (const { id, numerator, denominator } of indicators) {
    const members = [id, numerator, denominator].filter((one) => one !== null);
    const touching = families.filter((family) => members.some((one) => family.has(one)));
    const joined = new Set([...members, ...touching.flatMap((family) => [...family])]);
    families.splice(0, families.length, ...families.filter((family) => !touching.includes(family)), joined);
  }
  return families;
}

const termsOf = (observations: readonly Observation[]): string[] =>
  [...new Set(observations.map((o) => o.period))].filter((code) => period(code).kind === "TERM").toSorted();

it(
  "what is worked out since an instant continues what was kept before, whatever came, at one instant or several",
  {
    timeout: 24 * 3_600_000,
  },
  () => {
    let compared = 0;
    let changed = 0;
    let fromKept = 0;
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: randomWorld() }, { weight: 1, arbitrary: landWorld() }),
        fc.array(fc.nat(9), { minLength: 60, maxLength: 60 }),
        fc.boolean(),
        (given, picks, restated) => {
          // What is withheld, and what comes late, is worked out as a whole: see recompute.ts.
          const open = given.observations.filter((o) => o.status !== "WITHHELD");
          const newest = open
            .map((o) => o.recorded)
            .reduce((a, b) => (a > b ? a : b), "2000-01-01T00:00:00.000Z");
          const arriving = open.flatMap((o, index): Observation[] => {
            const pick = picks[index % picks.length] ?? 9;
            if (pick > 1) return [];
            const recorded = new Date(Date.parse(newest) + 1 + pick).toISOString();
            if (!restated) return [{ ...o, recorded }];
            // Half of them say again what was known, and change nothing.
            const value = o.value === null ? null : o.value + pick;
            return [{ ...o, recorded, value, id: o.id + 10_000, version: o.version + 100 }];
          });
          const came = new Set(arriving.map(({ id }) => id));
          const world: World = {
            ...given,
            observations: [...open.filter(({ id }) => !came.has(id)), ...arriving],
          };
          const before = { ...world, observations: world.observations.filter((o) => !arriving.includes(o)) };
          // So is a term that nothing was printed for yet.
          if (
            arriving.length === 0 ||
            termsOf(before.observations).join() !== termsOf(world.observations).join()
          )
            return;
          const told: World = { ...world, terms: termsOf(world.observations) };
          const expected = kept(told);
          const found = continued({ ...before, terms: told.terms }, arriving, told);
          for (const key of new Set([...expected.keys(), ...found.keys()])) {
            expect(found.get(key) ?? [], key).toEqual(expected.get(key) ?? []);
            compared += 1;
          }
          if (told.breaks.length === 0 && told.dataset.reporting === "SCHEDULED") {
            const stored = continued({ ...before, terms: told.terms }, arriving, told, true);
            for (const key of new Set([...expected.keys(), ...stored.keys()])) {
              expect(stored.get(key) ?? [], key).toEqual(expected.get(key) ?? []);
              fromKept += 1;
            }
          }
          const [old, now] = [kept({ ...before, terms: told.terms }), expected];
          for (const [key, rows] of now) if (old.get(key)?.length !== rows.length) changed += 1;
        },
      ),
      parameters,
    );
    expect(compared).toBeGreaterThan(RUNS * 10);
    expect(changed).toBeGreaterThan(RUNS);
    expect(fromKept).toBeGreaterThan(RUNS);
  },
);
