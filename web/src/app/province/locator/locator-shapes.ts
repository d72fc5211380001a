import type { Feature } from "geojson";
import {
  archipelagosOf,
  projectionFor,
  provincesOf,
  shapeOf,
} from "../../../views/map/drawing/draw-geometry.ts";
import type { useBoundaries } from "../../../views/map/screen/use-boundaries.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { pathText } from "../../../views/drawing/svg/serialise.ts";
import { labelSpots } from "./label-spots.ts";

/** A province's outline as a path of the locator's drawing. */
export interface LocatorShape {
  readonly id: string;
  readonly path: string;
  readonly name: string;
}

/** An archipelago in a box of its own, each island a disc. */
export interface LocatorArchipelago {
  readonly id: string;
  readonly name: string;
  /** The province it belongs to. */
  readonly province: string;
  readonly box: Box;
  readonly discs: readonly (readonly [number, number])[];
}

/** Everything the locator draws. */
export interface LocatorShapes {
  readonly close: readonly LocatorShape[];
  /** Where the names of the close map stand, by area. */
  readonly spots: ReadonlyMap<string, readonly [number, number]>;
  readonly far: readonly LocatorShape[];
  readonly archipelagos: readonly LocatorArchipelago[];
}

/** The box of the close map, within a drawing of `locatorSize`. */
export const closeBox: Box = { x: 6, y: 6, width: 268, height: 268 };
export const locatorSize = { width: 522, height: 280 };
const countryBox: Box = { x: 292, y: 6, width: 116, height: 268 };
const archipelagoBoxes: readonly Box[] = [
  { x: 418, y: 40, width: 98, height: 96 },
  { x: 418, y: 172, width: 98, height: 96 },
];

/** The outlines of one set of boundaries: close around a province (around all where they do not know it), and of the whole country. */
export function locatorShapes(
  boundaries: NonNullable<ReturnType<typeof useBoundaries>>,
  area: string,
  names: ReadonlyMap<string, string>,
): LocatorShapes {
  const provinces = provincesOf(boundaries);
  const own = provinces.filter(({ id }) => id === area);
  const fitted: Feature[] = own.length === 0 ? [...provinces] : [...own];
  const toClose = projectionFor(fitted, within(closeBox, 66));
  toClose.clipExtent([
    [closeBox.x, closeBox.y],
    [closeBox.x + closeBox.width, closeBox.y + closeBox.height],
  ]);
  const toFar = projectionFor(provinces, countryBox);
  const shapes = (projection: typeof toClose) =>
    provinces.flatMap((outline) => {
      const shape = shapeOf(outline, projection);
      if (shape === null) return [];
      return [{ ...shape, path: pathText(shape.path), name: names.get(shape.id) ?? shape.id }];
    });
  const close = shapes(toClose);
  return {
    close,
    spots: labelSpots(close, closeBox),
    far: shapes(toFar),
    archipelagos: archipelagosOf(boundaries).map((one, at) => {
      const box = archipelagoBoxes[at % archipelagoBoxes.length] ?? closeBox;
      const islands: Feature = {
        type: "Feature",
        properties: {},
        geometry: { type: "MultiPoint", coordinates: [...one.islands] },
      };
      const projection = projectionFor([islands], within(box, 14));
      return {
        ...one,
        box,
        discs: one.islands.map((position) => projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0]),
      };
    }),
  };
}

function within({ x, y, width, height }: Box, margin: number): Box {
  return { x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin };
}
