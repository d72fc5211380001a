import { xml, type XmlElement } from "../package/xml.ts";
import { fillXml, geometryXml, groupPlaceXml, lineXml, placeXml, solidFill } from "../shapes/drawing-ml.ts";
import type { OfficeShape } from "../shapes/shape.ts";
import { tableXml, type OfficeTable } from "../shapes/table.ts";
import { textBody, type Linked } from "../shapes/text-body.ts";
import type { SlideNames } from "./names.ts";
import type { ChartFrame } from "./slide.ts";

/** What all that stands on one slide shares. */
export interface SlideSetting {
  readonly names: SlideNames;
  readonly language: string;
  readonly linked: Linked;
}

/** A shape, a text or a group on a slide. */
export function shapeXml(shape: OfficeShape, setting: SlideSetting, isWithin = false): XmlElement {
  const { names, language, linked } = setting;
  const properties = propertiesXml(shape, names, isWithin || shape.is === "text");
  switch (shape.is) {
    case "group":
      return xml(
        "p:grpSp",
        {},
        xml("p:nvGrpSpPr", {}, properties, xml("p:cNvGrpSpPr"), xml("p:nvPr")),
        xml("p:grpSpPr", {}, groupPlaceXml(shape.box)),
        shape.members.map((member) => shapeXml(member, setting, true)),
      );
    case "shape":
      return xml(
        "p:sp",
        {},
        xml("p:nvSpPr", {}, properties, xml("p:cNvSpPr"), xml("p:nvPr")),
        xml(
          "p:spPr",
          {},
          placeXml("a:xfrm", shape.box),
          geometryXml(shape),
          fillXml(shape.fill),
          lineXml(shape.line),
        ),
      );
    case "text":
      return xml(
        "p:sp",
        {},
        xml("p:nvSpPr", {}, properties, xml("p:cNvSpPr", { txBox: 1 }), xml("p:nvPr")),
        xml(
          "p:spPr",
          {},
          placeXml("a:xfrm", shape.box, shape.degrees),
          geometryXml({ form: "rectangle", box: shape.box }),
          shape.fill === undefined ? fillXml(null) : solidFill(shape.fill),
        ),
        textBody("p:txBody", shape, language, linked),
      );
  }
}

interface Named {
  readonly name: string;
  readonly description: string | null;
}

/**
 * Number, name and what it shows in words. What says nothing of its own is marked as such, so that it is not read out; letters are read out as they are,
 * and for what is in a group the group speaks.
 */
function propertiesXml({ name, description }: Named, names: SlideNames, isQuiet: boolean): XmlElement {
  const own = { id: names.next(), name: names.unique(name) };
  if (description !== null) return xml("p:cNvPr", { ...own, descr: description });
  if (isQuiet) return xml("p:cNvPr", own);
  return xml(
    "p:cNvPr",
    { ...own, descr: "" },
    xml(
      "a:extLst",
      {},
      xml(
        "a:ext",
        { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
        xml("adec:decorative", {
          "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
          val: 1,
        }),
      ),
    ),
  );
}

/** A chart on a slide; `relation` is the way to its part. */
export function chartFrameXml(frame: ChartFrame, relation: string, { names }: SlideSetting): XmlElement {
  return frameXml(
    frame,
    names,
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
    xml("c:chart", {
      "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "r:id": relation,
    }),
  );
}

/** A table on a slide. */
export function tableFrameXml(table: OfficeTable, { names, language, linked }: SlideSetting): XmlElement {
  return frameXml(
    table,
    names,
    "http://schemas.openxmlformats.org/drawingml/2006/table",
    tableXml(table, language, linked),
  );
}

function frameXml(
  frame: ChartFrame | OfficeTable,
  names: SlideNames,
  uri: string,
  content: XmlElement,
): XmlElement {
  return xml(
    "p:graphicFrame",
    {},
    xml(
      "p:nvGraphicFramePr",
      {},
      propertiesXml(frame, names, false),
      xml("p:cNvGraphicFramePr", {}, xml("a:graphicFrameLocks", { noGrp: 1 })),
      xml("p:nvPr"),
    ),
    placeXml("p:xfrm", frame.box),
    xml("a:graphic", {}, xml("a:graphicData", { uri }, content)),
  );
}
