import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import { holdAnnouncements, announce } from "../../../ui/live-region.tsx";
import { useMedia } from "../../../ui/browser/use-media.ts";

/** How long a period stays in sight while time is played, in milliseconds. */
const pace = 1100;

interface StripStepsProps {
  readonly words: {
    readonly earlier: string;
    readonly later: string;
    /** Said at the ends. */
    readonly atFirst: string;
    readonly atLast: string;
    readonly play: string;
    readonly pause: string;
  };
  /** The period before the chosen one, that after it, and the very first; null: there is none. */
  readonly earlier: string | null;
  readonly later: string | null;
  readonly first: string | null;
  /** Whether the chosen period is still on its way: the next one then waits for it. */
  readonly waiting: boolean;
  readonly onChoose: (period: string) => void;
}

/**
 * Steps to the period before and after, and play: one period after the other up to the last, from the first when pressed at the
 * end; Escape and the space bar stop it. Who asked for less motion is offered the steps alone.
 */
export function StripSteps(props: StripStepsProps): ReactNode {
  const { words, earlier, later, first, waiting, onChoose } = props;
  const [isPlaying, setPlaying] = useState(false);
  const isStill = useMedia("(prefers-reduced-motion: reduce)");
  const next = useRef({ later, onChoose });
  useEffect(() => {
    next.current = { later, onChoose };
  });
  // While time runs nothing is said of each period; where it stops, of that one.
  useEffect(() => (isPlaying ? holdAnnouncements() : undefined), [isPlaying]);
  const isOver = isPlaying && (later === null || isStill);
  if (isOver) setPlaying(false);
  useEffect(() => {
    if (!isPlaying || waiting) return undefined;
    const timer = setTimeout(() => {
      const { later: after, onChoose: go } = next.current;
      if (after !== null) go(after);
    }, pace);
    return () => clearTimeout(timer);
  }, [isPlaying, waiting, later]);
  useEffect(() => {
    if (!isPlaying) return undefined;
    // Wherever the reader is: what moves can be stopped.
    const stop = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      setPlaying(false);
    };
    addEventListener("keydown", stop, { capture: true });
    return () => removeEventListener("keydown", stop, { capture: true });
  }, [isPlaying]);
  const start = (): void => {
    const from = later ?? first;
    if (from === null) return;
    onChoose(from);
    setPlaying(true);
  };
  const step = (to: string | null): void => {
    setPlaying(false);
    if (to !== null) onChoose(to);
  };
  return (
    <div className="strip-steps">
      <Step label={words.earlier} end={words.atFirst} isOver={earlier === null} go={() => step(earlier)}>
        <Sign d="M9 2 4 7l5 5" />
      </Step>
      {isStill ? null : (
        <Button
          look="icon"
          aria-label={isPlaying ? words.pause : words.play}
          isDisabled={later === null && (first === null || earlier === null)}
          onPress={() => (isPlaying ? setPlaying(false) : start())}
        >
          {isPlaying ? <Sign d="M4.5 2v10M9.5 2v10" /> : <Sign d="M4 2l8 5-8 5z" isFilled />}
        </Button>
      )}
      <Step label={words.later} end={words.atLast} isOver={later === null} go={() => step(later)}>
        <Sign d="M5 2l5 5-5 5" />
      </Step>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  /** What is said when there is no further period. */
  readonly end: string;
  readonly isOver: boolean;
  readonly go: () => void;
  readonly children: ReactNode;
}

/** A step to a neighbouring period. At the end it keeps the keyboard, and says that it is the end. */
function Step({ label, end, isOver, go, children }: StepProps): ReactNode {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={label}
      aria-disabled={isOver}
      onClick={() => (isOver ? announce(end) : go())}
    >
      {children}
    </button>
  );
}

function Sign({ d, isFilled = false }: { readonly d: string; readonly isFilled?: boolean }): ReactNode {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path
        d={d}
        fill={isFilled ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
    </svg>
  );
}
