import type { PdfObjects } from "./pdf-objects.ts";

/** Where what a document says of itself stands: numbers of objects, and what hangs on them. */
export interface PdfAnatomy {
  readonly catalog: number;
  /** What a document has one of: a whole of several has its own. */
  readonly own: readonly number[];
  readonly pageTree: number;
  readonly pages: number;
  readonly firstPage: number;
  readonly tagTree: number;
  readonly document: number;
  /** Null: it has none. */
  readonly bookmarks: {
    readonly number: number;
    readonly first: number;
    readonly last: number;
    readonly count: number;
  } | null;
  /** Keys of what is marked, with what it belongs to, and the next key that is free. */
  readonly keys: readonly (readonly [key: string, object: number])[];
  readonly nextKey: number;
  /** Ids of tags, and names of files, with their objects. */
  readonly ids: readonly (readonly [id: string, object: number])[];
  readonly files: readonly (readonly [name: string, object: number])[];
  readonly roles: ReadonlyMap<string, string>;
}

/** Reads a document as our typesetter writes it. Throws where it is built otherwise. */
export function anatomyOf({ objects, trailer }: PdfObjects): PdfAnatomy {
  const bodies = new Map(objects.map(({ number, body }) => [number, body]));
  const said = (number: number): string => {
    const body = bodies.get(number);
    if (body === undefined) throw new RangeError(`the PDF has no object ${number}`);
    return body;
  };
  const catalog = numberIn(trailer, /\/Root (\d+) 0 R/u);
  const root = said(catalog);
  const pageTree = numberIn(root, /\/Pages (\d+) 0 R/u);
  const tagTree = numberIn(root, /\/StructTreeRoot (\d+) 0 R/u);
  const tags = said(tagTree);
  const intents = numberIn(root, /\/OutputIntents (\d+) 0 R/u);
  const bookmarks = /\/Outlines (\d+) 0 R/u.exec(root)?.[1];
  const firstPageOf = (number: number): number =>
    /\/Type \/Page\b/u.test(said(number))
      ? number
      : firstPageOf(numberIn(said(number), /\/Kids \[(\d+) 0 R/u));
  return {
    catalog,
    own: [
      catalog,
      tagTree,
      numberIn(trailer, /\/Info (\d+) 0 R/u),
      numberIn(root, /\/Metadata (\d+) 0 R/u),
      intents,
      ...[...said(intents).matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number)),
    ],
    pageTree,
    pages: numberIn(said(pageTree), /\/Count (\d+)/u),
    firstPage: firstPageOf(pageTree),
    tagTree,
    document: numberIn(tags, /\/K \[(\d+) 0 R\]/u),
    bookmarks:
      bookmarks === undefined
        ? null
        : {
            number: Number(bookmarks),
            first: numberIn(said(Number(bookmarks)), /\/First (\d+) 0 R/u),
            last: numberIn(said(Number(bookmarks)), /\/Last (\d+) 0 R/u),
            count: numberIn(said(Number(bookmarks)), /\/Count (\d+)/u),
          },
    keys: pairsIn(tags, /\/Nums \[([^\]]*)\]/u, /(\d+) (\d+) 0 R/gu),
    nextKey: numberIn(tags, /\/ParentTreeNextKey (\d+)/u),
    ids: pairsIn(tags, /\/IDTree <<\s*\/Names \[([^\]]*)\]/u, /\(([^()]*)\) (\d+) 0 R/gu),
    files: pairsIn(root, /\/EmbeddedFiles <<\s*\/Names \[([^\]]*)\]/u, /\(([^()]*)\) (\d+) 0 R/gu),
    roles: new Map(
      [...(/\/RoleMap <<([^>]*)>>/u.exec(tags)?.[1] ?? "").matchAll(/\/(\w+) \/(\w+)/gu)].map(
        ([, role = "", as = ""]) => [role, as],
      ),
    ),
  };
}

function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new RangeError(`the PDF is not as our typesetter writes it: no ${pattern}`);
  return Number(found);
}

function pairsIn(
  text: string,
  list: RegExp,
  pair: RegExp,
): readonly (readonly [name: string, object: number])[] {
  return [...(list.exec(text)?.[1] ?? "").matchAll(pair)].map(([, name = "", object]) => [
    name,
    Number(object),
  ]);
}
