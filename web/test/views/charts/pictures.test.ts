import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/figure/figure.ts";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { slopeOf } from "../../../src/figure/compare/slope.ts";
import { periodsOfKind, shortPeriod } from "../../../src/views/charts/periods-of-kind.ts";
import { spread } from "../../../src/views/charts/spread.ts";
import { drawView } from "../../../src/views/drawing/draw-view.ts";
import { markup } from "../../../src/views/drawing/svg/serialise.ts";
import { loadedView } from "../loaded-views.ts";
import { overlayMarks } from "../../../src/views/drawing/marks.ts";
import { textWidth } from "../../../src/views/drawing/text.ts";
import type { ViewId } from "../../../src/views/catalogue.ts";
import { sampleFigure, sampleFigures } from "../../figures/index.ts";
import { readBoundaries } from "../../figures/sample-cell.ts";
import { below, having, readSvg, type SvgElement } from "../drawing/read-svg.ts";

const names = sampleFigures.map(({ name }) => name);
const withPeriods = names.filter(
  (name) => (periodsOfKind(sampleFigure(name, "vi"))?.periods.length ?? 0) > 1,
);

function draw(figure: Figure, id: ViewId): readonly SvgElement[] {
  const boundaries = figure.vintage === null ? null : readBoundaries(figure.vintage);
  const options = { width: 1920, height: 1080, theme: "light", boundaries, areas: [] } as const;
  return readSvg(markup(drawView(loadedView(id), figure, options)));
}

const of = ({ attributes }: SvgElement, name: string) => attributes.get(name) ?? "";
const provinces = ({ areas }: Figure) => areas.filter(({ level }) => level === "PROVINCE");

/** How many small rectangles the paths of cells draw. */
const cellCount = (paths: readonly SvgElement[]) =>
  paths.reduce((sum, path) => sum + of(path, "d").split("M").length - 1, 0);

function expectApart(lines: readonly SvgElement[], least: number) {
  const ys = lines.map((line) => Number(of(line, "y"))).toSorted((a, b) => a - b);
  ys.forEach((y, i) => expect(y - (ys[i - 1] ?? -Infinity)).toBeGreaterThanOrEqual(least - 0.02));
}

describe.each(names)("the tile grid of %s", (name) => {
  const figure = sampleFigure(name, "vi");
  const document = draw(figure, "tile-grid");
  const tiles = having(document, "data-area");

  it("shows every area once, with its mark and the Figure's own words, or says that there is none", () => {
    if (figure.vintage === null) {
      expect(tiles).toEqual([]);
      return expect(having(document, "data-role", "empty").length).toBeGreaterThan(0);
    }
    const rows = shownRows(figure);
    expect(tiles.map((tile) => of(tile, "data-area")).toSorted()).toEqual(
      rows.map(({ area }) => area).toSorted(),
    );
    for (const row of rows) {
      const inside = below(document, "data-area", row.area);
      const name = figure.areas.find(({ id }) => id === row.area)?.name ?? "";
      const said = inside.filter(({ tag }) => tag === "text").map(({ text }) => text);
      expect(said.join(" ")).toBe(`${name} ${row.short}`.trim());
      const isMarked = row.value === null || overlayMarks.includes(row.mark);
      expect(inside.some((one) => of(one, "fill") === `url(#mark-${row.mark})`)).toBe(isMarked);
      if (isMarked) expect(having(document, "id", `mark-${row.mark}`).length).toBe(1);
    }
    expect(having(document, "data-role", "archipelago").map(({ text }) => text)).toEqual([
      "Hoàng Sa (Đà Nẵng)",
      "Trường Sa (Khánh Hòa)",
    ]);
  });
});

