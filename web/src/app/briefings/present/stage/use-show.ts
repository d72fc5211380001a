import { useEffect, useRef, useState } from "react";
import type { WrittenBriefing } from "../../../../briefing/page.ts";
import type { SlideSize } from "../../../../exports/office/slides/slide.ts";
import type { Theme } from "../../../../figure/figure.ts";
import { layOut, type Show } from "./show.ts";

/** Writes the briefing; null: there is none of its name. */
export type Write = (signal: AbortSignal) => Promise<WrittenBriefing | null>;

export type Showing =
  | { readonly is: "loading" | "missing" }
  | { readonly is: "failed"; readonly error: unknown }
  | { readonly is: "ready"; readonly show: Show };

/** Milliseconds until a wall tries again to begin: first, and longest. */
const [soonest, latest] = [5_000, 10 * 60_000];

/**
 * The briefing, laid out for a size and a theme; what stood before stands until the new is whole. `insists`: what cannot be had is tried again and again.
 */
export function useShow(
  write: Write,
  size: SlideSize | null,
  theme: Theme,
  insists: boolean,
): { readonly showing: Showing; readonly retry: () => void; readonly replace: (briefing: Show) => void } {
  const [briefing, setBriefing] = useState<WrittenBriefing | null>(null);
  const [showing, setShowing] = useState<Showing>({ is: "loading" });
  const [tries, setTries] = useState(0);
  const failures = useRef(0);
  useEffect(() => {
    const stop = new AbortController();
    write(stop.signal).then(
      (written) => {
        if (stop.signal.aborted) return;
        failures.current = 0;
        if (written === null) setShowing({ is: "missing" });
        else setBriefing(written);
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setShowing({ is: "failed", error });
      },
    );
    return () => stop.abort();
  }, [write, tries]);
  const across = size?.width ?? 0;
  const down = size?.height ?? 0;
  useEffect(() => {
    if (briefing === null || across === 0) return undefined;
    let over = false;
    layOut(briefing, { width: across, height: down }, theme).then(
      (show) => {
        if (!over) setShowing({ is: "ready", show });
      },
      (error: unknown) => {
        if (!over) setShowing((before) => (before.is === "ready" ? before : { is: "failed", error }));
      },
    );
    return () => {
      over = true;
    };
  }, [briefing, across, down, theme, tries]);
  const hasFailed = showing.is === "failed";
  useEffect(() => {
    if (!insists || !hasFailed) return undefined;
    const wait = Math.min(latest, soonest * 2 ** failures.current);
    failures.current += 1;
    const timer = setTimeout(() => {
      setShowing({ is: "loading" });
      setTries((n) => n + 1);
    }, wait);
    return () => clearTimeout(timer);
  }, [insists, hasFailed]);
  return {
    showing,
    retry: () => {
      setShowing({ is: "loading" });
      setTries((n) => n + 1);
    },
    replace: (show) => {
      setBriefing(show.briefing);
      setShowing({ is: "ready", show });
    },
  };
}
