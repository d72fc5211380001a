import { xml, type XmlElement } from "../package/xml.ts";
import { cellStyle, sheetNs, type CellStyle } from "./sheet.ts";

/** Excel's own formats by their numbers: whole with groups; any number as it is. */
const formats = { plain: 0, whole: 3, tenth: 164, day: 165, exact: 0 } as const;

const looks: Readonly<
  Record<
    CellStyle,
    { readonly font: number; readonly fill: number; readonly format: number; readonly wraps: boolean }
  >
> = {
  plain: { font: 0, fill: 0, format: formats.plain, wraps: false },
  heading: { font: 1, fill: 2, format: formats.plain, wraps: true },
  whole: { font: 0, fill: 0, format: formats.whole, wraps: false },
  tenth: { font: 0, fill: 0, format: formats.tenth, wraps: false },
  wrapped: { font: 0, fill: 0, format: formats.plain, wraps: true },
  notice: { font: 2, fill: 3, format: formats.plain, wraps: false },
  title: { font: 3, fill: 0, format: formats.plain, wraps: false },
  exact: { font: 0, fill: 0, format: formats.exact, wraps: false },
  day: { font: 0, fill: 0, format: formats.day, wraps: false },
};

/** Arial, which every office has, in the few looks there are. */
export function stylesXml(): XmlElement {
  const font = (size: number, isBold: boolean, colour: string) =>
    xml(
      "font",
      {},
      isBold ? xml("b") : null,
      xml("sz", { val: size }),
      xml("color", { rgb: `FF${colour}` }),
      xml("name", { val: "Arial" }),
      xml("family", { val: 2 }),
    );
  const fill = (type: string, colour?: string) =>
    xml(
      "fill",
      {},
      xml(
        "patternFill",
        { patternType: type },
        colour === undefined ? null : xml("fgColor", { rgb: `FF${colour}` }),
      ),
    );
  const order = Object.entries(cellStyle).toSorted(([, a], [, b]) => a - b);
  return xml(
    "styleSheet",
    { xmlns: sheetNs },
    xml(
      "numFmts",
      { count: 2 },
      xml("numFmt", { numFmtId: formats.tenth, formatCode: "#,##0.0" }),
      xml("numFmt", { numFmtId: formats.day, formatCode: String.raw`yyyy\-mm\-dd` }),
    ),
    xml(
      "fonts",
      { count: 4 },
      font(10, false, "14202B"),
      font(10, true, "14202B"),
      font(11, true, "6B4A00"),
      font(14, true, "14202B"),
    ),
    xml(
      "fills",
      { count: 4 },
      fill("none"),
      fill("gray125"),
      fill("solid", "E1EFEF"),
      fill("solid", "FFF1CF"),
    ),
    xml(
      "borders",
      { count: 1 },
      xml("border", {}, xml("left"), xml("right"), xml("top"), xml("bottom"), xml("diagonal")),
    ),
    xml("cellStyleXfs", { count: 1 }, xml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    xml(
      "cellXfs",
      { count: order.length },
      order.map(([name]) => {
        const look = looks[name as CellStyle];
        return xml(
          "xf",
          {
            numFmtId: look.format,
            fontId: look.font,
            fillId: look.fill,
            borderId: 0,
            xfId: 0,
            applyNumberFormat: 1,
            applyFont: 1,
            applyFill: 1,
            applyAlignment: look.wraps ? 1 : undefined,
          },
          look.wraps ? xml("alignment", { vertical: "top", wrapText: 1 }) : null,
        );
      }),
    ),
    xml("cellStyles", { count: 1 }, xml("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
  );
}
