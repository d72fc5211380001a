import { useEffect, type ReactNode } from "react";
import { announceLoading } from "./live-region.tsx";

/** Grey lines where text will stand; of all on a page a screen reader hears one `label`, once. */
export function Skeleton({ lines, label }: { readonly lines: number; readonly label: string }): ReactNode {
  useEffect(() => (label === "" ? undefined : announceLoading(label)), [label]);
  return (
    <div className="skeleton">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" className="skeleton-line" />
      ))}
    </div>
  );
}

/** The same where a whole page of text will stand. */
export function PageRoom({ label }: { readonly label: string }): ReactNode {
  return (
    <div className="page">
      <Skeleton lines={18} label={label} />
    </div>
  );
}
