import { use, useEffect, useRef, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { MotionContext } from "../../../views/screen/playback.ts";

interface PlaybackLineProps {
  /** What stands on the page at rest. */
  readonly children: string;
  /** The same of a Figure that passes by. */
  readonly of: (figure: Figure) => string;
}

/** A line of its own that follows while a reader runs through time, though the page around it waits for a rest. */
export function PlaybackLine({ children, of }: PlaybackLineProps): ReactNode {
  const motion = use(MotionContext);
  const box = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      motion?.subscribeDrawing(() => {
        const text = motion.figure === null ? children : of(motion.figure);
        // The text node that stands is kept: only its letters change.
        const node = box.current?.firstChild;
        if (node instanceof Text) node.data = text;
      }),
    [motion, children, of],
  );
  // Its own element for each text: what was written here in passing is none of React's.
  return (
    <span key={children} ref={box} className="playback-line">
      {children}
    </span>
  );
}

/** Marks an element while time runs over the page, so that what waits for a rest is seen to wait. */
export function useRunningMark(): (element: HTMLElement | null) => (() => void) | undefined {
  const motion = use(MotionContext);
  return (element) => {
    if (element === null || motion === null) return undefined;
    const mark = (): void => {
      const isRunning = motion.figure !== null;
      if (element.hasAttribute("data-running") === isRunning) return;
      // Its size stands while its words change: nothing around it is laid out anew.
      for (const text of element.querySelectorAll<HTMLElement>(".playback-line")) {
        if (isRunning) text.style.setProperty("height", `${text.offsetHeight}px`);
        else text.style.removeProperty("height");
      }
      element.toggleAttribute("data-running", isRunning);
    };
    return motion.subscribeDrawing(mark);
  };
}
