import type { Language } from "../../generated/schema.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import { areaName, lower, nameOf, periodName } from "./names.ts";
import { day, dayBefore } from "./formats.ts";

/** Most areas that a sentence names; of more it names so many and counts the rest. */
export const mostNamed = 8;

/** The first areas of a list by name, with "and" where they are all. */
export function areaNames(catalogue: Catalogue, ids: readonly string[], lang: Language): string {
  const names = ids.slice(0, mostNamed).map((id) => {
    const area = catalogue.areas.byId.get(id);
    return area === undefined ? id : areaName(catalogue, area, lang);
  });
  if (ids.length > mostNamed) return names.join(", ");
  return new Intl.ListFormat(lang === "VI" ? "vi-VN" : "en-GB", { type: "conjunction" }).format(names);
}

/** A period by its code, in words. */
export function periodNamed(catalogue: Catalogue, id: string, lang: Language): string {
  const period = catalogue.periods.byId.get(id);
  return period === undefined ? id : periodName(period, lang);
}

/** What units were called up to a day and from it on, as within a sentence. */
export function unitNames(catalogue: Catalogue, id: string, date: string, lang: Language) {
  const names = catalogue.unitTypes.byId.get(id)?.names ?? [];
  const at = (one: (typeof names)[number] | undefined): string => {
    const name = one?.[lower(lang)] ?? nameOf(catalogue, "unit_type", id, lang);
    return name.slice(0, 1).toLocaleLowerCase(lang === "VI" ? "vi-VN" : "en-GB") + name.slice(1);
  };
  const [before, after] = [
    names.findLast(({ from }) => from === null || from < date),
    names.findLast(({ from }) => from !== null && from <= date),
  ];
  return { before: at(before), after: at(after) };
}

/** Since or until when an area lived, in brackets with a space before; empty where only what it was formed from is known. */
export function lifeEnd(catalogue: Catalogue, id: string, lang: Language): string {
  const area = catalogue.areas.byId.get(id);
  if (area === undefined) return "";
  if (area.validTo === null) {
    const since = day(area.validFrom, lang);
    return lang === "VI" ? ` (địa bàn có từ ngày ${since})` : ` (the area exists since ${since})`;
  }
  const last = day(dayBefore(area.validTo), lang);
  return lang === "VI" ? ` (địa bàn có đến hết ngày ${last})` : ` (the area existed until ${last})`;
}
