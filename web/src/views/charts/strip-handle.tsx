import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { FigurePeriod } from "../../figure/figure.ts";
import { slotTowards, type PeriodAxis } from "./period-axis.ts";

interface StripHandleProps {
  readonly axis: PeriodAxis;
  /** The slot the chosen period ends in; null: nothing is known of it yet. */
  readonly at: number | null;
  readonly shown: FigurePeriod | null;
  readonly label: string;
  /** Of the whole axis: where it has gaps. */
  readonly description: string;
  /** Whether the chosen period is a bar of its own, which is then lit. */
  readonly isBar: boolean;
  readonly say: (period: FigurePeriod) => string;
  /** Passes by a period at once; false: it can only be chosen, and then the handle alone moves. */
  readonly onPass: (period: string) => boolean;
  readonly onChoose: (period: string) => void;
}

/**
 * The handle over the bars: the browser's own slider, which keys, screen readers and fingers know, and which moves without the page
 * being made anew. Periods without figures are stepped over.
 */
export function StripHandle(props: StripHandleProps): ReactNode {
  const { axis, at, shown, say } = props;
  const input = useRef<HTMLInputElement>(null);
  const lit = useRef<HTMLSpanElement>(null);
  const value = useRef(0);
  const description = useId();
  const last = axis.slots.findLast(({ period }) => period !== null)?.at ?? 0;
  const count = axis.slots.length;
  const frame = useRef(0);
  const put = (slot: number, period: FigurePeriod | null): void => {
    value.current = slot;
    if (input.current === null) return;
    if (input.current.value !== String(slot)) input.current.value = String(slot);
    input.current.setAttribute("aria-valuetext", period === null ? "" : say(period));
  };
  const light = (): void => {
    cancelAnimationFrame(frame.current);
    if (lit.current !== null) lit.current.style.transform = `translateX(${value.current * 100}%)`;
  };
  useLayoutEffect(() => {
    put(at ?? last, shown);
    light();
  });
  const move = (to: number): void => {
    const slot = slotTowards(axis, value.current, to);
    if (slot === null || slot.period === null) return put(value.current, shown);
    put(slot.at, slot.period);
    // Of many steps within one picture only the last is lit.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(light);
    isPassed.current = props.onPass(slot.period.id);
  };
  const isPassed = useRef(true);
  const settle = (): void => {
    const { period } = axis.slots[value.current] ?? { period: null };
    if (!isPassed.current && period !== null && period !== undefined) props.onChoose(period.id);
    isPassed.current = true;
  };
  // Heard without React, whose "change" comes with every movement: the browser's comes when the handle is let go.
  const latest = useRef({ settle, move });
  useEffect(() => {
    latest.current = { settle, move };
  });
  useEffect(() => {
    const slider = input.current;
    if (slider === null) return undefined;
    const over = new AbortController();
    const { signal } = over;
    slider.addEventListener("input", () => latest.current.move(Number(slider.value)), { signal });
    slider.addEventListener("change", () => latest.current.settle(), { signal });
    return () => over.abort();
  }, []);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const jump = (event: KeyboardEvent): void => {
    const by = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    move(Math.min(count - 1, Math.max(0, value.current + by * axis.slotsOfYear)));
    settle();
  };
  return (
    <>
      <span
        ref={lit}
        className={props.isBar ? "strip-lit" : "strip-lit strip-lit-none"}
        aria-hidden="true"
        style={{ width: `${100 / count}%` }}
      />
      <span id={description} className="visually-hidden">
        {props.description}
      </span>
      <input
        ref={input}
        type="range"
        className={at === null ? "strip-range strip-range-idle" : "strip-range"}
        aria-label={props.label}
        aria-describedby={description}
        min={0}
        max={Math.max(1, count - 1)}
        step={1}
        defaultValue={at ?? last}
        // The thumb's middle stands over its slot's.
        style={{ left: `calc(${50 / count}% - 9px)`, right: `calc(${50 / count}% - 9px)` }}
        onKeyDown={jump}
      />
    </>
  );
}
