import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { dayOf } from "../../../statistics/model/days.ts";
import type { ImportOptions } from "../../load.ts";
import type { RawRow, Table } from "../../rows/csv-rows.ts";
import { readDocument, sourceOfDocument, unknownSources } from "./document.ts";
import { Returns } from "./return-source.ts";

/** What is handed in, before it is held against what is known. */
export interface Handed {
  readonly id: string;
  readonly dataset: string;
  readonly datasetId: number;
  readonly fileName: string;
  readonly document: unknown;
  readonly rows: readonly RawRow[];
  /** Sources that the file describes itself. */
  readonly sources: readonly RawRow[];
}

/** How what was handed in is imported, for a check and for publishing alike: with its sources, and versions that the product numbers. */
export async function asImport(
  db: Kysely<Database>,
  handed: Handed,
  now: string,
): Promise<Pick<ImportOptions, "dataset" | "file" | "what" | "rows" | "sources" | "now" | "versions">> {
  const { dataset, datasetId, fileName } = handed;
  const { rows, sources } = await withSource(db, handed, now);
  return {
    dataset,
    file: fileName,
    what: `import ${handed.id}`,
    rows,
    sources: await unknownSources(db, datasetId, sources),
    now,
    versions: "numbered",
  };
}

/** Says of each row where it is from: of a SCHEDULED dataset the return that it is of, of others the document that was cited, where it names none itself. */
async function withSource(
  db: Kysely<Database>,
  { datasetId, document, rows, sources }: Handed,
  now: string,
): Promise<{ rows: readonly RawRow[]; sources: readonly RawRow[] }> {
  const { reporting } = await db
    .selectFrom("dataset")
    .select("reporting")
    .where("id", "=", datasetId)
    .executeTakeFirstOrThrow();
  const tables = new Map<Table, Table>();
  const sourced = (row: RawRow, source: string): RawRow => {
    // When a figure is recorded is for the product to say: when it is published.
    const cells = { ...row.cells, source, recorded: "" };
    return row.table === undefined
      ? { ...row, cells }
      : { ...row, cells, table: tableWithSource(row.table, tables) };
  };
  if (reporting === "SCHEDULED") {
    const returns = await Returns.open(db, dayOf(now));
    const made = rows.map((row): RawRow => {
      if (row.fault !== undefined) return row;
      if ((row.cells["source"] ?? "") !== "")
        return { ...row, cells: {}, fault: { code: "SOURCE_IS_THE_RETURN", args: {} } };
      return sourced(row, returns.sourceOf(row));
    });
    return { rows: made, sources: returns.sources };
  }
  const cited = document === null ? null : sourceOfDocument(readDocument(Object(document)));
  const id = cited?.cells["id"] ?? "";
  const made = rows.map((row): RawRow => {
    if (row.fault !== undefined) return row;
    const source = row.cells["source"] ?? "";
    return sourced(row, source === "" ? id : source);
  });
  return { rows: made, sources: cited === null ? sources : [cited, ...sources] };
}

/** The heading of a table that has a column for the source, whether it stands in the file or comes along. */
function tableWithSource(table: Table, known: Map<Table, Table>): Table {
  if (table.headers.includes("source")) return table;
  const found = known.get(table) ?? { ...table, headers: [...table.headers, "source"] };
  known.set(table, found);
  return found;
}
