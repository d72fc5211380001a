import { describe, expect, it } from "vitest";
import { briefingOfFigure } from "../../src/briefing/briefing-of-figure.ts";
import type { WrittenBriefing } from "../../src/briefing/page.ts";
import { tableOfFigure } from "../../src/briefing/table-of-figure.ts";
import { briefingHtml, htmlFormat, mostBytes } from "../../src/exports/documents/html/html.ts";
import { documentTools } from "../../src/headless/node-tools.ts";
import { viewIdsOf } from "../briefing/views-of-sample.ts";
import { sampleFigures } from "../figures/index.ts";

const tools = documentTools(null);

describe("a briefing as one HTML file", () => {
  it.each(sampleFigures)("of $name asks nothing of a network, and holds the figures", async ({ make }) => {
    const figure = make("vi");
    const [view = "ranking"] = viewIdsOf(figure);
    const from = { link: "https://atlas.example/?indicator=x&period=2025", madeFrom: { a: "</script>" } };
    const written = briefingOfFigure(figure, view, { areas: [], from: null }, from);
    const html = await briefingHtml(written, tools);
    expect(html.length).toBeLessThan(mostBytes);
    // Addresses stand in links alone, which a reader follows or does not.
    expect(html.match(/(?:src|action|srcset|data|poster)="?https?:|@import|url\((?!data:|#)/gu)).toBeNull();
    expect(html).toContain("default-src 'none'");
    expect(html.match(/<script/gu)?.length).toBe(1);
    const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const [, id = ""] of html.matchAll(/url\(#([^)]*)\)/gu)) expect(ids).toContain(id);
    for (const [, id] of html.matchAll(/<use[^>]* href="#([^"]*)"/gu)) expect(ids).toContain(id);
    // A colour of a drawing has a name, which means one in the light and one in the dark.
    for (const [, name] of html.matchAll(/"var\(--([^)]*)\)"/gu))
      expect(html.split(`--${name}:#`).length, name).toBe(3);
    const cells = [...html.matchAll(/<td class="n[^"]*"(?: data-value="([^"]*)")?/gu)].map(
      ([, value]) => value ?? null,
    );
    const { rows, columns } = tableOfFigure(figure, "t");
    const numbers = columns.flatMap(({ holds }, i) => (holds === "numbers" ? [i] : []));
    expect(cells).toEqual(
      rows
        .flatMap((row) => numbers.map((i) => row.cells[i]?.value ?? null))
        .map((value) => (value === null ? null : String(value))),
    );
    if (figure.synthetic !== null) expect(html.split(figure.synthetic).length).toBeGreaterThan(3);
  });

  it("writes outlines once, and a drawing that comes again once: a booklet stays small", async () => {
    const figure = sampleFigures.find(({ name }) => name === "coverage")?.make("vi");
    if (figure === undefined) throw new Error("no sample");
    const one = briefingOfFigure(figure, "map", { areas: [], from: null }, { link: null, madeFrom: null });
    const named = (prefix: string): WrittenBriefing => ({
      ...one,
      pages: one.pages.map((page) => ({
        ...page,
        id: prefix + page.id,
        blocks: page.blocks.map((block) => ({ ...block, id: prefix + block.id })),
      })),
    });
    const many = { ...one, pages: Array.from({ length: 34 }, (_, i) => named(`p${i}-`).pages).flat() };
    const [single, all] = [await briefingHtml(one, tools), await briefingHtml(many, tools)];
    const perPage = (all.length - single.length) / 33;
    expect(perPage).toBeLessThan(30_000);
    expect(single.match(/ d="/gu)?.length).toBe(all.match(/ d="/gu)?.length);
  });

  it("is told about where it is larger than a page for the road should be", async () => {
    const [sample] = sampleFigures;
    const figure = sample?.make("vi");
    if (figure === undefined) throw new Error("no sample");
    const one = briefingOfFigure(
      figure,
      "ranking",
      { areas: [], from: null },
      { link: null, madeFrom: null },
    );
    const told: string[] = [];
    const large = { ...one, title: "x".repeat(mostBytes) };
    await htmlFormat.write(one, { ...tools, tell: (said) => told.push(said) });
    expect(told).toEqual([]);
    await htmlFormat.write(large, { ...tools, tell: (said) => told.push(said) });
    expect(told).toEqual([expect.stringContaining("5 MB")]);
  });

  it("is the same bytes each time", async () => {
    const [sample] = sampleFigures;
    const figure = sample?.make("en");
    if (figure === undefined) throw new Error("no sample");
    const make = () =>
      briefingHtml(
        briefingOfFigure(figure, "map", { areas: [], from: null }, { link: null, madeFrom: null }),
        tools,
      );
    expect(await make()).toBe(await make());
  });

  it("says what a hand wrote as words, whatever it is", async () => {
    const [sample] = sampleFigures;
    const figure = sample?.make("en");
    if (figure === undefined) throw new Error("no sample");
    const written = briefingOfFigure(
      figure,
      "map",
      { areas: [], from: null },
      { link: null, madeFrom: null },
    );
    const html = await briefingHtml({ ...written, title: '<img src=x onerror="alert(1)">' }, tools);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  });
});
