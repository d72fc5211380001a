import {
  appended,
  type Edit,
  edited,
  type Element,
  elementsIn,
  rootOf,
  withAttribute,
} from "./xml-elements.ts";

/** The colours that cells are filled with: of errors, of warnings. */
const FILLS = { ERROR: "FFFFC7CE", WARNING: "FFFFC66D" } as const;
export type Mark = keyof typeof FILLS;

/** A book's styles, with those of marked cells as they are asked for: like the cell's own, but filled. */
export class CellStyles {
  readonly #xml: string;
  readonly #formats: readonly Element[];
  readonly #fills: Element;
  readonly #cellFormats: Element;
  readonly #firstFill: number;
  readonly #added: string[] = [];
  readonly #known = new Map<string, number>();
  readonly #prefix: string;

  /** @throws when the part has no fills or formats of cells, as every book that a spreadsheet program saved has */
  constructor(xml: string) {
    const { root, children } = rootOf(xml);
    const find = (name: string): Element => {
      const found = children.find((child) => child.name === name);
      if (found === undefined) throw new Error(`The styles of this book have no ${name}`);
      return found;
    };
    this.#xml = xml;
    this.#prefix = root.prefix === "" ? "" : `${root.prefix}:`;
    this.#fills = find("fills");
    this.#cellFormats = find("cellXfs");
    this.#firstFill = [...elementsIn(xml, this.#fills.opened, this.#fills.end)].length;
    this.#formats = [...elementsIn(xml, this.#cellFormats.opened, this.#cellFormats.end)];
  }

  /** The style of a cell that had this one, marked. */
  marked(style: number, mark: Mark): number {
    const own = style < this.#formats.length ? style : 0;
    const key = `${own} ${mark}`;
    let found = this.#known.get(key);
    if (found === undefined) {
      found = this.#formats.length + this.#added.length;
      this.#added.push(this.#filled(own, mark));
      this.#known.set(key, found);
    }
    return found;
  }

  #filled(style: number, mark: Mark): string {
    const format = this.#formats[style];
    if (format === undefined) return `<${this.#prefix}xf fillId="${this.#fillOf(mark)}" applyFill="1"/>`;
    const text = this.#xml.slice(format.start, format.end);
    const [element] = elementsIn(text);
    if (element === undefined) return text;
    const filled = edited(text, [withAttribute(text, element, "fillId", String(this.#fillOf(mark)))]);
    const [again = element] = elementsIn(filled);
    return edited(filled, [withAttribute(filled, again, "applyFill", "1")]);
  }

  #fillOf(mark: Mark): number {
    return this.#firstFill + Object.keys(FILLS).indexOf(mark);
  }

  /** The part as it is then. */
  get xml(): string {
    const p = this.#prefix;
    const fills = Object.values(FILLS).map(
      (colour) =>
        `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
    return edited(this.#xml, [
      ...this.#grown(this.#fills, fills, this.#firstFill),
      ...this.#grown(this.#cellFormats, this.#added, this.#formats.length),
    ]);
  }

  /** A list with more in it, and its count. */
  #grown(list: Element, more: readonly string[], before: number): Edit[] {
    const count = withAttribute(this.#xml, list, "count", String(before + more.length));
    if (!list.empty) return [count, appended(this.#xml, list, more.join(""))];
    const tag = count.text.replace(/\s*\/>$/, ">");
    return [{ ...count, text: `${tag}${more.join("")}</${this.#prefix}${list.name}>` }];
  }
}
