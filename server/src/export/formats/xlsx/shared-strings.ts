import { xmlText } from "./xml-text.ts";

/** Most texts that are shared; further ones stand in their cells. A bound on what is held in memory while a workbook is written. */
const MOST = 50_000;

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** The texts of a workbook, each once. */
export class SharedStrings {
  readonly #places = new Map<string, number>();

  /** What stands in a cell with this text, behind its style: type and content. */
  cell(text: string): string {
    let place = this.#places.get(text);
    if (place === undefined) {
      if (this.#places.size >= MOST) return ` t="inlineStr"><is>${item(text)}</is>`;
      place = this.#places.size;
      this.#places.set(text, place);
    }
    return ` t="s"><v>${place}</v>`;
  }

  /** The part of the workbook that has them; asked for when all sheets have been written. */
  *parts(): Generator<string> {
    yield HEAD;
    for (const text of this.#places.keys()) yield `<si>${item(text)}</si>`;
    yield "</sst>";
  }
}

function item(text: string): string {
  return `<t xml:space="preserve">${xmlText(text)}</t>`;
}
