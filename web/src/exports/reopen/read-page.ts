import type { FileContent, FileTable, FileText } from "./file-content.ts";
import { plainText } from "./plain-text.ts";
import { originOf } from "./read-origin.ts";

/** A page for the road read again, as we write one; null: it is none of ours. What a browser saved of it has the same tables and cards. */
export function readPage(text: string): Omit<FileContent, "format" | "shape"> | null {
  const said = /<script\b[^>]*\bid="provenance"[^>]*>([\s\S]*?)<\/script>/u.exec(text)?.[1];
  const origin = said === undefined ? null : originOf(JSON.parse(said) as Record<string, unknown>);
  if (origin === null) return null;
  const tables = [...text.matchAll(/<table\b([^>]*)>([\s\S]*?)<\/table>/gu)].map(
    ([, attributes = "", inner = ""]): FileTable => ({
      name: idIn(attributes),
      rows: parts(inner, "tr").map((row) => parts(row, "t[hd]").map(plainText)),
    }),
  );
  const cards = [...text.matchAll(/<section\b([^>]*class="card"[^>]*)>([\s\S]*?)<\/section>/gu)].map(
    ([, attributes = "", inner = ""]): FileText => ({
      name: idIn(attributes),
      paragraphs: parts(inner, "(?:h3|p)").map(plainText),
    }),
  );
  const rest = text.replaceAll(/<(table|section|footer|script|style)\b[\s\S]*?<\/\1>/gu, "");
  return { origin, tables, texts: [...cards, { name: "", paragraphs: parts(rest, "p").map(plainText) }] };
}

function parts(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`, "gu"))].map(
    ([, inner = ""]) => inner,
  );
}

function idIn(attributes: string): string {
  return /\bid="([^"]*)"/u.exec(attributes)?.[1] ?? "";
}
