import type { GeoProjection } from "d3-geo";
import type { Topology } from "topojson-specification";
import type { Figure } from "../../../figure/figure.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { words } from "../../../i18n/words.ts";
import { paints } from "../../drawing/paint.ts";
import { hitBox, hitLayer, hitShape } from "../../drawing/hit-areas.ts";
import { drawLegend } from "../../drawing/draw-legend.ts";
import { within, type Box } from "../../drawing/box.ts";
import { markFill, markPatterns } from "../../drawing/marks.ts";
import { element, type Drawn, type SvgElement } from "../../drawing/svg/tree.ts";
import { textLine } from "../../drawing/text-line.ts";
import { wrapText } from "../../drawing/text.ts";
import { palette } from "../../theme.ts";
import type { Composed, Drawing, ViewOptions } from "../../view.ts";
import {
  archipelagosOf,
  projectionFor,
  provincesOf,
  shapeOf,
  type Archipelago,
  type Shape,
} from "./draw-geometry.ts";
import { drawAreas, drawCircles, drawLabels, labelsOf, type MapSetting } from "./draw-parts.ts";
import { leastMap, mapLayout } from "./draw-layout.ts";
import { laidOut, type LaidOut } from "./laid-out.ts";

export const drawing: Drawing = { compose: composeMap, least: leastMap };

const prefix = "mark";
/** The Red River delta: west, south, east, north in degrees. */
const delta = [105.15, 19.92, 107.25, 21.62] as const;
const labelSize = 14;

/**
 * The map of a Figure on the boundaries of its vintage, Mercator, with Hoàng Sa and Trường Sa in labelled insets, always, and the Red River
 * delta enlarged. Without boundaries it says that there is no map.
 */
export function composeMap(figure: Figure, options: ViewOptions): Composed {
  const { theme, boundaries } = options;
  const largest = figure.encoding === "circle-and-fill" ? 26 : 34;
  const w = words(figure.locale);
  const marks = [...new Set([...figure.legend.marks.map(({ mark }) => mark), "blank" as const])];
  return {
    figure,
    matter: {
      defs: boundaries === null ? null : markPatterns(marks, theme, prefix),
      column: (width, scale) => drawLegend(figure, theme, prefix, largest, width, scale),
      content: (box) =>
        boundaries === null
          ? textLine(
              box.x,
              box.y + 60,
              w.map.noMap,
              { size: 24, fill: palette(theme).ink2 },
              { "data-role": "no-map" },
            )
          : drawMaps(figure, boundaries, options, box, largest, {
              paints: paints(figure, theme),
              hasClassedCircles: figure.legend.scale === "diverging",
            }),
      attribution: boundaries === null ? null : w.map.attribution,
    },
  };
}

/** The land with what is painted on it, and its insets. */
export function drawMaps(
  figure: Figure,
  boundaries: Topology,
  options: ViewOptions,
  box: Box,
  largest: number,
  painted: Pick<MapSetting, "paints" | "hasClassedCircles">,
): Drawn {
  const setting: MapSetting = {
    figure,
    theme: options.theme,
    screen: options.screen,
    ...painted,
    rows: new Map(shownRows(figure).map((row) => [row.area, row])),
    names: new Map(figure.areas.map(({ id, name }) => [id, name])),
    prefix,
    largest,
  };
  const {
    main: mainBox,
    delta: deltaBox,
    islands: islandBoxes,
    bounds,
  } = mapLayout(box, options.screen === true);
  const { projection, shapes } = laidOut(boundaries, "country", mainBox, () => {
    const provinces = provincesOf(boundaries);
    const projection = projectionFor(provinces, mainBox);
    return { projection, shapes: shapesOf(provinces, projection) };
  });
  const deltaView = drawDelta(boundaries, setting, deltaBox);
  const insets = [deltaBox, ...islandBoxes].map((one) => ({
    ...one,
    y: one.y - 24,
    height: one.height + 24,
  }));
  const wanted = shapes.filter(({ id }) => !deltaView.labelled.has(id));
  const labels = labelsOf(shapes, wanted, setting, bounds, insets, labelSize, options.named);
  const archipelagos = archipelagosOf(boundaries);
  return [
    element(
      "g",
      { "data-part": "map" },
      drawAreas(shapes, setting, "data-area"),
      drawCircles(shapes, setting),
      drawDeltaFrame(projection, setting),
      drawLabels(labels, setting),
    ),
    deltaView.drawn,
    archipelagos.map((one, i) => drawArchipelago(one, setting, islandBoxes[i] ?? deltaBox)),
    hitLayer(options, () => [
      shapes.map(({ id }) => hitShape(id, `data-area-${id}`)),
      element(
        "g",
        { "clip-path": { id: "clip-delta" } },
        deltaView.shapes.map(({ id }) => hitShape(id, `data-inset-area-${id}`)),
      ),
      archipelagos.map(({ province }, i) => hitBox(province, islandBoxes[i] ?? deltaBox)),
    ]),
  ];
}

