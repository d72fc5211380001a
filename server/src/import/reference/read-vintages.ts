import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ReferenceDataError } from "./reference-error.ts";

/** Boundaries that were in force for some time. */
export interface VintageRow {
  readonly id: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  /** Its path in the folder of the reference data. */
  readonly boundaries_file: string;
}

const ending = ".topo.json";

/**
 * The vintages of a folder's boundary files, earliest first: each is named for its file and in force from the day that the file says
 * (`validFrom`) until the next. Throws ReferenceDataError where a file does not say one.
 */
export async function readVintages(folder: string): Promise<readonly VintageRow[]> {
  const names = (await readdir(join(folder, "boundaries"))).filter((name) => name.endsWith(ending));
  const read = await Promise.all(
    names.map(async (name) => {
      const file = `boundaries/${name}`;
      const topology: { readonly validFrom?: unknown } = JSON.parse(
        await readFile(join(folder, file), "utf8"),
      );
      const { validFrom } = topology;
      if (typeof validFrom !== "string" || !/^\d{4}-\d\d-\d\d$/.test(validFrom))
        throw new ReferenceDataError(`${file} does not say from which day it is in force ("validFrom").`);
      return { id: name.slice(0, -ending.length), valid_from: validFrom, boundaries_file: file };
    }),
  );
  const inOrder = read.toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
  return inOrder.map((one, i) => ({ ...one, valid_to: inOrder[i + 1]?.valid_from ?? null }));
}
