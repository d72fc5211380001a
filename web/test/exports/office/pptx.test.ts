import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { tableOfFigure } from "../../../src/briefing/table-of-figure.ts";
import { packageFaults } from "../../../src/exports/office/check/check-package.ts";
import { openPackage, type OpenedPackage } from "../../../src/exports/office/package/read-package.ts";
import { pptxOf } from "../../../src/exports/office/slides/pptx.ts";
import { slideSizes } from "../../../src/exports/office/slides/slide.ts";
import { xlsxOf } from "../../../src/exports/office/sheets/xlsx.ts";
import { exporterOf } from "../../../src/exports/offers.ts";
import type { Figure } from "../../../src/figure/figure.ts";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { nodeTools } from "../../../src/headless/node-tools.ts";
import { sampleFigure, sampleFigures } from "../../figures/index.ts";
import { cachesOf, cellsOf, changed, named, partsOf, target, within } from "./read-office.ts";
import { schemaFaults } from "./schema-faults.ts";
import { pagesOf, tools } from "./written.ts";

/** Every view of a sample, written once. */
const written = new Map<string, Promise<Uint8Array>>();
function whole(name: string): Promise<Uint8Array> {
  const file = written.get(name) ?? pptxOf(pagesOf(sampleFigure(name, "vi")), tools);
  written.set(name, file);
  return file;
}

const opened = async (figure: Figure, view: "map" | "ranking" | "trend" | "fact"): Promise<OpenedPackage> =>
  openPackage(await pptxOf(pagesOf(figure, [view]), tools));
const slide = "ppt/slides/slide1.xml";

describe("slides", () => {
  it.each(sampleFigures.map(({ name }) => name))("of every view of %s are a whole package", async (name) => {
    // What is drawn of maps is one drawing: its classes and marks are looked at where most differ.
    const isDrawn = ["coverage", "difference-counts", "no-map"].includes(name);
    const figure = sampleFigure(name, "en");
    const file = isDrawn
      ? await whole(name)
      : await pptxOf(pagesOf(figure, ["ranking", "trend", "fact"]), tools);
    expect(packageFaults(file)).toEqual([]);
  });

  it("come in every size", async () => {
    const briefing = pagesOf(sampleFigure("one-province", "vi"), ["map", "ranking"]);
    const made = new Set<string>();
    for (const size of Object.values(slideSizes)) made.add(hash(await pptxOf(briefing, tools, { size })));
    expect(made.size).toBe(4);
  });

  it("say over each table what it counts, and in what", async () => {
    const briefing = pagesOf(sampleFigure("one-province", "vi"), ["ranking"]);
    const table = {
      ...tableOfFigure(sampleFigure("one-province", "vi"), "one"),
      title: "Hai bảng",
      unit: "điểm",
    };
    const pages = briefing.pages.map((page) => ({
      ...page,
      blocks: [table, { ...table, id: "two", unit: null }],
    }));
    const file = openPackage(await pptxOf({ ...briefing, pages }, tools));
    const said = named(file, slide, "a:t").map(({ text }) => text);
    expect(said.filter((text) => text.startsWith("Hai bảng"))).toEqual(["Hai bảng (điểm)", "Hai bảng"]);
    expect(packageFaults(await pptxOf({ ...briefing, pages }, tools))).toEqual([]);
  });
});

function hash(file: Uint8Array): string {
  return createHash("sha256").update(file).digest("hex");
}

it("slides and workbooks are valid by the published schemas", async () => {
  const terms = pagesOf(sampleFigure("terms", "vi"), ["trend", "fact"]);
  const hedged = pagesOf(sampleFigure("hedged", "en"), ["ranking"]);
  const coverage = pagesOf(sampleFigure("coverage", "vi"), ["ranking", "trend"]);
  const files = [
    await whole("coverage"),
    await pptxOf(terms, tools),
    await pptxOf(hedged, tools),
    xlsxOf(coverage),
  ];
  expect(await schemaFaults(files)).toEqual([]);
  // The schemas see what is wrong.
  const [slides = new Uint8Array()] = files;
  const wrong = changed(slides, "ppt/presentation.xml", (text) =>
    text.replace(/(<p:sldSz[^>]*>)(<p:notesSz[^>]*>)/u, "$2$1"),
  );
  expect((await schemaFaults([wrong])).join()).toContain("not expected");
});