function shapesOf(provinces: ReturnType<typeof provincesOf>, projection: GeoProjection): readonly Shape[] {
  return provinces.flatMap((outline) => {
    const shape = shapeOf(outline, projection);
    return shape === null ? [] : [shape];
  });
}

/** Where the enlarged part lies. */
function drawDeltaFrame(projection: GeoProjection, setting: MapSetting): SvgElement {
  const [west, south, east, north] = delta;
  const [x1, y1] = projection([west, north]) ?? [0, 0];
  const [x2, y2] = projection([east, south]) ?? [0, 0];
  return element("rect", {
    x: x1,
    y: y1,
    width: x2 - x1,
    height: y2 - y1,
    fill: "none",
    stroke: palette(setting.theme).ink2,
    "stroke-width": 1,
    "stroke-dasharray": [4, 3],
  });
}

/** The provinces of the enlarged part in its box. */
function layDelta(boundaries: Topology, box: Box): LaidOut {
  const [west, south, east, north] = delta;
  const corner = (x: number, y: number): [number, number] => [x, y];
  const projection = projectionFor(
    [
      {
        type: "Feature",
        properties: {},
        geometry: {
          type: "Polygon",
          // Clockwise, as d3-geo wants it.
          coordinates: [
            [
              corner(west, south),
              corner(west, north),
              corner(east, north),
              corner(east, south),
              corner(west, south),
            ],
          ],
        },
      },
    ],
    box,
  );
  // Outlines go a little over the inset's edge, so that no cut shows.
  projection.clipExtent([
    [box.x - 12, box.y - 12],
    [box.x + box.width + 12, box.y + box.height + 12],
  ]);
  const shapes = shapesOf(provincesOf(boundaries), projection).filter(
    ({ box: one }) =>
      one.x < box.x + box.width &&
      one.x + one.width > box.x &&
      one.y < box.y + box.height &&
      one.y + one.height > box.y,
  );
  return { projection, shapes };
}

function drawDelta(boundaries: Topology, setting: MapSetting, box: Box) {
  const p = palette(setting.theme);
  const { shapes } = laidOut(boundaries, "delta", box, () => layDelta(boundaries, box));
  // Only what lies there wholly or nearly so is labelled here, and then not on the map itself.
  const inner = shapes.filter(({ box: one }) =>
    within(one, { x: box.x - 40, y: box.y - 40, width: box.width + 80, height: box.height + 80 }),
  );
  const labels = labelsOf(shapes, inner, setting, box, [], labelSize);
  return {
    shapes,
    labelled: new Set(labels.map(({ wish }) => wish.shape.id)),
    drawn: inset("delta", words(setting.figure.locale).map.delta, box, setting, p.ground, [
      drawAreas(shapes, setting, "data-inset-area"),
      drawCircles(shapes, setting),
      drawLabels(labels, setting),
    ]),
  };
}

/** An archipelago in its inset: each island a disc at its place, in its province's colour and mark. */
function drawArchipelago(archipelago: Archipelago, setting: MapSetting, box: Box): Drawn {
  const p = palette(setting.theme);
  const { islands, province, name, id } = archipelago;
  const pad = 26;
  const inner = { x: box.x + pad, y: box.y + pad, width: box.width - 2 * pad, height: box.height - 2 * pad };
  const projection = projectionFor(
    [{ type: "Feature", properties: {}, geometry: { type: "MultiPoint", coordinates: [...islands] } }],
    inner,
  );
  const paint = setting.paints.get(province);
  const fill = setting.figure.encoding === "circle" ? p.land : (paint?.fill ?? p.unknownGround);
  const discs = islands.map((position) => {
    const [cx, cy] = projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0];
    return [
      element("circle", { cx, cy, r: 6, fill, stroke: p.ink, "stroke-width": 1.3, "data-island": id }),
      paint === undefined || paint.mark === "none"
        ? null
        : element("circle", { cx, cy, r: 5.4, fill: markFill(paint.mark, prefix) }),
    ];
  });
  const title = words(setting.figure.locale).map.archipelago(name, setting.names.get(province) ?? "");
  return inset(id, title, box, setting, p.sea, discs);
}

function inset(
  id: string,
  title: string,
  box: Box,
  setting: MapSetting,
  ground: string,
  content: Drawn,
): SvgElement {
  const p = palette(setting.theme);
  const { x, y, width, height } = box;
  const frame = { x, y, width, height };
  const clip = { id: `clip-${id}` };
  const lines = wrapText(title, width, 15, 500);
  return element(
    "g",
    { "data-part": "inset", "data-inset": id },
    lines.map((line, i) =>
      textLine(
        x,
        y - 8 - (lines.length - 1 - i) * 17,
        line,
        { size: 15, fill: p.ink, weight: 500 },
        { "data-role": "inset-title" },
      ),
    ),
    element("clipPath", clip, element("rect", frame)),
    element("rect", { ...frame, fill: ground }),
    element("g", { "clip-path": clip }, content),
    element("rect", { ...frame, fill: "none", stroke: p.hairline, "stroke-width": 1.2 }),
  );
}
