import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { calendarPeriod, firstDay, lastDay, MONTHS } from "../../statistics/model/periods.ts";
import { familiesOf } from "../../statistics/model/indicator-families.ts";
import { ReferenceDataError } from "./reference-error.ts";
import { checkRatios } from "./check-ratio-parts.ts";
import { allRows } from "../rows/csv-rows.ts";

type Cells = Readonly<Record<string, string | undefined>>;

/**
 * Brings the reference tables to what the files of a folder say (seeds/README.md describes them). Can be repeated: what has an
 * id keeps it, what is new gets the next one, in the order of the file.
 */
export async function loadReference(tx: Transaction<Database>, folder: string): Promise<void> {
  const files = new Folder(folder);
  await loadAreas(tx, files);
  await loadIndicators(tx, files);
  await loadBalances(tx, files);
  await loadTopics(tx, files);
  await loadModels(tx, files);
  await loadDatasets(tx, files);
  await loadLabels(tx, files, folder);
  await fillPeriods(tx);
}

class Folder {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }
  async rows(name: string): Promise<Cells[]> {
    const rows = await allRows(createReadStream(join(this.#folder, `${name}.csv`)));
    return rows.map((row) => row.cells);
  }
}

const text = (cells: Cells, name: string): string => cells[name] ?? "";
const orNull = (cells: Cells, name: string): string | null =>
  text(cells, name) === "" ? null : text(cells, name);
/** Most parts of a cell that lists some: the SDL promises that the lists made of them are no longer. */
const MOST_LISTED = 8;
const list = (cells: Cells, name: string, most = MOST_LISTED): string[] => {
  const parts = text(cells, name) === "" ? [] : text(cells, name).split("|");
  if (parts.length > most)
    throw new ReferenceDataError(
      `"${text(cells, "id")}" lists ${parts.length} ${name}; at most ${most} are taken.`,
    );
  return parts;
};

/** As {@link MOST_LISTED}, of names that stand in lines of their own. */
function checkNames(ids: readonly number[], file: string, most: number): void {
  for (const [, lines] of Map.groupBy(ids, (id) => id))
    if (lines.length > most)
      throw new ReferenceDataError(
        `${file} has ${lines.length} names of one member; at most ${most} are taken.`,
      );
}

type Coded = "area" | "indicator" | "topic" | "category" | "model" | "unit_type" | "award_level" | "dataset";

/** Ids by code: those there are, and the next ones for codes that are new. */
async function idsOf(
  tx: Transaction<Database>,
  table: Coded,
  codes: readonly string[],
): Promise<(code: string) => number> {
  const known = await tx.selectFrom(table).select(["id", "code"]).execute();
  const ids = new Map(known.map((row): [string, number] => [row.code, row.id]));
  let next = 1 + Math.max(0, ...ids.values());
  for (const code of codes) if (!ids.has(code)) ids.set(code, next++);
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new ReferenceDataError(`There is no ${table} "${code}".`);
    return id;
  };
}

/** Inserts rows, or updates those whose key is there. */
async function upsert(
  tx: Transaction<Database>,
  table: Coded,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    const updates = columns.filter((c) => c !== "id").map((c) => sql`${sql.ref(c)} = excluded.${sql.ref(c)}`);
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await sql`
      insert into ${sql.table(table)} (${sql.join(columns.map((c) => sql.ref(c)))})
      values (${sql.join(Object.values(row))}) on conflict (id) do update set ${sql.join(updates)}
    `.execute(tx);
  }
}

async function loadAreas(tx: Transaction<Database>, files: Folder): Promise<void> {
  const areas = await files.rows("areas");
  const id = await idsOf(
    tx,
    "area",
    areas.map((row) => text(row, "id")),
  );
  await upsert(
    tx,
    "area",
    areas.map((row) => ({
      id: id(text(row, "id")),
      code: text(row, "id"),
      level: text(row, "level"),
      code_gso: orNull(row, "code_gso"),
      iso_3166_2: orNull(row, "iso_3166_2"),
      valid_from: text(row, "valid_from"),
      valid_to: orNull(row, "valid_to"),
      other_names: list(row, "other_names"),
    })),
  );
  const names = (await files.rows("area_names")).map((row) => ({
    area_id: id(text(row, "area")),
    valid_from: text(row, "valid_from"),
    name_vi: text(row, "name_vi"),
    name_en: text(row, "name_en"),
    kind: text(row, "kind"),
  }));
  checkNames(
    names.map(({ area_id }) => area_id),
    "area_names.csv",
    5,
  );
  await tx.deleteFrom("area_name").execute();
  await tx.insertInto("area_name").values(names).execute();
  const lineage = (await files.rows("lineage")).map((row) => ({
    from_id: id(text(row, "from")),
    to_id: id(text(row, "to")),
    on_date: text(row, "on"),
    transfer: text(row, "transfer"),
  }));
  await tx.deleteFrom("lineage").execute();
  if (lineage.length > 0) await tx.insertInto("lineage").values(lineage).execute();
  const vintages = (await files.rows("vintages")).map((row) => ({
    id: text(row, "id"),
    valid_from: text(row, "valid_from"),
    valid_to: orNull(row, "valid_to"),
    boundaries_file: text(row, "boundaries_file"),
  }));
  await tx.deleteFrom("vintage").execute();
  if (vintages.length > 0) await tx.insertInto("vintage").values(vintages).execute();
}

