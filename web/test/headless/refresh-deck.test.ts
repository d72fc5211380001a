import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { makeAgain } from "../../src/briefing/again/make-again.ts";
import { packageFaults } from "../../src/exports/office/check/check-package.ts";
import { openPackage } from "../../src/exports/office/package/read-package.ts";
import { refreshDeck } from "../../src/exports/office/refresh/refresh-deck.ts";
import { documentTools } from "../../src/headless/node-tools.ts";
import { refreshFile, verifyFile, writtenAs } from "../../src/headless/verify-file.ts";
import type { WrittenBriefing } from "../../src/briefing/page.ts";
import { schemaFaults } from "../exports/office/schema-faults.ts";
import { changed } from "../exports/office/read-office.ts";
import { sampleBriefing } from "../exports/print/sample-briefing.ts";
import { edited, edits } from "./edited-deck.ts";
import { askAt, firstBriefing, madeFrom } from "./revised-sample.ts";

const RUNS = Number(process.env["FC_RUNS"] ?? 5);
const tools = documentTools(null);
const deck = { format: "pptx", shape: "16:9" } as const;

let made: Uint8Array;
let today: Uint8Array;
beforeAll(async () => {
  made = await writtenAs(deck, await firstBriefing(), tools);
  today = await writtenAs(deck, await makeAgain(askAt, madeFrom, null), tools);
});

/** The parts that differ between two files, but for the numbers of what stands on slides. */
function differing(a: Uint8Array, b: Uint8Array): readonly string[] {
  const [one, other] = [openPackage(a), openPackage(b)];
  const plain = (bytes: Uint8Array | undefined, path: string): string => {
    const text = Buffer.from(bytes ?? []).toString("latin1");
    return path.startsWith("ppt/slides/slide") ? text.replaceAll(/(<p:cNvPr id=")\d+/gu, "$1") : text;
  };
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => plain(one.get(path), path) !== plain(other.get(path), path),
  );
}

describe("a deck brought up to date", () => {
  it("is the deck of today, byte for byte in each part but the core properties, where nobody changed it", () => {
    const refreshed = refreshDeck({ file: made, made, today });
    expect(refreshed.kept).toEqual([]);
    expect(refreshed.renewed).toBeGreaterThan(4);
    expect(differing(refreshed.bytes, today)).toEqual(["docProps/core.xml"]);
  });

  it("has every number of today and every change of people, and no other difference", () => {
    // The same decks each time; FC_SEED and FC_RUNS look at others.
    fc.assert(
      fc.property(edits, (changes) => {
        const file = edited(made, changes);
        const refreshed = refreshDeck({ file, made, today });
        expect(
          differing(refreshed.bytes, edited(today, changes)),
          changes.map(({ name }) => name).join(", "),
        ).toEqual(["docProps/core.xml"]);
        expect(packageFaults(refreshed.bytes)).toEqual([]);
      }),
      { numRuns: RUNS, seed: Number(process.env["FC_SEED"] ?? 20_261_130) },
    );
  });

  it("is a valid file, and stands", async () => {
    const refreshed = await refreshFile(made, askAt, tools);
    if (refreshed === null) throw new Error("no deck of ours");
    expect(await schemaFaults([refreshed.deck.bytes])).toEqual([]);
    const verdict = await verifyFile(refreshed.deck.bytes, askAt, tools);
    expect([verdict?.byHand, verdict?.moved]).toEqual([[], []]);
  });

  it("keeps a text and a number that people changed, and tells what they would be by now", () => {
    const lead = changed(made, "ppt/slides/slide2.xml", (text) =>
      text.replace(/Cả nước, năm 2025: [^<]*/u, "Cả nước: 99 %."),
    );
    const { kept, bytes } = refreshDeck({ file: lead, made, today });
    expect(kept.map((one) => one.kept)).toContain("Cả nước: 99 %.");
    expect(kept.find((one) => one.kept === "Cả nước: 99 %.")?.now).toContain("59,5");
    expect(Buffer.from(openPackage(bytes).get("ppt/slides/slide2.xml") ?? []).toString()).toContain(
      "Cả nước: 99 %.",
    );
    const chart = changed(made, "ppt/charts/chart1.xml", (text) =>
      text.replace(/(<c:val>.*?<c:v>)[^<]*/u, "$199.125"),
    );
    const bare = changed(made, "ppt/charts/_rels/chart1.xml.rels", () => null);
    expect(refreshDeck({ file: bare, made, today }).kept.length).toBe(1);
    const after = refreshDeck({ file: chart, made, today });
    expect(after.kept.length).toBe(1);
    expect(openPackage(after.bytes).get("ppt/charts/chart1.xml")).toEqual(
      openPackage(chart).get("ppt/charts/chart1.xml"),
    );
  });
});

describe("a table and cards of a deck", () => {
  const first = sampleBriefing("vi");
  /** The first row's number is another by now; turned, the rows stand in another order too. */
  const later = (isTurned: boolean): WrittenBriefing => ({
    ...first,
    pages: first.pages.map((page) => ({
      ...page,
      blocks: page.blocks.map((block) => {
        if (block.is === "cards")
          return { ...block, cards: block.cards.map((card) => ({ ...card, text: `${card.text} mới` })) };
        if (block.is !== "table") return block;
        const rows = block.rows.map((row, i) => ({
          ...row,
          cells: row.cells.map((cell, at) => (i === 0 && at === 1 ? { ...cell, text: "12.345" } : cell)),
        }));
        return { ...block, rows: isTurned ? rows.toReversed() : rows };
      }),
    })),
  });
  const label = first.pages.flatMap(({ blocks }) =>
    blocks.flatMap((one) => (one.is === "table" ? one.rows : [])),
  )[0]?.cells[0]?.text;

  it.each([false, true])("are those of today, rows turned: %s", async (isTurned) => {
    const file = await writtenAs(deck, first, tools);
    const now = await writtenAs(deck, later(isTurned), tools);
    const { bytes, kept } = refreshDeck({ file, made: file, today: now });
    expect(kept).toEqual([]);
    expect(differing(bytes, now)).toEqual([]);
  });

  it("never put another's number beside a label that a person wrote", async () => {
    const ours = await writtenAs(deck, first, tools);
    const path = [...openPackage(ours).keys()].find(
      (one) =>
        one.startsWith("ppt/slides/slide") &&
        Buffer.from(openPackage(ours).get(one) ?? [])
          .toString()
          .includes(`<a:tbl>`),
    );
    const file = changed(ours, path ?? "", (text) =>
      text.replace(`<a:t>${label ?? ""}</a:t>`, "<a:t>Của chúng tôi</a:t>"),
    );
    expect(differing(file, ours)).toEqual([path]);
    const still = refreshDeck({ file, made: ours, today: await writtenAs(deck, later(false), tools) });
    const renewed = Buffer.from(openPackage(still.bytes).get(path ?? "") ?? []).toString();
    expect(renewed).toContain("Của chúng tôi");
    expect(renewed).toContain("12.345");
    const turned = refreshDeck({ file, made: ours, today: await writtenAs(deck, later(true), tools) });
    // The one with that label: another part of a long table may stand beside it.
    const table = (bytes: Uint8Array): string | undefined =>
      /<a:tbl>.*?<\/a:tbl>/su.exec(Buffer.from(openPackage(bytes).get(path ?? "") ?? []).toString())?.[0];
    expect(table(turned.bytes)).toBe(table(file));
  });
});
