import { useCallback, useEffect, useRef, useState } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { Motion } from "../../../views/screen/playback.ts";
import type { Address } from "../../address/address.ts";
import { formatAddress } from "../../address/url-state.ts";
import { goTo } from "../../address/use-address.ts";

/** Milliseconds without a further step after which the whole page follows. */
const rest = 250;

/** Running through time. */
export interface Playback {
  readonly motion: Motion;
  /** Shows a period on the map at once; the page follows where the reader rests. False: that cannot be done, choose it instead. */
  readonly pass: (period: string) => boolean;
  /** Goes to a period: all steps in a row are one entry of the history. */
  readonly step: (period: string) => void;
}

/**
 * Running through time: `figureAt` gives the Figure of a period without asking (null: it must be asked for), `figure` is the one on the
 * page, `canPass` says whether what is on the page can follow at once. Only a Figure that the map on the page can show passes by: other boundaries
 * or classes are another map.
 */
export function usePlayback(
  address: Address,
  figure: Figure | null,
  figureAt: (period: string) => Figure | null,
  canPass: boolean,
): Playback {
  const [motion] = useState(() => new Motion());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const ownAddress = useRef<string | null>(null);
  const wanted = useRef<string | null>(null);
  const isDrawing = useRef(false);
  const latest = useRef({ address, figure, figureAt, canPass });
  useEffect(() => {
    latest.current = { address, figure, figureAt, canPass };
  });
  const step = useCallback((period: string): void => {
    const next = { ...latest.current.address, period };
    // Where the last step led, and nobody went elsewhere since, the next one takes its place.
    const isRunning = ownAddress.current === location.pathname + location.search;
    ownAddress.current = formatAddress(next);
    goTo(next, isRunning ? "replace" : "push");
  }, []);
  const show = useCallback((): void => {
    const period = wanted.current;
    wanted.current = null;
    if (period === null) return;
    const { figure: shown, figureAt: at } = latest.current;
    const next = at(period);
    if (next === null || shown === null || !isLike(next, shown)) {
      motion.show(null);
      step(period);
      return;
    }
    motion.show(next);
    timer.current = setTimeout(() => {
      timer.current = null;
      step(period);
      // Back at where it began, nothing else follows.
      if (latest.current.figure?.period === period) motion.show(null);
    }, rest);
  }, [motion, step]);
  const pass = useCallback(
    (period: string): boolean => {
      if (!latest.current.canPass) return false;
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
      wanted.current = period;
      // A held key brings more steps than pictures: one is shown at once, of those until the next picture only the newest.
      if (isDrawing.current) return true;
      isDrawing.current = true;
      show();
      requestAnimationFrame(() => {
        isDrawing.current = false;
        show();
      });
      return true;
    },
    [show],
  );
  // The page has followed; what passed by then stands.
  useEffect(() => {
    if (timer.current === null && wanted.current === null && motion.figure?.period === figure?.period)
      motion.show(null);
  }, [motion, figure]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return { motion, pass, step };
}

/** Whether a Figure can be shown on the map of another by what its provinces look like alone. */
function isLike(a: Figure, b: Figure): boolean {
  return (
    a.vintage === b.vintage &&
    a.encoding === b.encoding &&
    a.legend.scale === b.legend.scale &&
    a.legend.classes.length === b.legend.classes.length
  );
}
