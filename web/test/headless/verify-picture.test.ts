import { describe, expect, it } from "vitest";
import { makeAgain, type AskAt } from "../../src/briefing/again/make-again.ts";
import type { Json, WrittenBriefing } from "../../src/briefing/page.ts";
import { documentOfPicture } from "../../src/exports/documents/document-of-picture.ts";
import { exporterOf } from "../../src/exports/offers.ts";
import { originKeyword, pngText, withPngText } from "../../src/exports/png/png-text.ts";
import { readRows } from "../../src/exports/reopen/read-rows.ts";
import { reopenFile } from "../../src/exports/reopen/reopen-file.ts";
import { presentedFigure, type Comparison } from "../../src/figure/compare/presented-figure.ts";
import type { Figure } from "../../src/figure/figure.ts";
import { documentTools, nodeTools } from "../../src/headless/node-tools.ts";
import { verifyFile } from "../../src/headless/verify-file.ts";
import { isLink, verifyLink } from "../../src/headless/verify-link.ts";
import { askAt, known, revised, variables } from "./revised-sample.ts";

const tools = documentTools(null);
const asFirst: AskAt = () => askAt(known);

/** The sample's picture of a view, as it was known first. */
async function figureOf(view: "map" | "ranking"): Promise<Figure> {
  const madeFrom = JSON.parse(
    JSON.stringify({ picture: { view, areas: [], from: null, variables } }),
  ) as Json;
  return figureIn(await makeAgain(askAt, madeFrom, known));
}

function figureIn({ pages }: WrittenBriefing): Figure {
  const block = pages.flatMap(({ blocks }) => blocks).find(({ is }) => is === "figure");
  if (block?.is !== "figure") throw new Error("no picture");
  return block.figure;
}

async function fileOf(format: string, view: "map" | "ranking" = "ranking"): Promise<Uint8Array> {
  const figure = await figureOf(view);
  const exporter = exporterOf(format);
  if (exporter === undefined) throw new Error(`no format ${format}`);
  const settings = {
    view,
    width: 640,
    height: 480,
    theme: "light",
    areas: [],
    link: "https://atlas.example.vn/",
  } as const;
  return exporter.write(figure, settings, nodeTools(figure.vintage));
}

const edited = (bytes: Uint8Array, edit: (text: string) => string): Uint8Array =>
  new Uint8Array(Buffer.from(edit(Buffer.from(bytes).toString("utf8")), "utf8"));

describe.each(["svg", "csv", "png", "pdf"])("a picture made earlier, %s", (format) => {
  it("stands as long as nothing is known otherwise, and then says each number and why", async () => {
    const bytes = await fileOf(format);
    const still = await verifyFile(bytes, asFirst, tools);
    expect([still?.file.format, still?.byHand, still?.moved]).toEqual([format, [], []]);
    const later = await verifyFile(bytes, askAt, tools);
    expect(later?.byHand).toEqual([]);
    for (const area of Object.keys(revised))
      expect(later?.moved.find((one) => one.area === area && one.period === "2025")?.cause).toBe("LATE");
  });
});

it("a number changed by hand in a drawing is told, words are not", async () => {
  const bytes = await fileOf("svg");
  const words = edited(bytes, (text) => text.replaceAll("Độ phủ mô hình", "Mức bao phủ"));
  expect((await verifyFile(words, asFirst, tools))?.byHand).toEqual([]);
  const number = edited(bytes, (text) =>
    text.replace(/(<text\b[^>]*>)\d+,\d+( %)?(<\/text>)/u, "$199,1$2$3"),
  );
  const told = (await verifyFile(number, asFirst, tools))?.byHand ?? [];
  expect(told.map(({ found }) => found.replace(" %", ""))).toEqual(["99,1"]);
});

it("a table that a spreadsheet saved again, in another order and with other signs, stands; a number changed in it is told", async () => {
  const bytes = await fileOf("csv");
  const rows = readRows(Buffer.from(bytes).toString("utf8"));
  expect(rows?.tables[0]?.rows.length).toBeGreaterThan(30);
  const saved = edited(bytes, (text) => {
    const [head = "", ...lines] = text.replaceAll("\r\n", "\n").split("\n");
    const end = lines.indexOf("");
    return [head, ...lines.slice(0, end).toReversed(), ...lines.slice(end)].join("\n");
  });
  expect((await verifyFile(saved, asFirst, tools))?.byHand).toEqual([]);
  const number = edited(saved, (text) => text.replace(/^(ha-noi,(?:[^,]*,){5})[\d.]+/mu, "$199.125"));
  const told = (await verifyFile(number, asFirst, tools))?.byHand ?? [];
  expect(told.map(({ found }) => found)).toEqual(["99.125"]);
});

it("text in a PNG changes no pixel and is found again; what is no PNG stays as it is", async () => {
  const png = await fileOf("png");
  const again = withPngText(png, "other", "Số liệu: 74,7 %");
  expect(pngText(again, "other")).toBe("Số liệu: 74,7 %");
  expect(pngText(again, originKeyword)).toBe(pngText(png, originKeyword));
  expect(withPngText(new Uint8Array([1, 2, 3]), "other", "x")).toEqual(new Uint8Array([1, 2, 3]));
  expect(reopenFile(withPngText(png, originKeyword, "{").subarray(0, 60))).toBeNull();
});

const pairs: readonly [name: string, comparison: Comparison][] = [
  ["side by side", { versus: "2024", as: "side", since: null }],
  ["as a difference", { versus: "2024", as: "difference", since: null }],
  ["since when", { versus: null, as: "difference", since: 50 }],
];

it.each(pairs)("a picture says how it was compared, %s, and is made again so", async (_, comparison) => {
  const figure = await figureOf("map");
  const beside = comparison.versus === null ? null : await figureOf("map");
  const shown = presentedFigure(figure, comparison, { span: "one" }, beside);
  const { madeFrom } = documentOfPicture(shown, { view: "map", areas: [] }).provenance;
  if (madeFrom === null) throw new Error("it does not say");
  const again = figureIn(await makeAgain(asFirst, madeFrom, known));
  for (const name of ["of", "title", "periodLabel", "rows", "legend", "sentence", "compared"] as const)
    expect(again[name]).toEqual(shown[name]);
  expect(again.pairedWith?.rows).toEqual(shown.pairedWith?.rows);
});

it("an address is told from a file, and one that says no instant cannot be held against any", async () => {
  expect([
    isLink("https://atlas.example.vn/?indicator=coverage"),
    isLink("deck.pptx"),
    isLink("C:/x.pdf"),
  ]).toEqual([true, false, false]);
  const none = () => Promise.reject(new Error("nobody is asked"));
  const at = () => none;
  expect(await verifyLink("https://atlas.example.vn/sources", "http://127.0.0.1:1", at)).toBeNull();
  await expect(
    verifyLink("https://atlas.example.vn/?indicator=coverage", "http://127.0.0.1:1", at),
  ).rejects.toThrow("as known when");
});
