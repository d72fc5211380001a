import type { ReactNode } from "react";

/** A sentence in small type; a long one (a list of sixty provinces) opens at a click. */
export function LongNote({ text }: { readonly text: string }): ReactNode {
  if (text.length <= 180) return <p className="note">{text}</p>;
  const cut = text.lastIndexOf(" ", 90);
  return (
    <details className="note">
      <summary>{text.slice(0, cut)} …</summary>
      {text}
    </details>
  );
}
