import type { ImportsWords } from "./imports-words.ts";

interface Named {
  readonly fileName: string | null;
  readonly areas: readonly { readonly name: string }[];
}

/** What an import is called: its file, or, for whoever does not see that, whose figures it holds. */
export function nameOf({ fileName, areas }: Named, { list }: ImportsWords): string {
  const [first, ...others] = areas;
  if (fileName !== null) return fileName;
  return list.unnamed(first?.name ?? "", others.length);
}
