import { useEffect, useRef, type RefObject } from "react";

let awaited: string | null = null;

/** Notes that what is chosen at the control with this label may replace the page around it. */
export function expectReturn(label: string): void {
  awaited = label;
}

/**
 * The element of a control that gets the keyboard back where its page was made anew by what was chosen at it: only when nothing else
 * has the keyboard since.
 */
export function useFocusReturn<T extends HTMLElement>(label: string): RefObject<T | null> {
  const control = useRef<T>(null);
  useEffect(() => {
    if (awaited !== label) return undefined;
    // The list that was chosen from gives the keyboard back first, to what is no more.
    const timer = setTimeout(() => {
      awaited = null;
      if (document.activeElement === document.body) control.current?.focus({ preventScroll: true });
    }, 60);
    return () => clearTimeout(timer);
  }, [label]);
  return control;
}
