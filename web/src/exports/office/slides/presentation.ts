import type { ChartWords } from "../chart/chart-data.ts";
import { chartParts } from "../chart/chart-part.ts";
import { Relations, type Part } from "../package/part.ts";
import {
  appProperties,
  coreProperties,
  customProperties,
  type FileProperties,
} from "../package/properties.ts";
import { PackageWriter } from "../package/write-package.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { emu } from "../shapes/drawing-ml.ts";
import type { DeckDesign } from "./design/design.ts";
import { presentationType, slideNs, tree } from "./master.ts";
import { SlideNames } from "./names.ts";
import { notesPart, notesSize } from "./notes.ts";
import { placedTexts } from "./placed-texts.ts";
import { chartFrameXml, shapeXml, tableFrameXml, type SlideSetting } from "./shape-xml.ts";
import type { Slide, SlideSize } from "./slide.ts";

/** What is said of a whole deck. */
export interface DeckSetting {
  readonly design: DeckDesign;
  readonly language: string;
  readonly properties: FileProperties;
  readonly words: ChartWords;
}

/** Slides as a file of PowerPoint, each written when it comes. The same slides give the same bytes. */
export async function presentationFile(
  slides: AsyncIterable<Slide> | Iterable<Slide>,
  deck: DeckSetting,
): Promise<Uint8Array> {
  const { design, properties } = deck;
  const root = new Relations();
  root.to("officeDocument", "ppt/presentation.xml");
  root.to("core-properties", "docProps/core.xml");
  root.to("extended-properties", "docProps/app.xml");
  root.to("custom-properties", "docProps/custom.xml");
  const writer = new PackageWriter();
  let [count, charts] = [0, 0];
  for await (const slide of slides) {
    count += 1;
    for (const part of slideWithParts(slide, count, charts, deck)) writer.put(part);
    charts += slide.objects.filter(({ is }) => is === "chart").length;
  }
  for (const part of [
    ...design.parts,
    coreProperties(properties),
    appProperties(),
    customProperties(properties),
  ])
    writer.put(part);
  return writer.finish([presentationPart(count, design)], root.list);
}

function presentationPart(count: number, design: DeckDesign): Part {
  const { size } = design;
  const relations = new Relations();
  const masters = design.masters.map(({ id, path }) =>
    xml("p:sldMasterId", { id, "r:id": relations.to("slideMaster", path) }),
  );
  const notesMaster = relations.to("notesMaster", design.notesMaster);
  const listed = Array.from({ length: count }, (_, i) =>
    xml("p:sldId", { id: 256 + i, "r:id": relations.to("slide", slidePath(i + 1)) }),
  );
  relations.to("theme", design.theme);
  return {
    path: "ppt/presentation.xml",
    type: `${presentationType}.presentation.main+xml`,
    content: xml(
      "p:presentation",
      { ...slideNs, saveSubsetFonts: 1 },
      xml("p:sldMasterIdLst", {}, masters),
      xml("p:notesMasterIdLst", {}, xml("p:notesMasterId", { "r:id": notesMaster })),
      xml("p:sldIdLst", {}, listed),
      xml("p:sldSz", {
        cx: emu(size.width),
        cy: emu(size.height),
        type: typeOf(size),
      }),
      xml("p:notesSz", { cx: emu(notesSize.width), cy: emu(notesSize.height) }),
      design.defaultTextStyle.name === "p:defaultTextStyle"
        ? design.defaultTextStyle
        : xml("p:defaultTextStyle", {}, design.defaultTextStyle),
    ),
    relations: relations.list,
  };
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
  const { language, design, words } = deck;
  const path = slidePath(number);
  const relations = new Relations();
  relations.to("slideLayout", design.layoutPath(slide.layout));
  const notes = notesPart(number, path, slide.notes, { language, master: design.notesMaster });
  relations.to("notesSlide", notes.path);
  const setting: SlideSetting = {
    names: new SlideNames(),
    language,
    linked: (address) => relations.outside(address),
  };
  const charts: Part[] = [];
  const texts = placedTexts(slide, design.placesOf(slide.layout), setting);
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
