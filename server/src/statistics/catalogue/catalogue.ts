import type { DataVersion } from "./data-version.ts";
import type { AreaName, CatalogueArea } from "./catalogue-area.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { MemberIndex } from "./member-index.ts";
import type { AreaHistory } from "../model/area-history.ts";
import type {
  Breakdown,
  Day,
  Due,
  Indicator,
  Instant,
  PeriodKind,
  SeriesBreak,
  ReportedLevel,
} from "../model/types.ts";

export type { AreaName, CatalogueArea } from "./catalogue-area.ts";

export interface CatalogueIndicator extends Indicator {
  readonly key: number;
  /** Its family's key: that of the first of those it is worked out together with. */
  readonly family: number;
  readonly order: number;
  /** What it came to count later, earliest first; before the first of them what its label says. */
  readonly versions: readonly CatalogueIndicatorVersion[];
  /** Since when it is in the catalogue; null: from the beginning. */
  readonly knownFrom: Instant | null;
  /** Of itself; those of a RATIO's parts are theirs. */
  readonly breaks: readonly (SeriesBreak & { readonly id: string })[];
  /** Of a ratio that was made for one question: what its parts are of, and by what they are multiplied; null for those of the catalogue. */
  readonly made: {
    readonly per: number;
    readonly numerator: Breakdown;
    readonly denominator: Breakdown;
  } | null;
}

/** What an indicator counts from a day on. */
export interface CatalogueIndicatorVersion {
  readonly validFrom: Day;
  readonly vi: string;
  readonly en: string;
  /** Whether figures on its two sides count something else. */
  readonly breaksSeries: boolean;
}

export interface CatalogueModel {
  readonly key: number;
  readonly id: string;
  /** As of an indicator. */
  readonly knownFrom: Instant | null;
  readonly category: string;
  readonly tags: readonly string[];
  /** Its names as reports print them. */
  readonly printed: readonly string[];
  readonly order: number;
}

export interface CatalogueCategory {
  readonly key: number;
  readonly id: string;
  /** As of an indicator. */
  readonly knownFrom: Instant | null;
  readonly order: number;
}

export interface CatalogueUnitType {
  readonly key: number;
  readonly id: string;
  /** As of an indicator. */
  readonly knownFrom: Instant | null;
  /** Types printed together in this one; empty for a single type. */
  readonly members: readonly string[];
  /** What it is called from a day on, earliest first, `from` null: from the beginning; empty: always as its label says. */
  readonly names: readonly { readonly from: string | null; readonly vi: string; readonly en: string }[];
  readonly order: number;
}

/** What some indicators are about. */
export interface CatalogueTopic {
  readonly id: string;
  /** Ids of indicators in the order they are read in. */
  readonly indicators: readonly string[];
}

export interface CatalogueAwardLevel {
  readonly key: number;
  readonly id: string;
  readonly rank: number;
  readonly order: number;
}

export interface CatalogueVintage {
  readonly id: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly boundariesFile: string;
}

export interface CataloguePeriod {
  readonly key: number;
  readonly id: string;
  readonly kind: PeriodKind;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Place in the order of last day, then length. */
  readonly order: number;
}

export interface CatalogueBreakdown {
  /** Null for a combination that no figure has. */
  readonly key: number | null;
  readonly category: string | null;
  readonly model: string | null;
  readonly unitType: string | null;
  readonly awardLevel: string | null;
  /** Place in the order of model, category, unit type, award level; the total first. */
  readonly order: number;
}

export interface CatalogueDataset {
  readonly key: number;
  readonly id: string;
  readonly reporting: "COLLECTED" | "SCHEDULED";
  readonly synthetic: boolean;
  readonly calendarFrom: string;
  /** Of a calendar without an end: the month it has come to. */
  readonly calendarTo: string;
  readonly openEnded: boolean;
  /** Whether whoever takes its figures away as a file says for what. */
  readonly asksReason: boolean;
  /** Since when there is such a dataset; null: from the beginning. */
  readonly knownFrom: Instant | null;
  /** Ids of the areas that report; empty: all do. */
  readonly reporters: ReadonlySet<string>;
  /** By indicator id; an indicator that is not due has none. */
  readonly due: ReadonlyMap<string, Due>;
  /** By indicator id: the level at which it is reported, where that is below the province. */
  readonly reportedAt: Readonly<Record<string, ReportedLevel>>;
  /** By indicator id: the members that its forms list; an indicator without lines is asked for any. */
  readonly lines: ReadonlyMap<string, readonly Breakdown[]>;
  /** Standing observations by indicator id, then period id. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Of them, those of districts and communes. */
  readonly below: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Breakdowns that hold figures or answers, by indicator id. */
  readonly members: ReadonlyMap<string, readonly CatalogueBreakdown[]>;
}

export interface Label {
  readonly name: string;
  /** Empty where there is none. */
  readonly definition: string;
  /** Of indicators; empty otherwise. */
  readonly unit: string;
  /** What people call it beside; of indicators. */
  readonly otherNames: readonly string[];
}

export type LabelKind =
  | "indicator"
  | "topic"
  | "category"
  | "model"
  | "unit_type"
  | "award_level"
  | "dataset"
  | "vintage"
  | "break";

