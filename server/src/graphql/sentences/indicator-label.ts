import type { Language } from "../../generated/schema.ts";
import {
  type Catalogue,
  type CatalogueIndicator,
  type Label,
  labelOf,
  latestKnown,
} from "../../statistics/catalogue/catalogue.ts";
import { dayOf } from "../../statistics/model/days.ts";
import { number } from "./formats.ts";
import { lower, nameOf } from "./names.ts";

/** What an indicator is called, also one that a question made of two others. */
export function indicatorLabel(catalogue: Catalogue, indicator: CatalogueIndicator, lang: Language): Label {
  if (indicator.made !== null) return ratioLabel(catalogue, indicator, indicator.made.per, lang);
  const label = labelOf(catalogue, "indicator", indicator.id, lower(lang));
  const today = dayOf(latestKnown(catalogue));
  const version = indicator.versions.findLast(({ validFrom }) => validFrom <= today);
  return version === undefined ? label : { ...label, definition: version[lower(lang)] };
}

/** What a ratio made on the spot is called: by its parts. */
function ratioLabel(
  catalogue: Catalogue,
  { numerator, denominator }: CatalogueIndicator,
  per: number,
  lang: Language,
): Label {
  const [above = "", below = ""] = [numerator, denominator].map((id) =>
    nameOf(catalogue, "indicator", id ?? "", lang),
  );
  const each = per === 1 ? "" : `${number(per, lang)} × `;
  const how = lang === "VI" ? `${each}${above} chia cho ${below}.` : `${each}${above} divided by ${below}.`;
  const unit = per === 1 ? "" : lang === "VI" ? `trên ${number(per, lang)}` : `per ${number(per, lang)}`;
  return { name: `${above} / ${below}`, definition: how, unit, otherNames: [] };
}
