import { useId, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { words } from "../../../i18n/words.ts";
import type { View } from "../../../views/view.ts";

interface ViewSwitcherProps {
  readonly figure: Figure;
  /** What may be chosen. */
  readonly views: readonly View["id"][];
  readonly view: View["id"];
  readonly label: string;
  readonly onChoose: (view: View["id"]) => void;
}

/** Small signs of the pictures, 14 × 14, drawn with lines. */
const signs: Readonly<Record<View["id"], string>> = {
  map: "M1 3l4-2 4 2 4-2v10l-4 2-4-2-4 2zM5 1v10M9 3v10",
  circles: "M5 1a4 4 0 1 0 .01 0M11 8a2.5 2.5 0 1 0 .01 0",
  "tile-grid": "M1 1h5v5h-5zM8 1h5v5h-5zM1 8h5v5h-5zM8 8h5v5h-5z",
  ranking: "M1 2.5h12M1 7h8M1 11.5h4",
  trend: "M1 12l4-5 3 2 5-7",
  "small-multiples": "M1 5l2-3 3 2M8 5l2-2 3-1M1 12l2-1 3-2M8 10l2 2 3-3",
  slope: "M2 1v12M12 1v12M2 10L12 3M2 5l10 5",
  "heat-table": "M1 1h12v12h-12zM1 5h12M1 9h12M5 1v12M9 1v12",
  fact: "M2 4l2-2v6M8 2h3v3h-3v3h3M1 12l4-1 4 1 4-2",
};

/** Which picture of the figures is shown: one of those that can be made of them. */
export function ViewSwitcher({ figure, views, view, label, onChoose }: ViewSwitcherProps): ReactNode {
  const text = words(figure.locale).views;
  const group = useId();
  return (
    <div className="view-switcher" role="radiogroup" aria-label={label}>
      {views.map((id) => (
        <label key={id} className="view-choice" data-chosen={id === view}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            value={id}
            checked={id === view}
            onChange={() => onChoose(id)}
          />
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d={signs[id]} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
          </svg>
          {id === "ranking" && !figure.rankable ? text.unranked : text.name[id]}
        </label>
      ))}
    </div>
  );
}
