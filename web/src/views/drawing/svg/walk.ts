import { flat, type Drawn, type Reference, type SvgElement } from "./tree.ts";

/** An element and all below it, in the order they are painted. */
export function* elementsOf(top: SvgElement): Generator<SvgElement> {
  yield top;
  for (const child of top.children) if (typeof child !== "string") yield* elementsOf(child);
}

/** Something drawn with other ids, and all that refers to them: so that two drawings can stand in one document. */
export function withPrefix(drawn: Drawn, prefix: string): readonly SvgElement[] {
  return flat([drawn]).flatMap((one) => (typeof one === "string" ? [] : [prefixed(one, prefix)]));
}

function prefixed(top: SvgElement, prefix: string): SvgElement {
  const children = top.children.map((child) => (typeof child === "string" ? child : prefixed(child, prefix)));
  const said: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(top.attributes))
    if (key === "id") said[key] = `${prefix}${String(value)}`;
    else if (isReference(value)) said[key] = { id: prefix + value.id } satisfies Reference;
  return { ...top, attributes: { ...top.attributes, ...said }, children } as SvgElement;
}

function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "id" in value;
}
