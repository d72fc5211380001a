import { xml, type XmlContent, type XmlElement } from "../package/xml.ts";
import { emu, solidFill } from "./drawing-ml.ts";
import type { Paragraph, PlacedParagraph, PlacedRun, TextShape } from "./shape.ts";

/** Gives the id by which a part leads to an address. */
export type Linked = (address: string) => string;

const aligns = { left: "l", middle: "ctr", right: "r" } as const;
const anchors = { top: "t", middle: "ctr", bottom: "b" } as const;

/** The letters of a shape, set in the theme's own font. */
export function textBody(name: string, shape: TextShape, language: string, linked: Linked): XmlElement {
  const inset = emu(shape.inset ?? 0);
  return xml(
    name,
    {},
    xml("a:bodyPr", {
      wrap: shape.wraps ? "square" : "none",
      lIns: inset,
      tIns: inset,
      rIns: inset,
      bIns: inset,
      rtlCol: 0,
      anchor: anchors[shape.anchor],
    }),
    xml("a:lstStyle"),
    paragraphsXml(shape.paragraphs, shape.align, language, linked, shape.alpha),
  );
}

/** Paragraphs in a place of a layout: letters look as the layout says but for what is said of them. */
export function placedParagraphs(
  paragraphs: readonly PlacedParagraph[],
  language: string,
  linked: Linked,
): XmlContent {
  return paragraphs.map(({ runs, before = 0 }) =>
    xml(
      "a:p",
      {},
      before === 0
        ? null
        : xml("a:pPr", {}, xml("a:spcBef", {}, xml("a:spcPts", { val: Math.round(before * 100) }))),
      runs.map((run) => runXml(run, language, linked, 1)),
    ),
  );
}

/** Paragraphs, one below the other. */
export function paragraphsXml(
  paragraphs: readonly Paragraph[],
  align: TextShape["align"] | null,
  language: string,
  linked: Linked,
  alpha = 1,
): XmlContent {
  return paragraphs.map(({ runs, before = 0 }) =>
    xml(
      "a:p",
      {},
      xml(
        "a:pPr",
        align === null ? {} : { algn: aligns[align] },
        before === 0 ? null : xml("a:spcBef", {}, xml("a:spcPts", { val: Math.round(before * 100) })),
      ),
      emptyXml(runs, language) ?? runs.map((run) => runXml(run, language, linked, alpha)),
    ),
  );
}

/** A paragraph of nothing, as high as its letters would be: of an empty run some programs make one as high as their own. Null: it has words. */
function emptyXml(runs: Paragraph["runs"], language: string): XmlElement | null {
  const [size] = runs.flatMap((run) => (run.size === undefined ? [] : [run.size]));
  if (size === undefined || runs.some(({ text }) => text !== "")) return null;
  return xml("a:endParaRPr", { lang: language, sz: Math.max(100, Math.round(size * 100)) });
}

function runXml(
  { text, size, colour, isBold, isItalic, link }: PlacedRun,
  language: string,
  linked: Linked,
  alpha: number,
) {
  return xml(
    "a:r",
    {},
    xml(
      "a:rPr",
      {
        lang: language,
        // Hundredths of a point; no program sets less than one.
        sz: size === undefined ? undefined : Math.max(100, Math.round(size * 100)),
        b: isBold === undefined ? undefined : Number(isBold),
        i: isItalic === true ? 1 : undefined,
        dirty: 0,
      },
      colour === undefined ? null : solidFill({ hex: colour, alpha }),
      link === undefined ? null : xml("a:hlinkClick", { "r:id": linked(link) }),
    ),
    xml("a:t", {}, text),
  );
}
