import { useRef, type RefObject } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { useMedia } from "../../../ui/browser/use-media.ts";
import { useSize, type Size } from "../../../ui/browser/use-size.ts";
import { largestRadius } from "../../../views/map/screen/area-states.ts";
import type { ViewId } from "../../../views/catalogue.ts";

/** The country's land is about half as wide as it is high. */
const landShare = 0.47;
/** What insets take at the right, and what stands above and under the map. */
const insetsWidth = 135;
const barsHeight = 120;

/** How the parts of the page stand, which follows from its size. */
export interface FrameLayout {
  /** One column, as on phones. */
  readonly isNarrow: boolean;
  /** Whether the legend lies over the map; it stands beside it otherwise. */
  readonly isLegendOverMap: boolean;
  /** Whether colours and marks are explained in a line under the map. */
  readonly hasKey: boolean;
  readonly sectionRef: RefObject<HTMLElement | null>;
  readonly pictureRef: RefObject<HTMLDivElement | null>;
  /** Radius in CSS pixels of the largest circle the picture draws. */
  readonly largestCircle: number;
}

/** How the page of a Figure stands in its window; `pictures`: how many of it stand side by side. */
export function useFrameLayout(figure: Figure, view: ViewId, pictures: 1 | 2): FrameLayout {
  const isNarrow = useMedia("screen and (max-width: 899px)");
  // As compare.css has it.
  const isStacked = useMedia("screen and (max-width: 639px) and (min-height: 500px)");
  const sectionRef = useRef<HTMLElement>(null);
  const sectionSize = useSize(sectionRef);
  const pictureRef = useRef<HTMLDivElement>(null);
  const pictureSize = useSize(pictureRef);
  // Two pictures stand beside each other, or on phones below: their circles are as large as those of one of them.
  const share = pictureSize === null ? null : sharedSize(pictureSize, pictures, isStacked);
  // Other pictures fill their box; without room the colours are explained in a line under the map, and at length beside it.
  const isMapAlone = view === "map" && pictures === 1;
  const isLegendOverMap = isMapAlone && !isNarrow && hasRoomForLegend(sectionSize);
  return {
    isNarrow,
    isLegendOverMap,
    hasKey: isMapAlone && !isLegendOverMap && pictureSize !== null,
    sectionRef,
    pictureRef,
    largestCircle: largestRadius(share, figure.encoding),
  };
}

/**
 * Whether the legend can lie over the map of a section of this size, in the empty west of the central coast, without touching the
 * land. The section's size does not depend on where the legend is, so that the answer never swings.
 */
function hasRoomForLegend(section: Size | null): boolean {
  if (section === null) return false;
  const height = section.height - barsHeight;
  return height >= 440 && (section.width - insetsWidth - landShare * height) / 2 >= 140;
}

function sharedSize({ width, height }: Size, pictures: number, isStacked: boolean): Size {
  return isStacked ? { width, height: height / pictures } : { width: width / pictures, height };
}
