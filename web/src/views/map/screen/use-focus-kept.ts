import { useEffect, useRef, type RefObject } from "react";

/**
 * Whoever opens a province by keys, or closes it, goes on in the list of what is shown now: the place where the focus was is gone, and with
 * it the way through the page. `list`: what is walked through; null: it is not there yet. Whoever uses a pointer is left alone.
 */
export function useFocusKept(box: RefObject<HTMLElement | null>, list: string | null): void {
  const byKey = useRef(false);
  const before = useRef(list);
  useEffect(() => {
    const key = (): void => void (byKey.current = true);
    const pointer = (): void => void (byKey.current = false);
    addEventListener("keydown", key, true);
    addEventListener("pointerdown", pointer, true);
    return () => {
      removeEventListener("keydown", key, true);
      removeEventListener("pointerdown", pointer, true);
    };
  }, []);
  useEffect(() => {
    if (list === null || list === before.current) return;
    before.current = list;
    const { activeElement } = document;
    // On the page as a whole: nothing of it has the focus.
    const isLost = activeElement === null || activeElement.contains(box.current);
    if (byKey.current && isLost) box.current?.querySelector<HTMLElement>(".map-walk")?.focus();
  }, [box, list]);
}
