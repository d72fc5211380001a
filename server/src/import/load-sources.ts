import { type Insertable, sql, type Transaction } from "kysely";
import type { Database, SourceTable } from "../db/tables.ts";
import { SOURCE_KINDS } from "../statistics/model/types.ts";
import { textFault } from "./rows/cell-text.ts";
import type { Codebook } from "./rows/codebook.ts";
import type { RawRow } from "./rows/csv-rows.ts";
import { sourceColumnNames } from "./rows/source-columns.ts";
import { headerProblem, problemIn } from "./rows/read-row.ts";
import { nearest } from "../statistics/model/nearest.ts";
import type { Fault, Problem } from "./problem.ts";

/** A year, month or day, or two years joined by a stroke; as printed. */
const PUBLISHED = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|\d{4}\/\d{4})$/;

export interface LoadedSources {
  readonly problems: Problem[];
  /** Ids of sources that were known with another date of publication: what they say must be weighed anew. */
  readonly redated: readonly number[];
  readonly changed: boolean;
}

/** Adds sources, and corrects how known ones are described. Their date decides disputes, so a new one is told. */
export async function loadSources(
  tx: Transaction<Database>,
  datasetId: number,
  rows: readonly RawRow[],
): Promise<LoadedSources> {
  const problems = [...checkHeaders(rows[0]), ...rows.flatMap((row) => checkSource(row)), ...repeated(rows)];
  if (problems.length > 0) return { problems, redated: [], changed: false };
  const known = await tx.selectFrom("source").selectAll().where("dataset_id", "=", datasetId).execute();
  const byCode = new Map(known.map((source) => [source.code, source]));
  const redated: number[] = [];
  const fresh: Told[] = [];
  let changed = false;
  for (const { cells } of rows) {
    const told: Told = {
      dataset_id: datasetId,
      code: cells["id"] ?? "",
      title: cells["title"] ?? "",
      publisher: orNull(cells["publisher"]),
      published: orNull(cells["published"]),
      url: orNull(cells["url"]),
      kind: cells["kind"] ?? "",
      note: orNull(cells["note"]),
    };
    const before = byCode.get(told.code);
    if (before === undefined) {
      fresh.push(told);
    } else if (sourceColumnNames.some((header) => header !== "id" && before[header] !== told[header])) {
      await tx.updateTable("source").set(told).where("id", "=", before.id).execute();
      if (before.published !== told.published) redated.push(before.id);
      changed = true;
    }
  }
  await insertSources(tx, fresh);
  return { problems, redated, changed: changed || fresh.length > 0 };
}

/** A source in the columns of its table. */
type Told = Omit<Insertable<SourceTable>, "id">;

/** All at once: a month's returns are a source for each of their areas and periods. */
async function insertSources(tx: Transaction<Database>, fresh: readonly Told[]): Promise<void> {
  if (fresh.length === 0) return;
  await sql`
    insert into source (dataset_id, code, title, publisher, published, url, kind, note)
    select dataset_id, code, title, publisher, published, url, kind, note
    from jsonb_populate_recordset(null::source, ${JSON.stringify(fresh)}::jsonb) with ordinality order by ordinality
  `.execute(tx);
}

function checkHeaders(first: RawRow | undefined): Problem[] {
  const headers: readonly string[] = sourceColumnNames;
  return Object.keys(first?.cells ?? {})
    .filter((name) => !headers.includes(name))
    .map((name) =>
      headerProblem(first, name, { code: "SOURCE_COLUMN_UNKNOWN", args: { name } }, nearest(name, headers)),
    );
}

/** A source told twice is told otherwise or needlessly. */
function repeated(rows: readonly RawRow[]): Problem[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row) => {
    const id = row.cells["id"] ?? "";
    const other = lines.get(id);
    if (other === undefined) lines.set(id, row.line);
    if (other === undefined || id === "") return [];
    return [problemIn(row, "id", { code: "SOURCE_TWICE", args: { row: other } })];
  });
}

function checkSource(row: RawRow): Problem[] {
  if (row.fault !== undefined)
    return [problemIn(row, row.cells["id"] === undefined ? null : "id", row.fault)];
  const { cells } = row;
  const problems: Problem[] = [];
  const refuse = (column: string, fault: Fault, accepted: readonly string[] = []): void => {
    problems.push(problemIn(row, column, fault, accepted));
  };
  for (const column of sourceColumnNames) {
    const unfit = textFault(cells[column] ?? "");
    if (unfit !== null) refuse(column, unfit);
  }
  for (const column of ["id", "title", "kind"]) {
    if ((cells[column] ?? "") === "") refuse(column, { code: "SOURCE_INCOMPLETE", args: {} });
  }
  const kind = cells["kind"] ?? "";
  const kinds: readonly string[] = SOURCE_KINDS;
  if (kind !== "" && !kinds.includes(kind)) {
    const near = nearest(kind, kinds);
    refuse("kind", { code: "SOURCE_KIND_UNKNOWN", args: {} }, near.length > 0 ? near : [...SOURCE_KINDS]);
  }
  const published = cells["published"] ?? "";
  if (published !== "" && !PUBLISHED.test(published)) {
    refuse("published", { code: "SOURCE_DATE_UNREADABLE", args: {} }, [
      "2016",
      "2016-10",
      "2016-10-05",
      "2019/2020",
      "",
    ]);
  }
  const url = cells["url"] ?? "";
  if (url !== "" && !/^https?:\/\/\S+$/.test(url))
    refuse("url", { code: "SOURCE_ADDRESS_UNREADABLE", args: {} }, ["https://…", ""]);
  return problems;
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}

/** The codebook with the sources as they are now. */
export async function withSources(tx: Transaction<Database>, book: Codebook): Promise<Codebook> {
  const rows = await tx
    .selectFrom("source")
    .select(["id", "code", "published"])
    .where("dataset_id", "=", book.dataset.id)
    .execute();
  return { ...book, sources: new Map(rows.map((row) => [row.code, row])) };
}
