import type { ReactNode } from "react";
import { Skeleton } from "../../../ui/skeleton.tsx";

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
