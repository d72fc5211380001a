import { describe, expect, it } from "vitest";
import { shownRows } from "../../../src/figure/rows/ranking.ts";
import { slopeOf } from "../../../src/figure/compare/slope.ts";
import { trendOf } from "../../../src/figure/rows/trend.ts";
import { pageViews, views } from "../../../src/views/catalogue.ts";
import { spokenAreas } from "../../../src/views/screen/spoken-areas.ts";
import { sampleFigure, sampleFigures } from "../../figures/index.ts";

const lines = pageViews.filter(({ span }) => span === "many").map(({ id }) => id);

describe.each(sampleFigures.map(({ name }) => name))("what is heard of %s", (name) => {
  const figure = sampleFigure(name, "vi");

  it.each(views.map(({ id }) => id))(
    "says every province of the %s once, with its value as written",
    (view) => {
      const said = spokenAreas(figure, view, null);
      const rows = shownRows(figure);
      expect(said.map(({ id }) => id).toSorted()).toEqual(rows.map(({ area }) => area).toSorted());
      for (const row of rows) {
        const text = said.find(({ id }) => id === row.area)?.said ?? "";
        expect(text).toContain(`: ${row.text}`);
        expect(text).not.toMatch(/undefined|null|NaN|Infinity/);
      }
    },
  );

  it.each(lines)("says of a line in the %s no course over a gap or a break", (view) => {
    const ids = figure.areas.filter(({ level }) => level === "PROVINCE").map(({ id }) => id);
    const joined = new Map(
      trendOf(figure, ids).series.map(({ area, segments }) => [
        area,
        segments.some(({ length }) => length > 1),
      ]),
    );
    for (const { id, said } of spokenAreas(figure, view, null))
      expect([id, /; từ .+ đến /.test(said)]).toEqual([id, joined.get(id) ?? false]);
  });

  it("says of a slope both values and the change, or why there are not", () => {
    const slope = slopeOf(figure, null);
    const said = new Map(spokenAreas(figure, "slope", null).map((one) => [one.id, one.said]));
    for (const { area, change } of slope?.pairs ?? [])
      expect(said.get(area)).toMatch(new RegExp(`; từ .+ đến .+: ${change.replace("+", "\\+")}$`));
    for (const { area, reason } of slope?.leftOut ?? [])
      if (said.has(area)) expect(said.get(area)).toContain(`Không so sánh: ${reason}`);
  });
});

it("a course is told in the reader's language, with its first and last period", () => {
  const [vi, en] = (["vi", "en"] as const).map(
    (locale) => spokenAreas(sampleFigure("coverage", locale), "trend", null)[0]?.said,
  );
  expect(vi).toMatchInlineSnapshot(
    `"Hà Nội: 81,4 %, Tổng hợp đủ; từ 71,0 % (năm 2021) đến 81,4 % (năm 2025)"`,
  );
  expect(en).toMatchInlineSnapshot(
    `"Hà Nội: 81.4%, Put together, complete; from 71.0% (2021) to 81.4% (2025)"`,
  );
});
