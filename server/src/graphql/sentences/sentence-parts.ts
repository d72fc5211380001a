import type { Breakdown, Language, PeriodKind } from "../../generated/schema.ts";
import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import { areaName, lower, nameOf, periodName } from "./names.ts";
import { day, dayBefore, number } from "./formats.ts";

/** Most areas that a sentence names; of more it names so many and counts the rest. */
export const mostNamed = 8;

/** The first areas of a list by name, with "and" where they are all. */
export function areaNames(catalogue: Catalogue, ids: readonly string[], lang: Language): string {
  const names = ids.slice(0, mostNamed).map((id) => {
    const area = catalogue.areas.byId.get(id);
    return area === undefined ? id : areaName(catalogue, area, lang);
  });
  if (ids.length > mostNamed) return names.join(", ");
  return listed(names, lang);
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

/** The first of some indicators by name, and how many more. */
export function indicatorNames(catalogue: Catalogue, ids: readonly string[], lang: Language): string {
  const names = ids.slice(0, mostNamed).map((id) => `“${nameOf(catalogue, "indicator", id, lang)}” (${id})`);
  const more = ids.length - names.length;
  if (more <= 0) return listed(names, lang);
  const rest = number(more, lang);
  return `${names.join(", ")} ${lang === "VI" ? `và ${rest} chỉ tiêu nữa` : `and ${rest} more`}`;
}

/** Words in a row, with "and" before the last. */
export function listed(words: readonly string[], lang: Language): string {
  return new Intl.ListFormat(lang === "VI" ? "vi-VN" : "en-GB", { type: "conjunction" }).format(words);
}

type Words = Readonly<Record<Language, string>>;

const BREAKDOWNS: Readonly<Record<Breakdown, Words>> = {
  MODEL: { VI: "mô hình", EN: "model" },
  CATEGORY: { VI: "lĩnh vực", EN: "category" },
  UNIT_TYPE: { VI: "loại đơn vị", EN: "unit type" },
  AWARD_LEVEL: { VI: "cấp khen thưởng", EN: "award level" },
};

/** Breakdowns as within a sentence. */
export function breakdownNames(by: readonly Breakdown[], lang: Language): string {
  return listed(
    by.map((each) => BREAKDOWNS[each][lang]),
    lang,
  );
}

const PERIOD_KINDS: Readonly<Record<PeriodKind, Words>> = {
  MONTH: { VI: "tháng", EN: "month" },
  QUARTER: { VI: "quý", EN: "quarter" },
  HALF_YEAR: { VI: "6 tháng", EN: "half-year" },
  YEAR: { VI: "năm", EN: "year" },
  TERM: { VI: "giai đoạn", EN: "term" },
};

/** A kind of period as within a sentence. */
export function periodKindName(kind: PeriodKind, lang: Language): string {
  return PERIOD_KINDS[kind][lang];
}
