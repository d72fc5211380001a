import { inflated } from "../office/package/read-package.ts";
import type { FileContent } from "./file-content.ts";
import { writtenOrigin } from "./read-origin.ts";
import { tableOf } from "./read-rows.ts";

/** Bytes of a file inside that are still read. */
const longest = 16 * 1024 * 1024;

/**
 * A PDF read again, also after another program wrote it anew: the files inside it, which programs that change pages keep. The words on its pages are not read. Null: it
 * is none of ours.
 */
export function readPrinted(bytes: Uint8Array): Omit<FileContent, "format"> | null {
  const files = filesIn(bytes);
  const origin = files.map(({ text }) => writtenOrigin(text)).find((one) => one !== null);
  if (origin === undefined || origin === null) return null;
  const tables = files
    .filter(({ name }) => name.endsWith(".csv"))
    .map(({ name, text }) => tableOf(name.slice(0, -".csv".length), text));
  return { origin, shape: null, tables, texts: [] };
}

/** The files inside a PDF. Each is an object of its own (ISO 32000-1, 7.11.4); what names it may be packed with others, and then it has no name. */
function filesIn(bytes: Uint8Array): readonly { readonly name: string; readonly text: string }[] {
  const whole = latin1(bytes);
  const names = new Map(
    [...whole.matchAll(/\/Filespec\b[^>]*?\/F \(([^)]*)\)[\s\S]*?\/EF\s*<<\s*\/F (\d+) 0 R/gu)].map(
      ([, name = "", number = ""]) => [number, name],
    ),
  );
  const found: { name: string; text: string }[] = [];
  for (const begun of whole.matchAll(
    /\b(\d+) 0 obj\s*<<(?:(?!endobj|stream)[\s\S])*?\/EmbeddedFile\b(?:(?!endobj|stream)[\s\S])*?>>\s*stream\r?\n/gu,
  )) {
    const [said, number = ""] = begun;
    const from = begun.index + said.length;
    const length = Number(
      /\/Length (\d+)(?! \d+ R)/u.exec(said)?.[1] ?? whole.indexOf("endstream", from) - from,
    );
    const data = bytes.subarray(from, from + length);
    const text = unpacked(data, said.includes("/FlateDecode"));
    if (text !== null) found.push({ name: names.get(number) ?? "", text });
  }
  return found;
}

function unpacked(data: Uint8Array, isPacked: boolean): string | null {
  if (data.length > longest) return null;
  try {
    return new TextDecoder().decode(isPacked ? inflated(data) : data);
  } catch {
    return null;
  }
}

/** A letter a byte. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  const step = 0x8000;
  for (let at = 0; at < bytes.length; at += step)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + step)));
  return parts.join("");
}
