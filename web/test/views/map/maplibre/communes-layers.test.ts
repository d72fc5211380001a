import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import {
  communesLayers,
  marksOf,
  type CommunesLayer,
} from "../../../../src/views/map/maplibre/communes-layers.ts";
import type { AreaState } from "../../../../src/views/map/maplibre/map-style.ts";
import { classScale } from "../../../../src/views/theme.ts";

const shown = (change: Partial<CommunesLayer> = {}): CommunesLayer => ({
  tiles: "http://127.0.0.1/boundaries/communes/VN-2025/v/{z}/{x}/{y}.mvt",
  province: "ha-noi",
  states: new Map<string, AreaState>([
    ["c1", { step: 0, mark: "none", radius: 4 }],
    ["c2", { step: -1, mark: "hatch", radius: 0 }],
  ]),
  fills: classScale("light", { scale: "sequential", classes: [0, 1, 2] }),
  nameField: "name",
  circles: { from: 5, least: 0.2, to: 8 },
  onZoom: () => undefined,
  onDrawn: () => undefined,
  ...change,
});
const glyphs = "http://127.0.0.1/{fontstack}/{range}.pbf";
const problems = (layer: CommunesLayer, theme: "light" | "dark"): readonly string[] =>
  validateStyleMin({
    version: 8,
    glyphs,
    sources: { communes: { type: "vector", tiles: [layer.tiles] } },
    layers: communesLayers(layer, marksOf(layer.states), theme),
  }).map(({ message }) => message);

test.each(["light", "dark"] as const)("the layers of communes are a valid style, %s", (theme) => {
  expect(problems(shown(), theme)).toEqual([]);
  expect(problems(shown({ province: null, fills: [], nameField: "name_en" }), theme)).toEqual([]);
  // Circles that never grow have no two zooms to go between.
  expect(problems(shown({ circles: { from: 0, least: 1, to: 0 } }), theme)).toEqual([]);
});

test("what communes look like is no part of their layers: other values make the same ones, another mark one more", () => {
  const written = (layer: CommunesLayer): string =>
    JSON.stringify(communesLayers(layer, marksOf(layer.states), "light"));
  const [first, other] = [shown(), shown()];
  const changed = new Map([...other.states].map(([id, look]) => [id, { ...look, step: 2, radius: 9 }]));
  expect(written({ ...other, states: changed })).toBe(written(first));
  const marked = new Map([...first.states, ["c1", { step: 0, mark: "diagonals" as const, radius: 4 }]]);
  expect(communesLayers(first, marksOf(marked), "light").map(({ id }) => id)).toEqual(
    expect.arrayContaining(["communes-hatch", "communes-diagonals"]),
  );
  expect(communesLayers(first, marksOf(first.states), "light").map(({ id }) => id)).not.toContain(
    "communes-diagonals",
  );
});

test("of a province only its own communes are drawn and named; of the country all", () => {
  const text = JSON.stringify(communesLayers(shown(), [], "light"));
  expect(text).toContain(JSON.stringify(["==", ["get", "province"], "ha-noi"]));
  expect(text).toContain(JSON.stringify(["literal", ["c1", "c2"]]));
  expect(JSON.stringify(communesLayers(shown({ province: null }), [], "light"))).not.toContain('"province"');
});

test("a mark that communes had once stays a layer: taking it away would read all tiles again", () => {
  const { states } = shown();
  expect(marksOf(states)).toEqual(["hatch"]);
  expect(new Set(marksOf(states, ["cross"]))).toEqual(new Set(["hatch", "cross"]));
  expect(marksOf(new Map(), ["hatch"])).toEqual(["hatch"]);
});