async function loadIndicators(tx: Transaction<Database>, files: Folder): Promise<void> {
  const indicators = await files.rows("indicators");
  const id = await idsOf(
    tx,
    "indicator",
    indicators.map((row) => text(row, "id")),
  );
  checkRatios(indicators);
  const part = (row: Cells, name: string): number | null =>
    text(row, name) === "" ? null : id(text(row, name));
  const rows = indicators.map((row) => ({
    id: id(text(row, "id")),
    code: text(row, "id"),
    kind: text(row, "kind"),
    over_areas: orNull(row, "over_areas"),
    over_models: orNull(row, "over_models"),
    over_unit_types: orNull(row, "over_unit_types"),
    over_award_levels: orNull(row, "over_award_levels"),
    breakdowns: list(row, "breakdowns"),
    numerator_id: part(row, "numerator"),
    denominator_id: part(row, "denominator"),
    rankable: text(row, "rankable") === "yes",
  }));
  const families = familiesOf(rows);
  const before = await tx.selectFrom("indicator").select(["id", "family_id"]).execute();
  await upsert(
    tx,
    "indicator",
    rows.map((row) => ({ ...row, family_id: families.get(row.id) })),
  );
  for (const old of before) {
    const family = families.get(old.id);
    // oxlint-disable-next-line no-await-in-loop -- one connection
    if (family !== undefined && family !== old.family_id) await moveToFamily(tx, old, family);
  }
}

/** A new RATIO made one family of several, or one that is gone held them together: what is stored moves with its indicator. */
async function moveToFamily(
  tx: Transaction<Database>,
  { id, family_id }: { readonly id: number; readonly family_id: number },
  family: number,
): Promise<void> {
  for (const table of ["observation", "cube"] as const)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await tx
      .updateTable(table)
      .set({ family_id: family })
      .where("family_id", "=", family_id)
      .where("indicator_id", "=", id)
      .execute();
}

/** Which stock is made by which flows. */
async function loadBalances(tx: Transaction<Database>, files: Folder): Promise<void> {
  const kinds = new Map(
    (await tx.selectFrom("indicator").select(["id", "code", "kind"]).execute()).map((row) => [row.code, row]),
  );
  const of = (row: Cells, column: string, kind: "STOCK" | "FLOW"): number => {
    const found = kinds.get(text(row, column));
    if (found?.kind !== kind)
      throw new ReferenceDataError(
        `balances.csv: ${column} "${text(row, column)}" is no ${kind} of indicators.csv.`,
      );
    return found.id;
  };
  const balances = (await files.rows("balances")).map((row) => ({
    stock_id: of(row, "stock", "STOCK"),
    added_id: of(row, "added", "FLOW"),
    ended_id: of(row, "ended", "FLOW"),
  }));
  await tx.deleteFrom("balance").execute();
  if (balances.length > 0) await tx.insertInto("balance").values(balances).execute();
}

/** Topics in the order of their file, each with its indicators in the order they are read in. */
async function loadTopics(tx: Transaction<Database>, files: Folder): Promise<void> {
  const topics = await files.rows("topics");
  const id = await idsOf(
    tx,
    "topic",
    topics.map((row) => text(row, "id")),
  );
  const indicator = await idsOf(tx, "indicator", []);
  const placed = new Set<string>();
  for (const code of topics.flatMap((row) => list(row, "indicators", 100))) {
    indicator(code);
    if (placed.has(code)) throw new ReferenceDataError(`topics.csv lists the indicator "${code}" twice.`);
    placed.add(code);
  }
  await tx.deleteFrom("topic").execute();
  await upsert(
    tx,
    "topic",
    topics.map((row, rank) => ({
      id: id(text(row, "id")),
      code: text(row, "id"),
      rank,
      indicators: list(row, "indicators", 100),
    })),
  );
}

async function loadModels(tx: Transaction<Database>, files: Folder): Promise<void> {
  const coded = async (
    table: Coded,
    file: string,
    more: (row: Cells) => Record<string, unknown>,
  ): Promise<void> => {
    const rows = await files.rows(file);
    const id = await idsOf(
      tx,
      table,
      rows.map((row) => text(row, "id")),
    );
    await upsert(
      tx,
      table,
      rows.map((row) => ({ id: id(text(row, "id")), code: text(row, "id"), ...more(row) })),
    );
  };
  await coded("category", "categories", () => ({}));
  const category = await idsOf(tx, "category", []);
  await coded("model", "models", (row) => ({
    category_id: category(text(row, "category")),
    tags: list(row, "tags"),
    printed: list(row, "printed"),
  }));
  await coded("unit_type", "unit_types", (row) => ({ members: list(row, "members") }));
  const unitType = await idsOf(tx, "unit_type", []);
  const names = (await files.rows("unit_type_names")).map((row) => ({
    unit_type_id: unitType(text(row, "unit_type")),
    valid_from: orNull(row, "valid_from"),
    name_vi: text(row, "name_vi"),
    name_en: text(row, "name_en"),
  }));
  checkNames(
    names.map(({ unit_type_id }) => unit_type_id),
    "unit_type_names.csv",
    MOST_LISTED,
  );
  await tx.deleteFrom("unit_type_name").execute();
  if (names.length > 0) await tx.insertInto("unit_type_name").values(names).execute();
  await coded("award_level", "award_levels", (row) => ({ rank: Number(text(row, "rank")) }));
}

