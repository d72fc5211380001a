import type { Package } from "../guard/zip.ts";
import type { Limits } from "../guard/limits.ts";
import { fileName } from "../cells/file-name.ts";
import { relationshipsOf } from "./relationships.ts";

/** The name of the file that a link leads to; its folders, which may name a person, are not kept. */
export function linkedFile(zip: Package, part: string, limits: Limits): string {
  const target = relationshipsOf(zip, part, limits).find(({ external }) => external)?.target ?? "";
  return fileName(target);
}

/** Which file a formula points to: `[1]` is the first link of the book, `[năm trước.xlsx]` says it itself. */
export function externalOf(formula: string, links: readonly string[]): string | undefined {
  for (const [, inside = ""] of formula.replaceAll(/"(?:[^"]|"")*"/g, '""').matchAll(/\[([^\][]+)\]/g)) {
    // In the references of a table brackets stand after its name, and before no sheet.
    if (/^\d+$/.test(inside)) {
      const link = links[Number(inside) - 1];
      if (link !== undefined) return link;
    } else if (/\.\w{3,4}$/.test(inside)) return fileName(inside);
  }
  return undefined;
}
