import { Relations, type Part } from "../package/part.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { placeXml } from "../shapes/drawing-ml.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { levelStyle, presentationType, slideNs, themePart, tree } from "./master.ts";

export const notesMasterPath = "ppt/notesMasters/notesMaster1.xml";
/** A4 upright, in points. */
export const notesSize = { width: 595, height: 842 };
const picture: Box = { x: 60, y: 50, width: 475, height: 267 };
const words: Box = { x: 60, y: 340, width: 475, height: 440 };

/** The master of notes, and its theme. */
export function notesMasterParts(theme = 2): readonly Part[] {
  const relations = new Relations();
  relations.to("theme", `ppt/theme/theme${theme}.xml`);
  const colours = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  return [
    {
      path: notesMasterPath,
      type: `${presentationType}.notesMaster+xml`,
      content: xml(
        "p:notesMaster",
        slideNs,
        xml(
          "p:cSld",
          {},
          xml("p:bg", {}, xml("p:bgRef", { idx: 1001 }, xml("a:schemeClr", { val: "bg1" }))),
          tree([slidePicture(true), notesText([], "en-US", true)]),
        ),
        xml("p:clrMap", {
          bg1: "lt1",
          tx1: "dk1",
          bg2: "lt2",
          tx2: "dk2",
          ...Object.fromEntries(colours.map((name) => [name, name])),
        }),
        xml("p:notesStyle", {}, levelStyle("a:lvl1pPr", 11, false)),
      ),
      relations: relations.list,
    },
    themePart(theme),
  ];
}

/** What a speaker wants to have at hand, beside a slide. */
export function notesPart(
  number: number,
  slidePath: string,
  notes: readonly string[],
  { language, master }: { readonly language: string; readonly master: string },
): Part {
  const relations = new Relations();
  relations.to("notesMaster", master);
  relations.to("slide", slidePath);
  return {
    path: `ppt/notesSlides/notesSlide${number}.xml`,
    type: `${presentationType}.notesSlide+xml`,
    content: xml(
      "p:notes",
      slideNs,
      xml("p:cSld", {}, tree([slidePicture(false), notesText(notes, language, false)])),
      xml("p:clrMapOvr", {}, xml("a:masterClrMapping")),
    ),
    relations: relations.list,
  };
}

function slidePicture(isMaster: boolean): XmlElement {
  return xml(
    "p:sp",
    {},
    xml(
      "p:nvSpPr",
      {},
      xml("p:cNvPr", { id: 2, name: "slide" }),
      xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      xml("p:nvPr", {}, xml("p:ph", { type: "sldImg", idx: isMaster ? 2 : undefined })),
    ),
    xml("p:spPr", {}, isMaster ? [placeXml("a:xfrm", picture), rectangle()] : null),
  );
}

function notesText(notes: readonly string[], language: string, isMaster: boolean): XmlElement {
  return xml(
    "p:sp",
    {},
    xml(
      "p:nvSpPr",
      {},
      xml("p:cNvPr", { id: 3, name: "notes" }),
      xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1 })),
      xml(
        "p:nvPr",
        {},
        xml("p:ph", { type: "body", sz: isMaster ? "quarter" : undefined, idx: isMaster ? 3 : 1 }),
      ),
    ),
    xml("p:spPr", {}, isMaster ? [placeXml("a:xfrm", words), rectangle()] : null),
    xml(
      "p:txBody",
      {},
      xml("a:bodyPr"),
      xml("a:lstStyle"),
      notes.length === 0
        ? xml("a:p")
        : notes.map((text) =>
            xml("a:p", {}, xml("a:r", {}, xml("a:rPr", { lang: language, dirty: 0 }), xml("a:t", {}, text))),
          ),
    ),
  );
}

function rectangle(): XmlElement {
  return xml("a:prstGeom", { prst: "rect" }, xml("a:avLst"));
}
