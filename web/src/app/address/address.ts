import type { Classification } from "../../figure/classes/classes.ts";
import type { Since } from "../../figure/compare/since/since-setting.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { ViewId } from "../../views/catalogue.ts";

export type Page =
  | "atlas"
  | "nation"
  | "province"
  | "place"
  | "number"
  | "sources"
  | "definitions"
  | "briefings"
  | "briefing"
  | "presentation"
  | "signIn"
  | "account"
  | "keys"
  | "people"
  | "status"
  | "catalogue"
  | "imports"
  | "report"
  | "figure"
  | "import"
  | "reporting"
  | "changes"
  | "unknown";

/** Members chosen of the breakdowns; a missing one means the total. */
export interface Members {
  readonly model?: string;
  readonly category?: string;
  readonly unit?: string;
  readonly award?: string;
}

/** All that an address says. What is at its default is not written, so that addresses stay short. */
export interface Address {
  readonly page: Page;
  readonly lang: Locale;
  readonly dataset: string;
  /** null: the holdings, what is known at all. */
  readonly indicator: string | null;
  readonly members: Members;
  /** null: the newest. */
  readonly period: string | null;
  /** Years within which the latest known may stand in; 0–20. */
  readonly within: number;
  readonly boundaries: string;
  /** As known at this instant, or at the end of this day; null: as known now. */
  readonly knownAt: string | null;
  /** The province whose panel is open; on a province's page, the province; on that of a district or commune, that. */
  readonly area: string | null;
  /** The province opened into its communes on the map, or the country into all of them; null: the map is of provinces. */
  readonly communes: string | null;
  /** Which picture of the figures is shown. */
  readonly view: ViewId;
  /** How values are classed; null: our own choice. */
  readonly classes: Classification | null;
  /** The period compared with; null: none. */
  readonly versus: string | null;
  /** How two periods are compared: as two pictures, or as one of their differences. */
  readonly as: "side" | "difference";
  /** Since when: any figure, or at least this value; null: not asked. */
  readonly since: Since | null;
  /** Of "since when": since when without a break, instead of when first. */
  readonly held: boolean;
  /** Areas whose lines stand out in a trend, at most six. */
  readonly highlight: readonly string[];
  /** Pages of lists: what is searched for. */
  readonly search: string;
  /** Of a briefing and its presentation: which, one's own or a ready-made one. */
  readonly briefing: string | null;
  /** Of the page of a file that was handed in: which. */
  readonly import: string | null;
  /** Which of a briefing's pages is looked at; null: the first. */
  readonly at: string | null;
  /** Of the page and the ready-made briefing of changes: since which day or instant; null: not said. */
  readonly changedSince: string | null;
  /** Of the page of changes: until which day or instant; null: now. */
  readonly changedUntil: string | null;
  /** Of the page of changes: of which areas; empty: of any. */
  readonly areas: readonly string[];
  /** Of the page of changes: why, by the codes of the API; empty: for whatever cause. */
  readonly causes: readonly string[];
  /** Of a ready-made briefing: what it is about, as cards are named (`coverage/commune`); empty: all that is known. */
  readonly indicators: readonly string[];
  /** Of a presentation: seconds after which the next slide comes by itself; null: when somebody wants it. */
  readonly wall: number | null;
  /** Of a presentation: what people see, or what the speaker has at hand. */
  readonly show: "slides" | "speaker";
}
