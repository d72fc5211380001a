import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { pairBorders } from "../../src/boundaries/checks/pair-borders.ts";
import type { Commune } from "../../src/boundaries/commune.ts";
import { landsOnGrid } from "../../src/boundaries/geometry/lands.ts";
import { landArea } from "../../src/boundaries/geometry/rings.ts";
import type { ProvinceTopology } from "../../src/boundaries/geometry/provinces.ts";
import { makeSynthetic } from "../../src/boundaries/synthetic/make-synthetic.ts";

const provinces: ProvinceTopology = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../../seeds/reference/boundaries/VN-2008.topo.json"), "utf8"),
);

/** Communes of some provinces, as many as given. */
function communesOf(counts: Readonly<Record<string, number>>): readonly Commune[] {
  return Object.entries(counts).flatMap(([province, count]) =>
    Array.from({ length: count }, (_, at): Commune => {
      const codeGso = String(10_000 + at);
      const name = `${province} ${at}`;
      return {
        id: `c-${province}-${at}`,
        codeGso,
        nameVi: name,
        nameEn: name,
        kind: "xa",
        province,
        districtVi: null,
      };
    }),
  );
}

test("the pieces of a province fill it, and of neighbours share all of their border", () => {
  const communes = communesOf({ "nam-dinh": 226, "thai-binh": 260, "ninh-binh": 143, "ha-nam": 1 });
  const lands = landsOnGrid(makeSynthetic(provinces, communes));
  expect([...lands.keys()]).toEqual(communes.map(({ id }) => id));
  for (const land of lands.values()) expect(landArea(land)).toBeGreaterThan(0);
  const { twice, lone } = pairBorders(lands);
  expect(twice).toEqual([]);
  // Round all of them goes one line: nothing lies open within. Ha Nam is the middle that the others lie around.
  const starts = new Set(lone.map(({ from }) => from.join()));
  expect(lone.filter(({ to }) => !starts.has(to.join()))).toEqual([]);
  const outline = lone.reduce((sum, { from, to }) => sum + (from[0] * to[1] - to[0] * from[1]) / 2, 0);
  const filled = [...lands.values()].reduce((sum, land) => sum + landArea(land), 0);
  expect(outline).toBe(filled);
});

test("the same communes are drawn alike again, whatever their order; another id is drawn otherwise", () => {
  const communes = communesOf({ hue: 45 });
  const drawn = landsOnGrid(makeSynthetic(provinces, communes));
  const again = landsOnGrid(makeSynthetic(provinces, communes.toReversed()));
  expect(drawn.size).toBe(45);
  for (const [id, land] of drawn) expect(landArea(again.get(id) ?? [])).toBe(landArea(land));
  const renamed = communes.map((one) => ({ ...one, id: `${one.id}x` }));
  const other = landsOnGrid(makeSynthetic(provinces, renamed));
  expect([...other.values()]).not.toEqual([...drawn.values()]);
});

test("the communes of an archipelago are its islands, and no part of the mainland", () => {
  const ofIslands = ["Song Tử Tây", "Sinh Tồn", "Trường Sa"].map((nameVi, at): Commune => ({
    id: `isle-${at}`,
    codeGso: `2273${at}`,
    nameVi,
    nameEn: nameVi,
    kind: "xa",
    province: "khanh-hoa",
    districtVi: "Trường Sa",
  }));
  const lands = landsOnGrid(makeSynthetic(provinces, [...communesOf({ "khanh-hoa": 20 }), ...ofIslands]));
  const islands = ofIslands.map(({ id }) => lands.get(id) ?? []);
  expect(islands.map((land) => land.length).reduce((sum, count) => sum + count, 0)).toBe(26);
  for (const land of islands) expect(land.length).toBeGreaterThanOrEqual(8);
});
