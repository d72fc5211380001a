import type { Kysely } from "kysely";
import type { Database } from "../../db/tables.ts";
import { type CatalogueFileName, catalogueFileOf, isLaw, keyOf } from "./catalogue-files.ts";
import type { Cells, ReferenceFiles } from "./reference-files.ts";

/** The office's own rows, by file and key, in the order in which they came. */
export type OfficeRows = ReadonlyMap<CatalogueFileName, ReadonlyMap<string, Cells>>;

/** Reads the rows that an office has of its own. */
export async function readOfficeRows(db: Kysely<Database>): Promise<OfficeRows> {
  const rows = await db.selectFrom("office_row").selectAll().orderBy("place").execute();
  const files = new Map<CatalogueFileName, Map<string, Cells>>();
  for (const { file, key, cells } of rows) {
    const name = catalogueFileOf(file);
    if (name === null) continue;
    const known = files.get(name) ?? new Map<string, Cells>();
    files.set(name, known.set(key, cells));
  }
  return files;
}

/**
 * The files of the program with an office's own rows over them: one that has the key of a row of ours stands in its place, whatever a later
 * program brings; all others follow. So nothing of an office is ever overwritten, and nothing of ours is lost.
 */
export class MergedFiles implements ReferenceFiles {
  readonly #program: ReferenceFiles;
  readonly #office: OfficeRows;
  readonly #takesOurs: boolean;

  /** @param takesOurs whether more of the program is taken than law and geography */
  constructor(program: ReferenceFiles, office: OfficeRows, takesOurs: boolean) {
    this.#program = program;
    this.#office = office;
    this.#takesOurs = takesOurs;
  }

  async rows(name: string): Promise<readonly Cells[]> {
    const all = await this.#program.rows(name);
    const ours = this.#takesOurs ? all : all.filter((row) => isLaw(name, row));
    const file = catalogueFileOf(name);
    const own = file === null ? undefined : this.#office.get(file);
    if (file === null || own === undefined) return ours;
    const left = new Map(own);
    const placed = ours.map((row) => {
      const key = keyOf(file, row);
      const instead = left.get(key);
      left.delete(key);
      return instead ?? row;
    });
    return [...placed, ...left.values()];
  }
}
