import { calendarPeriod, firstDay, monthIndex } from "../statistics/model/periods.ts";
import type { Area, Lineage } from "../statistics/model/types.ts";
import { between, randomFor } from "./random.ts";

export const FIRST = monthIndex("2015-01");
export const LAST = monthIndex("2026-10");
/** The day from which 34 provinces report instead of 63: the one reform of the time that the demo is made for. */
export const REFORM_DAY = "2025-07-01";
export const REFORM = monthIndex(REFORM_DAY);

/** What the generator starts from: the map, and how many communes there really are. */
export interface DemoInput {
  readonly areas: readonly Area[];
  readonly lineage: readonly Lineage[];
  /** Communes of each province at mid-2025, on both sides of the reform. */
  readonly communes: ReadonlyMap<string, number>;
}

/**
 * A province of the map before the reform. Everything is made for these, to the end: what reports after the reform reports
 * their sums, so that old and new map tell one story.
 */
export interface Unit {
  readonly id: string;
  /** How large it is beside the average province. */
  readonly size: number;
  /** How eager it is, about 0 to 1: decides where its growth ends and when it comes. */
  readonly zeal: number;
  /** Eligible units by unit type in each span of {@link SPANS}. */
  readonly eligible: ReadonlyMap<string, readonly number[]>;
}

/** Who reports, with the units it reports for, in its months. */
export interface Reporter {
  readonly id: string;
  readonly units: readonly Unit[];
  readonly first: number;
  readonly last: number;
}

/** From when the counts of eligible units hold; communes were merged a little in 2020 and 2025, and greatly in July 2025. */
export const SPANS = ["2015-01-01", "2020-03-01", "2025-01-01", REFORM_DAY] as const;
const SPAN_MONTHS = SPANS.map(monthIndex);

/** The span a month lies in. */
export function spanOf(month: number): number {
  return SPAN_MONTHS.findLastIndex((first) => first <= month);
}

/** How many there are of each unit type for one commune, and how much that differs between provinces. */
const PER_COMMUNE = [
  ["residential_area", 8.4, 0.25],
  ["school", 3.9, 0.15],
] as const;
/** Communes there were in each span for one of mid-2025. */
const COMMUNES_BEFORE = [1.112, 1.056, 1];

export interface DemoWorld {
  readonly seed: number;
  readonly units: readonly Unit[];
  readonly reporters: readonly Reporter[];
}

/** Makes the provinces and who reports for them. */
export function makeWorld(seed: number, input: DemoInput): DemoWorld {
  const provinces = input.areas.filter((area) => area.level === "province");
  // By day, not by who is there today: a reform after the demo's time leaves it as it is.
  const standing = (from: string, until: string): Area[] =>
    provinces.filter(({ validFrom, validTo }) => validFrom <= from && (validTo === null || validTo >= until));
  const before = standing(dayOf(FIRST), REFORM_DAY);
  const after = standing(REFORM_DAY, dayOf(LAST + 1));
  const successor = new Map(
    input.lineage.filter((l) => l.on === REFORM_DAY && l.transfer === "exact").map((l) => [l.from, l.to]),
  );
  const membersOf = (id: string): string[] =>
    before.map((area) => area.id).filter((unit) => (successor.get(unit) ?? unit) === id);
  const communesAfter = new Map<string, number>();
  for (const area of after) {
    const members = membersOf(area.id);
    // The real count of the old map, where the area is on both: its own list tells how many it has now.
    const total = input.communes.get(`${area.id} after`) ?? members.length;
    const shares = split(
      total,
      members.map((id) => input.communes.get(`${id} before`) ?? 1),
    );
    for (const [index, id] of members.entries()) communesAfter.set(id, shares[index] ?? 0);
  }
  const average = sum(before.map((area) => input.communes.get(`${area.id} before`) ?? 0)) / before.length;
  const units = before.map(({ id }): Unit => {
    const random = randomFor(seed, "unit", id);
    const communes = input.communes.get(`${id} before`) ?? 1;
    const zeal = between(random, 0.15, 0.95);
    const counts = [
      ...COMMUNES_BEFORE.map((ratio) => Math.round(communes * ratio)),
      communesAfter.get(id) ?? 0,
    ];
    const others = PER_COMMUNE.map(([type, per, spread]): [string, number[]] => {
      const rate = per * between(random, 1 - spread, 1 + spread);
      // These are not counted by commune: merging communes closes few of them.
      return [type, SPANS.map((_, span) => Math.round(communes * rate * (1 + 0.02 * span)))];
    });
    return { id, size: communes / average, zeal, eligible: new Map([["commune", counts], ...others]) };
  });
  const unit = new Map(units.map((u) => [u.id, u]));
  const report = (id: string, members: readonly string[], first: number, last: number): Reporter => ({
    id,
    units: members.flatMap((member) => unit.get(member) ?? []),
    first,
    last,
  });
  return {
    seed,
    units,
    reporters: [
      ...before.map(({ id }) => report(id, [id], FIRST, successor.has(id) ? REFORM - 1 : LAST)),
      ...after.filter(({ id }) => !unit.has(id)).map(({ id }) => report(id, membersOf(id), REFORM, LAST)),
    ],
  };
}

/** The first day of a month. */
function dayOf(month: number): string {
  return firstDay(calendarPeriod("MONTH", month));
}

/** Divides a whole number in proportion, largest remainders first. */
function split(total: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  const exact = weights.map((weight) => (total * weight) / all);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => [value - Math.floor(value), index] as const)
    .toSorted((a, b) => b[0] - a[0]);
  for (const [, index] of order.slice(0, total - sum(parts))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
