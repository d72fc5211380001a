import type { ReactNode } from "react";

interface NoticeProps {
  /** error: something went wrong; empty: there is nothing to show; note: to be known. */
  readonly kind: "error" | "empty" | "note" | "synthetic";
  readonly title?: string;
  readonly children?: ReactNode;
}

/** A few words instead of, or above, the content. Errors are read out at once. */
export function Notice({ kind, title, children }: NoticeProps): ReactNode {
  return (
    <div className={`notice notice-${kind}`} role={kind === "error" ? "alert" : undefined}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
