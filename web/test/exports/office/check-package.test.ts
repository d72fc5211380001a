import { zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { packageFaults } from "../../../src/exports/office/check/check-package.ts";
import { pptxOf } from "../../../src/exports/office/slides/pptx.ts";
import { sampleFigure } from "../../figures/index.ts";
import { changed } from "./read-office.ts";
import { pagesOf, tools } from "./written.ts";

let whole: Uint8Array;
beforeAll(async () => {
  whole = await pptxOf(pagesOf(sampleFigure("one-province", "vi"), ["ranking", "fact"]), tools);
});

const slide = "ppt/slides/slide2.xml";
const types = "[Content_Types].xml";

const broken: readonly (readonly [
  what: string,
  path: string,
  change: (text: string) => string | null,
  said: RegExp,
])[] = [
  ["a part is cut off", slide, (text) => text.slice(0, -20), /slide2\.xml is not well-formed/u],
  [
    "a prefix is not declared",
    slide,
    (text) => text.replace(/ xmlns:r="[^"]*"/u, ""),
    /prefix of r:\w+ is not declared/u,
  ],
  ["content types are missing", types, () => null, /no \[Content_Types\]\.xml/u],
  [
    "a part has no type",
    types,
    (text) => text.replace(/<Override PartName="\/ppt\/slides\/slide2.xml"[^>]*>/u, ""),
    /no content type for ppt\/slides\/slide2\.xml/u,
  ],
  [
    "a type is of no part",
    types,
    (text) => text.replace("slide2.xml", "slide9.xml"),
    /content type for ppt\/slides\/slide9\.xml, which does not exist/u,
  ],
  [
    "a type stands twice",
    types,
    (text) => text.replace(/(<Override PartName="\/ppt\/presentation.xml"[^>]*>)/u, "$1$1"),
    /two content types/u,
  ],
  [
    "a part is gone",
    "ppt/charts/chart1.xml",
    () => null,
    /slide2\.xml refers to ppt\/charts\/chart1\.xml, which does not exist/u,
  ],
  [
    "a workbook behind a chart is gone",
    "ppt/embeddings/chart1.xlsx",
    () => null,
    /chart1\.xml refers to ppt\/embeddings\/chart1\.xlsx/u,
  ],
  [
    "nothing leads to a part",
    "ppt/_rels/presentation.xml.rels",
    (text) => text.replace(/<Relationship [^>]*slides\/slide3.xml[^>]*>/u, ""),
    /nothing refers to ppt\/slides\/slide3\.xml/u,
  ],
  [
    "a relation is named that there is not",
    slide,
    (text) => text.replace(/r:id="rId\d+"/u, 'r:id="rId99"'),
    /slide2\.xml refers to relation rId99/u,
  ],
  [
    "two relations have one name",
    "ppt/slides/_rels/slide2.xml.rels",
    (text) => text.replace('Id="rId2"', 'Id="rId1"'),
    /two relations rId1/u,
  ],
  [
    "a picture comes from outside",
    "ppt/slides/_rels/slide2.xml.rels",
    (text) => text.replace("/hyperlink", "/image"),
    /brings https:.* from outside/u,
  ],
  [
    "two shapes have one number",
    slide,
    (text) => text.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'),
    /p:cNvPr 2 stands twice/u,
  ],
  [
    "a slide's number is too small",
    "ppt/presentation.xml",
    (text) => text.replace('<p:sldId id="256"', '<p:sldId id="25"'),
    /p:sldId 25 is below 256/u,
  ],
  [
    "a layout's number is too small",
    "ppt/slideMasters/slideMaster1.xml",
    (text) => text.replace('<p:sldLayoutId id="2147483649"', '<p:sldLayoutId id="7"'),
    /p:sldLayoutId 7 is below/u,
  ],
  [
    "a text fills a place that its layout has not",
    slide,
    (text) => text.replace('idx="13"', 'idx="77"'),
    /fills place 77/u,
  ],
];

describe("the checker of office files", () => {
  it("finds nothing in a file that is whole, nor when it is only packed anew", () => {
    expect(packageFaults(whole)).toEqual([]);
    expect(packageFaults(changed(whole, slide, (text) => text))).toEqual([]);
  });

  it.each(broken)("tells when %s", (_, path, change, said) => {
    const faults = packageFaults(changed(whole, path, change));
    expect(faults.join("\n")).toMatch(said);
  });

  it("tells what is no office file, and when a file says the time", () => {
    expect(packageFaults(new Uint8Array([1, 2, 3])).join()).toMatch(/no zip/u);
    const late = zipSync(
      { "a.xml": new TextEncoder().encode("<a/>") },
      { mtime: new Date(2026, 10, 30, 12) },
    );
    expect(packageFaults(late).join("\n")).toMatch(/a\.xml says when it was written/u);
  });
});
