import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { Button } from "./button.tsx";

/** Something that was done, told for a while, with what can be done about it. */
export interface Toast {
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly onPress: () => void }[];
}

/** Milliseconds that it stands; as long as the pointer or the keyboard is on it, it stays. */
const stands = 12_000;

let shown: Toast | null = null;
const listeners = new Set<() => void>();

/** Tells what was done, in place of what was told before. */
export function notify(toast: Toast | null): void {
  shown = toast;
  for (const listener of listeners) listener();
}

/** The one place where such things stand: at the foot of the page, read out once, reached by Tab after all else. */
export function ToastRegion({ close }: { readonly close: string }): ReactNode {
  const toast = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (toast === null || isHeld) return undefined;
    const timer = setTimeout(() => notify(null), stands);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  return (
    <div
      className="toast-place no-print"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p role="status" className={toast === null ? "visually-hidden" : "toast-text"}>
        {toast?.text ?? ""}
      </p>
      {toast === null ? null : (
        <>
          {toast.actions?.map(({ label, onPress }) => (
            <Button
              key={label}
              look="plain"
              onPress={() => {
                notify(null);
                onPress();
              }}
            >
              {label}
            </Button>
          ))}
          <Button look="icon" aria-label={close} onPress={() => notify(null)}>
            <span aria-hidden="true">×</span>
          </Button>
        </>
      )}
    </div>
  );
}
