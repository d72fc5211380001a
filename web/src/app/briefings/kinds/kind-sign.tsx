import "./kind-sign.css";
import type { ReactNode } from "react";
import type { BriefingPageKind } from "../../../briefing/document/briefing-document.ts";

/** What each kind of page looks like from afar, on a slide of 32 × 18. */
const signs: Readonly<Record<BriefingPageKind, string>> = {
  facts: "M4 4h7v4H4zM13 4h7v4h-7zM22 4h6v4h-6zM4 10h7v4H4zM13 10h7v4h-7z",
  map: "M12 3l5-1 2 3-3 3 4 4-3 4-2-1 1-3-4-4zM24 7h1v1h-1zM26 10h1v1h-1z",
  difference: "M7 3l4-1 2 3-3 3 3 4-2 4-2-1 1-3-4-4zM20 5h2v2h2v2h-2v2h-2V9h-2V7h2zM18 13h6v2h-6z",
  trend: "M4 13l6-4 5 2 6-6 7-2v2l-6 2-7 6-5-2-6 4z",
  ranking: "M4 3h22v2H4zM4 6.500h18v2H4zM4 10h12v2H4zM4 13.500h7v2H4z",
  "heat-table":
    "M4 3h5v3H4zM10 3h5v3h-5zM22 3h5v3h-5zM4 7h5v3H4zM16 7h5v3h-5zM10 11h5v3h-5zM16 11h5v3h-5zM22 11h5v3h-5z",
  communes:
    "M4 3h9v2H4zM17 3h4v2h-4zM4 7h7v1H4zM17 7h7v1h-7zM4 10h9v1H4zM17 10h5v1h-5zM4 13h6v1H4zM17 13h3v1h-3z",
  completeness: "M4 4h3v3H4zM9 5h18v1H9zM4 10h3v3H4zM9 11h12v1H9z",
  models: "M4 3h24v2H4zM4 7h10v1H4zM22 7h6v1h-6zM4 10h13v1H4zM22 10h6v1h-6zM4 13h8v1H4zM22 13h6v1h-6z",
  awards: "M13 3h6v5l-3 3-3-3zM14 12h4l1 3h-6z",
  merger: "M4 3h8v4H4zM4 10h8v4H4zM14 8h4V6l4 3-4 3v-2h-4zM23 5h6v8h-6z",
  revisions:
    "M4 4h9v2H4zM19 4h9v2h-9zM14 4.500h2V3.500l2 1.500-2 1.500V5.500h-2zM4 11h9v2H4zM19 11h9v2h-9zM14 11.500h2v-1l2 1.500-2 1.500v-1h-2z",
  method: "M5 4h22v1H5zM5 7h22v1H5zM5 10h17v1H5zM5 13h20v1H5z",
};

/** A page from afar: told by its kind, for the eye alone. */
export function KindSign({ kind }: { readonly kind: BriefingPageKind }): ReactNode {
  return (
    <svg className="kind-sign" viewBox="0 0 32 18" width="32" height="18" aria-hidden="true">
      <rect x="0.5" y="0.5" width="31" height="17" rx="2" className="kind-sign-page" />
      <path d={signs[kind]} className="kind-sign-mark" />
    </svg>
  );
}
