import type { FileContent, FileTable } from "./file-content.ts";
import { writtenOrigin } from "./read-origin.ts";

/** A CSV file read again, also after a spreadsheet saved it with other signs between its cells: its rows, and what is said under them; null: it is none of ours. */
export function readRows(text: string): Omit<FileContent, "format"> | null {
  const lines = cellsOf(text);
  const origin = lines.map((cells) => writtenOrigin(cells[1])).find((one) => one !== null);
  if (origin === undefined || origin === null) return null;
  const end = lines.findIndex((cells) => cells.every((cell) => cell === ""));
  const notes = lines.slice(end + 1).filter((cells) => writtenOrigin(cells[1]) === null);
  return {
    origin,
    shape: null,
    tables: [{ name: "", rows: lines.slice(0, end) }],
    texts: [{ name: "", paragraphs: notes.map((cells) => cells.filter((cell) => cell !== "").join(" ")) }],
  };
}

/** The rows of a CSV file that lies within another. */
export function tableOf(name: string, text: string): FileTable {
  const lines = cellsOf(text);
  const end = lines.findIndex((cells) => cells.every((cell) => cell === ""));
  return { name, rows: end < 0 ? lines : lines.slice(0, end) };
}

/** Cells by RFC 4180; what stands between them is what stands most in the first line. */
function cellsOf(whole: string): readonly (readonly string[])[] {
  const text = whole.replace(/^\uFEFF/u, "");
  const [first = ""] = text.split(/\r?\n/u, 1);
  const count = (sign: string): number => first.split(sign).length;
  const sign = [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
  const lines: string[][] = [[]];
  const cell = new RegExp(`"((?:[^"]|"")*)"|([^${sign}"\\r\\n]+)|(${sign})|(\\r?\\n)`, "gu");
  let written = "";
  const put = (): void => {
    lines.at(-1)?.push(written);
    written = "";
  };
  for (const [, quoted, bare, between, end] of text.matchAll(cell)) {
    if (between !== undefined) put();
    else if (end !== undefined) {
      put();
      lines.push([]);
    } else written += quoted?.replaceAll('""', '"') ?? bare ?? "";
  }
  if (written !== "" || (lines.at(-1)?.length ?? 0) > 0) put();
  else lines.pop();
  return lines;
}
