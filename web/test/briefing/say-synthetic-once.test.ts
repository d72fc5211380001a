import { expect, it } from "vitest";
import { datasetBeside, saySyntheticOnce } from "../../src/briefing/say-synthetic-once.ts";
import type { WrittenBriefing } from "../../src/briefing/page.ts";
import { openPackage } from "../../src/exports/office/package/read-package.ts";
import { pptxOf } from "../../src/exports/office/slides/pptx.ts";
import { named, partsOf, within } from "../exports/office/read-office.ts";
import { tools } from "../exports/office/written.ts";
import { sampleBriefing } from "../exports/print/sample-briefing.ts";

const synthetic = "Dữ liệu giả lập để dùng thử – không phải số liệu thật";
const lower = synthetic.toLocaleLowerCase("vi");

/** As a dataset of made-up figures is: its name and its reports say so too. */
function madeUp(): WrittenBriefing {
  const sample = sampleBriefing("vi");
  const { provenance } = sample;
  return {
    ...sample,
    provenance: { ...provenance, synthetic, datasetLabel: `Bộ số liệu: ${synthetic}` },
    pages: sample.pages.map((page) => ({
      ...page,
      subtitle: `Theo địa giới hiện hành · Bộ số liệu: ${synthetic}`,
      blocks: page.blocks.map((block) =>
        block.is === "sources"
          ? { ...block, lines: [`Báo cáo giả lập tháng 7/2025 (${lower}) (không rõ nơi công bố, 20/8/2025)`] }
          : block,
      ),
    })),
  };
}

it("that figures are made up stands once on a slide, but for the mark across its picture", async () => {
  const file = openPackage(await pptxOf(saySyntheticOnce(madeUp()), tools));
  for (const path of partsOf(file, "ppt/slides")) {
    const said = named(file, path, "p:sp").flatMap((shape) =>
      within(shape, "p:cNvPr")[0]?.attributes["name"]?.endsWith("-synthetic") === true
        ? []
        : within(shape, "a:t").filter(({ text }) => text.toLocaleLowerCase("vi").includes(lower)),
    );
    expect(said.length, path).toBe(1);
  }
});

it("nothing else is left out, and nothing at all of real figures", () => {
  const briefing = madeUp();
  const once = saySyntheticOnce(briefing);
  expect(once.pages.map(({ subtitle }) => subtitle)).toEqual(once.pages.map(() => "Theo địa giới hiện hành"));
  expect(
    once.pages.flatMap(({ blocks }) => blocks.flatMap((one) => (one.is === "sources" ? one.lines : []))),
  ).toContain("Báo cáo giả lập tháng 7/2025 (không rõ nơi công bố, 20/8/2025)");
  // A report's title stays in its own language on a page in another.
  const english = saySyntheticOnce({
    ...briefing,
    locale: "en",
    provenance: { ...briefing.provenance, synthetic: "Synthetic data" },
  });
  expect(
    JSON.stringify(english.pages.flatMap(({ blocks }) => blocks.filter(({ is }) => is === "sources"))),
  ).not.toContain(lower);
  expect(datasetBeside(briefing)).toBeNull();
  const real = { ...briefing, provenance: { ...briefing.provenance, synthetic: null } };
  expect(saySyntheticOnce(real)).toBe(real);
  expect(datasetBeside(real)).toBe(briefing.provenance.datasetLabel);
});
