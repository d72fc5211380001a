import { CATALOGUE_FILES, type CatalogueFileName } from "../import/reference/catalogue-files.ts";
import { ReferenceFolder } from "../import/reference/reference-files.ts";
import type { GivenRow } from "./check-cells.ts";

/** What says which datasets there are, and what is due in them: an office opens its own. */
const OF_DATASETS: readonly CatalogueFileName[] = ["datasets", "due", "form_lines", "reporters"];

/** What the program brings along for an office to begin with: everything but its datasets. */
export async function programRows(folder: string): Promise<readonly GivenRow[]> {
  const files = new ReferenceFolder(folder);
  const rows: GivenRow[] = [];
  for (const file of CATALOGUE_FILES.filter((name) => !OF_DATASETS.includes(name)))
    for (const [index, cells] of (await files.rows(file)).entries())
      if (cells["kind"] !== "dataset") rows.push({ file, line: index + 2, cells });
  return rows;
}
