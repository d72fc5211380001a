import { useEffect, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import type { FigurePeriod } from "../../../figure/figure.ts";
import { slotTowards, type PeriodAxis } from "../period-axis.ts";

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
  /** Where the period the handle stands on is written out. */
  readonly nowRef: RefObject<HTMLElement | null>;
  /** Passes by a period at once; false: it can only be chosen, and then the handle alone moves. */
  readonly onPass: (period: string) => boolean;
  readonly onChoose: (period: string) => void;
}

/**
 * The handle over the bars: a knob of ours that is moved as a whole, with a pad for pointers over it, and unseen the browser's own slider, which
 * keys and screen readers know. None makes the page anew. Periods without figures are stepped over.
 */
export function StripHandle(props: StripHandleProps): ReactNode {
  const { axis, at, shown, say, nowRef } = props;
  const input = useRef<HTMLInputElement>(null);
  const knob = useRef<HTMLSpanElement>(null);
  const value = useRef(0);
  const description = useId();
  const last = axis.slots.findLast(({ period }) => period !== null)?.at ?? 0;
  const count = axis.slots.length;
  const frame = useRef(0);
  const put = (slot: number, period: FigurePeriod | null): void => {
    value.current = slot;
    input.current?.setAttribute("aria-valuetext", period === null ? "" : say(period));
    if (nowRef.current !== null) nowRef.current.textContent = period?.label ?? "";
  };
  const draw = (): void => {
    cancelAnimationFrame(frame.current);
    if (knob.current !== null) knob.current.style.transform = `translateX(${value.current * 100}%)`;
  };
  /** Says the slot to the browser's slider, which keeps a place of its own for fingers and screen readers: not at each step, it is laid out anew. */
  const rest = (): void => {
    const slot = String(value.current);
    if (input.current !== null && input.current.value !== slot) input.current.value = slot;
  };
  useLayoutEffect(() => {
    put(at ?? last, shown);
    draw();
    rest();
  });
  const isPassed = useRef(true);
  const move = (to: number): void => {
    const slot = slotTowards(axis, value.current, to);
    if (slot === null || slot.period === null) return;
    put(slot.at, slot.period);
    // Of many steps within one picture only the last is drawn.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(draw);
    isPassed.current = props.onPass(slot.period.id);
  };
  const settle = (): void => {
    const { period } = axis.slots[value.current] ?? { period: null };
    if (!isPassed.current && period !== null && period !== undefined) props.onChoose(period.id);
    isPassed.current = true;
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = slotByKey(event.key, value.current, axis);
    if (to === null) return;
    event.preventDefault();
    // Nothing above has to hear of it, many times a second.
    event.stopPropagation();
    move(Math.min(count - 1, Math.max(0, to)));
    settle();
  };
  const byPointer = useRef({ move, settle, rest });
  const pad = useRef<HTMLSpanElement>(null);
  usePad(pad, input, count, byPointer);
  // Heard without React, whose "change" comes with every movement: the browser's comes when the handle is let go.
  const latest = useRef({ settle, move, rest, byKey });
  useEffect(() => {
    latest.current = { settle, move, rest, byKey };
    byPointer.current = latest.current;
  });
  useEffect(() => {
    const slider = input.current;
    if (slider === null) return undefined;
    const gone = new AbortController();
    const { signal } = gone;
    slider.addEventListener("input", () => latest.current.move(Number(slider.value)), { signal });
    slider.addEventListener("change", () => latest.current.settle(), { signal });
    slider.addEventListener("keydown", (event) => latest.current.byKey(event), { signal });
    for (const end of ["change", "keyup", "blur"])
      slider.addEventListener(end, () => latest.current.rest(), { signal });
    return () => gone.abort();
  }, []);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return (
    <>
      <span
        ref={knob}
        className={
          at === null ? "strip-knob strip-knob-idle" : props.isBar ? "strip-knob strip-lit" : "strip-knob"
        }
        aria-hidden="true"
        style={{ width: `${100 / count}%` }}
      />
      <span id={description} className="visually-hidden">
        {props.description}
      </span>
      <input
        ref={input}
        type="range"
        className="strip-range"
        aria-label={props.label}
        aria-describedby={description}
        min={0}
        max={Math.max(1, count - 1)}
        step={1}
        defaultValue={at ?? last}
        // The thumb's middle stands over its slot's.
        style={{ left: `calc(${50 / count}% - 9px)`, right: `calc(${50 / count}% - 9px)` }}
      />
      <span ref={pad} className="strip-pad" aria-hidden="true" />
    </>
  );
}

interface PadActions {
  readonly move: (slot: number) => void;
  readonly settle: () => void;
  readonly rest: () => void;
}

/** How far a finger goes sideways before it means the handle and not the page, in CSS pixels. */
const slack = 8;

/**
 * A mouse moves the handle from where it is pressed; a finger by a tap, or once it goes sideways: one that scrolls the page over the strip
 * changes nothing.
 */
function usePad(
  pad: RefObject<HTMLElement | null>,
  input: RefObject<HTMLInputElement | null>,
  count: number,
  actions: RefObject<PadActions>,
): void {
  useEffect(() => {
    const box = pad.current;
    if (box === null) return undefined;
    let pressed: { readonly id: number; readonly x: number; isMoving: boolean } | null = null;
    const gone = new AbortController();
    const { signal } = gone;
    const goTo = ({ clientX }: PointerEvent): void => {
      const { left, width } = box.getBoundingClientRect();
      const slot = Math.floor(((clientX - left) / width) * count);
      actions.current.move(Math.min(count - 1, Math.max(0, slot)));
    };
    const begin = (event: PointerEvent): void => {
      if (pressed === null) return;
      pressed.isMoving = true;
      box.setPointerCapture(event.pointerId);
      goTo(event);
    };
    const end = (): void => {
      pressed = null;
      actions.current.settle();
      actions.current.rest();
    };
    box.addEventListener(
      "pointerdown",
      (event) => {
        if (event.button !== 0) return;
        pressed = { id: event.pointerId, x: event.clientX, isMoving: false };
        // The keys go on from here, as with the browser's own slider.
        event.preventDefault();
        input.current?.focus({ preventScroll: true });
        if (event.pointerType !== "touch") begin(event);
      },
      { signal },
    );
    box.addEventListener(
      "pointermove",
      (event) => {
        if (pressed?.id !== event.pointerId) return;
        if (pressed.isMoving) goTo(event);
        else if (Math.abs(event.clientX - pressed.x) > slack) begin(event);
      },
      { signal },
    );
    box.addEventListener(
      "pointerup",
      (event) => {
        if (pressed?.id !== event.pointerId) return;
        if (!pressed.isMoving) goTo(event);
        end();
      },
      { signal },
    );
    // The page took the finger over, to scroll.
    box.addEventListener("pointercancel", () => (pressed?.isMoving === true ? end() : (pressed = null)), {
      signal,
    });
    return () => gone.abort();
  }, [pad, input, count, actions]);
}

/** Where a key leads from a slot; null: it is none of the slider's. */
function slotByKey(key: string, from: number, { slots, slotsOfYear }: PeriodAxis): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return from + 1;
    case "ArrowLeft":
    case "ArrowDown":
      return from - 1;
    case "PageUp":
      return from + slotsOfYear;
    case "PageDown":
      return from - slotsOfYear;
    case "Home":
      return 0;
    case "End":
      return slots.length - 1;
    default:
      return null;
  }
}
