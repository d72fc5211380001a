import { attributesOf } from "../office/package/read-package.ts";
import type { FileContent } from "./file-content.ts";
import { writtenOrigin } from "./read-origin.ts";
import { plainText } from "./plain-text.ts";

/** A drawing read again, as we write one: all its letters; null: it is none of ours. */
export function readDrawing(text: string): Omit<FileContent, "format"> | null {
  const [tag] = /<svg\b[^>]*>/u.exec(text) ?? [];
  const said = /<metadata\b[^>]*>([\s\S]*?)<\/metadata>/u.exec(text)?.[1];
  const origin = writtenOrigin(said === undefined ? null : plainText(said));
  if (tag === undefined || origin === null) return null;
  const { width, height } = attributesOf(tag);
  const paragraphs = [...text.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/gu)].map(([, inner = ""]) =>
    plainText(inner),
  );
  return {
    origin,
    shape: null,
    size: { width: Number.parseFloat(width ?? "0"), height: Number.parseFloat(height ?? "0") },
    tables: [],
    texts: [{ name: "", paragraphs }],
  };
}
