import { use, useEffect, useRef, type ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";
import { MotionContext } from "../../views/motion.ts";

interface PassingProps {
  /** What stands on the page at rest. */
  readonly children: string;
  /** The same of a Figure that passes by. */
  readonly of: (figure: Figure) => string;
}

/** A text that follows while a reader runs through time, though the page around it waits for a rest. */
export function Passing({ children, of }: PassingProps): ReactNode {
  const motion = use(MotionContext);
  const box = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      motion?.subscribe(() => {
        const text = motion.figure === null ? children : of(motion.figure);
        // The text node that stands is kept: only its letters change.
        const node = box.current?.firstChild;
        if (node instanceof Text) node.data = text;
      }),
    [motion, children, of],
  );
  // Its own element for each text: what was written here in passing is none of React's.
  return (
    <span key={children} ref={box}>
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
      const line = element.querySelector<HTMLElement>(".lead-line");
      // Its size stands while its words change: nothing around it is laid out anew.
      if (isRunning) line?.style.setProperty("height", `${line.offsetHeight}px`);
      else line?.style.removeProperty("height");
      element.toggleAttribute("data-running", isRunning);
    };
    return motion.subscribe(mark);
  };
}

/** The headline's line, of a Figure that passes by. */
export function leadLine({ periodLabel, boundariesLabel, datasetLabel }: Figure): string {
  return `${periodLabel} · ${boundariesLabel} · ${datasetLabel}`;
}
