import type { Book, BookNote } from "../book.ts";
import type { Limits } from "../guard/limits.ts";
import type { Package } from "../guard/zip.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import { walkXml } from "../xml/walk-xml.ts";
import { OdsContent } from "./content.ts";
import { OdsStyles } from "./styles.ts";

/** Reads an `.ods` as it is stored: macros are not run, links not followed, formulas not worked out. */
export function readOds(zip: Package, limits: Limits): Book {
  mustBeOpen(zip, limits);
  const styles = new OdsStyles(limits);
  const part = (name: string) => ({ bytes: zip.read(name), part: name, limits });
  if (zip.parts.has("styles.xml")) walkXml(part("styles.xml"), styles.visitor);
  const content = new OdsContent(styles, limits);
  walkXml(part("content.xml"), {
    open(name, attributes, path) {
      if (path[1] === "body") content.open(name, attributes, path);
      else styles.visitor.open(name, attributes, path);
    },
    text(piece, path) {
      if (path[1] === "body") content.text(piece, path);
      else styles.visitor.text(piece, path);
    },
    close(name, path) {
      if (path[1] === "body") content.close(name, path);
      else styles.visitor.close(name, path);
    },
  });
  const hasMacros = [...zip.parts.keys()].some((name) =>
    /^(?:basic|scripts)\/.*\/(?!script-l[bc])[^/]+$/.test(name),
  );
  const notes: [BookNote, boolean][] = [
    ["MACROS", hasMacros],
    ["EXTERNAL_LINKS", content.hasLinks],
    ["PROTECTED", content.isProtected],
    ["DATES_FROM_1904", content.from1904],
  ];
  return {
    format: "ods",
    sheets: content.sheets,
    notes: notes.flatMap(([note, holds]) => (holds ? [note] : [])),
  };
}

/** @throws BookRefusal when its parts are encrypted, which its list of parts says */
function mustBeOpen(zip: Package, limits: Limits): void {
  const name = "META-INF/manifest.xml";
  const manifest = zip.parts.get(name.toLowerCase());
  if (manifest === undefined) return;
  walkXml(
    { bytes: manifest.read(), part: name, limits },
    {
      open(element) {
        if (element === "encryption-data")
          throw new BookRefusal({ code: "ENCRYPTION_NOT_TAKEN", args: { way: "OpenDocument" } });
      },
    },
  );
}
