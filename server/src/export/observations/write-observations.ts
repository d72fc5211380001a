import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import type { CatalogueDataset } from "../../statistics/catalogue/catalogue.ts";
import { type ColumnName, columnNames } from "../../import/rows/columns.ts";
import type { Connection } from "../../db/connect.ts";
import { loadCatalogue } from "../../statistics/catalogue/load-catalogue.ts";
import { openSnapshot, type Snapshot } from "../rows/snapshot.ts";

/** Where each column of an import stands in the database: what is written is what can be read in again. */
const STORED: Readonly<Record<ColumnName, string>> = {
  indicator: "indicator.code",
  area: "area.code",
  period: "period.code",
  model: "model.code",
  category: "category.code",
  unit_type: "unit_type.code",
  award_level: "award_level.code",
  // With as many decimals as were printed.
  value: "round(o.value, o.decimals)",
  qualifier: "o.qualifier",
  status: "o.status",
  dated: "to_char(o.dated, 'YYYY-MM')",
  dated_by: "o.dated_by",
  valid_from: "o.valid_from",
  valid_to: "o.valid_to",
  source: "source.code",
  version: "o.version",
  recorded: `to_char(o.recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  statement: "statement.code",
  exhaustive_over: "o.exhaustive_over",
  origin: "o.origin",
  note: "o.note",
  names: "array_to_string(o.names, '|')",
};

/** Every version of every observation of a dataset, oldest first, in the columns of the seeds. */
function observationsStatement({ key }: Pick<CatalogueDataset, "key">): string {
  const columns = columnNames.map((name) => `${STORED[name]} as ${name}`);
  return `copy (
    select ${columns.join(", ")}
    from observation o
      join indicator on indicator.id = o.indicator_id join any_area area on area.id = o.area_id join period on period.id = o.period_id
      join breakdown b on b.id = o.breakdown_id join source on source.id = o.source_id
      left join statement on statement.id = o.statement_id left join model on model.id = b.model_id
      left join category on category.id = b.category_id left join unit_type on unit_type.id = b.unit_type_id
      left join award_level on award_level.id = b.award_level_id
    where o.dataset_id = ${key}
    order by o.recorded, source.code, indicator.code, area.code, period.first_day, period.code, model.code, category.code,
      unit_type.code, award_level.code, o.version)
    to stdout (format csv, header)`;
}

/** The sources they are of, in the columns of the seeds. */
function sourcesStatement({ key }: Pick<CatalogueDataset, "key">): string {
  return `copy (
    select code as id, title, publisher, published, url, kind, note from source where dataset_id = ${key} order by code)
    to stdout (format csv, header)`;
}

/** There is no such dataset; the message says which there are. */
export class NoSuchDataset extends Error {}

export interface WhereTo {
  readonly dataset: string;
  /** Paths of the files to write. */
  readonly observations: string;
  readonly sources?: string | undefined;
}

/** Writes all of a dataset's figures, and their sources when asked, as they stood at one instant. Rejects with NoSuchDataset. */
export async function writeObservations(
  { db, pool }: Connection,
  { dataset: id, ...paths }: WhereTo,
): Promise<void> {
  const snapshot = await openSnapshot(pool);
  try {
    const { datasets } = await loadCatalogue(db);
    const dataset = datasets.byId.get(id);
    if (dataset === undefined) {
      const known = datasets.list.map((each) => each.id).join(", ");
      throw new NoSuchDataset(`There is no dataset "${id}". There are ${known}.`);
    }
    await copyToFile(snapshot, observationsStatement(dataset), paths.observations);
    if (paths.sources !== undefined) await copyToFile(snapshot, sourcesStatement(dataset), paths.sources);
  } finally {
    await snapshot.close();
  }
}

/** Writes what a statement gives into a file, as it comes. */
async function copyToFile({ client }: Snapshot, statement: string, path: string): Promise<void> {
  await pipeline(client.query(copyTo(statement)), createWriteStream(path));
}
