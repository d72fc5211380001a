import { useSyncExternalStore } from "react";
import type { Address } from "../address/address.ts";
import { home } from "../address/url-state.ts";

let isMissing = false;
const followers = new Set<() => void>();

/** Addresses that name no dataset mean one that need not be there: whoever finds that says so, once. */
export function sayMissingDataset(): void {
  if (isMissing) return;
  isMissing = true;
  for (const follow of followers) follow();
}

/** Whether the dataset that addresses mean which name none is not there. */
export function useMissingDataset(): boolean {
  return useSyncExternalStore(
    (follow) => {
      followers.add(follow);
      return () => followers.delete(follow);
    },
    () => isMissing,
  );
}

const OF_FIGURES: readonly Address["page"][] = [
  "atlas",
  "nation",
  "province",
  "sources",
  "definitions",
  "briefings",
];

/** Whether a page shows figures, and its address does not say of which dataset. */
export function isOfUsualDataset({ page, dataset }: Address): boolean {
  return dataset === home.dataset && OF_FIGURES.includes(page);
}
