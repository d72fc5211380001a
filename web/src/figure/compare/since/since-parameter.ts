import type { Since } from "./since-setting.ts";

/** "Since when" as an address or a command writes it: `any`, `80`, `80-held` (since when without a break); null where it is none. */
export function parseSince(text: string): { readonly since: Since; readonly held: boolean } | null {
  const [, what = "", held] = /^(any|\d{1,9}(?:\.\d{1,6})?)(-held)?$/u.exec(text) ?? [];
  if (what === "") return null;
  return { since: what === "any" ? what : Number(what), held: held !== undefined };
}

/** The same the other way round. */
export function formatSince(since: Since, held: boolean): string {
  return `${since}${held ? "-held" : ""}`;
}
