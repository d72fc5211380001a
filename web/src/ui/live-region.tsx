import { useEffect, useState, type ReactNode } from "react";

/** Milliseconds without a further change after which it is said. */
const rest = 700;

type Listener = (text: string) => void;
let listener: Listener | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
let waitingParts = 0;
let hushed = 0;
let held: string | null = null;
/** What stands in the place while the page loads; null: something else, or nothing. */
let loading: string | null = null;

function show(text: string): void {
  loading = null;
  listener?.(text);
}

/** Says a sentence to those who do not see the page, politely and once, when nothing newer came for a moment. */
export function announce(text: string): void {
  held = text;
  if (hushed > 0) return;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    held = null;
    show(text);
  }, rest);
}

/** Nothing is said until what this gives back is called; then only the newest. */
export function holdAnnouncements(): () => void {
  hushed += 1;
  if (timer !== null) clearTimeout(timer);
  timer = null;
  return () => {
    hushed -= 1;
    if (hushed === 0 && held !== null) announce(held);
  };
}

/** Says once that the page is loading, however many of its parts are; not at all when they come at once. Gives back what ends it. */
export function announceLoading(label: string): () => void {
  waitingParts += 1;
  let ownTimer: ReturnType<typeof setTimeout> | null = null;
  if (waitingParts === 1) {
    ownTimer = setTimeout(() => {
      if (waitingParts === 0 || timer !== null) return;
      show(label);
      loading = label;
    }, rest);
  }
  return () => {
    waitingParts -= 1;
    if (waitingParts > 0) return;
    if (ownTimer !== null) clearTimeout(ownTimer);
    // Who reads on to the end of the page must not find there that it is still loading.
    if (loading !== null) show("");
  };
}

/** The one place of the page where changes are said. */
export function LiveRegion(): ReactNode {
  const [text, setText] = useState("");
  useEffect(() => {
    listener = setText;
    return () => {
      listener = null;
    };
  }, []);
  return (
    <p role="status" className="visually-hidden">
      {text}
    </p>
  );
}
