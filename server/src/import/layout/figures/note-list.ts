import type { Reading } from "../../readings/reading.ts";
import type { LayoutNote } from "../layout.ts";
import { nameAt } from "../table/grid.ts";

/** What is said of cells, put together by column. */
export class NoteList {
  readonly #sheet: string;
  readonly #cells = new Map<
    string,
    { code: LayoutNote["code"]; column: number; top: number; bottom: number }
  >();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  add(code: LayoutNote["code"], { row, column }: Reading): void {
    const key = `${code}/${column}`;
    const there = this.#cells.get(key);
    if (there === undefined) this.#cells.set(key, { code, column, top: row, bottom: row });
    else there.bottom = row;
  }

  list(): readonly LayoutNote[] {
    return [...this.#cells.values()].map(({ code, column, top, bottom }) => ({
      code,
      sheet: this.#sheet,
      range: top === bottom ? nameAt(top, column) : `${nameAt(top, column)}:${nameAt(bottom, column)}`,
    }));
  }
}
