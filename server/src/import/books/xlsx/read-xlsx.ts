import type { Book, BookNote, Sheet } from "../book.ts";
import { budgetOf, SheetBuilder } from "../cells/sheet-builder.ts";
import type { Limits } from "../guard/limits.ts";
import type { Package } from "../guard/zip.ts";
import { damaged } from "../refusal/refusal.ts";
import { walkXml } from "../xml/walk-xml.ts";
import { readComments } from "./comments.ts";
import { linkedFile } from "./external-links.ts";
import { relationshipsOf } from "./relationships.ts";
import type { Relationship } from "./relationships.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheet } from "./sheet.ts";
import { readStyles, Styles } from "./styles.ts";

/** Reads an `.xlsx` or `.xlsm` as it is stored: macros are not run, links not followed, formulas not worked out. */
export function readXlsx(zip: Package, limits: Limits): Book {
  const workbook = workbookPart(zip, limits);
  const relationships = relationshipsOf(zip, workbook, limits);
  const outline = readOutline(zip, workbook, limits);
  const of = (type: string): Relationship | undefined => relationships.find((one) => one.type === type);
  const read = <T>(
    type: string,
    reader: (bytes: Uint8Array, part: string, limits: Limits) => T,
  ): T | null => {
    const target = of(type)?.target;
    return target === undefined ? null : reader(zip.read(target), target, limits);
  };

  const links = outline.links.map((id) => {
    const link = relationships.find((one) => one.id === id);
    return link === undefined ? "" : linkedFile(zip, link.target, limits);
  });
  const shared = {
    styles: read("styles", readStyles) ?? new Styles([]),
    strings: read("sharedStrings", readSharedStrings) ?? [],
    links,
    from1904: outline.from1904,
    limits,
  };

  const hasMacros = [...zip.parts.keys()].some((name) => /vbaproject\.bin$|\/macrosheets\//.test(name));
  const budget = budgetOf(limits);
  const sheets: Sheet[] = [];
  let isProtected = outline.isProtected;
  for (const { id, name, hidden } of outline.sheets) {
    const target = relationships.find((one) => one.id === id);
    if (target === undefined) throw damaged(workbook, { kind: "missing" });
    // Charts and macros on sheets of their own hold no cells of ours.
    if (target.type !== "worksheet") continue;
    const comments = relationshipsOf(zip, target.target, limits).find(
      ({ type }) => type === "comments",
    )?.target;
    const { sheet, isProtected: isLocked } = readSheet(
      { bytes: zip.read(target.target), part: target.target },
      new SheetBuilder({ name, hidden }, budget),
      {
        ...shared,
        comments: comments === undefined ? new Map() : readComments(zip.read(comments), comments, limits),
      },
    );
    isProtected ||= isLocked;
    sheets.push(sheet);
  }
  const notes: [BookNote, boolean][] = [
    ["MACROS", hasMacros],
    ["EXTERNAL_LINKS", links.length > 0],
    ["PROTECTED", isProtected],
    ["DATES_FROM_1904", outline.from1904],
  ];
  return {
    format: hasMacros ? "xlsm" : "xlsx",
    sheets,
    notes: notes.flatMap(([note, holds]) => (holds ? [note] : [])),
  };
}

/** The part that lists the sheets. */
export function workbookPart(zip: Package, limits: Limits): string {
  return (
    relationshipsOf(zip, "", limits).find(({ type, external }) => type === "officeDocument" && !external)
      ?.target ?? "xl/workbook.xml"
  );
}

interface Outline {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
  /** Ids of the relationships to other files, in the order that formulas count them. */
  readonly links: readonly string[];
  readonly from1904: boolean;
  readonly isProtected: boolean;
}

function readOutline(zip: Package, part: string, limits: Limits): Outline {
  const sheets: Outline["sheets"][number][] = [];
  const links: string[] = [];
  let from1904 = false;
  let isProtected = false;
  walkXml(
    { bytes: zip.read(part), part, limits },
    {
      open(name, attributes, path) {
        if (name === "sheet" && path.at(-2) === "sheets")
          sheets.push({
            id: attributes.id ?? "",
            name: attributes.name ?? "",
            hidden: attributes.state === "hidden" || attributes.state === "veryHidden",
          });
        else if (name === "externalReference") links.push(attributes.id ?? "");
        else if (name === "workbookPr" && path.length === 2)
          from1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
        else if (name === "workbookProtection")
          isProtected = [attributes.lockStructure, attributes.lockWindows].some(
            (lock) => lock === "1" || lock === "true",
          );
      },
    },
  );
  return { sheets, links, from1904, isProtected };
}
