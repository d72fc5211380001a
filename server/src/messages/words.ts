import type { Suggestion } from "./question/matter.ts";

/** Numbers as the language writes them. */
export function counted(locale: "en-US" | "vi-VN"): (n: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  return (n) => format.format(n);
}

/** Ids in quotation marks, with something between them. */
export function quoted(between: string): (ids: readonly string[]) => string {
  return (ids) => ids.map((id) => `"${id}"`).join(between);
}

/** Ids in quotation marks, with the names of what they are unless `named` is false. */
export function suggested(
  suggestions: readonly Suggestion[],
  lang: "vi" | "en",
  between: string,
  named = true,
): string {
  return suggestions
    .map(({ id, name }) => (named && name !== null ? `"${id}" (${name[lang]})` : `"${id}"`))
    .join(between);
}
