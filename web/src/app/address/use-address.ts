import { useMemo, useSyncExternalStore } from "react";
import { isOverPage, moved } from "../../ui/dialogs/use-back-closes.ts";
import type { Address } from "./address.ts";
import { formatAddress, parseAddress, type ParsedAddress } from "./url-state.ts";

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

/** Goes to an address: a new step in the history, or instead of the current one. */
export function goTo(address: Address, how: "push" | "replace" = "push"): void {
  const path = formatAddress(address);
  if (path === location.pathname + location.search) return;
  // Arrows choose all that they pass: on the way back that is one step.
  const group = document.querySelector(":focus-visible")?.closest('[role="radiogroup"]') ?? null;
  const goesOn = group !== null && group === chooser;
  if (how === "push") chooser = group;
  // From a sheet over the page: its step becomes that of the new address.
  if (how === "push" && !goesOn && !isOverPage()) history.pushState(null, "", path);
  else history.replaceState(null, "", path);
  dispatchEvent(new Event(moved));
}

/** After a step back a choice is a new step. */
function forget(): void {
  chooser = null;
}

/** What the address says, followed as it changes. */
export function useAddress(): ParsedAddress {
  const path = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return useMemo(() => {
    const { pathname, search } = new URL(path, location.origin);
    return parseAddress(pathname, search);
  }, [path]);
}