describe("the map on a slide", () => {
  it.each(["vi", "en"] as const)(
    "is one named shape per province, saying its value and status, %s",
    async (locale) => {
      const figure = sampleFigure("coverage", locale);
      const file = await opened(figure, "map");
      const shapes = named(file, slide, "p:sp").filter((shape) => within(shape, "a:custGeom").length > 0);
      const told = new Map(
        shapes.map((shape) => {
          const [said] = within(shape, "p:cNvPr");
          return [said?.attributes["name"] ?? "", said?.attributes["descr"] ?? ""];
        }),
      );
      const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
      for (const row of shownRows(figure))
        expect(told.get(`${row.area} ${names.get(row.area) ?? ""}`)).toBe(
          `${names.get(row.area) ?? ""}: ${row.text}`,
        );
      // All in one group, whose words say what is seen.
      const [group] = named(file, slide, "p:grpSp").filter((one) => within(one, "a:custGeom").length >= 34);
      expect(group === undefined ? "" : within(group, "p:cNvPr")[0]?.attributes["descr"]).toContain(
        figure.sentence,
      );
      const islands = named(file, slide, "p:cNvPr").map(({ attributes }) => attributes["name"] ?? "");
      for (const name of ["island hoang-sa", "island truong-sa"])
        expect(islands.filter((one) => one.startsWith(name)).length).toBeGreaterThan(3);
      const texts = named(file, slide, "a:t").map(({ text }) => text);
      for (const { label, count } of figure.legend.classes) {
        expect(texts).toContain(label);
        expect(texts).toContain(String(count));
      }
    },
  );
});

