import type { BriefingPage, BriefingPageKind } from "../../../briefing/document/briefing-document.ts";
import type { Figure } from "../../../figure/figure.ts";
import type { ViewId } from "../../../views/catalogue.ts";
import type { Address } from "../../address/address.ts";

/** The kind of page that shows what a view of the atlas does. */
const kinds: Readonly<Record<ViewId, BriefingPageKind>> = {
  map: "map",
  circles: "map",
  "tile-grid": "map",
  ranking: "ranking",
  trend: "trend",
  "small-multiples": "trend",
  slope: "difference",
  "heat-table": "heat-table",
  fact: "facts",
};

/**
 * What is seen in the atlas where a province is opened into its communes, as a page of a briefing: these as a table.
 *
 * @param province null: the whole country is opened, whose communes are too many for a page: the map of provinces is added
 */
export function pageOfOpened(
  address: Address,
  province: string | null,
  figure: Pick<Figure, "of" | "period">,
): BriefingPage | null {
  const page = pageOfView({ ...address, area: province }, "map", figure);
  return page === null || province === null ? page : { ...page, id: "communes", kind: "communes" };
}

/**
 * What is seen in the atlas as a page of a briefing: the same indicator, members, period and places. Of a comparison by difference a page of change. Null: what is known at all,
 * and since when, is no page of a briefing.
 */
export function pageOfView(
  { indicator, members, versus, as, area, highlight }: Address,
  view: ViewId,
  figure: Pick<Figure, "of" | "period">,
): BriefingPage | null {
  if (indicator === null || figure.of === "holdings" || figure.of === "since") return null;
  const isCompared =
    versus !== null && as === "difference" && (kinds[view] === "map" || kinds[view] === "ranking");
  const kind = isCompared
    ? "difference"
    : kinds[view] === "difference" && versus === null
      ? "map"
      : kinds[view];
  const { period } = figure;
  if (kind === "facts")
    return {
      id: kind,
      kind,
      period,
      indicators: [members.unit === undefined ? indicator : `${indicator}/${members.unit}`],
      ...(area === null ? {} : { area }),
    };
  return {
    id: kind,
    kind,
    indicator,
    ...(members.unit === undefined ? {} : { unitType: members.unit }),
    ...(members.model === undefined ? {} : { model: members.model }),
    ...(members.category === undefined ? {} : { category: members.category }),
    ...(members.award === undefined ? {} : { awardLevel: members.award }),
    period,
    ...(kind === "difference" && versus !== null ? { versus } : {}),
    ...(area === null ? {} : { area }),
    ...(kind === "trend" && highlight.length > 0 ? { highlight } : {}),
  };
}
