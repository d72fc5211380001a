import type { Language } from "../../generated/schema.ts";
import {
  areaNameAt,
  type Catalogue,
  type CatalogueArea,
  type CataloguePeriod,
  type CatalogueUnitType,
  distinctNameOf,
  labelOf,
  type LabelKind,
} from "../../statistics/catalogue/catalogue.ts";

/** Name of something that has one label, in a language. */
export function nameOf(catalogue: Catalogue, kind: LabelKind, id: string, lang: Language): string {
  return labelOf(catalogue, kind, id, lower(lang)).name;
}

/** The language as the catalogue writes it. */
export function lower(lang: Language): "vi" | "en" {
  return lang === "VI" ? "vi" : "en";
}

/** Name of an area at a day; null: at the end of its life, or today. */
export function areaName(
  catalogue: Catalogue,
  area: CatalogueArea,
  lang: Language,
  at: string | null = null,
): string {
  return areaNameAt(catalogue, area, at)[lower(lang)];
}

/** Name of an area at the end of its life, or today, told apart from the area that bears it today: `Đắk Lắk (cũ)`. */
export function distinctAreaName(catalogue: Catalogue, area: CatalogueArea, lang: Language): string {
  return distinctNameOf(catalogue, area, lower(lang));
}

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

/** A period in words: `tháng 7/2020`, `quý 3/2020`, `6 tháng cuối năm 2020`, `năm 2020`, `giai đoạn 2015–2020`. */
export function periodName(
  period: Pick<CataloguePeriod, "kind" | "firstDay" | "lastDay">,
  lang: Language,
): string {
  const year = period.firstDay.slice(0, 4);
  const month = Number(period.firstDay.slice(5, 7));
  const vi = lang === "VI";
  switch (period.kind) {
    case "MONTH":
      return vi ? `tháng ${month}/${year}` : `${MONTHS[month - 1]} ${year}`;
    case "QUARTER":
      return vi ? `quý ${(month + 2) / 3}/${year}` : `Q${(month + 2) / 3} ${year}`;
    case "HALF_YEAR":
      return vi
        ? `6 tháng ${month === 1 ? "đầu" : "cuối"} năm ${year}`
        : `${month === 1 ? "first" : "second"} half of ${year}`;
    case "YEAR":
      return vi ? `năm ${year}` : year;
    case "TERM":
      return vi ? `giai đoạn ${span(period, lang)}` : span(period, lang);
  }
}

function span({ firstDay, lastDay }: Pick<CataloguePeriod, "firstDay" | "lastDay">, lang: Language): string {
  if (firstDay.endsWith("-01-01") && lastDay.endsWith("-12-31"))
    return `${firstDay.slice(0, 4)}–${lastDay.slice(0, 4)}`;
  const monthOf = (day: string): string => {
    const month = Number(day.slice(5, 7));
    return lang === "VI" ? `${month}/${day.slice(0, 4)}` : `${MONTHS[month - 1]} ${day.slice(0, 4)}`;
  };
  return `${monthOf(firstDay)} – ${monthOf(lastDay)}`;
}

/** Name of a unit type at a day, by what it consisted of then; null: a word for all times. */
export function unitTypeName(
  catalogue: Catalogue,
  { id, names }: CatalogueUnitType,
  lang: Language,
  at: string | null,
): string {
  const named = at === null ? undefined : names.findLast(({ from }) => from === null || from <= at);
  return named?.[lower(lang)] ?? nameOf(catalogue, "unit_type", id, lang);
}
