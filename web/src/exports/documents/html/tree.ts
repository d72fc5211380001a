/** A piece of a page: made here alone, so that all text in it is escaped. */
export interface Html {
  readonly html: string;
}

type Child = Html | string | null | readonly Child[];

const special: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in a page. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (letter) => special[letter] ?? letter);
}

/** An element with its attributes (null: without it) and what is in it. */
export function h(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): Html {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escaped(value)}"`))
    .join("");
  const inside = children.map(written).join("");
  return {
    html: name === "meta" || name === "input" ? `<${name}${said}>` : `<${name}${said}>${inside}</${name}>`,
  };
}

/** A whole page as the text of a file. */
export function page(root: Html): string {
  return `<!doctype html>\n${root.html}\n`;
}

/** What another writer of markup made. */
export function made(markup: string): Html {
  return { html: markup };
}

function written(child: Child): string {
  if (child === null) return "";
  if (typeof child === "string") return escaped(child);
  if ("html" in child) return child.html;
  return child.map(written).join("");
}
