import { anatomyOf, type PdfAnatomy } from "./pdf-anatomy.ts";
import { readPdfObjects, writePdfObjects, type PdfObjects } from "./pdf-objects.ts";
import { pdfText, rewritten } from "./pdf-text.ts";

type PdfObject = PdfObjects["objects"][number];

/** A document that was bound: its anatomy, in the numbers of the whole. */
interface Bound {
  readonly title: string;
  readonly anatomy: PdfAnatomy;
}

/** Objects that the whole has of its own. */
const [pageTree, tagTree, document, bookmarks] = [1, 2, 3, 4] as const;

const partLink = /\/URI \(part:(\d+)\)/u;

/**
 * Documents of our typesetter as one, each a part of it, with the tags, bookmarks and files of all: by the rules that each of them keeps (PDF/A-3a, PDF/UA-1). Of a
 * part only its own bytes are held.
 *
 * By ISO 32000-1: objects get numbers of their own (7.3.10); the trees of pages hang below one (7.7.3.2); documents are parts of one document (14.8.4.2), whose marked
 * content has keys (14.7.4.4) and whose tags have ids (14.7.2) that go on from one part to the next; bookmarks of a part hang below its title (12.3.3).
 */
export class PdfBinder {
  readonly #objects: PdfObject[] = [];
  readonly #parts: Bound[] = [];
  #number: number = bookmarks;
  #keys = 0;
  #bound = 0;

  /** Adds a part after those there are; returns how many pages it has. */
  add(pdf: Uint8Array, title: string): number {
    const { anatomy } = this.#bind(readPdfObjects(pdf), false);
    this.#parts.push({ title, anatomy });
    return anatomy.pages;
  }

  /**
   * The whole, with its front before all parts: what the front says of itself is said of the whole. An address `part:3` in it leads to the fourth part, and is called as
   * `called` says.
   */
  finish(front: Uint8Array, called: (at: number) => string): Uint8Array {
    const pdf = readPdfObjects(front);
    const { anatomy, number } = this.#bind(pdf, true);
    const all = [{ title: "", anatomy }, ...this.#parts];
    const roots = this.#roots(all);
    const replaced = new Set(roots.map((one) => one.number));
    const others = this.#objects.filter((one) => !replaced.has(one.number));
    const objects = others.map((object): PdfObject => {
      const { body } = object;
      if (object.number === anatomy.catalog) return { ...object, body: catalogOf(body, all) };
      const at = partLink.exec(body)?.[1];
      return at === undefined ? object : { ...object, body: this.#leading(body, Number(at), called) };
    });
    return writePdfObjects({
      head: pdf.head,
      objects: [...roots, ...objects],
      trailer: rewritten(pdf.trailer, { number }).replace(/\/Size \d+/u, `/Size ${this.#number + 1}`),
    });
  }

  /** A document among the objects of the whole. @param isFront whether it says what the whole says of itself */
  #bind(pdf: PdfObjects, isFront: boolean) {
    const before = anatomyOf(pdf);
    const left = new Set(isFront ? [before.tagTree] : before.own);
    const numbers = new Map<number, number>([[before.tagTree, tagTree]]);
    for (const one of pdf.objects) if (!left.has(one.number)) numbers.set(one.number, (this.#number += 1));
    const number = (one: number): number => {
      const found = numbers.get(one);
      if (found === undefined) throw new RangeError(`the PDF refers to ${one}, which is none of its pages'`);
      return found;
    };
    const prefix = `P${this.#bound} `;
    const firstKey = this.#keys;
    const id = (one: string): string => prefix + one;
    for (const { number: one, body } of pdf.objects) {
      if (left.has(one)) continue;
      const anew = rewritten(body, { number, id }).replace(
        /\/(StructParents?) (\d+)\n/u,
        (_, name: string, key: string) => `/${name} ${Number(key) + firstKey}\n`,
      );
      this.#objects.push({ number: number(one), body: below(one, anew, before) });
    }
    this.#keys += before.nextKey;
    this.#bound += 1;
    const moved = (list: PdfAnatomy["keys"], name: (one: string) => string): PdfAnatomy["keys"] =>
      list.map(([one, object]) => [name(one), number(object)]);
    const { bookmarks: marks } = before;
    const anatomy: PdfAnatomy = {
      ...before,
      catalog: isFront ? number(before.catalog) : 0,
      own: [],
      pageTree: number(before.pageTree),
      firstPage: number(before.firstPage),
      document: number(before.document),
      bookmarks:
        marks === null
          ? null
          : { ...marks, number: number(marks.number), first: number(marks.first), last: number(marks.last) },
      keys: moved(before.keys, (key) => String(Number(key) + firstKey)),
      ids: moved(before.ids, id),
      files: moved(before.files, (name) => name),
    };
    return { anatomy, number };
  }

  #leading(body: string, at: number, called: (at: number) => string): string {
    const part = this.#parts[at];
    if (part === undefined) throw new RangeError(`there is no part ${at} to lead to`);
    return body
      .replace(/\/A <<[^>]*>>/u, `/Dest [${part.anatomy.firstPage} 0 R /XYZ null null null]`)
      .replace(/\/Contents \([^)]*\)/u, `/Contents ${pdfText(called(at))}`);
  }

  #roots(all: readonly Bound[]): readonly PdfObject[] {
    const every = (of: (anatomy: PdfAnatomy) => readonly string[]): string =>
      all.flatMap(({ anatomy }) => of(anatomy)).join(" ");
    const roles = new Map(all.flatMap(({ anatomy }) => [...anatomy.roles]));
    return [
      object(pageTree, [
        "/Type /Pages",
        `/Count ${all.reduce((sum, { anatomy }) => sum + anatomy.pages, 0)}`,
        `/Kids [${every((one) => [`${one.pageTree} 0 R`])}]`,
      ]),
      object(tagTree, [
        "/Type /StructTreeRoot",
        `/RoleMap <<${[...roles].map(([role, as]) => ` /${role} /${as}`).join("")} >>`,
        `/K [${document} 0 R]`,
        // In their order: it is looked up in halves.
        `/ParentTree << /Nums [${all
          .flatMap(({ anatomy }) => anatomy.keys)
          .toSorted(([a], [b]) => Number(a) - Number(b))
          .map(([key, one]) => `${key} ${one} 0 R`)
          .join(" ")}] >>`,
        `/IDTree << /Names [${named(all.flatMap(({ anatomy }) => anatomy.ids))}] >>`,
        `/ParentTreeNextKey ${this.#keys}`,
      ]),
      object(document, [
        "/Type /StructElem",
        "/S /Document",
        `/P ${tagTree} 0 R`,
        `/K [${every((one) => [`${one.document} 0 R`])}]`,
      ]),
      ...this.#bookmarks(),
    ];
  }

