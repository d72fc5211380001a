import type { ReactNode } from "react";
import { AreaWalk, type AreaWalkProps } from "../../screen/area-walk.tsx";
import { neighbour } from "../geometry/neighbours.ts";
import type { MapShapes } from "../geometry/shapes.ts";

interface MapWalkProps extends Omit<AreaWalkProps, "next"> {
  readonly shapes: MapShapes;
}

/** The map for keys and screen readers: arrow keys go to the neighbour in that direction. */
export function MapWalk({ shapes, ...walk }: MapWalkProps): ReactNode {
  return <AreaWalk {...walk} next={(from, direction) => neighbour(shapes, from, direction)} />;
}
