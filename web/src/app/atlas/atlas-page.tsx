import { type ReactNode } from "react";
import { useAtlas } from "../shell/atlas-context.ts";
import { HoldingsView } from "./holdings-view.tsx";
import { lazily } from "../../ui/browser/server-reachability.ts";

// The first screen needs none of its controls and no time strip: they come when an indicator is chosen.
const StatisticsView = lazily(async () => (await import("./statistics-view.tsx")).StatisticsView);

/** The atlas: what is known at all, or one indicator of it. */
export function AtlasPage(): ReactNode {
  const { address } = useAtlas();
  return address.indicator === null ? (
    <HoldingsView />
  ) : (
    <StatisticsView key={address.dataset} indicator={address.indicator} />
  );
}
