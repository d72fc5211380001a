import type { ChartWords } from "../chart/chart-data.ts";
import { chartParts } from "../chart/chart-part.ts";
import { Relations, type Part } from "../package/part.ts";
import {
  appProperties,
  coreProperties,
  customProperties,
  type FileProperties,
} from "../package/properties.ts";
import { writePackage } from "../package/write-package.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { emu, placeXml } from "../shapes/drawing-ml.ts";
import { placedParagraphs } from "../shapes/text-body.ts";
import {
  layoutPath,
  levelStyle,
  masterParts,
  masterPath,
  placeOf,
  presentationType,
  slideNs,
  tree,
} from "./master.ts";
import { SlideNames } from "./names.ts";
import { notesMasterParts, notesMasterPath, notesPart, notesSize } from "./notes.ts";
import { placesOf } from "./places.ts";
import { chartFrameXml, shapeXml, tableFrameXml, type SlideSetting } from "./shape-xml.ts";
import type { Slide, SlideSize } from "./slide.ts";

/** What is said of a whole deck. */
export interface DeckSetting {
  readonly size: SlideSize;
  readonly language: string;
  readonly properties: FileProperties;
  readonly words: ChartWords;
}

/** Slides as a file of PowerPoint. The same slides give the same bytes. */
export function presentationFile(slides: readonly Slide[], deck: DeckSetting): Uint8Array {
  const { size, language, properties } = deck;
  const root = new Relations();
  root.to("officeDocument", "ppt/presentation.xml");
  root.to("core-properties", "docProps/core.xml");
  root.to("extended-properties", "docProps/app.xml");
  root.to("custom-properties", "docProps/custom.xml");
  const relations = new Relations();
  const master = relations.to("slideMaster", masterPath);
  const notesMaster = relations.to("notesMaster", notesMasterPath);
  const listed = slides.map((_, i) =>
    xml("p:sldId", { id: 256 + i, "r:id": relations.to("slide", slidePath(i + 1)) }),
  );
  relations.to("theme", "ppt/theme/theme1.xml");
  const presentation: Part = {
    path: "ppt/presentation.xml",
    type: `${presentationType}.presentation.main+xml`,
    content: xml(
      "p:presentation",
      { ...slideNs, saveSubsetFonts: 1 },
      xml("p:sldMasterIdLst", {}, xml("p:sldMasterId", { id: 2_147_483_648, "r:id": master })),
      xml("p:notesMasterIdLst", {}, xml("p:notesMasterId", { "r:id": notesMaster })),
      xml("p:sldIdLst", {}, listed),
      xml("p:sldSz", {
        cx: emu(size.width),
        cy: emu(size.height),
        type: typeOf(size),
      }),
      xml("p:notesSz", { cx: emu(notesSize.width), cy: emu(notesSize.height) }),
      xml("p:defaultTextStyle", {}, levelStyle("a:lvl1pPr", 12, false)),
    ),
    relations: relations.list,
  };
  let charts = 0;
  const slideParts = slides.flatMap((slide, i): readonly Part[] => {
    const parts = slideWithParts(slide, i + 1, charts, deck);
    charts += slide.objects.filter(({ is }) => is === "chart").length;
    return parts;
  });
  return writePackage(
    [
      presentation,
      ...slideParts,
      ...masterParts(size, language),
      ...notesMasterParts(),
      coreProperties(properties),
      appProperties(),
      customProperties(properties),
    ],
    root.list,
  );
}

/** What the program calls a size; undefined: it has no name for it. */
function typeOf({ width, height }: SlideSize): string | undefined {
  if (width * 3 === height * 4) return "screen4x3";
  return Math.max(width, height) === 780 ? "A4" : undefined;
}

function slidePath(number: number): string {
  return `ppt/slides/slide${number}.xml`;
}

/** A slide with its notes and charts; `before` charts stand on the slides before it. */
function slideWithParts(slide: Slide, number: number, before: number, deck: DeckSetting): readonly Part[] {
  const { language, size, words } = deck;
  const path = slidePath(number);
  const relations = new Relations();
  relations.to("slideLayout", layoutPath(slide.layout));
  const notes = notesPart(number, path, slide.notes, language);
  relations.to("notesSlide", notes.path);
  const setting: SlideSetting = {
    names: new SlideNames(),
    language,
    linked: (address) => relations.outside(address),
  };
  const charts: Part[] = [];
  const texts = placeholders(slide, setting, size);
  const objects = slide.objects.map((one): XmlElement => {
    if (one.is === "table") return tableFrameXml(one, setting);
    if (one.is !== "chart") return shapeXml(one, setting);
    const parts = chartParts(one.chart, "ppt", before + charts.length / 2 + 1, words);
    charts.push(...parts);
    return chartFrameXml(one, relations.to("chart", parts[0].path), setting);
  });
  return [
    {
      path,
      type: `${presentationType}.slide+xml`,
      content: xml(
        "p:sld",
        slideNs,
        xml("p:cSld", {}, tree([texts, objects])),
        xml("p:clrMapOvr", {}, xml("a:masterClrMapping")),
      ),
      relations: relations.list,
    },
    notes,
    ...charts,
  ];
}

/** The texts of a slide in the places of its layout. */
function placeholders(
  slide: Slide,
  { names, language, linked }: SlideSetting,
  size: SlideSize,
): readonly XmlElement[] {
  const places = placesOf(slide.layout, size);
  const texts = slide.texts.flatMap(({ role, name, paragraphs, box }) => {
    const place = places.find((one) => one.role === role);
    if (place === undefined) throw new RangeError(`the layout "${slide.layout}" has no place for ${role}`);
    return [
      xml(
        "p:sp",
        {},
        xml(
          "p:nvSpPr",
          {},
          xml("p:cNvPr", { id: names.next(), name: names.unique(name) }),
          xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1 })),
          xml("p:nvPr", {}, xml("p:ph", placeOf(place))),
        ),
        xml("p:spPr", {}, box === null ? null : placeXml("a:xfrm", box)),
        xml(
          "p:txBody",
          {},
          xml("a:bodyPr"),
          xml("a:lstStyle"),
          placedParagraphs(paragraphs, language, linked),
        ),
      ),
    ];
  });
  const number = places.find(({ role }) => role === "number");
  return number === undefined
    ? texts
    : [
        ...texts,
        xml(
          "p:sp",
          {},
          xml(
            "p:nvSpPr",
            {},
            xml("p:cNvPr", { id: names.next(), name: names.unique("number") }),
            xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1 })),
            xml("p:nvPr", {}, xml("p:ph", placeOf(number))),
          ),
          xml("p:spPr"),
          xml(
            "p:txBody",
            {},
            xml("a:bodyPr"),
            xml("a:lstStyle"),
            xml(
              "a:p",
              {},
              xml(
                "a:fld",
                { id: "{00000000-1234-1234-1234-123412341234}", type: "slidenum" },
                xml("a:rPr", { lang: language }),
                xml("a:t", {}, "‹#›"),
              ),
            ),
          ),
        ),
      ];
}
