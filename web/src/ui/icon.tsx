import type { ReactNode } from "react";

/** Signs drawn with lines, in a box of 16: fonts rarely have them all. */
const signs = {
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10M4 9l4 4 4-4",
  back: "M13 8H3M7 4L3 8l4 4",
  copy: "M6 6h7v7H6zM10 6V3H3v7h3",
  remove: "M3 5h10M6 5V3h4v2M4.500 5l.5 8h6l.5-8M7 7.500v3M9 7.500v3",
  more: "M3 8h.01M8 8h.01M13 8h.01",
  grip: "M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01",
  undo: "M6 3L3 6l3 3M3 6h6a4 4 0 0 1 0 8H7",
  redo: "M10 3l3 3-3 3M13 6H7a4 4 0 0 0 0 8h2",
  tick: "M3.500 8.500l3 3 6-7",
  exclamation: "M8 3v6M8 12.500h.01",
  cross: "M4 4l8 8M12 4l-8 8",
} as const;

/** A sign for the eye alone: whatever it is on says in words what it does. */
export function Icon({ sign }: { readonly sign: keyof typeof signs }): ReactNode {
  const isDots = sign === "more" || sign === "grip";
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth={isDots ? 2.2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={signs[sign]} />
    </svg>
  );
}
