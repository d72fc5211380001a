import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import {
  CATALOGUE_FILES,
  type CatalogueFileName,
  catalogueFileOf,
} from "../import/reference/catalogue-files.ts";
import { allRows, UnreadableFile } from "../import/rows/csv-rows.ts";
import type { CatalogueProblem } from "./catalogue-problem.ts";
import type { GivenRow } from "./check-cells.ts";

/** Rows of files, and which files could not be read. */
export interface ReadFiles {
  readonly rows: readonly GivenRow[];
  readonly problems: readonly CatalogueProblem[];
}

/** A file of the catalogue that somebody gives: what it is called, and its bytes. */
export interface GivenFile {
  /** `due.csv`, `labels/vi.csv`; folders around it do not matter. */
  readonly name: string;
  readonly open: () => Readable;
}

/** The files of the catalogue in a folder, or one by its path; what else a folder holds is left. Rejects where there is none. */
export async function catalogueFilesAt(path: string): Promise<readonly GivenFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ name: path, open: () => createReadStream(path) }];
  const names = await readdir(path, { recursive: true });
  return names
    .map((name) => ({ name, file: fileNamed(name) }))
    .filter(({ file }) => file !== null)
    .toSorted((a, b) => CATALOGUE_FILES.indexOf(a.file ?? "due") - CATALOGUE_FILES.indexOf(b.file ?? "due"))
    .map(({ name }) => ({ name, open: () => createReadStream(join(path, name)) }));
}

/** The rows of some files. */
export async function readFiles(files: readonly GivenFile[]): Promise<ReadFiles> {
  const rows: GivenRow[] = [];
  const problems: CatalogueProblem[] = [];
  for (const { name, open } of files) {
    const file = fileNamed(name);
    const problem = { file: basename(name), row: 0, column: null, found: "", accepted: [] };
    if (file === null) {
      const accepted = CATALOGUE_FILES.map((each) => `${each}.csv`);
      problems.push({
        ...problem,
        accepted,
        said: { code: "CATALOGUE_FILE_UNKNOWN", args: { file: basename(name), accepted } },
      });
      continue;
    }
    try {
      for (const { line, cells } of await allRows(open())) rows.push({ file, line, cells });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      problems.push({ ...problem, said: { code: "CATALOGUE_FILE_UNREAD", args: { why: error.message } } });
    }
  }
  return { rows, problems };
}

/** A text as a file. */
export const textFile = (name: string, text: string): GivenFile => ({
  name,
  open: () => Readable.from([text]),
});

/** Which file of the catalogue a name is; labels lie in a folder, or are called `labels-vi.csv`. */
function fileNamed(name: string): CatalogueFileName | null {
  const parts = name.replaceAll("\\", "/");
  if (!parts.endsWith(".csv")) return null;
  const own = basename(parts, ".csv");
  const folder = basename(dirname(parts));
  return catalogueFileOf(folder === "labels" ? `labels/${own}` : own.replace(/^labels-/, "labels/"));
}
