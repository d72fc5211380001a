import type { ReactNode } from "react";

/** Outlines in a square of 16. */
const outlines = {
  back: "M10 3L5 8l5 5",
  next: "M6 3l5 5-5 5",
  up: "M3 10l5-5 5 5",
  down: "M3 6l5 5 5-5",
  grid: "M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z",
  notes: "M2.5 2.5h11v11h-11zM5 6h6M5 8.5h6M5 11h3.5",
  window: "M1.5 3.5h9v6.5h-9zM6 12.5h8.5V6",
  turn: "M5 3l8 5-8 5z",
  pause: "M5 3v10M11 3v10",
  full: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  small: "M6 2.5V6H2.5M13.5 6H10V2.5M10 13.5V10h3.5M2.5 10H6v3.5",
  help: "M5.6 5.8a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M8 12.2v.3",
  leave: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;

export type SignName = keyof typeof outlines;

/** A sign on a button; the button says what it does. */
export function Sign({ name }: { readonly name: SignName }): ReactNode {
  return (
    <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true" className="present-sign">
      <path
        d={outlines[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
