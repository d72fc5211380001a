import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { statusCodes, statusMark } from "../../../../src/figure/rows/status.ts";
import { classScale } from "../../../../src/views/theme.ts";
import { mapMarks, mapStyle } from "../../../../src/views/map/maplibre/map-style.ts";

const empty = { type: "FeatureCollection" as const, features: [] };
const coloursOf = (theme: "light" | "dark", scale: "sequential" | "diverging", count: number) =>
  count === 0 ? [] : classScale(theme, { scale, classes: Array.from({ length: count }) });
const style = (theme: "light" | "dark", classes: number, hasCircles: boolean) =>
  mapStyle({
    theme,
    fills: coloursOf(theme, "sequential", classes),
    circleFills: hasCircles ? coloursOf(theme, "diverging", classes) : [],
    hasCircles,
    circlesOverFill: hasCircles && classes > 0,
    provinces: empty,
    centres: empty,
  });

describe("the map's style", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const classes of [0, 1, 2, 7]) {
      for (const hasCircles of [false, true]) {
        it(`is valid: ${theme}, ${classes} classes${hasCircles ? ", circles" : ""}`, () => {
          expect(validateStyleMin(style(theme, classes, hasCircles)).map(({ message }) => message)).toEqual(
            [],
          );
        });
      }
    }
  }

  it("asks nothing of the outside: no tiles, sprites or glyphs", () => {
    expect(JSON.stringify(style("light", 5, false))).not.toMatch(/https?:|"glyphs"|"sprite"|"tiles"/);
  });

  it("leaves both archipelagos to their insets", () => {
    expect(JSON.stringify(style("light", 5, false))).not.toContain("archipelago");
  });

  it("has a layer for every mark that a status may have", () => {
    const marks = new Set(statusCodes.map(statusMark).filter((mark) => mark !== "none"));
    expect(new Set(mapMarks)).toEqual(marks);
    const layers = style("light", 5, false).layers.map(({ id }) => id);
    for (const mark of marks) expect(layers).toContain(`provinces-${mark}`);
  });
});
