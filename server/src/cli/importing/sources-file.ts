import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { layOutFile } from "../../import/hand-ins/rows/lay-out-file.ts";
import type { NameBook } from "../../import/layout/names/name-book.ts";
import { allRows, UnreadableFile } from "../../import/rows/csv-rows.ts";
import type { RawRow } from "../../import/rows/csv-rows.ts";
import { headingOf } from "./carried-file.ts";
import { WrongInput } from "../wrong-input.ts";

/** A list of sources names nothing else. */
const NO_NAMES: NameBook = {
  dataset: "",
  areas: [],
  places: [],
  groups: [],
  indicators: [],
  members: [],
  lines: [],
};

/** The sources that a file lists: CSV of their columns, or a book with such a sheet. Throws WrongInput when it is neither. */
export async function sourcesOf(file: string): Promise<readonly RawRow[]> {
  try {
    const heading = await headingOf(file);
    if (heading?.includes("id") === true && heading.includes("title"))
      return await allRows(createReadStream(file));
    const { layout } = await layOutFile(await readFile(file), {
      name: basename(file),
      password: null,
      names: async () => NO_NAMES,
      corrections: {},
      remembered: [],
      signal: new AbortController().signal,
    });
    if (layout.sources.length > 0) return layout.sources;
  } catch (error) {
    if (error instanceof UnreadableFile) throw new WrongInput(`${basename(file)}: ${error.message}`);
    throw error;
  }
  throw new WrongInput(
    `${basename(file)}: no list of sources is in it, id,title,publisher,published,url,kind,note.`,
  );
}
