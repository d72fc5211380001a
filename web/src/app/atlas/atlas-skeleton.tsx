import type { ReactNode } from "react";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Size } from "../../ui/browser/use-size.ts";

/** The country's land is about half as wide as it is high. */
const landShare = 0.47;
/** What insets take at the right, and what stands above and under the map. */
const insetsWidth = 135;
const barsHeight = 120;

/**
 * Whether the legend can lie over the map of a section of this size, in the empty west of the central coast, without touching the
 * land. The section's size does not depend on where the legend is, so that the answer never swings.
 */
export function hasRoomForLegend(section: Size | null): boolean {
  if (section === null) return false;
  const height = section.height - barsHeight;
  return height >= 440 && (section.width - insetsWidth - landShare * height) / 2 >= 140;
}

/** The page before anything has arrived: its columns, grey, where they will stand. */
export function AtlasSkeleton({
  title,
  label,
}: {
  readonly title: string;
  readonly label: string;
}): ReactNode {
  return (
    <div className="atlas" aria-busy="true">
      <div className="atlas-side">
        <h1 className="visually-hidden">{title}</h1>
        <Skeleton lines={6} label={label} />
      </div>
      <div className="atlas-nation" aria-hidden="true">
        <Skeleton lines={3} label="" />
      </div>
      <div className="atlas-map" aria-hidden="true">
        <span className="skeleton-map skeleton-line" />
      </div>
      <div className="atlas-list" aria-hidden="true">
        <Skeleton lines={12} label="" />
      </div>
    </div>
  );
}
