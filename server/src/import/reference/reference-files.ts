import { createReadStream } from "node:fs";
import { join } from "node:path";
import { ReferenceDataError } from "./reference-error.ts";
import { allRows } from "../rows/csv-rows.ts";

/** A row by the headers of its file. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** Rows of reference data, by the name of their file. */
export interface ReferenceFiles {
  rows(name: string): Promise<readonly Cells[]>;
}

/** What the program itself has no rows of. */
const OFFICES_ALONE = new Set(["indicator_versions", "reporters"]);

/** The CSV files of a folder of reference data. */
export class ReferenceFolder implements ReferenceFiles {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }
  async rows(name: string): Promise<readonly Cells[]> {
    if (OFFICES_ALONE.has(name)) return [];
    const rows = await allRows(createReadStream(join(this.#folder, `${name}.csv`)));
    return rows.map((row) => row.cells);
  }
}

/** What a cell holds; empty where the column is missing. */
export const text = (cells: Cells, name: string): string => cells[name] ?? "";
/** What a cell holds; null when it is empty. */
export const orNull = (cells: Cells, name: string): string | null =>
  text(cells, name) === "" ? null : text(cells, name);
/** Most parts of a cell that lists some: the SDL promises that the lists made of them are no longer. */
export const MOST_LISTED = 8;
/** The parts of a cell that lists some, separated by strokes. Throws where they are more than the SDL promises. */
export const list = (cells: Cells, name: string, most = MOST_LISTED): string[] => {
  const parts = text(cells, name) === "" ? [] : text(cells, name).split("|");
  if (parts.length > most)
    throw new ReferenceDataError(
      `"${text(cells, "id")}" lists ${parts.length} ${name}; at most ${most} are taken.`,
    );
  return parts;
};

/** As {@link MOST_LISTED}, of names that stand in lines of their own. */
export function checkNames(ids: readonly number[], file: string, most: number): void {
  for (const [, lines] of Map.groupBy(ids, (id) => id))
    if (lines.length > most)
      throw new ReferenceDataError(
        `${file} has ${lines.length} names of one member; at most ${most} are taken.`,
      );
}
