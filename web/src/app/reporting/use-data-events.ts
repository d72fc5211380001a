import { useEffect, useRef, useState } from "react";

/**
 * Follows commits of data, and calls `onData` for each; the browser connects anew by itself, and is told what it missed.
 *
 * @returns whether it is connected
 */
export function useDataEvents(onData: () => void): boolean {
  const latest = useRef(onData);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    latest.current = onData;
  });
  useEffect(() => {
    const events = new EventSource("/events");
    // Of several commits at once one question is enough.
    let timer: ReturnType<typeof setTimeout> | undefined;
    events.addEventListener("data", () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), 150);
    });
    events.addEventListener("version", () => setOpen(true));
    events.addEventListener("error", () => setOpen(false));
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, []);
  return isOpen;
}
