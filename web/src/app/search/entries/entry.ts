import type { Locale } from "../../../i18n/locale.ts";
import type { Address } from "../../address/address.ts";
import { searchName, type SearchName } from "../matching/likeness.ts";
import type { MemberFigures } from "./member-figures.ts";
import type { Findable } from "../matching/rank.ts";
import type { SearchWords } from "../search-words.ts";

/** In the order they stand at equal likeness. */
export const entrySorts = [
  "page",
  "area",
  "place",
  "indicator",
  "model",
  "category",
  "unit",
  "named",
  "report",
] as const;
export type EntrySort = (typeof entrySorts)[number];

/** Something the box finds: what it is called, what it is, and where it leads. */
export interface Entry extends Findable {
  /** Unique, and the same in every language. */
  readonly key: string;
  readonly sort: EntrySort;
  readonly name: string;
  /** What it is, in a few words. */
  readonly note: string;
  readonly to: Address | { readonly href: string };
  /** A second way, offered where this one is the best answer. */
  readonly also: Entry | null;
  /** Of a province: its panel on a figure; null: this has none. */
  readonly panel: ProvincePanelWay | null;
}

/** How a province is shown on any figure. */
export interface ProvincePanelWay {
  /** What the province is, without where it leads. */
  readonly what: string;
  /** A figure's address with the panel open: the province's own, or that of the one it went into. */
  readonly on: (figure: Address) => Address;
}

/** What entries depend on beside the names themselves. */
export interface EntriesContext {
  readonly address: Address;
  readonly locale: Locale;
  readonly words: SearchWords;
  /** ISO day. */
  readonly today: string;
  /** Where members hold figures; null: not known, and nothing is said of it. */
  readonly figures: MemberFigures | null;
}

/** A name in both languages. */
export type Named = { readonly vi: string; readonly en: string };

/** The names of something in both languages: either may be typed on either page. */
export function ownNames(named: Named, locale: Locale): SearchName[] {
  const own = searchName(named[locale], "own");
  const other = searchName(named[locale] === named.vi ? named.en : named.vi, "foreign");
  // Most areas are called the same in both but for the marks.
  return [own, other.compact === own.compact ? { ...other, sort: "own" } : other];
}