  /** The titles of the parts, each with the bookmarks of its own document below it. */
  #bookmarks(): readonly PdfObject[] {
    const numbers = this.#parts.map(({ anatomy }) => anatomy.bookmarks?.number ?? (this.#number += 1));
    const at = (name: string, i: number): readonly string[] =>
      numbers[i] === undefined ? [] : [`/${name} ${numbers[i]} 0 R`];
    return [
      object(bookmarks, [
        "/Type /Outlines",
        ...at("First", 0),
        ...at("Last", numbers.length - 1),
        `/Count ${numbers.length}`,
      ]),
      ...this.#parts.map(({ title, anatomy: { firstPage, bookmarks: marks } }, i) =>
        object(numbers[i] ?? 0, [
          `/Parent ${bookmarks} 0 R`,
          ...at("Prev", i - 1),
          ...at("Next", i + 1),
          `/Title ${pdfText(title)}`,
          `/Dest [${firstPage} 0 R /XYZ null null null]`,
          // Closed: of many parts the titles are seen first.
          ...(marks === null
            ? []
            : [`/First ${marks.first} 0 R`, `/Last ${marks.last} 0 R`, `/Count -${marks.count}`]),
        ]),
      ),
    ];
  }
}

/** What of a document hangs below what the whole has of its own. */
function below(number: number, body: string, { pageTree: pages, document: own }: PdfAnatomy): string {
  if (number === pages) return body.replace("/Type /Pages", `/Type /Pages\n  /Parent ${pageTree} 0 R`);
  if (number === own)
    return body.replace("/S /Document", "/S /Part").replace(/\/P \d+ 0 R/u, `/P ${document} 0 R`);
  return body;
}

/** What the front says of itself, with the pages, tags, bookmarks and files of all. */
function catalogOf(front: string, all: readonly Bound[]): string {
  const files = all.flatMap(({ anatomy }) => anatomy.files);
  const whole = front
    .replace(/\n *\/(?:Pages|StructTreeRoot|Outlines) \d+ 0 R/gu, "")
    .replace(/\/EmbeddedFiles <<[^>]*>>/u, `/EmbeddedFiles << /Names [${named(files)}] >>`)
    .replace(/\/AF \[[^\]]*\]/u, `/AF [${files.map(([, number]) => `${number} 0 R`).join(" ")}]`);
  return whole.replace(
    "/Type /Catalog",
    `/Type /Catalog\n  /Pages ${pageTree} 0 R\n  /StructTreeRoot ${tagTree} 0 R\n  /Outlines ${bookmarks} 0 R`,
  );
}

/** Names with their objects, in the order they are looked up by. */
function named(list: PdfAnatomy["files"]): string {
  return list
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, number]) => `(${name}) ${number} 0 R`)
    .join(" ");
}

function object(number: number, lines: readonly string[]): PdfObject {
  return { number, body: `${number} 0 obj\n<<\n  ${lines.join("\n  ")}\n>>\nendobj\n\n` };
}
