import { useEffect, useRef, type ReactNode } from "react";

/** What was typed while the box was on its way, and whether Enter ended it. */
export interface Early {
  readonly typed: string;
  readonly isAwaited: boolean;
}

export const nothingYet: Early = { typed: "", isAwaited: false };

interface EarlyFieldProps {
  readonly label: string;
  readonly early: Early;
  readonly onEarly: (early: Early) => void;
  readonly onClose: () => void;
}

/** A field in the box's place while the box is on its way, so that nothing typed is lost, however it is typed. */
export function EarlyField({ label, early, onEarly, onClose }: EarlyFieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="overlay search-overlay">
      <input
        ref={field}
        className="search-early"
        aria-label={label}
        value={early.typed}
        onChange={(event) => onEarly({ typed: event.target.value, isAwaited: false })}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === "Enter" && !nativeEvent.isComposing) onEarly({ ...early, isAwaited: true });
          if (key === "Escape") onClose();
        }}
      />
    </div>
  );
}
