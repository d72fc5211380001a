import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { slidesOf } from "../../../../src/app/briefings/page/screen-slides.ts";
import { SlideSheet } from "../../../../src/app/briefings/page/slide-sheet.tsx";
import { briefingOfFigure } from "../../../../src/briefing/briefing-of-figure.ts";
import type { WrittenBriefing } from "../../../../src/briefing/page.ts";
import { tableOfFigure } from "../../../../src/briefing/table-of-figure.ts";
import { slideSizes } from "../../../../src/exports/office/slides/slide.ts";
import type { Theme } from "../../../../src/figure/figure.ts";
import { palette } from "../../../../src/views/theme.ts";
import { documentTools } from "../../../../src/headless/node-tools.ts";
import { viewIdsOf } from "../../../briefing/views-of-sample.ts";
import { sampleFigures } from "../../../figures/index.ts";

const { boundaries } = documentTools(null);
const look = (theme: Theme) => ({
  theme,
  boundaries: async (vintage: string | null) => (vintage === null ? null : boundaries(vintage)),
});
const none = { link: null, madeFrom: null };

function written(sample: (typeof sampleFigures)[number]): readonly WrittenBriefing[] {
  const figure = sample.make("vi");
  return viewIdsOf(figure).map((view) => briefingOfFigure(figure, view, { areas: [], from: null }, none));
}

describe("a page of a briefing on screen", () => {
  const many = sampleFigures.filter(({ name }) => ["coverage", "difference", "holdings"].includes(name));
  it.each(many)("of $name keeps all it shows on the sheet, wide or upright", async (sample) => {
    for (const briefing of written(sample))
      for (const shape of ["16:9", "a4-upright"] as const) {
        const size = slideSizes[shape];
        for (const slide of await slidesOf(briefing, { ...look("light"), size }))
          for (const { name, box } of slide.objects) {
            const ends = [box.x, box.y, size.width - box.x - box.width, size.height - box.y - box.height];
            expect(
              Math.min(...ends),
              `${briefing.pages[0]?.blocks[1]?.id} ${shape} ${name}`,
            ).toBeGreaterThanOrEqual(-1);
          }
      }
  });

  it.each(sampleFigures)("of $name is told to those who do not see it, with its figures", async (sample) => {
    const [briefing] = written(sample);
    if (briefing === undefined) throw new Error("no picture");
    const size = slideSizes["16:9"];
    const [slide] = await slidesOf(briefing, { ...look("dark"), size });
    if (slide === undefined) throw new Error("no slide");
    const html = renderToStaticMarkup(
      <SlideSheet slide={slide} number={1} count={3} size={size} theme="dark" locale="vi" />,
    );
    const figure = sample.make("vi");
    const values = [...html.matchAll(/<td class="n[^"]*"(?: data-value="([^"]*)")?/gu)].map(
      ([, value]) => value ?? null,
    );
    const { rows, columns } = tableOfFigure(figure, "t");
    expect(values).toEqual(
      rows.flatMap(({ cells }) =>
        columns.flatMap(({ holds }, i) => {
          const value = cells[i]?.value ?? null;
          return holds === "numbers" ? [value === null ? null : String(value)] : [];
        }),
      ),
    );
    expect(html).toMatch(/<h2 id="[^"]+-title"/u);
    expect(html).toContain('role="img"');
    if (figure.synthetic !== null) expect(html).toContain(figure.synthetic);
    // What a drawing refers to is in it.
    for (const [, id = ""] of html.matchAll(/url\(#([^)]*)\)/gu)) expect(html).toContain(` id="${id}"`);
    // No colour of the light theme is left that the dark one has another for.
    expect(html).not.toContain(palette("light").sea);
    const thumbnail = renderToStaticMarkup(
      <SlideSheet slide={slide} number={1} count={3} size={size} theme="dark" locale="vi" isThumbnail />,
    );
    expect(thumbnail).toContain('aria-hidden="true"');
    expect(thumbnail).not.toContain("<td");
  });
});
