/** Random countries: three to six provinces, up to two reforms, whole merges and pieces that move. */
import fc from "fast-check";
import type { Area, Day, Lineage } from "../../../../src/statistics/model/types.ts";

export interface Topology {
  readonly areas: readonly Area[];
  readonly lineage: readonly Lineage[];
  /** Who reports on a day; without it, the provinces. */
  readonly reporters?: (day: Day) => readonly Area[];
}

interface Reform {
  readonly on: string;
  /** Which of the living provinces merge: one is a new life under a new id. */
  readonly merge: readonly number[];
  /** A piece that moves the same day: from, to (indices among the living after the merge). */
  readonly piece: readonly [number, number] | null;
}

const reform = (dates: readonly string[]): fc.Arbitrary<Reform> =>
  fc.record({
    on: fc.constantFrom(...dates),
    merge: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
    piece: fc.option(fc.tuple(fc.nat(5), fc.nat(5)), { freq: 2 }),
  });

function carryOut(topology: Topology, { on, merge, piece }: Reform, born: string): Topology {
  const living = topology.areas.filter((area) => area.level === "province" && area.validTo === null);
  const ending = new Set(merge.map((index) => living[index % living.length]?.id));
  const areas = topology.areas.map((area) => (ending.has(area.id) ? { ...area, validTo: on } : area));
  areas.push({ id: born, level: "province", validFrom: on, validTo: null });
  const lineage = [...topology.lineage];
  for (const from of ending) if (from !== undefined) lineage.push({ from, to: born, on, transfer: "exact" });
  if (piece !== null) {
    const after = areas.filter((area) => area.level === "province" && area.validTo === null);
    const from = after[piece[0] % after.length]?.id;
    const to = after[piece[1] % after.length]?.id;
    // The giver of a piece lives on, so it is never the province born that day.
    if (from !== undefined && to !== undefined && from !== to && from !== born) {
      lineage.push({ from, to, on, transfer: "partial" });
    }
  }
  return { areas, lineage };
}

/** `noPieces`: whole merges only. */
export function topology(noPieces = false): fc.Arbitrary<Topology> {
  return fc
    .record({
      provinces: fc.integer({ min: 3, max: 6 }),
      first: fc.option(reform(["2008-08-01", "2008-07-01", "2008-02-01"]), { freq: 5 }),
      second: fc.option(reform(["2009-07-01", "2009-11-01", "2008-10-01"]), { freq: 3 }),
    })
    .map(({ provinces, first, second }) => {
      const ids = ["a", "b", "c", "d", "e", "f"].slice(0, provinces);
      const nation: Area = { id: "nation", level: "country", validFrom: "2004-01-01", validTo: null };
      const start = ids.map((id): Area => ({
        id,
        level: "province",
        validFrom: "2004-01-01",
        validTo: null,
      }));
      let made: Topology = { areas: [nation, ...start], lineage: [] };
      const whole = (one: Reform): Reform => (noPieces ? { ...one, piece: null } : one);
      if (first !== null) made = carryOut(made, whole(first), "r");
      if (second !== null) made = carryOut(made, whole(second), "s");
      return made;
    });
}
