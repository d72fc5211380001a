import type { Address } from "../../../app/address/address.ts";
import { formatAddress, home, mostHighlighted } from "../../../app/address/url-state.ts";
import { countryId } from "../../../figure/areas/country.ts";
import type { ResultWords } from "../../../i18n/desk-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { type ViewId, viewOf } from "../../../views/catalogue.ts";
import { type DrawableQuestion, isGiven } from "./drawable-question.ts";
import type { DrawnSeries } from "./drawn-series.ts";

/** Where the atlas shows a picture of the desk; or why it cannot. */
export type InAtlas =
  | { readonly href: string; readonly remark: keyof ResultWords["atlas"]["remarks"] | null }
  | { readonly whyNot: keyof ResultWords["atlas"]["whyNot"] };

/**
 * The atlas's address of what is drawn: the same indicator, member, period, boundaries and picture. What an address of the atlas cannot say is
 * never left out in silence.
 */
export function atlasAddress(
  { of, arguments: given, isWhole, change }: DrawableQuestion,
  series: Pick<DrawnSeries, "indicator" | "members">,
  period: string,
  view: ViewId,
  locale: Locale,
): InAtlas {
  if (of === "ratio") return { whyNot: "ratio" };
  const { status, value } = (given["where"] ?? {}) as { readonly status?: unknown; readonly value?: unknown };
  if (isGiven(status) || isGiven(value)) return { whyNot: "filtered" };
  const { model, category, unitType, awardLevel } = series.members;
  const areas = (Array.isArray(given["areas"]) ? given["areas"] : []).filter(
    (id): id is string => typeof id === "string" && id !== countryId,
  );
  const isLines = viewOf(view).highlights === true;
  const address: Address = {
    ...home,
    lang: locale,
    dataset: typeof given["dataset"] === "string" ? given["dataset"] : home.dataset,
    indicator: series.indicator,
    members: {
      ...(model === null ? {} : { model }),
      ...(category === null ? {} : { category }),
      ...(unitType === null ? {} : { unit: unitType }),
      ...(awardLevel === null ? {} : { award: awardLevel }),
    },
    period,
    knownAt: typeof given["knownAt"] === "string" ? given["knownAt"] : null,
    within: typeof given["tolerance"] === "number" ? given["tolerance"] : 0,
    boundaries: typeof given["boundaries"] === "string" ? given["boundaries"] : home.boundaries,
    area: areas.length === 1 ? (areas[0] ?? null) : null,
    view: viewOf(view).ofOneArea === true ? home.view : view,
    versus: viewOf(view).span === "one" ? (change?.from ?? null) : null,
    highlight: isLines ? areas.slice(0, mostHighlighted) : [],
  };
  return { href: formatAddress(address), remark: isWhole ? null : "all" };
}
