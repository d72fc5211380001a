import { sql, type Transaction } from "kysely";
import type { Database } from "../../db/tables.ts";
import { familiesOf } from "../../statistics/model/indicator-families.ts";
import { checkRatios } from "./check-ratio-parts.ts";
import { ReferenceDataError } from "./reference-error.ts";
import { type Cells, type ReferenceFiles, list, orNull, text } from "./reference-files.ts";
import { idsOf, upsert } from "./upsert.ts";

/** Indicators, with the family each is of. */
export async function loadIndicators(tx: Transaction<Database>, files: ReferenceFiles): Promise<void> {
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
  const before = new Map(
    (await tx.selectFrom("indicator").select(["id", "family_id"]).execute()).map((row) => [
      row.id,
      row.family_id,
    ]),
  );
  await upsert(
    tx,
    "indicator",
    rows.map((row) => ({ ...row, family_id: before.get(row.id) ?? row.id })),
  );
  await keepFamilies(tx);
}

/** A new RATIO may have made one family of several: what is stored moves with its indicator. */
async function keepFamilies(tx: Transaction<Database>): Promise<void> {
  const all = await tx
    .selectFrom("indicator")
    .select(["id", "numerator_id", "denominator_id", "family_id"])
    .execute();
  const families = familiesOf(all);
  for (const { id, family_id: old } of all) {
    const family_id = families.get(id) ?? old;
    if (family_id === old) continue;
    await tx.updateTable("indicator").set({ family_id }).where("id", "=", id).execute();
    for (const table of OF_INDICATORS) await moveRows(tx, table, id, old, family_id);
  }
}

/** What is kept of an indicator, with the family as key. */
const OF_INDICATORS = ["observation", "observation_origin", "cube"] as const;

/** Written anew and taken away, as a row that lies on one of several machines by its family cannot be given another. */
async function moveRows(
  tx: Transaction<Database>,
  table: (typeof OF_INDICATORS)[number],
  indicator: number,
  from: number,
  to: number,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attname <> 'family_id' order by attnum`.execute(
    tx,
  );
  const columns = sql.join(rows.map(({ name }) => sql.ref(name)));
  const its = sql`family_id = ${from} and indicator_id = ${indicator}`;
  await sql`insert into ${sql.table(table)} (family_id, ${columns}) overriding system value
    select ${to}::int, ${columns} from ${sql.table(table)} where ${its}`.execute(tx);
  await sql`delete from ${sql.table(table)} where ${its}`.execute(tx);
}

/** Which stock is made by which flows. */
export async function loadBalances(tx: Transaction<Database>, files: ReferenceFiles): Promise<void> {
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
export async function loadTopics(tx: Transaction<Database>, files: ReferenceFiles): Promise<void> {
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
