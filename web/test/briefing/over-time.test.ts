import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askPageFigure } from "../../src/briefing/asking/ask-figure.ts";
import { askSetting, type BriefingSetting } from "../../src/briefing/asking/setting.ts";
import type { BriefingDocument } from "../../src/briefing/document/briefing-document.ts";
import { tableOfFigure } from "../../src/briefing/table-of-figure.ts";
import { writeBriefing } from "../../src/briefing/write/write-briefing.ts";
import { briefingHtml } from "../../src/exports/documents/html/html.ts";
import { timeScript, timeScriptHash } from "../../src/exports/documents/html/script.ts";
import { ask } from "../../src/headless/ask.ts";
import { documentTools } from "../../src/headless/node-tools.ts";
import { startAtlas, type RunningAtlas } from "../running-atlas.ts";

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startAtlas();
}, 600_000);
afterAll(() => atlas.stop());

const map = { id: "map", kind: "map", indicator: "coverage", unitType: "commune", period: "2025" } as const;
const document: BriefingDocument = { briefing: 2, title: "T", language: "vi", dataset: "demo", pages: [map] };

it("a page for the road has in each period the figures that the API gives for it alone, as tables and as numbers", async () => {
  const setting: BriefingSetting = await askSetting(
    (asked, variables) => ask(atlas.url, asked, variables, null),
    document,
  );
  const briefing = await writeBriefing(setting, document, { isOverTime: true });
  const [block] = briefing.pages[0]?.blocks.filter((one) => one.is === "figure") ?? [];
  const steps = block?.overTime ?? [];
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.at(-1)?.period).toBe(map.period);
  // Colours mean the same in every period.
  expect(
    new Set(steps.map(({ legend }) => JSON.stringify(legend.classes.map(({ from, to }) => [from, to])))).size,
  ).toBe(1);
  const html = await briefingHtml(briefing, documentTools(null));
  for (const step of steps) {
    const id = step.period === map.period ? "map-map-table" : `map-map-${step.period}-table`;
    const table = new RegExp(`<table id="${id}">(.*?)</table>`, "su").exec(html)?.[1] ?? "";
    const alone = tableOfFigure(await askPageFigure(setting, { ...map, period: step.period }), id);
    const numbers = alone.columns.flatMap(({ holds }, i) => (holds === "numbers" ? [i] : []));
    const cells = [
      ...table.matchAll(/<td class="n[^"]*"(?: data-value="([^"]*)")?(?: data-status="[^"]*")?>([^<]*)/gu),
    ];
    expect(
      cells.map(([, value, text]) => [value ?? null, text]),
      id,
    ).toEqual(
      alone.rows.flatMap((row) =>
        numbers.map((i) => {
          const { value = null, text = "" } = row.cells[i] ?? {};
          return [value === null ? null : String(value), text];
        }),
      ),
    );
  }
  // One step is seen before the script runs, and without it.
  expect(html.match(/<div class="step" data-step="\d+">/gu)?.length).toBe(2);
  expect(html).toContain(`script-src '${timeScriptHash}'`);
  // Of pages whose reader does not go through time nothing more is asked.
  const still = await writeBriefing(setting, document);
  expect(JSON.stringify(still)).not.toContain("overTime");
}, 600_000);

it("the policy of a page lets its own script run and no other", () => {
  expect(timeScriptHash).toBe(`sha256-${createHash("sha256").update(timeScript).digest("base64")}`);
});
