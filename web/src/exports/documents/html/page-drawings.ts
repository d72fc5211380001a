import { markup, pathText } from "../../../views/drawing/svg/serialise.ts";
import type { PathData } from "../../../views/drawing/svg/path.ts";
import { element, type ElementOf, type SvgElement } from "../../../views/drawing/svg/tree.ts";
import { withPrefix } from "../../../views/drawing/svg/walk.ts";

type Svg = ElementOf<"svg">;

/** Letters and numbers from which on an outline is worth a definition. */
const longOutline = 24;

/**
 * The drawings of one page. They share what is heavy: an outline that comes again is written once, and a drawing that light and dark have alike but for its colours is
 * one drawing, whose colours the page has a name for.
 */
export class PageDrawings {
  readonly #outlines = new Map<string, ElementOf<"path">>();
  /** Outlines that were seen, so that their text is not made again. */
  readonly #known = new Map<PathData, string>();
  /** Drawings in both themes, by all that is in them, with the id that shows them again. */
  readonly #drawn = new Map<string, string>();
  readonly #colours = new Map<
    string,
    { readonly name: string; readonly light: string; readonly dark: string }
  >();

  /**
   * A drawing in both themes as one; null: they differ in more than colours. `prefix` keeps its ids apart from those of others. One that the page has already, as each
   * province of a booklet has the map of all, is shown again.
   */
  inBoth(light: Svg, dark: Svg, prefix: string): string | null {
    const both = this.#both(light, dark);
    if (both?.name !== "svg") return null;
    const text = markup(this.#sharing(both));
    const before = this.#drawn.get(text);
    if (before !== undefined)
      return markup({ ...both, children: [element("use", { href: { id: before } })] });
    const id = "all";
    this.#drawn.set(text, prefix + id);
    return this.inOne({ ...both, children: [element("g", { id }, ...both.children)] }, prefix);
  }

  /** A drawing in one theme. */
  inOne(drawn: SvgElement, prefix: string): string {
    return markup(withPrefix(drawn, prefix).map((one) => this.#sharing(one)));
  }

  /** The outlines that drawings refer to; must stand on the page. */
  outlines(): string {
    const defs = element("defs", {}, [...this.#outlines.values()]);
    return `<svg width="0" height="0" class="outlines" aria-hidden="true">${markup(defs)}</svg>`;
  }

  /** The colours that drawings name, as declarations of a theme. */
  colours(theme: "light" | "dark"): string {
    return [...this.#colours.values()].map((one) => `--${one.name}:${one[theme]}`).join(";");
  }

  #both(light: SvgElement, dark: SvgElement): SvgElement | null {
    if (light.name !== dark.name || light.children.length !== dark.children.length) return null;
    const said: Record<string, unknown> = {};
    const others = new Map<string, unknown>(Object.entries(dark.attributes));
    for (const [key, value] of Object.entries(light.attributes) as [string, unknown][]) {
      const other = others.get(key);
      others.delete(key);
      if (isSame(value, other)) said[key] = value;
      else if (typeof value === "string" && typeof other === "string") said[key] = this.#named(value, other);
      else return null;
    }
    if ([...others.values()].some((value) => value !== undefined)) return null;
    const children: (SvgElement | string)[] = [];
    for (const [i, child] of light.children.entries()) {
      const other = dark.children[i];
      if (typeof child === "string" || typeof other === "string" || other === undefined) {
        if (child !== other) return null;
        children.push(child);
        continue;
      }
      const both = this.#both(child, other);
      if (both === null) return null;
      children.push(both);
    }
    return { ...light, attributes: said, children } as SvgElement;
  }

  #named(light: string, dark: string): string {
    const key = `${light} ${dark}`;
    const known = this.#colours.get(key) ?? { name: `c${this.#colours.size + 1}`, light, dark };
    this.#colours.set(key, known);
    return `var(--${known.name})`;
  }

  #sharing(one: SvgElement): SvgElement {
    if (one.name === "path" && one.attributes.d.length > longOutline) {
      const { d, ...painted } = one.attributes;
      return element("use", { ...painted, href: { id: this.#outline(d) } });
    }
    const children = one.children.map((child) => (typeof child === "string" ? child : this.#sharing(child)));
    return { ...one, children } as SvgElement;
  }

  #outline(d: PathData): string {
    const text = this.#known.get(d) ?? pathText(d);
    this.#known.set(d, text);
    const id = this.#outlines.get(text)?.attributes.id ?? `o${this.#outlines.size + 1}`;
    this.#outlines.set(text, element("path", { id, d }));
    return id;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, value]) => isSame(value, Reflect.get(b, key)));
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
