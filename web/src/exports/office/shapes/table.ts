import { xml, type XmlElement } from "../package/xml.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { emu, fillXml, lineXml } from "./drawing-ml.ts";
import type { ShapeFill } from "./shape.ts";
import { paragraphsXml, type Linked } from "./text-body.ts";

/** A cell of a table of an office program. */
export interface OfficeCell {
  readonly text: string;
  readonly isBold: boolean;
  readonly align: "left" | "middle" | "right";
  readonly fill: ShapeFill;
  readonly colour: string;
}

/** A table of an office program, its first row the headings. */
export interface OfficeTable {
  readonly is: "table";
  readonly name: string;
  readonly description: string;
  readonly box: Box;
  /** Points. */
  readonly widths: readonly number[];
  /** Of each row. */
  readonly heights: readonly number[];
  readonly size: number;
  readonly rows: readonly (readonly OfficeCell[])[];
}

const rule = lineXml({ colour: { hex: "#D9DDDB", alpha: 1 }, width: 0.75, dash: null });

/** The table itself, as DrawingML. */
export function tableXml(table: OfficeTable, language: string, linked: Linked): XmlElement {
  const { widths, rows, heights, size } = table;
  const cell = ({ text, isBold, align, fill, colour }: OfficeCell) =>
    xml(
      "a:tc",
      {},
      xml(
        "a:txBody",
        {},
        xml("a:bodyPr"),
        xml("a:lstStyle"),
        paragraphsXml([{ runs: [{ text, size, colour, isBold }] }], align, language, linked),
      ),
      xml(
        "a:tcPr",
        { marL: emu(4), marR: emu(4), marT: emu(1), marB: emu(1), anchor: "ctr" },
        border("a:lnL"),
        border("a:lnR"),
        { ...rule, name: "a:lnT" },
        { ...rule, name: "a:lnB" },
        fillXml(fill),
      ),
    );
  return xml(
    "a:tbl",
    {},
    xml("a:tblPr", { firstRow: 1 }),
    xml(
      "a:tblGrid",
      {},
      widths.map((width) => xml("a:gridCol", { w: emu(width) })),
    ),
    rows.map((cells, i) => xml("a:tr", { h: emu(heights[i] ?? size * 1.4) }, cells.map(cell))),
  );
}

function border(name: string): XmlElement {
  return xml(name, { w: 0 }, xml("a:noFill"));
}
