import { counted } from "../../messages/words.ts";
import type { WordsOf } from "../../messages/words-of.ts";
import type { Place, ProblemMatter } from "./matter.ts";

const n = counted("en-US");
const at = ([longitude, latitude]: Place): string =>
  `at ${latitude.toFixed(4)}° N, ${longitude.toFixed(4)}° E`;
const list = (names: readonly string[]): string => names.join(", ");
const DEGREES = "longitude and latitude in degrees (WGS 84, EPSG:4326)";

export const problemsEn: WordsOf<ProblemMatter> = {
  NOT_READ: ({ file }) => `There is no file "${file}" that can be read.`,
  TOO_LARGE: ({ bytes, most }) =>
    `The file has ${n(bytes)} bytes; at most ${n(most)} are read. Simplify its borders: a bend of 10 metres is never seen on the map.`,
  NO_FORMAT: ({ file }) =>
    `"${file}" is none of the formats that are read: GeoJSON or TopoJSON (.json, .geojson, .topojson), a GeoPackage (.gpkg), or a Shapefile as one .zip with its .shp, .dbf and .prj.`,
  NOT_JSON: ({ why }) => `The file is no JSON: ${why}`,
  NOT_WHOLE: ({ why }) => `The file is damaged or not whole: ${why}`,
  NO_SHAPEFILE: ({ found }) =>
    `The zip holds ${found.length === 0 ? "nothing" : list(found)}; a Shapefile has a .shp and a .dbf of the same name, and a .prj.`,
  SEVERAL_SHAPEFILES: ({ found }) =>
    `The zip holds several Shapefiles (${list(found)}); give one with the communes alone.`,
  SEVERAL_LAYERS: ({ found }) =>
    `The GeoPackage holds several layers (${list(found)}); give one with the communes alone.`,
  STILL_OPEN: () =>
    "Another program has the GeoPackage open, and what it changed last is not in the file yet (there is a -wal beside it). Close it there, then try again.",
  NO_SYSTEM: ({ written }) =>
    `The GeoPackage does not say what its coordinates are (srs_id ${written}). Set the coordinate system of the layer (VN-2000 of the province or zone), or give ${DEGREES}.`,
  NO_PROJECTION: ({ file }) =>
    `${file} has no .prj, and its coordinates are not degrees: nothing says what they are. Add the .prj (VN-2000 of the province or zone), or give ${DEGREES}.`,
  PROJECTION_UNKNOWN: ({ written }) =>
    `The file names a projection that is not known: ${written}. Give ${DEGREES}.`,
  CRS_NOT_TAKEN: ({ written }) =>
    `The coordinates are said to be ${written}; GeoJSON and TopoJSON are taken in ${DEGREES}.`,
  TOO_MANY: ({ what, is, most }) =>
    `The file has ${n(is)} ${what}; at most ${n(most)} are read.${what === "points" ? " Simplify its borders: a bend of 10 metres is never seen on the map." : ""}`,
  NO_AREAS: () => "The file has no areas: polygons, a row for each commune, are needed.",
  METRES: ({ x, y }) =>
    `The coordinates look like metres (${n(Math.round(x))}, ${n(Math.round(y))}), as VN-2000 has them. Convert them to ${DEGREES}, or give a Shapefile with its .prj.`,
  SWAPPED: ({ at: place }) =>
    `Longitude and latitude stand the wrong way round: the first place is said to be ${at(place)}. Longitude (102–117) comes first.`,
  NOT_AN_AREA: ({ row, type }) => `Row ${n(row)} is a ${type}; each row must be a Polygon or MultiPolygon.`,
  NOT_TOLD_APART: ({ vintage, columns, other }) =>
    other === null
      ? `Nothing in the file says which commune of ${vintage} a row is. Its columns are ${list(columns) || "none"}; one must hold our ids (c00004-202507) or the official codes of that time (00004), or two the names of commune and province.`
      : `Most rows name communes of ${other.vintage} (${n(other.matched)} of ${n(other.of)}), not of ${vintage}: say --boundaries ${other.vintage}, or give the file of the other time.`,
  COMMUNE_UNKNOWN: ({ row, column, written }) =>
    `Row ${n(row)}: "${written}" (${column}) is no commune of that time.`,
  COMMUNE_UNDECIDED: ({ row, written, candidates }) =>
    `Row ${n(row)}: "${written}" may be ${list(candidates)}; its official code would decide.`,
  NAME_DIFFERS: ({ row, commune, written, vintage }) =>
    `Row ${n(row)}: the code is that of ${commune} on ${vintage}, and the name is "${written}". Codes changed their meaning on 2025-07-01: are these of another time?`,
  IN_PIECES: ({ communes }) => `${n(communes)} communes stand in several rows, which were put together.`,
  MISSING: ({ vintage, count, first }) =>
    `${n(count)} communes of ${vintage} are not in the file: ${list(first)}${count > first.length ? ", …" : ""}. All are needed.`,
  ARCHIPELAGO: ({ commune, archipelago, at: place }) =>
    `${commune} does not lie where ${archipelago} is: it is ${at(place)}.`,
  ELSEWHERE: ({ commune, province, at: place }) =>
    `${commune} lies outside its province ${province}: it is ${at(place)}.`,
  NOTHING_LEFT: ({ commune }) => `Nothing is left of ${commune}: it is less than a few metres wide.`,
  CROSSES_ITSELF: ({ commune, at: place }) => `The border of ${commune} crosses itself ${at(place)}.`,
  TANGLED: ({ commune }) =>
    `The border of ${commune} goes back and forth so often that it could not be checked. Simplify it.`,
  TOO_OPEN: () =>
    "So many borders are not shared by two communes that not all could be checked: the file is no map of communes side by side.",
  OVERLAP: ({ communes: [a, b], hectares, at: place }) =>
    `${a} and ${b} overlap${hectares === null ? "" : ` by ${n(hectares)} hectares`} ${at(place)}; a place belongs to one of them.`,
  GAP: ({ between, hectares, at: place }) =>
    `${n(hectares)} hectares between ${list(between)} belong to no commune, ${at(place)}. Where that is so (a lagoon), say --accept gaps.`,
  MORE: ({ count }) => `… and ${n(count)} more.`,
};
