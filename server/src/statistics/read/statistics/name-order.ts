import type { CatalogueArea } from "../../catalogue/catalogue.ts";
import type { AreaPeriod } from "../../request/resolve-request.ts";

const ALPHABETS = { vi: new Intl.Collator("vi"), en: new Intl.Collator("en") } as const;

/** The place of each area by its last name in the alphabet of a language; areas of one name in the order of official codes. */
export function nameOrder(
  areaPeriods: readonly AreaPeriod[],
  lang: "vi" | "en",
): ReadonlyMap<string, number> {
  const areas = [...new Map(areaPeriods.map(({ area }) => [area.id, area])).values()];
  const name = ({ names }: CatalogueArea): string => names.at(-1)?.[lang] ?? "";
  const sorted = areas.sort((a, b) => ALPHABETS[lang].compare(name(a), name(b)) || a.order - b.order);
  return new Map(sorted.map(({ id }, index) => [id, index]));
}
