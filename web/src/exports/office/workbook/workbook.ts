import { Relations, relationsNs, type Part } from "../package/part.ts";
import {
  appProperties,
  coreProperties,
  customProperties,
  type FileProperties,
} from "../package/properties.ts";
import { PackageWriter } from "../package/write-package.ts";
import { xml } from "../package/xml.ts";
import { sheetNs, sheetXml, type Sheet } from "./sheet.ts";
import { stylesXml } from "./styles.ts";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet with what is drawn on it: parts, the first of which is the drawing. */
export interface DrawnSheet extends Sheet {
  readonly drawing?: readonly [Part, ...Part[]];
}

/** A workbook of sheets. `properties` null: it lies in another file, which says them. */
export function workbookFile(sheets: readonly DrawnSheet[], properties: FileProperties | null): Uint8Array {
  const writer = new WorkbookWriter();
  for (const sheet of sheets) writer.put(sheet);
  return writer.finish(properties);
}

/** A workbook that is written sheet by sheet: of each only what it takes in the file is held. */
export class WorkbookWriter {
  readonly #writer = new PackageWriter();
  readonly #names: string[] = [];

  put(sheet: DrawnSheet): void {
    this.#names.push(sheet.name);
    const own = new Relations();
    const drawing = sheet.drawing === undefined ? null : own.to("drawing", sheet.drawing[0].path);
    this.#writer.put({
      path: sheetPath(this.#names.length),
      type: `${spreadsheet}.worksheet+xml`,
      content: sheetXml(sheet, drawing),
      relations: own.list,
    });
    for (const part of sheet.drawing ?? []) this.#writer.put(part);
  }

  finish(properties: FileProperties | null): Uint8Array {
    const root = new Relations();
    root.to("officeDocument", "xl/workbook.xml");
    const workbook = workbookPart(this.#names);
    this.#writer.put({
      path: "xl/styles.xml",
      type: `${spreadsheet}.styles+xml`,
      content: stylesXml(),
      relations: [],
    });
    if (properties !== null) {
      for (const part of [coreProperties(properties), appProperties(), customProperties(properties)])
        this.#writer.put(part);
      root.to("core-properties", "docProps/core.xml");
      root.to("extended-properties", "docProps/app.xml");
      root.to("custom-properties", "docProps/custom.xml");
    }
    return this.#writer.finish([workbook], root.list);
  }
}

function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

function workbookPart(names: readonly string[]): Part {
  const relations = new Relations();
  const listed = names.map((name, i) =>
    xml("sheet", { name, sheetId: i + 1, "r:id": relations.to("worksheet", sheetPath(i + 1)) }),
  );
  relations.to("styles", "xl/styles.xml");
  return {
    path: "xl/workbook.xml",
    type: `${spreadsheet}.sheet.main+xml`,
    content: xml(
      "workbook",
      { xmlns: sheetNs, "xmlns:r": relationsNs },
      xml("bookViews", {}, xml("workbookView", { activeTab: 0 })),
      xml("sheets", {}, listed),
    ),
    relations: relations.list,
  };
}
