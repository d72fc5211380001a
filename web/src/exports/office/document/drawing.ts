import { xml, type XmlElement } from "../package/xml.ts";
import {
  emu,
  fillXml,
  geometryXml,
  groupPlaceXml,
  lineXml,
  placeXml,
  solidFill,
} from "../shapes/drawing-ml.ts";
import type { DrawnShape, OfficeShape, Run, TextShape } from "../shapes/shape.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { palette } from "../../../views/theme.ts";
import type { DocumentSetting } from "./setting.ts";

/** Something drawn in the line of the text, as large as its box (points): a chart, a picture, or shapes that are moved as one. */
export function inline(
  name: string,
  description: string,
  { width, height }: Box,
  uri: string,
  content: XmlElement,
  { next }: Pick<DocumentSetting, "next">,
): XmlElement {
  return xml(
    "w:r",
    {},
    xml(
      "w:drawing",
      {},
      xml(
        "wp:inline",
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        xml("wp:extent", { cx: emu(width), cy: emu(height) }),
        xml("wp:docPr", { id: next(), name, descr: description }),
        xml("wp:cNvGraphicFramePr"),
        xml("a:graphic", {}, xml("a:graphicData", { uri }, content)),
      ),
    ),
  );
}

/**
 * Something drawn between two lines of the text, in the middle: as `inline` has it, but that it stands by itself. LibreOffice leaves out letters of shapes that stand in a
 * line.
 */
function between(
  name: string,
  description: string,
  { width, height }: Box,
  uri: string,
  content: XmlElement,
  { next }: Pick<DocumentSetting, "next">,
): XmlElement {
  const id = next();
  return xml(
    "w:r",
    {},
    xml(
      "w:drawing",
      {},
      xml(
        "wp:anchor",
        {
          distT: 0,
          distB: 0,
          distL: 0,
          distR: 0,
          simplePos: 0,
          relativeHeight: id,
          behindDoc: 0,
          locked: 0,
          layoutInCell: 1,
          allowOverlap: 0,
        },
        xml("wp:simplePos", { x: 0, y: 0 }),
        xml("wp:positionH", { relativeFrom: "column" }, xml("wp:align", {}, "center")),
        xml("wp:positionV", { relativeFrom: "paragraph" }, xml("wp:posOffset", {}, "0")),
        xml("wp:extent", { cx: emu(width), cy: emu(height) }),
        xml("wp:wrapTopAndBottom"),
        xml("wp:docPr", { id, name, descr: description }),
        xml("wp:cNvGraphicFramePr"),
        xml("a:graphic", {}, xml("a:graphicData", { uri }, content)),
      ),
    ),
  );
}

/** A chart in the line of the text; `relation` is the way to its part. */
export function chartRun(
  name: string,
  description: string,
  box: Box,
  relation: string,
  setting: Pick<DocumentSetting, "next">,
): XmlElement {
  const chartNs = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  return inline(
    name,
    description,
    box,
    chartNs,
    xml("c:chart", { "xmlns:c": chartNs, "r:id": relation }),
    setting,
  );
}

/** What writes shapes into a document needs to know of it. */
export interface ShapeSetting extends Pick<DocumentSetting, "next"> {
  /** Font of letters by its name; absent: Arial. */
  readonly font?: string;
  /** Whether letters are black, but for those on a dark ground, which are white; absent: they have their colours. */
  readonly isBlack?: boolean;
}

/** Shapes between two lines of the text, in a box whose origin is the page's. */
export function shapesRun(
  name: string,
  description: string,
  box: Box,
  shapes: readonly OfficeShape[],
  setting: ShapeSetting,
): XmlElement {
  const drawn = between(
    name,
    description,
    box,
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    xml(
      "wpg:wgp",
      {},
      xml("wpg:cNvGrpSpPr"),
      xml("wpg:grpSpPr", {}, groupPlaceXml(box)),
      // One group: letters in a group of a group are left out by some programs.
      shapes.flatMap(ungrouped).map((shape) => shapeXml(shape, setting)),
    ),
    setting,
  );
  // Shapes came to documents after the standard: what does not know them is told to leave them out.
  return {
    ...drawn,
    children: [xml("mc:AlternateContent", {}, xml("mc:Choice", { Requires: "wpg" }, drawn.children))],
  };
}

function ungrouped(shape: OfficeShape): readonly OfficeShape[] {
  return shape.is === "group" ? shape.members.flatMap(ungrouped) : [shape];
}

