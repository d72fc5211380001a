import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { WrittenBriefing, WrittenPage } from "../../../src/briefing/page.ts";
import { csvText } from "../../../src/exports/csv.ts";
import { shapes, type PrintSettings } from "../../../src/exports/exporter.ts";
import { printBriefing } from "../../../src/exports/print/print.ts";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { readBoundaries } from "../../../src/headless/node-tools.ts";
import { locales } from "../../../src/i18n/locale.ts";
import { words } from "../../../src/i18n/words.ts";
import { filesIn, flat, objectsOf, readPdf } from "./read-pdf.ts";
import { link, onePicture, sampleBriefing } from "./sample-briefing.ts";

const print = (briefing: WrittenBriefing, settings: PrintSettings = { shape: "a4-upright" }) =>
  printBriefing(briefing, settings, { boundaries: (vintage) => Promise.resolve(readBoundaries(vintage)) });
const millimetres = (points: number) => Math.round((points / 72) * 25.4);

describe.each(locales)("a picture on paper, %s", (locale) => {
  const briefing = onePicture("coverage", "ranking", locale);
  const [page] = briefing.pages;
  const picture = page?.blocks.find((block) => block.is === "figure");
  if (page === undefined || picture?.is !== "figure") throw new Error("no picture");
  const { figure } = picture;
  const made = print(briefing);

  it("says all that the Figure says, as text", async () => {
    const { text, pages } = await readPdf(await made);
    expect(pages.length).toBe(1);
    const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
    const wanted = [
      page.title,
      figure.periodLabel,
      figure.boundariesLabel,
      figure.unit,
      figure.sentence,
      figure.synthetic ?? "",
      ...figure.certainty,
      ...figure.legend.classes.map(({ label }) => label),
      ...figure.legend.marks.map(({ label }) => label),
      ...figure.sources.map(({ title }) => title),
      ...shownRows(figure).map(({ area }) => names.get(area) ?? ""),
      ...shownRows(figure).flatMap(({ value, text: written }) => (value === null ? [] : [written])),
      link,
    ];
    // A letter may stand beside the one before it in another run of text.
    const close = (one: string) => flat(one).replaceAll(" ", "");
    for (const one of wanted) expect(close(text)).toContain(close(one));
  });

  it("tells whoever does not see it: title, language, headings, and each picture in words", async () => {
    const { pages, info, preferences } = await readPdf(await made);
    expect(info).toMatchObject({ Title: briefing.title, Language: locale === "vi" ? "vi-VN" : "en-GB" });
    expect(preferences).toMatchObject({ DisplayDocTitle: true });
    const tags = pages.flatMap((one) => one.tags);
    expect(tags.filter(({ role }) => role === "H1").length).toBe(1);
    const alts = tags.flatMap(({ role, alt }) => (role === "Figure" ? [alt] : []));
    expect(alts.length).toBe(2);
    expect(alts).toContain(picture.description);
  });

  it("has the figures inside, as in the CSV file, and where they come from", async () => {
    const files = filesIn(await made);
    expect(files.map(({ name, relationship }) => [name, relationship])).toEqual([
      [`${picture.id}.csv`, "Data"],
      ["provenance.json", "Source"],
    ]);
    expect(files[0]?.content).toBe(csvText(figure, { view: picture.view }));
    expect(JSON.parse(files[1]?.content ?? "")).toEqual(briefing.provenance);
  });
});

