import type { Transaction } from "kysely";
import type { Database } from "../db/tables.ts";
import type { CatalogueFileName } from "../import/reference/catalogue-files.ts";
import { type Cells, text } from "../import/reference/reference-files.ts";
import type { RowChange } from "./row-change.ts";

/** Ids of the datasets of which answers may have changed with some rows: those that hold figures. */
export async function datasetsToRecompute(
  tx: Transaction<Database>,
  changes: readonly RowChange[],
): Promise<readonly number[]> {
  const named = changes.map(datasetsOf);
  if (named.every((codes) => codes !== "all" && codes.length === 0)) return [];
  const held = await tx
    .selectFrom("dataset_period")
    .innerJoin("dataset", "dataset.id", "dataset_id")
    .select(["dataset.id", "dataset.code"])
    .distinct()
    .execute();
  return held
    .filter(({ code }) => named.some((codes) => codes === "all" || codes.includes(code)))
    .map(({ id }) => id);
}

/** The datasets whose answers a changed row decides; names, forms and who reports decide none, and have no line here. */
const DECIDES: Partial<Record<CatalogueFileName, (change: RowChange) => readonly string[] | "all">> = {
  // What nobody has counted yet has no answers, unless it is made of others.
  indicators: ({ before, after }) => (before !== null || after?.["kind"] === "RATIO" ? "all" : []),
  indicator_versions: ({ before, after }) =>
    [before, after].some((row) => row?.["breaks_series"] === "yes") ? "all" : [],
  breaks: () => "all",
  models: ({ before, after }) => (before !== null && before["category"] !== after?.["category"] ? "all" : []),
  datasets: ({ before, after }) =>
    before === null || isOfExportsAlone(before, after) ? [] : [text(after ?? before, "id")],
  due: ({ before, after }) => [text(after ?? before ?? {}, "dataset")],
};

/** Of what is asked of whoever takes a file away no answer depends. */
function isOfExportsAlone(before: Cells, after: Cells | null): boolean {
  if (after === null) return false;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  names.delete("asks_reason");
  return [...names].every((name) => text(before, name) === text(after, name));
}

const datasetsOf = (change: RowChange): readonly string[] | "all" => DECIDES[change.file]?.(change) ?? [];
