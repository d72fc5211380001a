import { useEffect, useRef } from "react";

/** Calls `act` once, at the first sign of a reader: a movement, a touch, a key, something in focus. For fetching what comes next. */
export function useFirstSign(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const over = new AbortController();
    const see = (): void => {
      over.abort();
      latest.current();
    };
    for (const sign of ["pointermove", "pointerdown", "keydown", "focusin"])
      addEventListener(sign, see, { signal: over.signal, passive: true });
    return () => over.abort();
  }, []);
}
