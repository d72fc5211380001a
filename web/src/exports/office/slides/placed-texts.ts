import { xml, type XmlContent, type XmlElement } from "../package/xml.ts";
import { placeXml } from "../shapes/drawing-ml.ts";
import type { PlacedParagraph } from "../shapes/shape.ts";
import { placedParagraphs } from "../shapes/text-body.ts";
import { placeOf } from "./master.ts";
import type { Place } from "./places.ts";
import type { SlideSetting } from "./shape-xml.ts";
import type { Slide } from "./slide.ts";

/** The texts of a slide, in the places of its layout as far as it keeps some, and its number. */
export function placedTexts(
  slide: Slide,
  places: readonly Place[],
  setting: SlideSetting,
): readonly XmlElement[] {
  const { names, language, linked } = setting;
  const texts = slide.texts.flatMap(({ role, name, paragraphs, box }): readonly XmlElement[] => {
    const place = places.find((one) => one.role === role);
    // A body without a paragraph is none: PowerPoint would offer to repair the file.
    if (paragraphs.length === 0) return [];
    if (place === undefined) throw new RangeError(`the layout "${slide.layout}" has no place for ${role}`);
    const { type } = place;
    if (type === null) return [ownBox({ ...place, box: box ?? place.box }, name, paragraphs, setting)];
    const letters = placedParagraphs(paragraphs, language, linked);
    const bounds = box === null ? null : placeXml("a:xfrm", box);
    return [placeholder({ ...place, type }, names.next(), names.unique(name), bounds, letters)];
  });
  const number = places.find(({ role }) => role === "number");
  if (number === undefined || number.type === null) return texts;
  const field = xml(
    "a:p",
    {},
    xml(
      "a:fld",
      { id: "{00000000-1234-1234-1234-123412341234}", type: "slidenum" },
      xml("a:rPr", { lang: language }),
      xml("a:t", {}, "‹#›"),
    ),
  );
  const own = { type: number.type, idx: number.idx };
  return [...texts, placeholder(own, names.next(), names.unique("number"), null, field)];
}

type KeptPlace = Pick<Place, "idx"> & { readonly type: NonNullable<Place["type"]> };

function placeholder(
  place: KeptPlace,
  id: number,
  name: string,
  bounds: XmlElement | null,
  letters: XmlContent,
): XmlElement {
  return xml(
    "p:sp",
    {},
    xml(
      "p:nvSpPr",
      {},
      xml("p:cNvPr", { id, name }),
      xml("p:cNvSpPr", {}, xml("a:spLocks", { noGrp: 1 })),
      xml("p:nvPr", {}, xml("p:ph", placeOf(place))),
    ),
    xml("p:spPr", {}, bounds),
    xml("p:txBody", {}, xml("a:bodyPr"), xml("a:lstStyle"), letters),
  );
}

/** A text that the layout keeps no place for: in the theme's font and colour all the same. */
function ownBox(
  { box, size, colour, anchor }: Place,
  name: string,
  paragraphs: readonly PlacedParagraph[],
  { names, language, linked }: SlideSetting,
): XmlElement {
  const set = paragraphs.map((one) => ({ ...one, runs: one.runs.map((run) => ({ size, colour, ...run })) }));
  return xml(
    "p:sp",
    {},
    xml(
      "p:nvSpPr",
      {},
      xml("p:cNvPr", { id: names.next(), name: names.unique(name) }),
      xml("p:cNvSpPr", { txBox: 1 }),
      xml("p:nvPr"),
    ),
    xml(
      "p:spPr",
      {},
      placeXml("a:xfrm", box),
      xml("a:prstGeom", { prst: "rect" }, xml("a:avLst")),
      xml("a:noFill"),
    ),
    xml(
      "p:txBody",
      {},
      xml("a:bodyPr", { wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }),
      xml("a:lstStyle"),
      placedParagraphs(set, language, linked),
    ),
  );
}
