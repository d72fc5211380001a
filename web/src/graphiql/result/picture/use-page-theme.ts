import { useSyncExternalStore } from "react";
import type { Theme } from "../../../figure/figure.ts";

/** The theme the page wears, as it stands on the document. */
export function usePageTheme(): Theme {
  return useSyncExternalStore(watch, worn);
}

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function worn(): Theme {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}
