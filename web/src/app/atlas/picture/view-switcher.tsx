import { useId, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { words } from "../../../i18n/words.ts";
import { viewOf, type ViewId } from "../../../views/catalogue.ts";

interface ViewSwitcherProps {
  readonly figure: Figure;
  /** What may be chosen. */
  readonly views: readonly ViewId[];
  readonly view: ViewId;
  readonly label: string;
  readonly onChoose: (view: ViewId) => void;
}

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
            <path
              d={viewOf(id).sign}
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
              strokeLinejoin="round"
            />
          </svg>
          {viewOf(id).ranks === true && !figure.rankable ? text.unranked : text.name[id]}
        </label>
      ))}
    </div>
  );
}
