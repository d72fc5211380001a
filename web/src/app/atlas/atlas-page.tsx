import type { ReactNode } from "react";
import { useAtlas } from "../atlas-context.ts";
import { HoldingsView } from "./holdings-view.tsx";
import { StatisticsView } from "./statistics-view.tsx";

/** The atlas: what is known at all, or one indicator of it. */
export function AtlasPage(): ReactNode {
  const { place } = useAtlas();
  return place.indicator === null ? (
    <HoldingsView />
  ) : (
    <StatisticsView key={place.dataset} indicator={place.indicator} />
  );
}
