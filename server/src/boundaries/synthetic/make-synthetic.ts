import { feature } from "topojson-client";
import { topology as topologyOf } from "topojson-server";
import type { FeatureCollection, MultiPolygon } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Commune, CommuneProperties } from "../commune.ts";
import { landOf, summedUp } from "../geometry/lands.ts";
import { boxOf, type Land } from "../geometry/rings.ts";
import type { CommuneTopology, Outline } from "../outlines.ts";
import { cutProvince } from "./cut-province.ts";
import { joinBorders } from "./join-borders.ts";

/** Changes whenever the same communes come to be drawn otherwise. */
export const SYNTHETIC_EDITION = 1;

/** Steps of our grid for one of the provinces' own: a little under a metre. */
const FINER = 16;

/** A file of provinces: TopoJSON on a grid, with the objects `provinces` and `archipelagos`. */
export type ProvinceTopology = Topology<{
  provinces: GeometryCollection<{ name: string }>;
  archipelagos: GeometryCollection<{ name: string; province: string }>;
}>;

/**
 * Outlines of communes, made up: each province of a vintage is cut into as many pieces as it has communes. They are no boundaries, and are called so wherever they
 * are shown. What is true in them is the outline of the province, how many communes it has, and that Hoàng Sa and Trường Sa are the islands of their names. The same
 * communes give the same outlines on every machine.
 */
export function makeSynthetic(provinces: ProvinceTopology, communes: readonly Commune[]): CommuneTopology {
  const { transform } = provinces;
  if (transform === undefined) throw new Error("The file of provinces has no grid.");
  const of = Map.groupBy(communes, ({ province }) => province);
  const islands = landsOf(provinces, "archipelagos");
  const pieces = new Map<string, Land>();
  const add = (more: ReadonlyMap<string, Land>): void => more.forEach((land, id) => pieces.set(id, land));
  for (const { id, land } of landsOf(provinces, "provinces")) {
    const here = of.get(id) ?? [];
    const isles = islands.filter(({ province }) => province === id);
    const onIsles = isles.map((isle) => here.filter((commune) => isOn(commune, isle.name)));
    add(cutProvince(land, idsOf(here.filter((commune) => !onIsles.some((some) => some.includes(commune))))));
    isles.forEach((isle, at) => add(shareIslands(isle.land, idsOf(onIsles[at] ?? []))));
  }
  const drawn = communes.filter(({ id }) => pieces.has(id));
  const joined = joinBorders(drawn.map(({ id }) => pieces.get(id) ?? []));
  const collection: FeatureCollection<MultiPolygon, CommuneProperties> = {
    type: "FeatureCollection",
    features: drawn.map(({ id, nameVi, nameEn, province }, at) => ({
      type: "Feature",
      id,
      properties: { name: nameVi, nameEn, province },
      geometry: { type: "MultiPolygon", coordinates: [...(joined[at] ?? [])] },
    })),
  };
  const [kx, ky] = transform.scale;
  return onGrid(collection, [kx / FINER, ky / FINER], transform.translate);
}

const idsOf = (communes: readonly Commune[]): readonly string[] =>
  communes.toSorted((a, b) => (a.codeGso < b.codeGso ? -1 : 1)).map(({ id }) => id);

/** Whether a commune is an archipelago, or in the district that is one. */
const isOn = ({ nameVi, districtVi }: Commune, archipelago: string): boolean =>
  (districtVi ?? nameVi) === archipelago;

/** Whole islands, from north to south, in as many groups as there are communes. */
function shareIslands(land: Land, ids: readonly string[]): ReadonlyMap<string, Land> {
  const fromNorth = land.toSorted((a, b) => boxOf(b.flat())[3] - boxOf(a.flat())[3]);
  const share = fromNorth.length / ids.length;
  return new Map(
    ids.map((id, at) => [id, fromNorth.slice(Math.round(at * share), Math.round((at + 1) * share))]),
  );
}

/** The lands of an object, in steps of our grid. */
function landsOf(file: ProvinceTopology, name: "provinces" | "archipelagos") {
  // Without its grid its points are taken as they are.
  const flat: ProvinceTopology = { type: "Topology", objects: file.objects, arcs: file.arcs.map(summedUp) };
  const { features } = feature(flat, flat.objects[name]) as unknown as FeatureCollection<
    Outline,
    { readonly name: string; readonly province?: string }
  >;
  return features.map(({ id, properties, geometry }) => ({
    id: String(id),
    name: properties.name,
    province: properties.province ?? null,
    land: landOf(geometry, FINER),
  }));
}

/** The same as TopoJSON on a grid. */
function onGrid(
  collection: FeatureCollection<MultiPolygon, CommuneProperties>,
  scale: [number, number],
  translate: [number, number],
): CommuneTopology {
  const { arcs, objects } = topologyOf({ communes: collection });
  return {
    type: "Topology",
    transform: { scale, translate },
    objects: objects as CommuneTopology["objects"],
    arcs: arcs.map((arc) => {
      let [beforeX, beforeY] = [0, 0];
      return arc.map(([x = 0, y = 0]) => {
        const step = [x - beforeX, y - beforeY];
        [beforeX, beforeY] = [x, y];
        return step;
      });
    }),
  };
}
