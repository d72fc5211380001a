import { unescapeHtml } from "./entities.ts";

/** A tag or a piece of text of a web page. */
export type Token =
  | { readonly tag: string; readonly isEnd: boolean; readonly attributes: Readonly<Record<string, string>> }
  | { readonly text: string };

/** Elements whose words are not shown. */
const UNSEEN = /^(?:script|style|title|xml|noscript|template)$/;

/** The tags and texts of a page in order, as forgiving as pages are written. Scripts, styles and remarks are left out. */
export function* tokensOf(html: string): Generator<Token> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    if (open > at) yield { text: unescapeHtml(html.slice(at, open)) };
    if (html.startsWith("<!--", open)) {
      at = after(html, "-->", open + 4);
      continue;
    }
    const close = endOfTag(html, open + 1);
    const [, slash = "", name = "", rest = ""] =
      /^(\/?)([a-z][\w:-]*)(.*)$/is.exec(html.slice(open + 1, close)) ?? [];
    const tag = name.toLowerCase();
    at = close + 1;
    if (tag === "") continue;
    if (slash === "" && UNSEEN.test(tag)) at = after(lower, ">", after(lower, `</${tag}`, at));
    else yield { tag, isEnd: slash !== "", attributes: attributesOf(rest) };
  }
  if (at < html.length) yield { text: unescapeHtml(html.slice(at)) };
}

function after(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from);
  return at === -1 ? html.length : at + end.length;
}

/** Where the tag ends that begins there: a `>` within quotation marks does not end it. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at++) {
    const sign = html[at] ?? "";
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  return html.length;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single, bare] of text.matchAll(
    /([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi,
  ))
    attributes[name.toLowerCase()] = unescapeHtml(double ?? single ?? bare ?? "");
  return attributes;
}
