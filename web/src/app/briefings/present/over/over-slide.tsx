import "./over.css";
import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../../../ui/button.tsx";
import { Sign } from "../controls/sign.tsx";

/** What lies over the slide, with the focus inside as long as it does. Escape and the key that opened it close it. */
export function OverSlide({
  title,
  close,
  onClose,
  children,
}: {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const opened = box.current;
    (opened?.querySelector<HTMLElement>("[data-first]") ?? opened)?.focus();
    const trap = (event: KeyboardEvent): void => {
      if (event.key === "Tab" && opened !== null) keepIn(opened, event);
    };
    opened?.addEventListener("keydown", trap);
    return () => {
      opened?.removeEventListener("keydown", trap);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div ref={box} className="present-over" role="dialog" aria-modal="true" aria-label={title} tabIndex={-1}>
      <div className="present-over-head">
        <h2>{title}</h2>
        <Button look="icon" aria-label={close} onPress={onClose}>
          <Sign name="leave" />
        </Button>
      </div>
      {children}
    </div>
  );
}

/** Tab goes round inside. */
function keepIn(box: HTMLElement, event: KeyboardEvent): void {
  const all = [...box.querySelectorAll<HTMLElement>("button, a[href]")];
  const edge = event.shiftKey ? all[0] : all.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? all.at(-1) : all[0])?.focus();
}
