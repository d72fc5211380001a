import { formatAddress, home } from "../app/address/url-state.ts";
import type { Figure } from "../figure/figure.ts";
import { viewOf, type ViewId } from "../views/catalogue.ts";
import type { Wanted } from "./ask-figure.ts";

/**
 * Where whoever holds a picture sees it in the atlas, as it was known then; of one area, its page. Null where readers have no address for this atlas
 * (`PUBLIC_URL`): that of a computer's own server says nothing to anybody else.
 */
export function pictureLink(
  publicUrl: string | undefined,
  figure: Figure,
  { where, tolerance, classes, comparison }: Pick<Wanted, "where" | "tolerance" | "classes" | "comparison">,
  {
    view,
    areas,
    from,
  }: { readonly view: ViewId; readonly areas: readonly string[]; readonly from: string | null },
): string | null {
  if (publicUrl === undefined || publicUrl === "") return null;
  const [area = null] = areas;
  const [model, category, unit, award] = [
    where?.models,
    where?.categories,
    where?.unitTypes,
    where?.awardLevels,
  ].map((ids) => ids?.[0]);
  const isOfOneArea = viewOf(view).ofOneArea === true;
  const address = formatAddress({
    ...home,
    page: !isOfOneArea ? "atlas" : area === null ? "nation" : "province",
    lang: figure.locale,
    dataset: figure.dataset,
    indicator: figure.of === "holdings" ? null : figure.indicator,
    members: {
      ...(typeof model === "string" ? { model } : {}),
      ...(typeof category === "string" ? { category } : {}),
      ...(typeof unit === "string" ? { unit } : {}),
      ...(typeof award === "string" ? { award } : {}),
    },
    period: figure.period,
    within: tolerance,
    boundaries: figure.boundaries,
    knownAt: figure.knownAt,
    area: isOfOneArea ? area : null,
    view: isOfOneArea ? home.view : view,
    classes,
    versus: comparison.versus ?? from,
    as: comparison.as,
    since: comparison.since,
    held: comparison.held === true,
    highlight: areas,
  });
  return publicUrl.replace(/\/$/u, "") + address;
}
