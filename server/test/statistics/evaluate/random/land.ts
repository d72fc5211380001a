/**
 * Random countries below the province: pieces of land, which communes, districts and provinces share out among themselves, once more at each of two
 * days. Lineage is told from the pieces, so what is true of an area at any time can be added up.
 */
import fc from "fast-check";
import type { Area, Day, Lineage } from "../../../../src/statistics/model/types.ts";
import type { Topology } from "./topology.ts";

/** Who governs a piece in one of the three times: a commune of a district or of the province alone, or a district without communes. */
interface Seat {
  readonly id: string;
  readonly level: "district" | "commune";
  readonly district: string | null;
}

export interface Land extends Topology {
  /** Piece numbers of an area at a time when it was there; before its life, of when it began. */
  readonly piecesOf: (area: Area, month: string) => readonly number[];
}

interface Draw {
  readonly provinces: number;
  readonly pieces: number;
  readonly days: readonly [Day, Day];
  /** Any numbers, of which each choice takes one. */
  readonly choices: readonly number[];
  readonly isMerged: boolean;
  readonly isUnverified: boolean;
}

const draw: fc.Arbitrary<Draw> = fc.record({
  provinces: fc.integer({ min: 2, max: 3 }),
  pieces: fc.integer({ min: 3, max: 5 }),
  days: fc.tuple(
    fc.constantFrom("2008-03-19", "2008-02-01", "2008-07-01"),
    fc.constantFrom("2009-07-01", "2008-10-01"),
  ),
  choices: fc.array(fc.nat(11), { minLength: 90, maxLength: 90 }),
  isMerged: fc.boolean(),
  isUnverified: fc.boolean(),
});

const BEGINNING = "2004-01-01";

/** Pieces by the text that stands for who governs them. */
type Shares = ReadonlyMap<
  string,
  { readonly seat: Seat; readonly province: string; readonly pieces: number[] }
>;

function share(drawn: Draw, time: 0 | 1 | 2): Shares {
  const { provinces, pieces, choices, isMerged } = drawn;
  const shares = new Map<string, { seat: Seat; province: string; pieces: number[] }>();
  for (let piece = 0; piece < provinces * pieces; piece += 1) {
    const home = Math.floor(piece / pieces);
    const choice = choices[(piece * 3 + time) % choices.length] ?? 0;
    // Most stay where they were.
    const earlier = choices[(piece * 3) % choices.length] ?? 0;
    const chosen = time === 1 && choice < 8 ? earlier : choice;
    const number = chosen % 3;
    const province = time === 2 && isMerged && home < 2 ? "r" : `p${home}`;
    const district = time === 2 ? null : districtOf(drawn, home, earlier, chosen);
    const isDirect = district !== null && (choices[districtPlace(district)] ?? 0) + time > 11;
    const seat: Seat = isDirect
      ? { id: `d${district}`, level: "district", district }
      : { id: `${province} ${district} ${number}`, level: "commune", district };
    const key = `${seat.id}`;
    const known = shares.get(key);
    if (known === undefined) shares.set(key, { seat, province, pieces: [piece] });
    else known.pieces.push(piece);
  }
  return shares;
}

/** The district of a piece that another choice would give to another one: of districts without communes no land moves. */
function districtOf({ choices }: Draw, home: number, earlier: number, chosen: number): string | null {
  const named = (choice: number): string | null =>
    choice % 4 === 3 ? null : `${home}${Math.floor(choice / 6)}`;
  const [was, is] = [named(earlier), named(chosen)];
  const isEverDirect = [was, is].some(
    (district) => district !== null && (choices[districtPlace(district)] ?? 0) > 10,
  );
  return isEverDirect ? was : is;
}

const districtPlace = (district: string): number => 80 + Number(district[0]) * 2 + Number(district[1]);

interface Spell {
  readonly area: Area;
  readonly pieces: readonly number[];
}

