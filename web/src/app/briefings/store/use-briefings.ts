import { useSyncExternalStore } from "react";
import { BriefingStore, type BrokenBriefing, type KeptBriefing, type Shelf } from "./briefing-store.ts";

/** What the browser keeps; null where it is turned off. */
function shelf(): Shelf | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The briefings of this browser. */
export const briefings = new BriefingStore(shelf(), () => new Date().toISOString());

addEventListener("storage", ({ key }) => briefings.heardElsewhere(key));

/** All briefings of one's own, followed as they change. */
export function useBriefings(): readonly (KeptBriefing | BrokenBriefing)[] {
  useSyncExternalStore(briefings.subscribe, briefings.version);
  return briefings.all();
}

/** One briefing, followed as it changes; null: there is none of this id. */
export function useBriefing(id: string): KeptBriefing | BrokenBriefing | null {
  return useSyncExternalStore(briefings.subscribe, () => briefings.find(id));
}
