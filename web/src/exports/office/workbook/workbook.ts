import { Relations, relationsNs, type Part } from "../package/part.ts";
import {
  appProperties,
  coreProperties,
  customProperties,
  type FileProperties,
} from "../package/properties.ts";
import { writePackage } from "../package/write-package.ts";
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
  const root = new Relations();
  root.to("officeDocument", "xl/workbook.xml");
  const relations = new Relations();
  const sheetParts = sheets.flatMap((sheet, i): readonly Part[] => {
    const own = new Relations();
    const drawing = sheet.drawing === undefined ? null : own.to("drawing", sheet.drawing[0].path);
    return [
      {
        path: `xl/worksheets/sheet${i + 1}.xml`,
        type: `${spreadsheet}.worksheet+xml`,
        content: sheetXml(sheet, drawing),
        relations: own.list,
      },
      ...(sheet.drawing ?? []),
    ];
  });
  const listed = sheets.map(({ name }, i) =>
    xml("sheet", {
      name,
      sheetId: i + 1,
      "r:id": relations.to("worksheet", `xl/worksheets/sheet${i + 1}.xml`),
    }),
  );
  relations.to("styles", "xl/styles.xml");
  const workbook: Part = {
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
  const styles: Part = {
    path: "xl/styles.xml",
    type: `${spreadsheet}.styles+xml`,
    content: stylesXml(),
    relations: [],
  };
  const said =
    properties === null ? [] : [coreProperties(properties), appProperties(), customProperties(properties)];
  if (properties !== null) {
    root.to("core-properties", "docProps/core.xml");
    root.to("extended-properties", "docProps/app.xml");
    root.to("custom-properties", "docProps/custom.xml");
  }
  return writePackage([workbook, ...sheetParts, styles, ...said], root.list);
}
