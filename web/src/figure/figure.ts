/**
 * The Figure: the one plain value that views and exports share. Made by one pure function from a query's answer, in one
 * language. GraphQL types stop here; MapLibre, Recharts and SVG start here. It can be written to JSON and back.
 */

import type { DocumentNode } from "@0no-co/graphql.web";
import type { CaveatCode, Qualifier, SourceKind, Status } from "../generated/graphql.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Classification } from "./classes/classes.ts";

export type Theme = "light" | "dark";
/** As the SDL has them: what is new there does not compile until it is drawn and worded. */
export type StatusCode = Status;
export type QualifierCode = Qualifier;

/** Three families come first on a page; the exact status follows in panel and tooltip. */
export type StatusFamily = "known" | "caution" | "unknown";

/** The mark drawn for a status: over the colour for cautions, instead of it for unknowns; same in map, legend, table. */
export type StatusMark =
  | "none"
  | "diagonals" // PARTIAL: white diagonals over the colour
  | "dots" // CARRIED: white dots over the colour
  | "hatch" // NOT_REPORTED
  | "blank" // NO_FIGURE: quiet ground with hairline
  | "sparse-dots" // NOT_DUE
  | "dashes" // NOT_COLLECTED
  | "cross" // NOT_APPLICABLE
  | "veil" // WITHHELD
  | "wave"; // NOT_COMPARABLE

export interface FigurePeriod {
  readonly id: string;
  readonly kind: "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR" | "TERM";
  readonly label: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A day on which what is counted changed, or the units that are counted were reorganised. */
export interface FigureBreak {
  readonly date: string;
  readonly label: string;
  /** The same in few words, where there is little room; absent: `label`. */
  readonly short?: string;
  /** Whether figures on both sides cannot be compared: lines stop there. Else they go on, and a change is read with care. */
  readonly stops: boolean;
}

/** Something to mind about a value or a change, as the API says it. */
export interface FigureCaveat {
  readonly code: CaveatCode;
  readonly sentence: string;
}

/** An area that is only named. */
export interface AreaName {
  readonly id: string;
  readonly name: string;
}

export interface FigureArea {
  readonly id: string;
  readonly name: string;
  /** The name that tells it from an area of today of the same name, as the API says it; absent: it was not asked. */
  readonly distinctName?: string;
  readonly level: "COUNTRY" | "PROVINCE" | "DISTRICT" | "COMMUNE" | "GROUP";
  readonly code: string | null;
  /** "từ Hà Nam, Nam Định, Ninh Bình", ready to print; null when it has none. */
  readonly formedFrom: string | null;
  /** The areas it was formed from, two or more; empty: it was not. */
  readonly former: readonly AreaName[];
  /** The last month of those, in words: `6/2025`; null when there are none. */
  readonly formerUntil: string | null;
  /** The area that it went into; null while it exists. */
  readonly later: AreaName | null;
}

export interface FigureRow {
  readonly area: string;
  readonly period: string;
  /** Breakdown member in words; null for the total. */
  readonly member: string | null;
  readonly value: number | null;
  /** Of a change: the values of the earlier and the later period it lies between, as far as they are known. */
  readonly pair?: readonly [earlier: number | null, later: number | null];
  /** The value before it was rounded to what is written, where `value` is that; absent: `value` itself. */
  readonly exact?: number;
  readonly qualifier: QualifierCode | null;
  readonly status: StatusCode;
  readonly family: StatusFamily;
  readonly mark: StatusMark;
  /** The value as it is written everywhere: `≥ 59`, `86,6 % · 2/3 đơn vị`; for an unknown its status in words. Never empty. */
  readonly text: string;
  /** The value alone, short, for labels and narrow columns: `≥ 59`, `86,6`; empty for an unknown. */
  readonly short: string;
  /** Sentences on how sure it is: incomplete, carried, disputed, hedged, break, discrepancy, reason. Empty when nothing is to be said. */
  readonly cautions: readonly string[];
  /** What `reporting` and `expected` count: areas, or returns, of which an area has several. Absent: areas. */
  readonly counted?: "AREAS" | "RETURNS";
  readonly reporting: number;
  readonly expected: number;
  /** Names of the areas missing. */
  readonly missing: readonly string[];
  /** How many are missing, where `missing` names the first of them only. */
  readonly missingCount?: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly carriedFrom: string | null;
  readonly seriesBreak: boolean;
  readonly disputed: boolean;
  /** Ids into `sources`. */
  readonly sources: readonly string[];
  /** Like for like since the period compared with, in the indicator's unit (points of percent for a rate); absent when not asked. */
  readonly change?: {
    readonly value: number;
    readonly text: string;
    readonly qualifier?: QualifierCode | null;
  } | null;
  /** What a change does not cover, and why there is none, in words; absent when no change was asked. */
  readonly changeNote?: {
    readonly leftOut: readonly string[];
    readonly reason: string | null;
    readonly caveats: readonly FigureCaveat[];
  };
  /** Of a flow that the area lived only some months of: it is compared and ranked with no other. Absent: the whole period. */
  readonly span?: { readonly months: number; readonly of: number };
  /** Smaller beside the text: what a change is from and to. Empty or absent: nothing. */
  readonly beside?: string;
  /** A few words after the value in a list, such as that it is below the level now; of an unknown, in its place. Empty or absent: nothing. */
  readonly remark?: string;
  /** Holdings: year of the newest figure; null when there is none. Otherwise absent. */
  readonly newestYear?: number | null;
  /** Since when: the year of the first period reached, 0: not reached. Classes are made of it. Otherwise absent. */
  readonly firstYear?: number | null;
}

export interface FigureSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** What the source is: a review conference, a report, an official list … */
  readonly kind: SourceKind;
}

