import type { Weight } from "../text.ts";
import type { PathData } from "./path.ts";

// A drawing is a tree of these elements, SVG's own, until it is written: by `serialise.ts` as SVG, by any other writer in what its format
// has. Numbers are numbers, paths are letters and numbers, and what refers to another element says its id.

/** Another element of the drawing: the pattern something is filled with, what cuts it out, what is drawn once more. */
export interface Reference {
  readonly id: string;
}

/** A colour, `none`, or a pattern. */
export type Fill = string | Reference;

/** What any element may have. */
interface Common {
  readonly id?: string;
  /** For tests, pointers and style sheets: it draws nothing. */
  readonly [data: `data-${string}`]: string | number | readonly number[] | undefined;
}

/** How a shape, a text or all that is in a group is painted. */
interface Painted extends Common {
  readonly fill?: Fill;
  readonly "fill-opacity"?: number;
  readonly stroke?: string;
  readonly "stroke-width"?: number;
  readonly "stroke-opacity"?: number;
  readonly "stroke-linejoin"?: "round";
  readonly "stroke-linecap"?: "round";
  /** Lengths of dashes and of the gaps between them. */
  readonly "stroke-dasharray"?: readonly number[];
  readonly "paint-order"?: "stroke";
  readonly opacity?: number;
}

interface Rectangle {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/** The elements a drawing is made of, with what each may have. */
export interface AttributesOf {
  readonly svg: {
    readonly xmlns: "http://www.w3.org/2000/svg";
    readonly width: number;
    readonly height: number;
    readonly viewBox: readonly [x: number, y: number, width: number, height: number];
    readonly "font-family"?: string;
    readonly "text-rendering"?: "geometricPrecision";
    readonly role?: "img";
    readonly lang?: string;
  };
  /** What a reader of the document is told it is. */
  readonly title: Common;
  readonly desc: Common;
  readonly defs: Common;
  /** What programs are told of the document. */
  readonly metadata: Common;
  /** Style sheet; only of fonts. */
  readonly style: Common;
  readonly pattern: Common & Rectangle & { readonly patternUnits: "userSpaceOnUse" };
  readonly clipPath: Common;
  readonly g: Painted & { readonly "clip-path"?: Reference };
  readonly rect: Painted & Rectangle & { readonly rx?: number };
  readonly circle: Painted & { readonly cx: number; readonly cy: number; readonly r: number };
  readonly path: Painted & { readonly d: PathData };
  readonly use: Painted & { readonly href: Reference };
  /** One line; `y` is its baseline. */
  readonly text: Painted & {
    readonly x: number;
    readonly y: number;
    readonly "font-size": number;
    readonly "font-weight": Weight;
    readonly "text-anchor"?: "middle" | "end";
  };
}

export type ElementName = keyof AttributesOf;

/** An element of one name. */
export interface ElementOf<Name extends ElementName> {
  readonly name: Name;
  readonly attributes: AttributesOf[Name];
  /** Elements and texts in it, in the order they are painted. */
  readonly children: readonly (SvgElement | string)[];
}

/** Any element of a drawing. */
export type SvgElement = { readonly [Name in ElementName]: ElementOf<Name> }[ElementName];

/** What a part of a drawing gives back: an element, several, or nothing. */
export type Drawn = SvgElement | readonly Drawn[] | null;

/** An element, with what is in it. Attributes that are `undefined` it has not. */
export function element<Name extends ElementName>(
  name: Name,
  attributes: AttributesOf[Name],
  ...children: readonly (Drawn | string)[]
): ElementOf<Name> {
  return { name, attributes, children: flat(children) };
}

/** The elements and texts of something drawn, one after the other. */
export function flat(drawn: readonly (Drawn | string)[]): readonly (SvgElement | string)[] {
  const found: (SvgElement | string)[] = [];
  gather(drawn, found);
  return found;
}

function gather(drawn: readonly (Drawn | string)[], into: (SvgElement | string)[]): void {
  for (const one of drawn)
    if (isSeveral(one)) gather(one, into);
    else if (one !== null) into.push(one);
}

function isSeveral(drawn: Drawn | string): drawn is readonly Drawn[] {
  return Array.isArray(drawn);
}
