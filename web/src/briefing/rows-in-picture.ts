import { countryId } from "../figure/areas/country.ts";
import type { Figure, FigureRow } from "../figure/figure.ts";
import { shownRows } from "../figure/rows/ranking.ts";
import { viewOf, type ViewId } from "../views/catalogue.ts";

/**
 * The rows that a picture of a Figure shows: of a map or a ranking the chosen period's, with breakdowns; of a picture over time all periods of
 * all areas; of a fact those of its area.
 */
export function rowsInPicture(
  figure: Figure,
  view: ViewId,
  areas: readonly string[] = [],
): readonly FigureRow[] {
  const { span, ofOneArea = false } = viewOf(view);
  if (ofOneArea) {
    const [area = countryId] = areas;
    const own = figure.rows.filter((row) => row.area === area && row.member === null);
    const isListed = area !== countryId || own.some(({ period }) => period === figure.period);
    return isListed || figure.national === null ? own : [figure.national, ...own];
  }
  // Pictures over time show every period of every area.
  if (span !== "one") return figure.rows.filter(({ member }) => member === null);
  const members = figure.rows.filter(({ member, period }) => member !== null && period === figure.period);
  const own = [...(figure.national === null ? [] : [figure.national]), ...shownRows(figure), ...members];
  // Of two periods side by side both are told, the chosen one first.
  return figure.pairedWith === undefined ? own : [...own, ...rowsInPicture(figure.pairedWith, view)];
}
