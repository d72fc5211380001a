import type { Dictionary } from "../dictionary.ts";

/** Models that words name, in order, each once; and whether names in quotation marks are left that nobody knows. */
export function namedModels(words: string, { models }: Dictionary): { codes: string[]; unknown: boolean } {
  const found: { at: number; code: string }[] = [];
  let rest = words;
  for (const { name, code } of models) {
    const at = rest.indexOf(name);
    if (at === -1 || /\p{L}$/u.test(rest.slice(0, at)) || /^\p{L}/u.test(rest.slice(at + name.length)))
      continue;
    found.push({ at, code });
    rest = rest.slice(0, at) + " ".repeat(name.length) + rest.slice(at + name.length);
  }
  const codes = [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ code }) => code))];
  return { codes, unknown: /mô hình[^"]{0,12}"\s*\p{L}|"[^"]*\p{L}[^"]*"/u.test(rest) };
}
