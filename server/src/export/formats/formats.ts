import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { geoJson } from "./geo/geo-json.ts";
import { topoJson } from "./geo/topo-json.ts";
import { jsonStat } from "./json-stat.ts";
import { parquet } from "./parquet.ts";
import { sdmxCsv } from "./sdmx-csv.ts";
import { xlsx } from "./xlsx/xlsx.ts";

/** All formats a dataset can be taken away in. */
export const FORMATS: readonly Format[] = [csv, xlsx, parquet, jsonStat, sdmxCsv, geoJson, topoJson];
