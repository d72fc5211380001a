import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { readPdfObjects } from "../../../src/exports/print/pdf-objects.ts";

/** A part of a document as assistive programs are told of it. */
export interface Tagged {
  readonly role: string;
  readonly alt?: string;
}

/** What the reader gives of it: other tags, or what is marked. */
interface Tree extends Tagged {
  readonly children: readonly (Tree | { readonly type: string })[];
}

/** A PDF as another program reads it. */
export async function readPdf(bytes: Uint8Array) {
  // The reader takes the bytes over.
  const pdf = await getDocumentProxy(bytes.slice());
  const pages = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at);
    const { items } = await page.getTextContent();
    const said = items.flatMap((item) => ("str" in item ? [item.str] : []));
    const [, , width = 0, height = 0] = page.view;
    const tree: Tree | null = await page.getStructTree();
    pages.push({ text: flat(said.join(" ")), width, height, tags: tree === null ? [] : below(tree) });
  }
  return {
    pages,
    text: pages.map(({ text }) => text).join(" "),
    info: (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>,
    preferences: await pdf.getViewerPreferences(),
  };
}

/** A text as it is compared: lines and glue between words do not count. */
export function flat(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

function below(tag: Tree): readonly Tagged[] {
  return [tag, ...tag.children.flatMap((child) => ("role" in child ? below(child) : []))];
}

/** The objects of a PDF as its writer wrote them. */
export function objectsOf(bytes: Uint8Array): readonly string[] {
  return readPdfObjects(bytes).objects.map(({ body }) => body);
}

/** The files inside a PDF, with what they are to it. */
export function filesIn(
  bytes: Uint8Array,
): readonly { name: string; relationship: string; content: string }[] {
  const bodies = new Map(readPdfObjects(bytes).objects.map(({ number, body }) => [number, body]));
  return [...bodies.values()].flatMap((body) => {
    const name = /\/Type \/Filespec[\s\S]*?\/F \(([^)]*)\)/u.exec(body)?.[1];
    const held = bodies.get(Number(/\/EF <<\s*\/F (\d+) 0 R/u.exec(body)?.[1]));
    if (name === undefined || held === undefined) return [];
    const stream = Buffer.from(/stream\n([\s\S]*)\nendstream/u.exec(held)?.[1] ?? "", "latin1");
    const content = held.includes("/FlateDecode") ? inflateSync(stream) : stream;
    const relationship = /\/AFRelationship \/(\w+)/u.exec(body)?.[1] ?? "";
    return [{ name, relationship, content: content.toString("utf8") }];
  });
}
