import { Relations, relationsNs, type Part } from "../package/part.ts";
import { xml, type XmlContent, type XmlElement } from "../package/xml.ts";
import { drawingNs, emu, placeXml } from "../shapes/drawing-ml.ts";
import { placesOf, type Place } from "./places.ts";
import type { LayoutName, SlideSize } from "./slide.ts";
import { themeXml } from "./theme.ts";

export const slideNs = {
  "xmlns:a": drawingNs,
  "xmlns:r": relationsNs,
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
} as const;
export const presentationType = "application/vnd.openxmlformats-officedocument.presentationml";
export const masterPath = "ppt/slideMasters/slideMaster1.xml";

const layouts: readonly { readonly name: LayoutName; readonly type: string; readonly label: string }[] = [
  { name: "cover", type: "title", label: "Bìa · Title" },
  { name: "content", type: "obj", label: "Tiêu đề và nội dung · Title and content" },
  { name: "section", type: "secHead", label: "Phần · Section" },
];

/** Where a layout lies. */
export function layoutPath(name: LayoutName): string {
  return `ppt/slideLayouts/slideLayout${layouts.findIndex((one) => one.name === name) + 1}.xml`;
}

/** The master, its layouts and its theme: what all slides look like where they say nothing themselves. */
export function masterParts(size: SlideSize, language: string): readonly Part[] {
  const relations = new Relations();
  const ids = layouts.map(({ name }, i) =>
    // Numbers of masters and layouts are one row: the master has the first.
    xml("p:sldLayoutId", { id: 2_147_483_649 + i, "r:id": relations.to("slideLayout", layoutPath(name)) }),
  );
  relations.to("theme", "ppt/theme/theme1.xml");
  const master: Part = {
    path: masterPath,
    type: `${presentationType}.slideMaster+xml`,
    content: xml(
      "p:sldMaster",
      slideNs,
      xml(
        "p:cSld",
        {},
        xml("p:bg", {}, xml("p:bgRef", { idx: 1001 }, xml("a:schemeClr", { val: "bg1" }))),
        tree(placesOf("content", size).map((place, i) => placeholder(place, i + 2, language, true))),
      ),
      xml("p:clrMap", {
        bg1: "lt1",
        tx1: "dk1",
        bg2: "lt2",
        tx2: "dk2",
        accent1: "accent1",
        accent2: "accent2",
        accent3: "accent3",
        accent4: "accent4",
        accent5: "accent5",
        accent6: "accent6",
        hlink: "hlink",
        folHlink: "folHlink",
      }),
      xml("p:sldLayoutIdLst", {}, ids),
      xml(
        "p:txStyles",
        {},
        style("titleStyle", 24, true, "+mj-lt"),
        style("bodyStyle", 14, false),
        style("otherStyle", 12, false),
      ),
    ),
    relations: relations.list,
  };
  return [
    master,
    ...layouts.map(({ name, type, label }): Part => {
      const own = new Relations();
      own.to("slideMaster", masterPath);
      return {
        path: layoutPath(name),
        type: `${presentationType}.slideLayout+xml`,
        content: xml(
          "p:sldLayout",
          { ...slideNs, type, preserve: 1 },
          xml(
            "p:cSld",
            { name: label },
            tree(placesOf(name, size).map((place, i) => placeholder(place, i + 2, language, false))),
          ),
          xml("p:clrMapOvr", {}, xml("a:masterClrMapping")),
        ),
        relations: own.list,
      };
    }),
    themePart(1),
  ];
}

/** A theme: of slides the first, of notes the second. */
export function themePart(number: number): Part {
  return {
    path: `ppt/theme/theme${number}.xml`,
    type: "application/vnd.openxmlformats-officedocument.theme+xml",
    content: themeXml(),
    relations: [],
  };
}

/** The tree of shapes of a slide, a layout, a master. */
export function tree(shapes: XmlContent): XmlElement {
  const none = { x: 0, y: 0 };
  return xml(
    "p:spTree",
    {},
    xml("p:nvGrpSpPr", {}, xml("p:cNvPr", { id: 1, name: "" }), xml("p:cNvGrpSpPr"), xml("p:nvPr")),
    xml(
      "p:grpSpPr",
      {},
      xml(
        "a:xfrm",
        {},
        xml("a:off", none),
        xml("a:ext", { cx: 0, cy: 0 }),
        xml("a:chOff", none),
        xml("a:chExt", { cx: 0, cy: 0 }),
      ),
    ),
    shapes,
  );
}

function placeholder(place: Place, id: number, language: string, isMaster: boolean): XmlElement {
  const { type, box, size, isBold, colour, anchor, prompt, role } = place;
  const set = xml(
    "a:lvl1pPr",
    { marL: 0, indent: 0, algn: type === "sldNum" ? "r" : "l" },
    xml("a:buNone"),
    xml(
      "a:defRPr",
      { sz: size * 100, b: isBold ? 1 : 0 },
      xml("a:solidFill", {}, xml("a:schemeClr", { val: colour })),
    ),
  );
  const letters =
    type === "sldNum"
      ? xml(
          "a:fld",
          { id: "{00000000-1234-1234-1234-123412341234}", type: "slidenum" },
          xml("a:rPr", { lang: language }),
          xml("a:t", {}, prompt),
        )
      : xml("a:r", {}, xml("a:rPr", { lang: language }), xml("a:t", {}, prompt));
  return xml(
    "p:sp",
    {},
    xml(
      "p:nvSpPr",
      {},
      xml("p:cNvPr", { id, name: `${role} ${id}` }),
      xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1 })),
      xml("p:nvPr", {}, xml("p:ph", placeOf(place))),
    ),
    xml("p:spPr", {}, placeXml("a:xfrm", box), xml("a:prstGeom", { prst: "rect" }, xml("a:avLst"))),
    xml(
      "p:txBody",
      {},
      xml("a:bodyPr", { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, xml("a:normAutofit")),
      xml("a:lstStyle", {}, isMaster && type !== "sldNum" ? null : set),
      xml("a:p", {}, letters),
    ),
  );
}

/** Which place of its layout a text of a slide fills. */
export function placeOf({ type, idx }: Pick<Place, "type" | "idx">) {
  if (type === null) throw new RangeError("a text without a place");
  return {
    type,
    sz: type === "sldNum" || idx === 13 || idx === 15 ? "quarter" : undefined,
    idx,
  };
}

function style(name: string, size: number, isBold: boolean, font = "+mn-lt"): XmlElement {
  return xml(`p:${name}`, {}, levelStyle("a:lvl1pPr", size, isBold, font));
}

/** How letters look where nothing else is said. */
export function levelStyle(name: string, size: number, isBold: boolean, font = "+mn-lt"): XmlElement {
  return xml(
    name,
    { marL: 0, indent: 0, algn: "l", defTabSz: emu(72), rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 },
    xml("a:buNone"),
    xml(
      "a:defRPr",
      { sz: size * 100, b: isBold ? 1 : 0, kern: 1200 },
      xml("a:solidFill", {}, xml("a:schemeClr", { val: "tx1" })),
      xml("a:latin", { typeface: font }),
      xml("a:ea", { typeface: font.replace("lt", "ea") }),
      xml("a:cs", { typeface: font.replace("lt", "cs") }),
    ),
  );
}
