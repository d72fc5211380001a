import type { ReactNode } from "react";

/** A field whose choices are on their way: it keeps the room. */
export function WaitingField({ label }: { readonly label: string }): ReactNode {
  return (
    <div className="field" aria-busy="true">
      <span className="label">{label}</span>
      <span className="field-box field-waiting" />
    </div>
  );
}
