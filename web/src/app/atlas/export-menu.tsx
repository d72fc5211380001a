import type { ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";

export function ExportMenu(_props: { readonly figure: Figure; readonly area: string | null }): ReactNode {
  return null;
}