async function loadDatasets(tx: Transaction<Database>, files: Folder): Promise<void> {
  const datasets = await files.rows("datasets");
  const id = await idsOf(
    tx,
    "dataset",
    datasets.map((row) => text(row, "id")),
  );
  await upsert(
    tx,
    "dataset",
    datasets.map((row) => ({
      id: id(text(row, "id")),
      code: text(row, "id"),
      reporting: text(row, "reporting"),
      synthetic: text(row, "synthetic") === "yes",
      calendar_from: `${text(row, "calendar_from")}-01`,
      calendar_to: `${text(row, "calendar_to")}-01`,
    })),
  );
  const indicator = await idsOf(tx, "indicator", []);
  const area = await idsOf(tx, "area", []);
  const due = (await files.rows("due")).map((row) => ({
    dataset_id: id(text(row, "dataset")),
    indicator_id: indicator(text(row, "indicator")),
    every: text(row, "every"),
    day: Number(text(row, "day")),
  }));
  await tx.deleteFrom("due").execute();
  if (due.length > 0) await tx.insertInto("due").values(due).execute();
  await loadFormLines(tx, files, id, indicator);
  const breaks = (await files.rows("breaks")).map((row) => ({
    id: text(row, "id"),
    indicator_id: indicator(text(row, "indicator")),
    date: text(row, "date"),
    area_id: text(row, "area") === "" ? null : area(text(row, "area")),
  }));
  await tx.deleteFrom("series_break").execute();
  if (breaks.length > 0) await tx.insertInto("series_break").values(breaks).execute();
}

async function loadFormLines(
  tx: Transaction<Database>,
  files: Folder,
  dataset: (code: string) => number,
  indicator: (code: string) => number,
): Promise<void> {
  const member = async (table: Coded, column: string): Promise<(row: Cells) => number | null> => {
    const id = await idsOf(tx, table, []);
    return (row) => (text(row, column) === "" ? null : id(text(row, column)));
  };
  const category = await member("category", "category");
  const model = await member("model", "model");
  const unitType = await member("unit_type", "unit_type");
  const awardLevel = await member("award_level", "award_level");
  const lines = (await files.rows("form_lines")).map((row) => ({
    dataset_id: dataset(text(row, "dataset")),
    indicator_id: indicator(text(row, "indicator")),
    category_id: category(row),
    model_id: model(row),
    unit_type_id: unitType(row),
    award_level_id: awardLevel(row),
  }));
  await tx.deleteFrom("form_line").execute();
  if (lines.length > 0) await tx.insertInto("form_line").values(lines).execute();
}

async function loadLabels(tx: Transaction<Database>, files: Folder, folder: string): Promise<void> {
  await tx.deleteFrom("label").execute();
  for (const file of (await readdir(join(folder, "labels"))).toSorted()) {
    const lang = file.replace(/\.csv$/, "");
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const labels = (await files.rows(`labels/${lang}`)).map((row) => ({
      kind: text(row, "kind"),
      code: text(row, "id"),
      lang,
      name: text(row, "name"),
      definition: text(row, "definition"),
      unit: text(row, "unit"),
      other_names: list(row, "other_names"),
    }));
    // oxlint-disable-next-line no-await-in-loop -- one connection
    if (labels.length > 0) await tx.insertInto("label").values(labels).execute();
  }
}

/** Every month, quarter, half-year and year that a calendar touches. Terms come with the figures printed for them. */
async function fillPeriods(tx: Transaction<Database>): Promise<void> {
  const span = await tx
    .selectFrom("dataset")
    .select(({ fn }) => [fn.min("calendar_from").as("from"), fn.max("calendar_to").as("to")])
    .executeTakeFirstOrThrow();
  if (span.from === null || span.to === null) return;
  const periods = [];
  for (const kind of ["YEAR", "HALF_YEAR", "QUARTER", "MONTH"] as const) {
    const first = Number(span.from.slice(0, 4)) * 12;
    const last = Number(span.to.slice(0, 4)) * 12 + 11;
    for (let month = first; month <= last; month += MONTHS[kind]) {
      const period = calendarPeriod(kind, month);
      periods.push({ code: period.code, kind, first_day: firstDay(period), last_day: lastDay(period) });
    }
  }
  const known = new Set((await tx.selectFrom("period").select("code").execute()).map((row) => row.code));
  const fresh = periods.filter((period) => !known.has(period.code));
  if (fresh.length > 0) await tx.insertInto("period").values(fresh).execute();
}