describe("a printed briefing", () => {
  const made = print(sampleBriefing("vi"), { shape: "16:9" });

  it("has a cover, what is in it with its pages, and every page's words, cards and cells", async () => {
    const { pages, text } = await readPdf(await made);
    expect(pages[0]?.text).toContain("Tổng kết phong trào");
    expect(pages[0]?.text).toContain("Ban Chỉ đạo");
    for (const title of ["Những con số chính", "Bảng 63 tỉnh", "Độ phủ mô hình ở cấp xã"])
      expect(pages[1]?.text).toMatch(new RegExp(`${title}[ .]+\\d`, "u"));
    for (const said of ["Đặng, Nghĩa, Ỷ", "≥ 2.114", "Chưa báo cáo", "Ghi chú hai"])
      expect(text).toContain(said);
    expect(pages.at(-1)?.text).toContain(`Trang ${pages.length}/${pages.length}`);
  });

  it("repeats the head of a table on each of its pages", async () => {
    const { pages } = await readPdf(await made);
    const told = pages.filter(({ tags }) => tags.some(({ role }) => role === "TH" || role === "TD"));
    expect(told.length).toBeGreaterThan(1);
    for (const { text } of told) expect(text).toContain("Tỉnh, thành phố");
    const heads = pages.flatMap(({ tags }) => tags.filter(({ role }) => role === "TH"));
    expect(heads.length).toBeGreaterThan(0);
  });

  it("carries a mark over its pages only where one is asked for", async () => {
    const marked = await readPdf(
      await print(onePicture("zeros", "fact", "vi"), { shape: "4:3", mark: "Nội bộ" }),
    );
    expect(marked.pages.every(({ text }) => text.includes("NỘI BỘ"))).toBe(true);
    expect((await readPdf(await made)).text).not.toContain("NỘI BỘ");
  });

  it("says that it is PDF/A-3a and PDF/UA-1, of the instant its figures are known at, every font inside with its letters", async () => {
    const objects = objectsOf(await made);
    const all = objects.join("\n");
    for (const claim of [
      "<pdfaid:part>3</pdfaid:part>",
      "<pdfaid:conformance>A</pdfaid:conformance>",
      "<pdfuaid:part>1</pdfuaid:part>",
      "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
      "<xmp:CreateDate>2026-11-22T03:04:05Z</xmp:CreateDate>",
    ])
      expect(all).toContain(claim);
    const fonts = objects.filter((body) => /\/Subtype \/Type0\b/u.test(body));
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) {
      expect(font).toContain("/ToUnicode");
      expect(font).toContain("BeVietnamPro");
    }
    const described = objects.filter((body) => /\/Type \/FontDescriptor\b/u.test(body));
    expect(described.length).toBe(fonts.length);
    for (const one of described) expect(one).toMatch(/\/FontFile[23]? /u);
    for (const body of objects.filter((one) => /\/S \/Figure\b/u.test(one))) {
      expect(body).toContain("/Alt");
      expect(body).toMatch(/\/BBox \[/u);
    }
    const metadata = objects.find((body) => body.includes("/Type /Metadata")) ?? "";
    const length = /stream\n([\s\S]*)\nendstream/u.exec(metadata)?.[1]?.length;
    expect(metadata).toContain(`/Length ${length}`);
  });
});

it("tells pages of one title apart, says how many more sources there are, and leaves out no word where there are too many for a page", async () => {
  const [page] = onePicture("coverage", "map", "vi").pages;
  const source = page?.blocks.find((block) => block.is === "sources");
  const [known] = source?.sources ?? [];
  if (page === undefined || known === undefined) throw new Error("no sources");
  const told = Array.from({ length: 40 }, (_, i) => `Lưu ý số ${i + 1}, phải đọc cùng nguồn.`);
  const many = Array.from({ length: 9 }, (_, i) => ({ ...known, id: `nguon-${i}`, title: `Nguồn số ${i}` }));
  const copy = (id: string, view: "map" | "heat-table"): WrittenPage => ({
    ...page,
    id,
    blocks: page.blocks.map((block) => ({
      ...block,
      id: `${id}-${block.id}`,
      ...(block.is === "figure" ? { view } : {}),
      ...(block.is === "text" && block.role === "certainty" ? { paragraphs: told } : {}),
      ...(block.is === "sources" ? { sources: many, lines: many.map(({ title }) => title) } : {}),
    })) as WrittenPage["blocks"],
  });
  const briefing = {
    ...onePicture("coverage", "map", "vi"),
    pages: [copy("a", "map"), copy("b", "heat-table")],
  };
  for (const shape of ["a4-upright", "16:9"] as const) {
    const { text, pages } = await readPdf(await print(briefing, { shape }));
    expect(pages.length).toBeGreaterThan(4);
    for (const said of told) expect(text.split(said).length - 1).toBe(2);
    for (const view of ["map", "heat-table"] as const)
      expect(pages[1]?.text).toContain(`${page.title} – ${words("vi").views.name[view]}`);
    expect(text).toContain("Nguồn số 4");
    expect(text).not.toContain("Nguồn số 5");
    expect(text).toContain(words("vi").export.sourcesMore("4"));
  }
});

it("comes in every shape", async () => {
  const sizes = [];
  for (const shape of shapes) {
    const { pages } = await readPdf(await print(onePicture("no-map", "heat-table", "en"), { shape }));
    sizes.push(pages.map(({ width, height }) => [millimetres(width), millimetres(height)]));
  }
  expect(sizes).toEqual([[[339, 191]], [[254, 191]], [[297, 210]], [[210, 297]]]);
});

it("is the same bytes again, also in another process that lives by other clocks", async () => {
  const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const own = hash(await print(sampleBriefing("vi")));
  expect(hash(await print(sampleBriefing("vi")))).toBe(own);
  const program = `
    import { createHash } from "node:crypto";
    import { printBriefing } from "./src/exports/print/print.ts";
    import { readBoundaries } from "./src/headless/node-tools.ts";
    import { sampleBriefing } from "./test/exports/print/sample-briefing.ts";
    const tools = { boundaries: (vintage) => Promise.resolve(readBoundaries(vintage)) };
    const bytes = await printBriefing(sampleBriefing("vi"), { shape: "a4-upright" }, tools);
    process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: new URL("../../..", import.meta.url),
    env: { ...process.env, TZ: "Pacific/Auckland", LANG: "C" },
  });
  expect(stdout).toBe(own);
});