function build(drawn: Draw): Land {
  const starts = [BEGINNING, ...drawn.days] as const;
  const end = (time: number): Day | null => starts[time + 1] ?? null;
  const times = ([0, 1, 2] as const).map((time) => share(drawn, time));
  const areas = new Map<string, Area>();
  const [, , reform] = starts;
  areas.set("nation", { id: "nation", level: "country", validFrom: BEGINNING, validTo: null });
  for (let home = 0; home < drawn.provinces; home += 1) {
    const isEnded = drawn.isMerged && home < 2;
    const id = `p${home}`;
    areas.set(id, { id, level: "province", validFrom: BEGINNING, validTo: isEnded ? reform : null });
  }
  if (drawn.isMerged) areas.set("r", { id: "r", level: "province", validFrom: reform, validTo: null });
  districts(times, starts, areas);
  const spells = times.map((): Spell[] => []);
  times.forEach((shares, time) => {
    for (const { seat, province, pieces } of shares.values()) {
      const before = spells[time - 1]?.find(({ area }) => isSame(area, seat, province));
      const stays =
        before !== undefined && before.pieces.join() === pieces.join() && drawn.choices[pieces[0] ?? 0] !== 5;
      if (seat.level === "district") {
        const area = areas.get(seat.id);
        if (area !== undefined) spells[time]?.push({ area, pieces });
      } else if (stays) {
        const area = { ...before.area, validTo: end(time) };
        areas.set(area.id, area);
        spells[time]?.push({ area, pieces });
      } else {
        const id = `c${time}-${pieces[0]}`;
        const area: Area = {
          id,
          level: "commune",
          validFrom: starts[time] ?? BEGINNING,
          validTo: end(time),
          province,
          ...(seat.district === null ? {} : { districtCode: seat.district }),
        };
        areas.set(id, area);
        spells[time]?.push({ area, pieces });
      }
    }
  });
  const lineage = [...provinceLines(drawn, reform), ...placeLines(drawn, spells, starts, areas)];
  const list = [...areas.values()];
  return {
    areas: list,
    lineage,
    reporters: (day) => list.filter((area) => isReporting(list, area, day)),
    piecesOf: (area, month) => piecesOf(drawn, times, spells, starts, area, month),
  };
}

const isSame = (area: Area, seat: Seat, province: string): boolean =>
  area.level === seat.level && area.province === province && (area.districtCode ?? null) === seat.district;

/** Districts live while any piece is theirs; some are known under a new name since the first day. */
function districts(times: readonly Shares[], starts: readonly Day[], areas: Map<string, Area>): void {
  const lives = new Map<string, number[]>();
  for (const [time, shares] of times.entries())
    for (const { seat } of shares.values())
      if (seat.district !== null) lives.set(seat.district, [...(lives.get(seat.district) ?? []), time]);
  for (const [code, lived] of lives) {
    const id = `d${code}`;
    areas.set(id, {
      id,
      level: "district",
      validFrom: starts[Math.min(...lived)] ?? BEGINNING,
      validTo: starts[Math.max(...lived) + 1] ?? null,
      province: `p${code[0]}`,
      districtCode: code,
    });
  }
}

function provinceLines({ isMerged }: Draw, on: Day): Lineage[] {
  return isMerged ? ["p0", "p1"].map((from): Lineage => ({ from, to: "r", on, transfer: "exact" })) : [];
}

/** What became of whom, as the pieces tell it. */
function placeLines(
  { isUnverified }: Draw,
  spells: readonly (readonly Spell[])[],
  starts: readonly Day[],
  areas: ReadonlyMap<string, Area>,
): Lineage[] {
  const lines: Lineage[] = [];
  for (const time of [1, 2]) {
    const on = starts[time] ?? BEGINNING;
    const before = spells[time - 1] ?? [];
    const after = spells[time] ?? [];
    for (const old of before)
      for (const next of after) {
        if (old.area.id === next.area.id || !old.pieces.some((piece) => next.pieces.includes(piece)))
          continue;
        const { validTo } = areas.get(old.area.id) ?? old.area;
        const isWhole = validTo === on && old.pieces.every((piece) => next.pieces.includes(piece));
        lines.push({ from: old.area.id, to: next.area.id, on, transfer: isWhole ? "exact" : "partial" });
      }
  }
  if (!isUnverified) return lines;
  // As in the lists: one keeps its code, and of the others nobody has seen whether they came whole.
  return lines.map((line) => {
    const kept = lines.find(({ to, transfer }) => to === line.to && transfer === "exact");
    return line.on === starts[1] && kept !== line ? { ...line, transfer: "unverified" } : line;
  });
}

function isReporting(areas: readonly Area[], area: Area, day: Day): boolean {
  const lives = ({ validFrom, validTo }: Area) => validFrom <= day && (validTo === null || day < validTo);
  if (!lives(area)) return false;
  if (area.level === "commune") return true;
  return (
    area.level === "district" &&
    !areas.some((one) => one.level === "commune" && one.districtCode === area.districtCode && lives(one))
  );
}

function piecesOf(
  drawn: Draw,
  times: readonly Shares[],
  spells: readonly (readonly Spell[])[],
  starts: readonly Day[],
  area: Area,
  month: string,
): readonly number[] {
  const timeOf = (text: string): number => starts.findLastIndex((start) => start.slice(0, 7) <= text);
  const time = Math.max(timeOf(month), timeOf(area.validFrom.slice(0, 7)));
  const shares = [...(times[time]?.values() ?? [])];
  const all = shares.flatMap(({ pieces }) => pieces);
  if (area.level === "country") return all;
  if (area.level === "province")
    return shares.filter(({ province }) => province === area.id).flatMap(({ pieces }) => pieces);
  if (area.level === "district")
    return shares.filter(({ seat }) => seat.district === area.districtCode).flatMap(({ pieces }) => pieces);
  return spells[time]?.find((spell) => spell.area.id === area.id)?.pieces ?? [];
}

/** `verified`: what went whole is known to have gone whole. */
export function land(): fc.Arbitrary<Land> {
  return draw.map(build);
}