export interface FigureClass {
  /** Half-open [from, to), the last one closed. */
  readonly from: number;
  readonly to: number;
  /** 0 … n-1, light to dark; the theme gives the colour. */
  readonly step: number;
  readonly label: string;
  /** How many areas of the chosen period lie in it. */
  readonly count: number;
}

export interface FigureMarkCount {
  readonly mark: StatusMark;
  readonly status: StatusCode;
  readonly label: string;
  readonly count: number;
}

export interface FigureLegend {
  readonly title: string;
  /** How colours run over the classes: from little to much, or from the greatest fall over no change to the greatest rise. */
  readonly scale: "sequential" | "diverging";
  /** Fill classes: of the value when `encoding` is fill, of the year of the newest figure for holdings; empty for circles.
   * Differences drawn as circles: fall, no change, rise, which colour the circles. */
  readonly classes: readonly FigureClass[];
  /** The classes a reader chose, also for pictures that fill where the map has circles; absent: our own choice. */
  readonly classification?: Classification;
  /** The values that the classes count, for a histogram over them; absent: none is drawn. */
  readonly values?: readonly number[];
  /** Values for which the circle legend shows a sample; empty for fills. */
  readonly circles: readonly { readonly value: number; readonly label: string }[];
  /** What stands over the sample circles; absent: as the Figure's own values say. */
  readonly circleTitle?: string;
  /** Statuses present among the areas of the chosen period, other than plain known ones. */
  readonly marks: readonly FigureMarkCount[];
}

/** How a Figure was compared with another period, or asked since when; as an address says it. */
export interface FigureComparison {
  readonly versus: string | null;
  readonly as: "side" | "difference";
  readonly since: "any" | number | null;
  readonly held: boolean;
}

export interface Figure {
  readonly locale: Locale;
  /** What its values are: figures; how many are known; changes since another period; since when a figure or a threshold is reached. */
  readonly of: "statistics" | "holdings" | "difference" | "since";
  /** How it was compared, with all that it takes to compare it so again; absent: it is as it was answered. */
  readonly compared?: FigureComparison;
  /** Headline: the indicator's name (with the member chosen). */
  readonly title: string;
  /** Period, boundaries and dataset, in words, each its own string. */
  readonly periodLabel: string;
  readonly boundariesLabel: string;
  readonly datasetLabel: string;
  /** COLLECTED: its figures were found here and there, and nothing was due from anybody. */
  readonly reporting: "COLLECTED" | "SCHEDULED";
  /** The sentence that says "synthetic", wherever a number of it shows; null for real figures. */
  readonly synthetic: string | null;
  readonly indicator: string;
  readonly unit: string;
  readonly kind: "FLOW" | "STOCK" | "RATIO";
  readonly rankable: boolean;
  /** Rates and years as fills, counts as proportional circles. Holdings: both. */
  readonly encoding: "fill" | "circle" | "circle-and-fill";
  readonly dataset: string;
  /** CURRENT, VN-2008, AS_REPORTED … as asked. */
  readonly boundaries: string;
  /** Which boundary file it is drawn on; null: there is no map for it. */
  readonly vintage: string | null;
  /** The chosen period. */
  readonly period: string;
  /** The period that changes of the chosen one are given against, in words; null: no change was asked or can be given. */
  readonly comparedWith: string | null;
  /** All periods that rows are of, oldest first. */
  readonly periods: readonly FigurePeriod[];
  readonly areas: readonly FigureArea[];
  readonly rows: readonly FigureRow[];
  /** The country's row for the chosen period; null when not asked. Its other periods are among `rows`. */
  readonly national: FigureRow | null;
  /** The same indicator in another period, on the same scale, to be drawn beside it (before it in reading); absent: it stands alone. */
  readonly pairedWith?: Figure;
  /** One honest sentence for the nation. */
  readonly sentence: string;
  /** How sure it is, smaller. */
  readonly certainty: readonly string[];
  /** "số toàn quốc do nguồn công bố: 1.000; tổng các tỉnh: 990"; null when they agree or cannot be compared. */
  readonly difference: string | null;
  readonly legend: FigureLegend;
  /** What changed within the periods shown, earliest first. */
  readonly breaks: readonly FigureBreak[];
  /** A caution on the changes given, as the API says it: the units counted were reorganised in between; null: they were not. */
  readonly reorganised: string | null;
  /** What stands over its values where the unit alone does not say it: the order, the same turned round, the column, those without. Absent for figures. */
  readonly headings?: {
    readonly order: string;
    readonly turned: string;
    readonly column: string;
    readonly rest: string;
  };
  /** Areas left out of a ranking, with the reason in words. */
  readonly leftOut: readonly { readonly area: string; readonly reason: string }[];
  readonly sources: readonly FigureSource[];
  /** Sources of the other periods' rows, as far as they were asked for: what names another period cites them. */
  readonly otherSources: readonly FigureSource[];
  readonly notes: readonly string[];
  /** The GraphQL that made it. */
  readonly query: AskedQuery;
  readonly dataVersion: string;
  /** Where the record of what was done to the data stood at that version: `57:9f2c…`, how many entries and the hash of the last. */
  readonly chain: string;
  /** The instant whose knowledge it shows: the one it was asked as known at, or that of the last commit of its data. ISO, UTC. */
  readonly knownAt: string;
}

/** A question as it was asked: its document, or its text, and its variables. The text of a document may lie elsewhere. */
export interface AskedQuery {
  readonly document: DocumentNode | string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What every drawing takes. */
export interface DrawOptions {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}
