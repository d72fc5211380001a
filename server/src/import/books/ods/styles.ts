import type { Limits } from "../guard/limits.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import type { Attributes, Visitor } from "../xml/walk-xml.ts";
import { NumberStyle } from "./number-style.ts";

interface Style {
  readonly parent: string | null;
  font: string | null;
  readonly format: string | null;
  /** Of a table, a row or a column: false where it is not shown, or has no height or width. */
  isShown: boolean;
}

/** The styles of a book in both of its parts that have some. */
export class OdsStyles {
  private readonly fonts = new Map<string, string>();
  private readonly styles = new Map<string, Style>();
  private readonly formats = new Map<string, { readonly code: string; readonly others: readonly string[] }>();
  private open: Style | null = null;
  private number: NumberStyle | null = null;
  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** What is to be done while a part is read; styles stand before the cells that have them. */
  readonly visitor: Required<Visitor> = {
    open: (name, attributes, path) => {
      if (this.number !== null) this.number.open(name, attributes);
      else if (path.length > 2) this.openStyle(name, attributes);
    },
    text: (piece, path) => this.number?.text(piece, path.at(-1) ?? ""),
    close: (name) => {
      if (name === "style" || name === "default-style") this.open = null;
      if (this.number?.name === undefined || !isNumberStyle(name)) return;
      this.formats.set(this.number.name, { code: this.number.format(), others: this.number.others });
      this.number = null;
    },
  };

  private openStyle(name: string, attributes: Attributes): void {
    if (name === "font-face" && attributes["style:name"] !== undefined)
      this.fonts.set(
        attributes["style:name"],
        unquoted(attributes["svg:font-family"] ?? attributes["style:name"]),
      );
    else if (name === "style" || name === "default-style") {
      const family = attributes["style:family"] ?? "";
      const key = keyOf(family, name === "style" ? (attributes["style:name"] ?? "") : DEFAULT);
      this.open = {
        parent: name === "style" ? keyOf(family, attributes["style:parent-style-name"] ?? DEFAULT) : null,
        font: null,
        format: attributes["style:data-style-name"] ?? null,
        isShown: true,
      };
      this.styles.set(key, this.open);
      if (this.styles.size > this.limits.styles)
        throw new BookRefusal({
          code: "TOO_MANY",
          args: { what: "styles", where: null, is: null, most: this.limits.styles },
        });
    } else if (name === "text-properties" && this.open !== null)
      this.open.font = this.fontOf(attributes) ?? this.open.font;
    else if (name === "table-properties" && this.open !== null)
      this.open.isShown = attributes["table:display"] !== "false";
    else if (/^table-(?:row|column)-properties$/.test(name) && this.open !== null)
      this.open.isShown = !isNothing(attributes["style:row-height"] ?? attributes["style:column-width"]);
    else if (isNumberStyle(name)) this.number = new NumberStyle(name, attributes);
  }

  private fontOf(attributes: Attributes): string | null {
    const { "style:font-name": name, "fo:font-family": family } = attributes;
    if (name !== undefined) return this.fonts.get(name) ?? name;
    return family === undefined ? null : unquoted(family);
  }

  font(family: "table-cell" | "text", style: string | null): string | null {
    return this.up(family, style, ({ font }) => font);
  }

  format(style: string | null): string | null {
    const name = this.up("table-cell", style, ({ format }) => format);
    const found = name === null ? undefined : this.formats.get(name);
    if (found === undefined) return null;
    // Positive, negative, the rest: as the other formats write it.
    const others = found.others.slice(0, 3).map((other) => this.formats.get(other)?.code ?? "");
    return [...others, found.code].join(";");
  }

  isShown(family: "table" | "table-row" | "table-column", style: string | undefined): boolean {
    return this.styles.get(keyOf(family, style ?? DEFAULT))?.isShown ?? true;
  }

  /** What a style says, else the one it stands on; styles that stand on each other in a circle say nothing. */
  private up<T>(family: string, name: string | null, what: (style: Style) => T | null): T | null {
    const seen = new Set<string>();
    let key: string | null = keyOf(family, name ?? DEFAULT);
    while (key !== null && !seen.has(key)) {
      seen.add(key);
      const style: Style | undefined = this.styles.get(key);
      const said = style === undefined ? null : what(style);
      if (said !== null) return said;
      // A cell's own style that there is not is as none.
      key =
        style === undefined && !key.endsWith(`/${DEFAULT}`)
          ? keyOf(family, DEFAULT)
          : (style?.parent ?? null);
    }
    return null;
  }
}

/** No style has that name: names have no blanks at their ends. */
const DEFAULT = " ";

const keyOf = (family: string, name: string): string => `${family}/${name}`;

const isNumberStyle = (name: string): boolean =>
  /^(?:number|percentage|currency|date|time|text|boolean)-style$/.test(name);

const unquoted = (family: string): string => family.replaceAll(/^['"]|['"]$/g, "");

const isNothing = (size: string | undefined): boolean => size !== undefined && Number.parseFloat(size) === 0;