/** All reference data, in memory, as of one data version. */
export interface Catalogue {
  readonly dataVersion: DataVersion;
  /** The instant as known at which everything is asked that names none itself (catalogue-as-of.ts); null: now. */
  readonly knownAt: Instant | null;
  /** The country and its provinces; districts and communes are found by id and by key, and not in the list. */
  readonly areas: MemberIndex<CatalogueArea>;
  /** Districts and communes. */
  readonly places: Gazetteer;
  /** Ready-made groups of areas, in their own order; not among {@link areas}. */
  readonly areaGroups: readonly CatalogueArea[];
  readonly indicators: MemberIndex<CatalogueIndicator>;
  /** In reading order. */
  readonly topics: readonly CatalogueTopic[];
  readonly models: MemberIndex<CatalogueModel>;
  readonly categories: MemberIndex<CatalogueCategory>;
  readonly unitTypes: MemberIndex<CatalogueUnitType>;
  readonly awardLevels: MemberIndex<CatalogueAwardLevel>;
  readonly datasets: MemberIndex<CatalogueDataset>;
  readonly periods: MemberIndex<CataloguePeriod>;
  /** Who existed when and who became whom; what an empty cell would have had to cover. */
  readonly areaHistory: AreaHistory;
  /** Oldest first. */
  readonly vintages: readonly CatalogueVintage[];
  /** Every breakdown that some figure or answer has, by its key in the database. */
  readonly breakdowns: ReadonlyMap<number, CatalogueBreakdown>;
  /** The same by `model|category|unit type|award level`, each empty for the total. */
  readonly breakdownKeys: ReadonlyMap<string, CatalogueBreakdown>;
  /** Keyed `kind/id/lang`; read with {@link labelOf}. */
  readonly labels: ReadonlyMap<string, Label>;
}

/** The latest instant that can be asked about: "now", or the one that a question is pinned to. */
export function latestKnown({ knownAt, dataVersion }: Pick<Catalogue, "knownAt" | "dataVersion">): Instant {
  return knownAt ?? dataVersion.committedAt;
}

/** The day of the newest commit of data; in an empty database the first day of the newest vintage. */
export function todayOf(catalogue: Catalogue): Day {
  const today = latestKnown(catalogue).slice(0, 10);
  return catalogue.dataVersion.id === 0 ? (catalogue.vintages.at(-1)?.validFrom ?? today) : today;
}

/** Name, definition and unit in a language; the id itself as a name where no label is written. */
export function labelOf(catalogue: Catalogue, kind: LabelKind, id: string, lang: "vi" | "en"): Label {
  return (
    catalogue.labels.get(`${kind}/${id}/${lang}`) ?? { name: id, definition: "", unit: "", otherNames: [] }
  );
}

/** Name and kind of an area at a day; without one at the end of its life, or at the data version's day. */
export function areaNameAt(catalogue: Catalogue, area: CatalogueArea, at: Day | null): AreaName {
  const [first] = area.names;
  // Nearly all of them.
  if (first !== undefined && area.names.length === 1) return first;
  const today = latestKnown(catalogue).slice(0, 10);
  const day = at ?? (area.validTo === null || area.validTo > today ? today : area.validTo);
  // At the end of its life: the name before validTo, which is half-open.
  const known = area.names.filter((name) =>
    at === null && area.validTo === day ? name.validFrom < day : name.validFrom <= day,
  );
  return known.at(-1) ?? first ?? { validFrom: area.validFrom, vi: area.id, en: area.id, kind: "" };
}

/** What a district or commune of a kind is called; `name` stands for its name, which may have the kind in it: Phường 14. */
const withKind = (name: string, kind: string, lang: "vi" | "en"): string => {
  const word = PLACE_KINDS[kind]?.[lang];
  if (word === undefined || name.toLowerCase().startsWith(`${word.toLowerCase()} `)) return name;
  return lang === "vi" ? `${word} ${name}` : `${name} ${word}`;
};

const PLACE_KINDS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  quan: { vi: "Quận", en: "district" },
  huyen: { vi: "Huyện", en: "district" },
  thi_xa: { vi: "Thị xã", en: "town" },
  thanh_pho: { vi: "Thành phố", en: "city" },
  xa: { vi: "Xã", en: "commune" },
  phuong: { vi: "Phường", en: "ward" },
  thi_tran: { vi: "Thị trấn", en: "township" },
  dac_khu: { vi: "Đặc khu", en: "special zone" },
};

const FORMER = { vi: (name: string) => `${name} (cũ)`, en: (name: string) => `${name} (former)` };

/**
 * The name of an area in a language; of one that is no more, whose name another bears today, with what tells the two apart: `Đắk Lắk (cũ)`. That of
 * a district or commune, which others bear elsewhere, with its kind and its province: `Xã Tân Thới, Đồng Tháp`, `Huyện Thanh Hà (cũ), Hải Dương`.
 */
export function distinctNameOf(catalogue: Catalogue, area: CatalogueArea, lang: "vi" | "en"): string {
  const { [lang]: name, kind } = areaNameAt(catalogue, area, null);
  if (area.place !== null) {
    const province = catalogue.areas.byId.get(area.place.province);
    const own = withKind(name, kind, lang);
    const told = area.validTo === null ? own : FORMER[lang](own);
    return province === undefined ? told : `${told}, ${distinctNameOf(catalogue, province, lang)}`;
  }
  if (area.validTo === null || area.level !== "province") return name;
  return namesOfToday(catalogue).has(name) ? FORMER[lang](name) : name;
}

const todaysNames = new WeakMap<Catalogue["areas"], ReadonlySet<string>>();

/** What provinces of today are called, in any language. Found once for each catalogue. */
function namesOfToday(catalogue: Catalogue): ReadonlySet<string> {
  let found = todaysNames.get(catalogue.areas);
  if (found === undefined) {
    const today = catalogue.areas.list.filter(
      ({ level, validTo }) => level === "province" && validTo === null,
    );
    found = new Set(
      today.flatMap((area) => {
        const { vi, en } = areaNameAt(catalogue, area, null);
        return [vi, en];
      }),
    );
    todaysNames.set(catalogue.areas, found);
  }
  return found;
}
