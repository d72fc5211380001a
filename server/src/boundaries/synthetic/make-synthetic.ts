import type { Commune } from "../commune.ts";
import { topologyOnGrid } from "../geometry/grid.ts";
import { joinBorders } from "../geometry/join-borders.ts";
import { gridOf, isOn, provinceLands, type ProvinceTopology } from "../geometry/provinces.ts";
import { boxOf, type Land } from "../geometry/rings.ts";
import type { CommuneTopology } from "../outlines.ts";
import { cutProvince } from "./cut-province.ts";

/** Changes whenever the same communes come to be drawn, or cut into tiles, otherwise. */
export const SYNTHETIC_EDITION = 2;

/**
 * Outlines of communes, made up: each province of a vintage is cut into as many pieces as it has communes. They are no boundaries, and are called so wherever they
 * are shown. What is true in them is the outline of the province, how many communes it has, and that Hoàng Sa and Trường Sa are the islands of their names. The same
 * communes give the same outlines on every machine.
 */
export function makeSynthetic(provinces: ProvinceTopology, communes: readonly Commune[]): CommuneTopology {
  const of = Map.groupBy(communes, ({ province }) => province);
  const islands = provinceLands(provinces, "archipelagos");
  const pieces = new Map<string, Land>();
  const add = (more: ReadonlyMap<string, Land>): void => more.forEach((land, id) => pieces.set(id, land));
  for (const { id, land } of provinceLands(provinces, "provinces")) {
    const here = of.get(id) ?? [];
    const isles = islands.filter(({ province }) => province === id);
    const onIsles = isles.map((isle) => here.filter((commune) => isOn(commune, isle.name)));
    add(cutProvince(land, idsOf(here.filter((commune) => !onIsles.some((some) => some.includes(commune))))));
    isles.forEach((isle, at) => add(shareIslands(isle.land, idsOf(onIsles[at] ?? []))));
  }
  const drawn = communes.filter(({ id }) => pieces.has(id));
  const joined = joinBorders(drawn.map(({ id }) => pieces.get(id) ?? []));
  return topologyOnGrid(
    drawn.map((commune, at) => ({ commune, land: joined[at] ?? [] })),
    gridOf(provinces),
  );
}

const idsOf = (communes: readonly Commune[]): readonly string[] =>
  communes.toSorted((a, b) => (a.codeGso < b.codeGso ? -1 : 1)).map(({ id }) => id);

/** Whole islands, from north to south, in as many groups as there are communes. */
function shareIslands(land: Land, ids: readonly string[]): ReadonlyMap<string, Land> {
  const fromNorth = land.toSorted((a, b) => boxOf(b.flat())[3] - boxOf(a.flat())[3]);
  const share = fromNorth.length / ids.length;
  return new Map(
    ids.map((id, at) => [id, fromNorth.slice(Math.round(at * share), Math.round((at + 1) * share))]),
  );
}
