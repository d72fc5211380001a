/** An element of an SVG document. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text directly in it, entities resolved. */
  readonly text: string;
  /** Its ancestors, outermost first. */
  readonly ancestors: readonly SvgElement[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

function resolve(text: string): string {
  return text.replaceAll(/&(\w+);/gu, (_, name: string) => {
    const letter = entities[name];
    if (letter === undefined) throw new Error(`unknown entity &${name};`);
    return letter;
  });
}

/**
 * All elements of an SVG document in order. Throws when it is not well-formed: tags that do not match, attributes without
 * quotes or twice, a bare & or <. Comments, processing instructions and CDATA are not expected and refused.
 */
export function readSvg(svg: string): readonly SvgElement[] {
  const elements: {
    tag: string;
    attributes: Map<string, string>;
    text: string;
    ancestors: readonly SvgElement[];
  }[] = [];
  const open: typeof elements = [];
  const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/guy;
  let end = 0;
  for (const match of svg.matchAll(token)) {
    const [whole, closing, tag = "", attributes = "", single, text] = match;
    end = match.index + whole.length;
    const top = open.at(-1);
    if (text !== undefined) {
      if (/&(?!\w+;)/u.test(text)) throw new Error(`a bare & in "${text.slice(0, 40)}"`);
      if (top !== undefined) top.text += resolve(text);
      else if (text.trim() !== "") throw new Error("text outside the document");
    } else if (closing === "/") {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes nothing`);
    } else {
      const read = new Map<string, string>();
      for (const [, name = "", value = ""] of attributes.matchAll(/([\w:-]+)="([^"]*)"/gu)) {
        if (read.has(name)) throw new Error(`${name} twice in <${tag}>`);
        read.set(name, resolve(value));
      }
      const element = { tag, attributes: read, text: "", ancestors: [...open] };
      elements.push(element);
      if (single !== "/") open.push(element);
    }
  }
  if (end !== svg.length) throw new Error(`not well-formed at "${svg.slice(end, end + 60)}"`);
  if (open.length > 0) throw new Error(`<${open.at(-1)?.tag ?? ""}> is not closed`);
  return elements;
}

/** Elements that have an attribute, with a value where one is given. */
export function having(elements: readonly SvgElement[], name: string, value?: string): readonly SvgElement[] {
  return elements.filter(({ attributes }) =>
    value === undefined ? attributes.has(name) : attributes.get(name) === value,
  );
}

/** Elements below one that has an attribute of a value. */
export function below(elements: readonly SvgElement[], name: string, value: string): readonly SvgElement[] {
  return elements.filter(({ ancestors }) =>
    ancestors.some(({ attributes }) => attributes.get(name) === value),
  );
}
