/** What stands before names of districts and communes, without marks, and what is written short for it; longer words first. */
const KINDS: readonly (readonly [written: string, kind: string])[] = [
  ...["thi tran", "dac khu", "thi xa", "thanh pho", "xa", "phuong", "huyen", "quan"].map(
    (kind) => [kind, kind] as const,
  ),
  ["tp", "thanh pho"],
  ["tt", "thi tran"],
  ["tx", "thi xa"],
  ["p", "phuong"],
  ["x", "xa"],
  ["h", "huyen"],
  ["q", "quan"],
];

/** A name without the kind before it, and that kind; null: none stands there. `words` without marks, with single spaces between. */
export function withoutKind(words: string): { readonly name: string; readonly kind: string | null } {
  const [before, kind] = KINDS.find(([each]) => words.startsWith(`${each} `)) ?? [];
  return before === undefined || kind === undefined
    ? { name: words, kind: null }
    : { name: words.slice(before.length + 1), kind };
}