describe.each(withPeriods)("over the periods of %s", (name) => {
  const figure = sampleFigure(name, "vi");
  const shown = periodsOfKind(figure);
  const ids = new Set(shown?.periods.map(({ id }) => id));
  const areas = provinces(figure);
  const rows = figure.rows.filter(
    ({ area, period, member }) => member === null && ids.has(period) && areas.some(({ id }) => id === area),
  );

  it("the heat table has a cell for every province and period, unknown ones in their mark, values as the Figure says", () => {
    const document = draw(figure, "heat-table");
    expect(having(document, "data-row").map((row) => of(row, "data-row"))).toEqual(areas.map(({ id }) => id));
    expect(cellCount(having(document, "data-cells"))).toBe(rows.length);
    for (const status of new Set(rows.map((row) => row.status))) {
      const ofStatus = rows.filter((row) => row.status === status && row.value === null);
      const drawn = having(below(document, "data-part", "heat-table"), "data-status", status);
      expect(cellCount(drawn)).toBe(ofStatus.length);
      for (const path of drawn) expect(of(path, "fill")).toBe(`url(#mark-${ofStatus[0]?.mark ?? ""})`);
    }
    for (const value of having(document, "data-value")) {
      const row = rows.find(({ area, period }) => `${area} ${period}` === of(value, "data-value"));
      expect(value.text).toBe(row?.short);
    }
    const labels = having(document, "data-role", "period-label").map((label) => {
      const wide = textWidth(label.text, Number(of(label, "font-size")), 600);
      return [Number(of(label, "x")) - wide / 2, Number(of(label, "x")) + wide / 2] as const;
    });
    const sorted = labels.toSorted(([a], [b]) => a - b);
    sorted.forEach(([from], i) => expect(from).toBeGreaterThan(sorted[i - 1]?.[1] ?? -Infinity));
  });

  it("small charts show every province once, its value of the chosen period or the latest with its period", () => {
    const document = draw(figure, "small-multiples");
    expect(having(document, "data-chart").map((chart) => of(chart, "data-chart"))).toEqual(
      areas.map(({ id }) => id),
    );
    for (const { id, name: called } of areas) {
      const inside = below(document, "data-chart", id);
      expect(having(inside, "data-name", id).map(({ text }) => text)).toEqual([called]);
      const chosen = figure.rows.find(({ area, period }) => area === id && period === figure.period);
      const said = having(inside, "data-value", id).map(({ text }) => text);
      if (chosen?.value !== null) expect(said).toEqual([chosen?.short]);
      else
        for (const text of said)
          expect(rows.some(({ area, short }) => area === id && text.startsWith(`${short} (`))).toBe(true);
    }
  });
});

it("a change in what is counted is a line through the heat table, said in words", () => {
  const document = draw(sampleFigure("all-months", "vi"), "heat-table");
  expect(having(document, "data-break").map((line) => of(line, "data-break"))).toEqual(["2024-07-01"]);
  const said = having(document, "data-role", "hint").map(({ text }) => text);
  expect(said.join(" ")).toContain("đổi cách tính (1/7/2024");
});

it("a gap is a gap in a small chart: two lines, none across", () => {
  const whole = sampleFigure("all-months", "vi");
  const figure: Figure = {
    ...whole,
    breaks: [],
    rows: whole.rows.map((row) =>
      row.area === "ha-noi" && row.period === "2020-05"
        ? { ...row, value: null, status: "NOT_REPORTED", family: "unknown", mark: "hatch", short: "" }
        : row,
    ),
  };
  const lines = (area: string) =>
    having(below(draw(figure, "small-multiples"), "data-chart", area), "data-role", "line").length;
  expect([lines("ha-noi"), lines("cao-bang")]).toEqual([2, 1]);
});

describe.each(["heat-table", "small-multiples", "slope"] as const)("%s", (id) => {
  it("says in words why it cannot show a single period, and holdings, which have none", () => {
    for (const name of ["zeros", "one-province", "all-unknown", "holdings"]) {
      const said = having(draw(sampleFigure(name, "vi"), id), "data-role", "empty");
      expect(said.length, name).toBeGreaterThan(0);
    }
  });
});

