import { useMemo, useSyncExternalStore } from "react";
import { isOverPage, moved } from "../../ui/dialogs/use-back-closes.ts";
import { formatPlace, parsePlace, type ParsedPlace, type Place } from "./url-state.ts";

function subscribe(changed: () => void): () => void {
  addEventListener("popstate", changed);
  addEventListener("popstate", forget);
  addEventListener(moved, changed);
  return () => {
    removeEventListener("popstate", changed);
    removeEventListener("popstate", forget);
    removeEventListener(moved, changed);
  };
}

/** The radio buttons whose choice by key made the newest step. */
let chooser: Element | null = null;

/** Goes to a place: a new step in the history, or in place of the current one. */
export function goTo(place: Place, how: "push" | "replace" = "push"): void {
  const address = formatPlace(place);
  if (address === location.pathname + location.search) return;
  // Arrows choose all that they pass: on the way back that is one step.
  const group = document.querySelector(":focus-visible")?.closest('[role="radiogroup"]') ?? null;
  const goesOn = group !== null && group === chooser;
  if (how === "push") chooser = group;
  // From a sheet over the page: its step becomes that of the new place.
  if (how === "push" && !goesOn && !isOverPage()) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  dispatchEvent(new Event(moved));
}

/** After a step back a choice is a new step. */
function forget(): void {
  chooser = null;
}

/** The place that the address says, followed as it changes. */
export function usePlace(): ParsedPlace {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return useMemo(() => {
    const { pathname, search } = new URL(address, location.origin);
    return parsePlace(pathname, search);
  }, [address]);
}
