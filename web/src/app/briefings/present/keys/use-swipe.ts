import { useEffect, useRef, type RefObject } from "react";
import type { Command } from "./commands.ts";

/** CSS pixels that a finger must go to turn the page. */
const far = 40;

/** What a finger that went over the screen asks for; null: nothing. Pure. */
export function swiped(dx: number, dy: number): Command | null {
  if (Math.abs(dx) < far || Math.abs(dx) < Math.abs(dy) * 1.5) return null;
  return { do: dx < 0 ? "next" : "back" };
}

/** Turns pages by a finger that goes over an element, and by a click of the mouse on it. */
export function useSwipe(element: RefObject<HTMLElement | null>, act: (command: Command) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const listened = element.current;
    if (listened === null) return undefined;
    const over = new AbortController();
    const { signal } = over;
    let from: { readonly x: number; readonly y: number; readonly fingers: number } | null = null;
    listened.addEventListener(
      "touchstart",
      ({ touches }) => {
        const [first] = touches;
        // Two fingers make it larger.
        from =
          first === undefined || touches.length > 1
            ? null
            : { x: first.clientX, y: first.clientY, fingers: 1 };
      },
      { signal, passive: true },
    );
    listened.addEventListener(
      "touchend",
      ({ changedTouches: [last] }) => {
        const isEnlarged = (visualViewport?.scale ?? 1) > 1.05;
        if (from === null || last === undefined || isEnlarged) return;
        const command = swiped(last.clientX - from.x, last.clientY - from.y);
        from = null;
        if (command !== null) latest.current(command);
      },
      { signal, passive: true },
    );
    listened.addEventListener(
      "click",
      (event) => {
        const isMouse = !(event instanceof PointerEvent) || event.pointerType === "mouse";
        const isOnLink = event.target instanceof Element && event.target.closest("a, button") !== null;
        const isMarking = (getSelection()?.toString() ?? "") !== "";
        if (isMouse && !isOnLink && !isMarking && event.button === 0) latest.current({ do: "next" });
      },
      { signal },
    );
    return () => over.abort();
  }, [element]);
}