describe("the slope", () => {
  const coverage = sampleFigure("coverage", "vi");
  // Every third province falls.
  const mixed: Figure = {
    ...coverage,
    rows: coverage.rows.map((row, i) =>
      row.period === "2025" && row.value !== null && i % 3 === 0
        ? { ...row, value: row.value - 14, short: (row.value - 14).toFixed(1).replace(".", ",") }
        : row,
    ),
  };

  it("compares complete values of the very period only, and lists all others with a reason", () => {
    const slope = slopeOf(mixed);
    const pairs = slope?.pairs.map(({ area }) => area) ?? [];
    const leftOut = slope?.leftOut.map(({ area }) => area) ?? [];
    expect([...pairs, ...leftOut].toSorted()).toEqual(
      provinces(mixed)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const pair of slope?.pairs ?? [])
      for (const { status } of [pair.from, pair.to]) expect(["PARTIAL", "CARRIED"]).not.toContain(status);
    for (const { reason } of slope?.leftOut ?? []) expect(reason).not.toBe("");
    const said = below(draw(mixed, "slope"), "data-part", "left-out")
      .map(({ text }) => text)
      .join(" ");
    for (const area of leftOut) expect(said).toContain(mixed.areas.find(({ id }) => id === area)?.name);
  });

  it("has labels that say what the Figure says, at both ends, and none touches another", () => {
    const document = draw(mixed, "slope");
    const slope = slopeOf(mixed);
    for (const role of ["from", "to", "change"] as const) {
      const labels = having(document, "data-role", role);
      expect(labels.length).toBe(slope?.pairs.length);
      expectApart(
        labels,
        Number(of(labels[0] ?? { tag: "", text: "", ancestors: [], attributes: new Map() }, "font-size")),
      );
      const wanted = slope?.pairs.map((pair) =>
        role === "change"
          ? pair.change
          : role === "from"
            ? `${pair.name}  ${pair.from.short}`
            : `${pair.to.short}  ${pair.name}`,
      );
      expect(labels.map(({ text }) => text)).toEqual(wanted);
    }
  });

  it("tells rises and falls by sign, words and kind of line", () => {
    const document = draw(mixed, "slope");
    const directions = new Map<string, number>();
    for (const pair of having(document, "data-pair")) {
      const direction = of(pair, "data-direction");
      directions.set(direction, (directions.get(direction) ?? 0) + 1);
      const inside = below(document, "data-pair", of(pair, "data-pair"));
      const [change] = having(inside, "data-role", "change");
      expect(change?.text.slice(0, 1)).toBe(direction === "rise" ? "+" : "−");
      expect(inside.some((one) => one.attributes.has("stroke-dasharray"))).toBe(direction === "fall");
    }
    const keys = having(document, "data-role", "key").map(({ text }) => text);
    expect(keys).toContain(`Tăng: ${directions.get("rise")}`);
    expect(keys).toContain(`Giảm: ${directions.get("fall")}`);
    expect(directions.size).toBe(2);
  });

  it("never compares across a change in what is counted", () => {
    expect(slopeOf(sampleFigure("all-months", "vi"))?.from.id).toBe("2024-07");
    const broken = { ...coverage, breaks: [{ date: "2025-01-01", label: "2025: đổi.", stops: true }] };
    expect(slopeOf(broken)).toBeNull();
    expect(having(draw(broken, "slope"), "data-role", "empty").length).toBe(1);
  });

  it("takes the period changes are given against, and leaves out those without a change", () => {
    const asked: Figure = {
      ...coverage,
      comparedWith: "năm 2024",
      rows: coverage.rows.map((row) =>
        row.period === "2025"
          ? { ...row, change: row.area === "ha-noi" ? null : { value: 2.6, text: "+2,6" } }
          : row,
      ),
    };
    const slope = slopeOf(asked);
    expect(slope?.from.id).toBe("2024");
    expect(slope?.leftOut.map(({ area }) => area)).toContain("ha-noi");
    expect(new Set(slope?.pairs.map(({ change }) => change))).toEqual(new Set(["+2,6"]));
  });
});

describe("labels spread on a line", () => {
  const table: readonly (readonly [string, readonly number[], readonly number[]])[] = [
    ["none", [], []],
    ["far apart: where they are wanted", [10, 50], [10, 50]],
    ["two at one place: to both sides", [50, 50], [45, 55]],
    ["a block of three keeps its order", [50, 49, 51], [50, 40, 60]],
    ["at the edge: pushed inwards", [0, 1, 99, 100], [0, 10, 90, 100]],
    ["beyond the edge: brought in", [-20, 130], [0, 100]],
  ];
  it.each(table)("%s", (_, wanted, places) => {
    expect(spread(wanted, 10, 0, 100)).toEqual(places);
  });

  it("are evenly spaced where there is no room for the gap", () => {
    const places = spread(
      Array.from({ length: 21 }, () => 50),
      10,
      0,
      100,
    );
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, i) => i * 5));
  });
});

it("writes periods short: years, months, quarters, terms", () => {
  const period = (id: string, kind: "YEAR" | "MONTH" | "QUARTER" | "TERM") =>
    shortPeriod({ id, kind, label: id, firstDay: "", lastDay: "" });
  expect([
    period("2020", "YEAR"),
    period("2020-07", "MONTH"),
    period("2020-Q3", "QUARTER"),
    period("2015/2020", "TERM"),
  ]).toEqual(["2020", "7/2020", "Q3/2020", "2015–2020"]);
});
