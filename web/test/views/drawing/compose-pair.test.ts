import { describe, expect, it } from "vitest";
import { csvText } from "../../../src/exports/csv.ts";
import { presentedFigure } from "../../../src/figure/compare/presented-figure.ts";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { drawView } from "../../../src/views/drawing/draw-view.ts";
import { markup } from "../../../src/views/drawing/svg/serialise.ts";
import { loadedView } from "../loaded-views.ts";
import { balanceText } from "../../../src/views/drawing/text.ts";
import { comparedFigure, comparedSamples } from "../../figures/comparison-samples.ts";
import { readBoundaries } from "../../figures/sample-cell.ts";
import { below, having, readSvg } from "./read-svg.ts";

const [rates] = comparedSamples;
if (rates === undefined) throw new Error("no sample");
const { sample } = rates;
const chosen = comparedFigure(sample, "vi");
const other = { ...comparedFigure({ ...sample, period: sample.versus }, "vi"), comparedWith: null };
const comparison = { versus: sample.versus, as: "side", since: null } as const;
const pair = presentedFigure(chosen, comparison, { span: "one" }, other);

describe.each(["map", "tile-grid", "ranking"] as const)("two periods side by side as %s", (id) => {
  const drawn = drawView(loadedView(id), pair, {
    width: 1920,
    height: 1080,
    theme: "light",
    boundaries: readBoundaries("VN-2025"),
    areas: [],
  });
  const svg = markup(drawn);
  const document = readSvg(svg);

  it("stand under their own periods, the chosen one on the right", () => {
    expect(having(document, "data-role", "side-period").map(({ text }) => text)).toEqual([
      "Tháng 6/2025",
      "Tháng 6/2026",
    ]);
    expect(having(document, "data-role", "side-nation")[1]?.text).toBe(
      "Cả nước: 74,6 %. 33/34 tỉnh, thành phố có số.",
    );
    expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it("name nothing twice, and refer to nothing that is not there", () => {
    const ids = [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, found]) => found);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = [...svg.matchAll(/(?: href="#|url\(#)([^")]+)/gu)].map(([, found]) => found);
    for (const one of asked) expect(ids).toContain(one);
  });

  it("each say their own values", () => {
    const said = (side: string) =>
      below(document, "data-side", side)
        .map(({ text }) => text)
        .join(" ");
    const first = (figure: typeof chosen) => shownRows(figure)[0]?.short ?? "?";
    expect(first(chosen)).not.toBe(first(other));
    expect(said("chosen")).toContain(first(chosen));
    expect(said("other")).toContain(first(other));
  });
});

it("a table of two periods has the rows of both, the chosen one first", () => {
  const lines = csvText(pair, { view: "map" }).split("\r\n");
  expect(lines[1]).toContain("viet-nam,Cả nước,,2026-06");
  expect(lines.filter((line) => /,2025-06,/u.test(line)).length).toBe(35);
});

it("a balanced text breaks no word that fits", () => {
  expect(balanceText("Quảng Ninh", 64, 16, 500)).toEqual(["Quảng", "Ninh"]);
});
