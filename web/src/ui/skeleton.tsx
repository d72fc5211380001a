import type { ReactNode } from "react";

/** Grey lines where text will stand; a screen reader hears `label` once. */
export function Skeleton({ lines, label }: { readonly lines: number; readonly label: string }): ReactNode {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" className="skeleton-line" />
      ))}
    </div>
  );
}
