import { describe, expect, it } from "vitest";
import { aboutFigure } from "../../src/briefing/about-figure.ts";
import { briefingOfFigure } from "../../src/briefing/briefing-of-figure.ts";
import type { WrittenBriefing } from "../../src/briefing/page.ts";
import { rowsInPicture } from "../../src/briefing/rows-in-picture.ts";
import { tableOfFigure } from "../../src/briefing/table-of-figure.ts";
import { documentFormats } from "../../src/exports/documents/index.ts";
import type { Figure } from "../../src/figure/figure.ts";
import { locales } from "../../src/i18n/locale.ts";
import { viewIdsOf } from "./views-of-sample.ts";
import { sampleFigures } from "../figures/index.ts";

const made = locales.flatMap((locale) =>
  sampleFigures.flatMap(({ name, make }) => {
    const figure = make(locale);
    return viewIdsOf(figure).map((view) => ({ name: `${name} as ${view}, ${locale}`, figure, view }));
  }),
);

function briefing({ figure, view }: (typeof made)[number]): WrittenBriefing {
  return briefingOfFigure(figure, view, { areas: [], from: null }, { link: null, madeFrom: null });
}

describe("a picture as a briefing of one page", () => {
  it.each(made)("$name: names each block once, says what stands round it", (one) => {
    const written = briefing(one);
    const ids = written.pages.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    const { figure, view } = one;
    const notes = written.pages.flatMap((page) => page.notes).join("\n");
    for (const { text } of aboutFigure(figure, rowsInPicture(figure, view))) expect(notes).toContain(text);
    const [picture] = written.pages.flatMap(({ blocks }) => blocks.filter((block) => block.is === "figure"));
    expect(picture?.description).toContain(figure.title);
    expect(written.provenance.synthetic).toBe(figure.synthetic);
    if (figure.synthetic !== null) expect(picture?.description).toContain(figure.synthetic);
  });

  it.each(made.filter(({ view, figure }) => view === "ranking" && figure.locale === "vi"))(
    "$name: is JSON",
    (one) => {
      const written = briefing(one);
      expect(JSON.parse(JSON.stringify(written))).toEqual(written);
    },
  );

  it.each(documentFormats.filter(({ id }) => id === "json"))(
    "is the same bytes each time, $id",
    async ({ write }) => {
      const [one] = made;
      if (one === undefined) throw new Error("no sample");
      const tools = {
        boundaries: () => Promise.resolve(null),
        fonts: () => Promise.resolve([]),
        rasterise: () => Promise.resolve(new Uint8Array()),
        template: null,
      };
      expect(await write(briefing(one), tools)).toEqual(await write(briefing(one), tools));
    },
  );
});

describe("a Figure as a table", () => {
  it.each(made.filter(({ view }) => view === "ranking"))(
    "$name: has a row for each area of the chosen period, its value as it is known",
    ({ figure }) => {
      const { rows, columns } = tableOfFigure(figure, "table");
      const shown = chosenRows(figure);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(shown.map(({ area }) => area).toSorted());
      for (const { id, cells } of rows) {
        const row = shown.find(({ area }) => area === id);
        expect(cells.length).toBe(columns.length);
        expect([cells[1]?.value, cells[1]?.text]).toEqual([row?.exact ?? row?.value, row?.text]);
        expect(cells.every(({ text, status }) => status === null || text !== "")).toBe(true);
      }
    },
  );
});

function chosenRows(figure: Figure) {
  const provinces = new Set(figure.areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id));
  const own = figure.rows.filter(
    ({ area, period, member }) => member === null && period === figure.period && provinces.has(area),
  );
  return [...own, ...(figure.national === null ? [] : [figure.national])];
}
