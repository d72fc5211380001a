import { useSyncExternalStore } from "react";

function subscribe(changed: () => void): () => void {
  document.addEventListener("fullscreenchange", changed);
  return () => document.removeEventListener("fullscreenchange", changed);
}

/** Whether the page fills the screen, whether it can, and how it begins and ends to. */
export function useFullScreen(): {
  readonly isFull: boolean;
  readonly canBe: boolean;
  readonly toggle: () => void;
} {
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  return {
    isFull,
    canBe: document.fullscreenEnabled,
    toggle: () => {
      const wanted = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
      // Where the browser refuses, the page stays as it is.
      wanted.catch(() => undefined);
    },
  };
}
