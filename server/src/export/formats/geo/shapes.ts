import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { mergeArcs } from "topojson-client";
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Polygon,
  Topology,
} from "topojson-specification";
import type { Catalogue, CatalogueArea, CatalogueVintage } from "../../../statistics/catalogue/catalogue.ts";
import type { Day } from "../../../statistics/model/types.ts";

/** Where the boundaries that the catalogue names lie. */
const FOLDER = resolve(import.meta.dirname, "../../../../../seeds/reference");

export type Outline = Polygon | MultiPolygon;

/** An archipelago that the map shows by itself, and the province it is a unit of. */
export interface Archipelago {
  readonly name: string;
  readonly province: string;
  readonly geometry: Outline;
}

interface VintageShapes {
  readonly vintage: CatalogueVintage;
  readonly provinces: ReadonlyMap<string, Outline>;
  readonly country: Outline;
  readonly archipelagos: readonly Archipelago[];
}

/** The outlines of areas on all vintages, over one set of arcs. */
export interface Shapes {
  readonly topology: Topology;
  /** The outline of an area as of a vintage that has it: that asked, else the one in force on a day, else any. Null: there is no map of it. */
  readonly outlineOf: (area: CatalogueArea, boundaries: readonly string[], day: Day) => Outline | null;
  /** Those of the newest of some boundaries. They are on every map of the country. */
  readonly archipelagosOn: (boundaries: readonly string[]) => readonly Archipelago[];
}

/** Reads the boundaries of all vintages. */
export async function readShapes({
  vintages,
  areas,
}: Pick<Catalogue, "vintages" | "areas">): Promise<Shapes> {
  const files = await Promise.all(
    vintages.map(async (vintage) => ({
      vintage,
      topology: await readTopology(join(FOLDER, vintage.boundariesFile)),
    })),
  );
  const [first] = files;
  const joint: Topology = {
    type: "Topology",
    ...(first?.topology.transform !== undefined && { transform: first.topology.transform }),
    arcs: [],
    objects: {},
  };
  const shapes = files.map(({ vintage, topology }) => {
    // Arcs are whole numbers on a grid; one set of arcs has one grid.
    if (JSON.stringify(topology.transform) !== JSON.stringify(joint.transform))
      throw new Error(
        `The boundaries of ${vintage.id} are on another grid than those of ${first?.vintage.id}.`,
      );
    const offset = joint.arcs.length;
    joint.arcs.push(...topology.arcs);
    return shapesOf(vintage, topology, offset);
  });
  const newestOf = (boundaries: readonly string[]): VintageShapes | undefined =>
    shapes.findLast(({ vintage }) => boundaries.includes(vintage.id)) ?? shapes.at(-1);
  const outlineOf: Shapes["outlineOf"] = (area, boundaries, day) => {
    if (area.level === "group") {
      const members = area.members.flatMap((id) => areas.byId.get(id) ?? []);
      return mergeArcs(
        joint,
        members.flatMap((member) => outlineOf(member, boundaries, day) ?? []),
      );
    }
    const asked = shapes.filter(({ vintage }) => boundaries.includes(vintage.id)).toReversed();
    const inForce = shapes.filter(({ vintage }) => vintage.validFrom <= day).toReversed();
    for (const { provinces, country } of [...asked, ...inForce, ...shapes]) {
      const found = area.level === "country" ? country : provinces.get(area.id);
      if (found !== undefined) return found;
    }
    return null;
  };
  return {
    topology: joint,
    outlineOf,
    archipelagosOn: (boundaries) => newestOf(boundaries)?.archipelagos ?? [],
  };
}

async function readTopology(path: string): Promise<Topology> {
  return JSON.parse(await readFile(path, "utf8")) as Topology;
}

function shapesOf(vintage: CatalogueVintage, topology: Topology, offset: number): VintageShapes {
  const outlines = (name: string): readonly Outline[] => {
    const object = topology.objects[name];
    return object?.type === "GeometryCollection"
      ? (object as GeometryCollection).geometries.filter(isOutline)
      : [];
  };
  const all = [...outlines("provinces"), ...outlines("archipelagos")];
  return {
    vintage,
    provinces: new Map(outlines("provinces").map((each) => [String(each.id), moved(each, offset)])),
    country: moved(mergeArcs(topology, [...all]), offset),
    archipelagos: outlines("archipelagos").map((each) => {
      const { name = "", province = "" } = (each.properties ?? {}) as { name?: string; province?: string };
      return { name, province, geometry: moved(each, offset) };
    }),
  };
}

function isOutline(object: GeometryObject): object is Outline {
  return object.type === "Polygon" || object.type === "MultiPolygon";
}

/** The outline alone, its arcs counted from where its file's begin among all. One that is followed backwards is the complement of its place. */
function moved(outline: Outline, offset: number): Outline {
  const move = (ring: readonly number[]): number[] =>
    ring.map((arc) => (arc < 0 ? arc - offset : arc + offset));
  return outline.type === "Polygon"
    ? { type: "Polygon", arcs: outline.arcs.map(move) }
    : { type: "MultiPolygon", arcs: outline.arcs.map((polygon) => polygon.map(move)) };
}
