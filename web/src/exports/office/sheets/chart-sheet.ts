import type { OfficeChart } from "../chart/chart.ts";
import { chartRanges, chartSheets, type ChartWords } from "../chart/chart-data.ts";
import { chartPart } from "../chart/chart-part.ts";
import { Relations, relationsNs, type Part } from "../package/part.ts";
import { xml } from "../package/xml.ts";
import { drawingNs } from "../shapes/drawing-ml.ts";
import type { SheetCell } from "../workbook/sheet.ts";
import type { DrawnSheet } from "../workbook/workbook.ts";

/** A chart with its numbers in the sheet it stands on. `over` stands over the numbers; `index` keeps the charts of a workbook apart. */
export function chartSheet(
  chart: OfficeChart,
  name: string,
  description: string,
  over: readonly (readonly SheetCell[])[],
  index: number,
  words: ChartWords,
): DrawnSheet {
  const [data] = chartSheets(chart, { ...words, data: name });
  const path = `xl/charts/chart${index}.xml`;
  const part = chartPart(chart, path, chartRanges(chart, name, over.length), new Relations(), null);
  const relations = new Relations();
  const columns = data.rows[0]?.length ?? 1;
  // Beside few numbers, under many would be out of sight.
  const from = columns > 6 ? { column: 1, row: over.length + 1 } : { column: columns + 1, row: over.length };
  const drawing: Part = {
    path: `xl/drawings/drawing${index}.xml`,
    type: "application/vnd.openxmlformats-officedocument.drawing+xml",
    content: xml(
      "xdr:wsDr",
      {
        "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
        "xmlns:a": drawingNs,
        "xmlns:r": relationsNs,
      },
      xml(
        "xdr:twoCellAnchor",
        {},
        corner("xdr:from", from.column, from.row),
        corner("xdr:to", from.column + 10, from.row + 32),
        xml(
          "xdr:graphicFrame",
          { macro: "" },
          xml(
            "xdr:nvGraphicFramePr",
            {},
            xml("xdr:cNvPr", { id: 2, name: `${name} 1`, descr: description }),
            xml("xdr:cNvGraphicFramePr"),
          ),
          xml("xdr:xfrm", {}, xml("a:off", { x: 0, y: 0 }), xml("a:ext", { cx: 0, cy: 0 })),
          xml(
            "a:graphic",
            {},
            xml(
              "a:graphicData",
              { uri: "http://schemas.openxmlformats.org/drawingml/2006/chart" },
              xml("c:chart", {
                "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "r:id": relations.to("chart", path),
              }),
            ),
          ),
        ),
        xml("xdr:clientData"),
      ),
    ),
    relations: relations.list,
  };
  return {
    ...data,
    rows: [...over, ...data.rows],
    frozen: over.length + 1,
    drawing: [drawing, part],
  };
}

function corner(name: string, column: number, row: number) {
  return xml(
    name,
    {},
    xml("xdr:col", {}, String(column)),
    xml("xdr:colOff", {}, "0"),
    xml("xdr:row", {}, String(row)),
    xml("xdr:rowOff", {}, "0"),
  );
}
