import { sourceLine } from "../../figure/build/figure-sources.ts";
import type { FigureSource } from "../../figure/figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { PageBlock, SourcesBlock, TextBlock } from "../page.ts";

/** Paragraphs of one sort; no block where there are none. What is said twice stands once. */
export function textBlocks(
  id: string,
  role: TextBlock["role"],
  paragraphs: readonly string[],
): readonly PageBlock[] {
  const said = [...new Set(paragraphs.filter((paragraph) => paragraph !== ""))];
  return said.length === 0 ? [] : [{ is: "text", id, role, paragraphs: said }];
}

/** Sources, each once; no block where there are none. */
export function sourceBlocks(
  id: string,
  sources: readonly FigureSource[],
  locale: Locale,
): readonly SourcesBlock[] {
  const once = [...new Map(sources.map((source) => [source.id, source])).values()];
  return once.length === 0
    ? []
    : [{ is: "sources", id, sources: once, lines: once.map((source) => sourceLine(source, locale)) }];
}
