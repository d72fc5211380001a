import type { ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PlaceLink } from "../../address/place-link.tsx";
import type { Place } from "../../address/url-state.ts";

interface EmptyPeriodProps {
  readonly figure: Figure;
  readonly place: Place;
}

/** Said where no province has a figure in the period chosen, with a way on. */
export function EmptyPeriod({ figure, place }: EmptyPeriodProps): ReactNode {
  const { words } = useAtlas();
  const text = words.page.empty;
  // Where nothing can be compared, the period may have figures all the same, and the sentence says why.
  if (figure.of !== "statistics" || shownRows(figure).some(({ value }) => value !== null)) return null;
  const known = new Set(
    figure.rows
      .filter(({ area, member, value }) => area !== "viet-nam" && member === null && value !== null)
      .map(({ period }) => period),
  );
  const periods = figure.periods.filter(({ id }) => known.has(id)).slice(-6);
  return (
    <Notice kind="empty" title={text.title}>
      <p>{text.hint}</p>
      {periods.length === 0 ? null : (
        <ul className="ways">
          {periods.map(({ id, label }) => (
            <li key={id}>
              <PlaceLink to={{ ...place, period: id }}>{label}</PlaceLink>
            </li>
          ))}
        </ul>
      )}
      {figure.kind === "FLOW" || place.within > 0 ? null : (
        <p>
          <PlaceLink to={{ ...place, within: 10 }}>{text.within}</PlaceLink>
        </p>
      )}
    </Notice>
  );
}
