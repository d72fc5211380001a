import { describe, expect, it } from "vitest";
import type { AskAt } from "../../src/briefing/again/make-again.ts";
import { isOtherNumber } from "../../src/exports/reopen/changed-by-hand.ts";
import { reopenFile } from "../../src/exports/reopen/reopen-file.ts";
import { documentTools } from "../../src/headless/node-tools.ts";
import { verifyFile, writtenAs, type Verdict } from "../../src/headless/verify-file.ts";
import { inWords } from "../../src/headless/verify-command.ts";
import { BriefingChainDocument } from "../../src/briefing/asking/generated/briefing-chain.ts";
import { verifyVi } from "../../src/i18n/vi/briefing/verify.ts";
import { sampleChain } from "../figures/sample-answers.ts";
import { changed } from "../exports/office/read-office.ts";
import { askAt, firstBriefing, known, revised } from "./revised-sample.ts";

const tools = documentTools(null);
const asFirst: AskAt = () => askAt(known);

const files = new Map<string, Promise<Uint8Array>>();
const quick = { ...tools, rasterise: () => Promise.resolve(new Uint8Array()) };

/** The sample as a file, written once a format. */
function made(format: string): Promise<Uint8Array> {
  const file =
    files.get(format) ??
    firstBriefing().then((briefing) => writtenAs({ format, shape: "16:9" }, briefing, quick));
  files.set(format, file);
  return file;
}

async function verdict(bytes: Uint8Array, ask: AskAt): Promise<Verdict> {
  const found = await verifyFile(bytes, ask, tools);
  if (found === null) throw new Error("no file of ours");
  return found;
}

/** The part that holds a number that a person may change, and how. */
const edits: Readonly<Record<string, { part: string; edit: (text: string) => string; found: string }>> = {
  pptx: {
    part: "ppt/charts/chart1.xml",
    edit: (text) => text.replace(/(<c:val>.*?<c:v>)[^<]*(<\/c:v>)/u, "$199.125$2"),
    found: "99.125",
  },
  xlsx: {
    part: "xl/worksheets/sheet2.xml",
    edit: (text) => text.replace(/(<c [^>]*><v>)[\d.]+(<\/v>)/u, "$199.125$2"),
    found: "99.125",
  },
  docx: {
    part: "word/charts/chart2.xml",
    edit: (text) => text.replace(/(<c:val>.*?<c:v>)[^<]*(<\/c:v>)/u, "$199.125$2"),
    found: "99.125",
  },
};

describe.each(Object.keys(edits))("a file made earlier, %s", (format) => {
  it("stands as long as nothing is known otherwise, and then says each number and why", async () => {
    const bytes = await made(format);
    expect(reopenFile(bytes)?.format).toBe(format);
    const still = await verdict(bytes, asFirst);
    expect([still.byHand, still.moved]).toEqual([[], []]);
    const later = await verdict(bytes, askAt);
    expect(later.byHand).toEqual([]);
    for (const area of Object.keys(revised)) {
      const moved = later.moved.filter((one) => one.area === area && one.period === "2025");
      expect(moved.length).toBe(4);
      for (const { before, after, cause } of moved) {
        expect(cause).toBe("LATE");
        expect((after?.value ?? 0) - (before.value ?? 0)).toBeCloseTo(revised[area] ?? 0);
      }
    }
    const areas = new Set(later.moved.map(({ area }) => area));
    expect(areas).toEqual(new Set([...Object.keys(revised), "viet-nam"]));
    expect(inWords(later)).toContain("báo cáo đến muộn");
  });

  it("tells a number that was changed by hand, with what it was", async () => {
    const { part, edit, found } = edits[format] ?? { part: "", edit: String, found: "" };
    const edited = changed(await made(format), part, edit);
    const { byHand, moved } = await verdict(edited, asFirst);
    expect(moved).toEqual([]);
    expect(byHand.map((one) => one.found)).toEqual([found]);
    expect(byHand[0]?.place.length).toBeGreaterThan(1);
  });

  it("does not mind words that people changed", async () => {
    const part =
      { pptx: "ppt/slides/slide1.xml", xlsx: "xl/worksheets/sheet1.xml", docx: "word/document.xml" }[
        format
      ] ?? "";
    const edited = changed(await made(format), part, (text) =>
      text.replaceAll("Độ phủ mô hình", "Mức bao phủ của các mô hình"),
    );
    expect((await verdict(edited, asFirst)).byHand).toEqual([]);
  });
});

it.each(["pptx", "xlsx", "docx", "html"])(
  "a record that was shortened or written anew since is told from a file made before, %s",
  async (format) => {
    const bytes = await made(format);
    expect(reopenFile(bytes)?.origin.chain).toBe(sampleChain);
    const saying =
      (chain: string | null): AskAt =>
      () =>
      async (document, asked) =>
        document === (BriefingChainDocument as unknown)
          ? ({ chain } as never)
          : askAt(known)(document, asked);
    const told = async (chain: string | null): Promise<string> =>
      inWords(await verdict(bytes, saying(chain)));
    expect(await told(sampleChain)).toContain(verifyVi.chain.same);
    expect(await told(sampleChain.replace("5", "6"))).toContain(verifyVi.chain.other);
    expect(await told(null)).toContain(verifyVi.chain.shorter);
    // Of a database that went back to before the file was made, the instant of the file is one to come.
    const wentBack: AskAt = (instant) =>
      instant === known ? () => Promise.reject(new Error("to come")) : saying(null)(instant);
    const verdictOn = await verdict(bytes, wentBack);
    expect(inWords(verdictOn)).toContain(verifyVi.chain.shorter);
    expect(verdictOn.byHand).toEqual([]);
  },
);

it("a page for the road stands, or tells what was changed by hand", async () => {
  const bytes = await made("html");
  const still = await verdict(bytes, asFirst);
  expect([still.file.format, still.byHand, still.moved]).toEqual(["html", [], []]);
  const text = new TextDecoder().decode(bytes);
  expect(still.file.tables.length).toBeGreaterThan(2);
  const edited = text.replace(/(<td class="n" data-value=[^>]*>)[^<]*/u, "$199,1 %");
  const { byHand } = await verdict(new TextEncoder().encode(edited), asFirst);
  expect(byHand.map(({ found }) => found)).toEqual(["99,1 %"]);
  expect((await verdict(bytes, askAt)).moved.length).toBeGreaterThan(4);
});

it("what is no file of ours is none", async () => {
  expect(await verifyFile(new TextEncoder().encode("no zip"), askAt, tools)).toBeNull();
  const foreign = changed(await made("xlsx"), "docProps/custom.xml", () => null);
  expect(await verifyFile(foreign, askAt, tools)).toBeNull();
});

it.each([
  ["74,7 %", "74,7%", false],
  ["74,7 %", "75 %", true],
  ["≥ 2.114", "2.114", false],
  ["Chưa báo cáo", "81,2", true],
  ["Chưa báo cáo", "Không có", false],
  ["Cả nước: 74,7 %.", "Cả nước: 79,7 %.", true],
  ["Cả nước: 74,7 %.", "Gần ba phần tư, hay 75 %, đã có mô hình.", false],
  ["0.30000000000000004", "0.3", false],
])("%s as %s is another number: %s", (expected, found, isOther) => {
  expect(isOtherNumber(expected, found)).toBe(isOther);
});
