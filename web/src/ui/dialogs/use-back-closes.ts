import { useEffect, useRef } from "react";

/** Told to the window when the page has gone to another address. */
export const moved = "movement-atlas:moved";

/** What lies over the page at the newest step of the history, the topmost last; empty: the step is the page's own. */
function over(): readonly number[] {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "over" in state && Array.isArray(state.over)
    ? (state.over as readonly number[])
    : [];
}

/** Whether the newest step of the history is that of something that lies over the page. */
export const isOverPage = (): boolean => over().length > 0;

let last = 0;

/**
 * While something lies over the page, it is a step of the history at the page's own address: a phone's Back then closes it, and the page behind
 * stays. Closed otherwise, its step is taken back. `isStep` false: the address itself says that it is open.
 */
export function useBackCloses(isStep: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!isStep) return undefined;
    const own = (last += 1);
    let soon: number | undefined;
    const put = (): void => {
      if (!over().includes(own)) history.pushState({ over: [...over(), own] }, "");
    };
    const back = (): void => {
      if (!over().includes(own)) latest.current();
    };
    // What is chosen in it is a step of the page, and it lies over that; unless it closes with the choice.
    const follow = (): void => {
      clearTimeout(soon);
      soon = window.setTimeout(put, 60);
    };
    put();
    addEventListener("popstate", back);
    addEventListener(moved, follow);
    return () => {
      clearTimeout(soon);
      removeEventListener("popstate", back);
      removeEventListener(moved, follow);
      if (over().at(-1) === own) history.back();
    };
  }, [isStep]);
}
