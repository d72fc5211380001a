import { distinctAreaName } from "../../../graphql/sentences/names.ts";
import type { Polygon, MultiPolygon } from "topojson-specification";
import type { Cell } from "../../columns/column.ts";
import { readOnce } from "../../columns/read-once.ts";
import type { ExportFile } from "../format.ts";
import type { Shapes } from "./shapes.ts";

/** Something on a map and what is known of it. */
export interface MapFeature {
  /** Null: there is no map on which it has an outline. */
  readonly outline: Polygon | MultiPolygon | null;
  readonly properties: Readonly<Record<string, Cell>>;
}

/** Most rows of a map: each has an outline of its own. */
export const MOST_FEATURES = 20_000;

/**
 * A feature for each row, with all its columns; or for each area, when areas alone are asked. Then the archipelagos, which are on every
 * map of the country.
 */
export async function* featuresOf(file: ExportFile, shapes: Shapes): AsyncGenerator<readonly MapFeature[]> {
  const { setting, columns, rows, areas, boundaries } = file;
  const { catalogue, lang, knownAt } = setting;
  const day = knownAt.slice(0, 10);
  const used = new Set<string>(boundaries);
  if (areas !== null)
    yield areas.map((area) => ({
      outline: shapes.outlineOf(area, boundaries, area.validTo ?? day),
      properties: {
        area: area.id,
        area_code: area.codeGso,
        area_name: distinctAreaName(catalogue, area, lang),
        kind: area.level,
        valid_from: area.validFrom,
        valid_to: area.validTo,
      },
    }));
  const readers = columns.map((column) => [column.name, readOnce(column, setting, (cell) => cell)] as const);
  for await (const batch of rows.read(null))
    yield batch.map((row) => {
      for (const id of row.place.boundaries) used.add(id);
      return {
        outline: shapes.outlineOf(row.place.area, row.place.boundaries, row.place.period.lastDay),
        properties: Object.fromEntries(readers.map(([name, read]) => [name, read(row)])),
      };
    });
  yield shapes.archipelagosOn([...used]).map(({ name, province, geometry }) => ({
    outline: geometry,
    properties: { area_name: name, kind: "archipelago", part_of: province },
  }));
}

/** What is said of the whole. */
export function toldOf({ setting, title, address, notes }: ExportFile): Record<string, unknown> {
  return {
    name: title,
    knownAt: setting.knownAt,
    dataVersion: setting.catalogue.dataVersion.id,
    chain: setting.catalogue.dataVersion.chain,
    address,
    ...(notes.length > 0 && { notes }),
  };
}