describe("what stands round a picture on a slide", () => {
  it.each(["coverage", "hedged", "terms"])(
    "of %s is all there, and made-up figures say so across it",
    async (name) => {
      const figure = sampleFigure(name, "vi");
      const file = await opened(figure, "map");
      const texts = named(file, slide, "a:p").map((one) =>
        within(one, "a:t")
          .map(({ text }) => text)
          .join(""),
      );
      const all = texts.join("\n");
      for (const said of [
        figure.title,
        figure.periodLabel,
        figure.boundariesLabel,
        figure.unit,
        figure.sentence,
        ...figure.certainty,
      ])
        expect(all).toContain(said);
      for (const { title } of figure.sources.slice(0, 1)) expect(all).toContain(title);
      expect(all).toContain(figure.dataVersion);
      expect(target(file, slide, "hyperlink")).toMatch(/^https:\/\/atlas\.example\//u);
      const across = named(file, slide, "p:cNvPr").filter(({ attributes }) =>
        attributes["name"]?.endsWith("-synthetic"),
      );
      expect(across.length).toBe(figure.synthetic === null ? 0 : 1);
      if (figure.synthetic !== null) expect(texts.filter((text) => text === figure.synthetic).length).toBe(2);
      const notes = named(file, target(file, slide, "notesSlide"), "a:t").map(({ text }) => text);
      expect(notes.join("\n")).toContain(figure.datasetLabel);
    },
  );

  it("names Arial and no other font, and tells every object apart", async () => {
    const file = openPackage(await whole("coverage"));
    const fonts = [...file.keys()]
      .filter((path) => path.endsWith(".xml"))
      .flatMap((path) => ["a:latin", "a:cs"].flatMap((name) => named(file, path, name)))
      .map(({ attributes }) => attributes["typeface"] ?? "");
    expect(new Set(fonts.filter((font) => !font.startsWith("+")))).toEqual(new Set(["Arial"]));
    for (const path of partsOf(file, "ppt/slides")) {
      const objects = named(file, path, "p:cNvPr").filter(({ attributes }) => attributes["id"] !== "1");
      const names = objects.map(({ attributes }) => attributes["name"]);
      expect(new Set(names).size).toBe(names.length);
      for (const frame of [...named(file, path, "p:graphicFrame"), ...named(file, path, "p:grpSp")])
        expect(within(frame, "p:cNvPr")[0]?.attributes["descr"]?.length).toBeGreaterThan(10);
    }
  });
});

describe("charts on slides", () => {
  it.each([
    ["coverage", "ranking"],
    ["hedged", "ranking"],
    ["old-provinces", "ranking"],
    ["difference", "ranking"],
    ["coverage", "trend"],
    ["all-months", "trend"],
    ["terms", "trend"],
  ] as const)("of %s, %s: the cache is the workbook, and the workbook the Figure", async (name, view) => {
    const figure = sampleFigure(name, "vi");
    const file = await opened(figure, view);
    const charts = partsOf(file, "ppt/charts");
    // As many as leave each bar the room its letters need.
    expect(charts.length).toBe(view === "trend" || name === "hedged" ? 1 : name === "old-provinces" ? 3 : 2);
    const known = new Set(
      [...figure.rows, ...(figure.national === null ? [] : [figure.national])].flatMap(({ value, exact }) =>
        value === null ? [] : [Number((exact ?? value).toPrecision(15))],
      ),
    );
    let values = 0;
    for (const path of charts) {
      const book = openPackage(file.get(target(file, path, "package")) ?? new Uint8Array());
      const cells = cellsOf(book, 1);
      for (const cached of cachesOf(file, path)) {
        expect(cached.sheet).toBe("Số liệu");
        for (const [at, text] of cached.values) expect(String(cells.get(at))).toBe(text);
      }
      for (const series of named(file, path, "c:ser"))
        for (const point of within(series, "c:val")
          .concat(within(series, "c:yVal"))
          .flatMap((one) => within(one, "c:v"))) {
          expect(known).toContain(Number(point.text));
          values += 1;
        }
      expect(named(file, path, "c:dispBlanksAs")[0]?.attributes["val"]).toBe("gap");
    }
    if (view === "ranking") {
      const ranked = shownRows(figure).filter(
        ({ area, value }) => value !== null && !figure.leftOut.some((one) => one.area === area),
      );
      const hasNation =
        figure.kind === "RATIO" && figure.of === "statistics" && (figure.national?.value ?? null) !== null;
      expect(values).toBe(ranked.length + (hasNation ? 1 : 0));
    } else expect(values).toBeGreaterThan(2);
  });

  it("say hedges in words, and leave a gap a gap", async () => {
    const hedged = await opened(sampleFigure("hedged", "vi"), "ranking");
    const said = named(hedged, "ppt/charts/chart1.xml", "a:t").map(({ text }) => text);
    for (const { text } of shownRows(sampleFigure("hedged", "vi")).filter(
      ({ qualifier }) => qualifier !== null,
    ))
      expect(said).toContain(text);
    const figure = sampleFigure("all-months", "vi");
    const months = await opened({ ...figure, kind: "RATIO" }, "trend");
    const nation = named(months, "ppt/charts/chart1.xml", "c:ser").filter((one) =>
      within(one, "c:tx").some(({ text }) => text.includes("Cả nước")),
    );
    const points = nation.flatMap((one) => within(one, "c:val").flatMap((each) => within(each, "c:pt")));
    const [total] = nation.flatMap((one) =>
      within(one, "c:val").flatMap((each) => within(each, "c:ptCount")),
    );
    // Seven months of 2019 have no figure of the country, in whichever of its stretches.
    expect(Number(total?.attributes["val"]) - points.length).toBe(7);
    expect(points.some((point) => within(point, "c:v")[0]?.text === "0")).toBe(false);
  });
});

it("is offered as a file of a picture, of its size", async () => {
  const figure = sampleFigure("one-province", "vi");
  const write = exporterOf("pptx")?.write;
  const file = await write?.(
    figure,
    { view: "map", width: 1440, height: 1080, theme: "light", areas: [], link: "https://atlas.example/x" },
    nodeTools(figure.vintage),
  );
  const deck = openPackage(file ?? new Uint8Array());
  expect(named(deck, "ppt/presentation.xml", "p:sldSz")[0]?.attributes).toMatchObject({
    cx: "9144000",
    cy: "6858000",
  });
  expect(named(deck, "docProps/custom.xml", "property").map(({ attributes }) => attributes["name"])).toEqual([
    "dataset",
    "dataVersion",
    "chain",
    "knownAt",
    "boundaries",
    "productVersion",
    "madeFrom",
  ]);
});
