import { formatList } from "../../../figure/format/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { SearchNamesQuery } from "./generated/names.ts";
import type { Address } from "../../address/address.ts";
import { fromHere } from "../../address/from-here.ts";
import { ownNames, type EntriesContext, type Entry } from "./entry.ts";
import { searchName, type SearchName } from "../matching/likeness.ts";
import { panelAddress, type NamedArea } from "./panel-address.ts";
import { searchWords } from "../search-words.ts";

/** Provinces and cities, those of today and of before. On a figure they lead to their panel there, else to their page. */
export function areaEntries(names: SearchNamesQuery, context: EntriesContext): Entry[] {
  const { address, locale, words, today } = context;
  const areas = new Map(names.provinces.map((area) => [area.id, area]));
  const isOnFigure = address.page === "atlas" && address.indicator !== null;
  return names.provinces.map((area): Entry => {
    const what = whatItIs(area, context);
    const own: Entry = {
      key: `area/${area.id}`,
      sort: "area",
      name: area[locale],
      note: what,
      names: namesOf(area, locale),
      ended: area.validTo !== null && area.validTo !== undefined,
      to: pageOf(address, area.id),
      also: null,
      panel: { what, on: (figure) => panelAddress(figure, area, areas, names.vintages, today).to },
    };
    if (!isOnFigure) return own;
    const { to, shown } = panelAddress(address, area, areas, names.vintages, today);
    const instead = shown === area.id ? null : (areas.get(shown)?.[locale] ?? shown);
    const opens = instead === null ? words.onFigure : words.onFigureInstead(newName(instead, area, context));
    return {
      ...own,
      note: `${what}; ${opens}`,
      to,
      also: { ...own, key: `page-of/${area.id}`, name: words.pageOf(own.name), note: words.pageOfNote },
    };
  });
}

function pageOf(address: Address, id: string): Address {
  const { dataset, boundaries } = address;
  return { ...fromHere(address), dataset, boundaries, page: "province", area: id };
}

/** "tỉnh đến 6/2025, nay thuộc Ninh Bình"; "tỉnh; từ 7/2025 gồm Hà Nam, Nam Định và Ninh Bình". */
function whatItIs(area: NamedArea, context: EntriesContext): string {
  const { locale, words } = context;
  const kind = words.kinds[area.kind === "CITY" ? "CITY" : "PROVINCE"];
  const list = (others: readonly { readonly vi: string; readonly en: string }[], isNew: boolean): string =>
    formatList(
      others.map((other) => (isNew ? newName(other[locale], area, context) : other[locale])),
      locale,
    );
  if (area.validTo !== null && area.validTo !== undefined) {
    return words.ended(kind, monthOf(area.validTo, -1), list(area.successors, true));
  }
  if (area.predecessors.length === 0) return kind;
  return words.formed(kind, monthOf(area.validFrom, 0), list(area.predecessors, false));
}

/** A successor may bear the name of what went into it. */
function newName(name: string, area: NamedArea, { locale, words }: EntriesContext): string {
  return name === area[locale] ? words.newOne(name) : name;
}

/** The month of a day, so many days later: `6/2025`. */
function monthOf(day: string, later: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + later);
  return `${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

function namesOf(area: NamedArea, of: Locale): SearchName[] {
  const formal = (["vi", "en"] as const).flatMap((locale) => {
    const withKind = searchWords[locale].formal[area.kind === "CITY" ? "CITY" : "PROVINCE"];
    return withKind(area[locale]).map((name) => searchName(name, "formal", withKind("")));
  });
  return [...ownNames(area, of), ...area.otherNames.map((name) => searchName(name, "other")), ...formal];
}