function shapeXml(shape: OfficeShape, setting: ShapeSetting): XmlElement {
  const { name, description } = shape;
  const own = { id: setting.next(), name, descr: description ?? undefined };
  switch (shape.is) {
    case "group":
      return xml(
        "wpg:grpSp",
        {},
        xml("wpg:cNvPr", own),
        xml("wpg:cNvGrpSpPr"),
        xml("wpg:grpSpPr", {}, groupPlaceXml(shape.box)),
        shape.members.map((member) => shapeXml(member, setting)),
      );
    case "shape":
      return xml("wps:wsp", {}, xml("wps:cNvPr", own), xml("wps:cNvSpPr"), outline(shape), xml("wps:bodyPr"));
    case "text":
      return letters(shape, own, setting);
  }
}

function outline(shape: DrawnShape): XmlElement {
  return xml(
    "wps:spPr",
    {},
    placeXml("a:xfrm", shape.box),
    geometryXml(shape),
    fillXml(shape.fill),
    lineXml(shape.line),
  );
}

const aligns = { left: "left", middle: "center", right: "right" } as const;
/** The box of a line with room for letters that are wider than those it was measured by: a program that finds too little breaks it, and its end is out of sight. */
function roomy({ x, width, ...box }: Box, align: TextShape["align"]): Box {
  const more = 6 + width * 0.3;
  const shift = align === "left" ? 3 : align === "right" ? more - 3 : more / 2;
  return { ...box, x: x - shift, width: width + more };
}

const anchors = { top: "t", middle: "ctr", bottom: "b" } as const;

function letters(
  shape: TextShape,
  own: Readonly<Record<string, string | number | undefined>>,
  setting: ShapeSetting,
): XmlElement {
  const { box, paragraphs, align, anchor, wraps, inset = 0, fill, degrees, alpha } = shape;
  return xml(
    "wps:wsp",
    {},
    xml("wps:cNvPr", own),
    xml("wps:cNvSpPr", { txBox: 1 }),
    xml(
      "wps:spPr",
      {},
      // Letters here stand in boxes that cut them: a little more room than they need.
      placeXml("a:xfrm", wraps ? box : roomy(box, align), degrees),
      geometryXml({ form: "rectangle", box }),
      fill === undefined ? fillXml(null) : solidFill(fill),
      lineXml(null),
    ),
    xml(
      "wps:txbx",
      {},
      xml(
        "w:txbxContent",
        {},
        paragraphs.map(({ runs }) =>
          xml(
            "w:p",
            {},
            xml(
              "w:pPr",
              {},
              xml("w:spacing", { "w:before": 0, "w:after": 0, "w:line": 240, "w:lineRule": "auto" }),
              xml("w:ind", { "w:firstLine": 0 }),
              xml("w:jc", { "w:val": aligns[align] }),
            ),
            runs.map((run) => runXml(run, alpha, setting)),
          ),
        ),
      ),
    ),
    xml("wps:bodyPr", {
      wrap: wraps ? "square" : "none",
      lIns: emu(wraps ? inset : 3),
      tIns: emu(inset),
      rIns: emu(wraps ? inset : 3),
      bIns: emu(inset),
      anchor: anchors[anchor],
    }),
  );
}

function runXml(
  { text, size, colour, isBold }: Run,
  alpha: number | undefined,
  { font = "Arial", isBlack = false }: ShapeSetting,
): XmlElement {
  const shown = faded(colour, alpha ?? 1);
  return xml(
    "w:r",
    {},
    xml(
      "w:rPr",
      {},
      xml("w:rFonts", { "w:ascii": font, "w:hAnsi": font, "w:cs": font }),
      isBold === true ? xml("w:b") : null,
      xml("w:color", { "w:val": (isBlack ? blackOrWhite(shown) : shown).slice(1).toUpperCase() }),
      // Half points.
      xml("w:sz", { "w:val": Math.max(2, Math.round(size * 2)) }),
    ),
    xml("w:t", { "xml:space": "preserve" }, text),
  );
}

function blackOrWhite(colour: string): string {
  return channelsOf(colour).every((one) => one > 200) ? "#FFFFFF" : "#000000";
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** A colour as it looks on white where only a part of it shows: letters of documents are whole. */
function faded(named: string, alpha: number): string {
  // A document has no theme: names of its colours are the product's own.
  const { ink, ink2 } = palette("light");
  const hex = named === "tx1" ? ink : named === "tx2" ? ink2 : named;
  const parts = channelsOf(hex).map((value) => {
    return Math.round(255 - (255 - value) * alpha)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
