/**
 * A briefing, written: the one plain value that every document is made of, be it slides, a printed page, a report, a workbook or a web page. Words,
 * cells and Figures only: no React, no format, no measure. What is made of one picture is a briefing of one page. It can be written to JSON and back,
 * and what is made of the same one is the same.
 *
 * Every page and every block has an id that is the same each time the briefing is made: shapes, charts and texts in a file are named by it, and found again by it.
 */

import type { Figure, FigureSource, StatusCode, StatusFamily, StatusMark } from "../figure/figure.ts";
import type { Locale } from "../i18n/locale.ts";
import type { OfficeDetails } from "./document/office-details.ts";
import type { ViewId } from "../views/catalogue.ts";

export interface WrittenBriefing {
  readonly title: string;
  /** Of what and when, in words; null: the title says it. */
  readonly subtitle: string | null;
  readonly locale: Locale;
  /** For whom it is; null: nobody in particular. */
  readonly audience: string | null;
  readonly provenance: Provenance;
  /** What the office that sends it says of itself; absent: it is left open. */
  readonly office?: OfficeDetails;
  readonly pages: readonly WrittenPage[];
}

/** Where all of it comes from: what makes it possible to make it again. */
export interface Provenance {
  readonly dataset: string;
  /** "Bộ số liệu: …". */
  readonly datasetLabel: string;
  /** Number of the commit of data that answered. */
  readonly dataVersion: string;
  /** Where the record of what was done to the data stood then, by which a record that was shortened or forged since is told: `57:9f2c…`. */
  readonly chain: string;
  /** ISO instant as known at: when that version was committed, or what the briefing is pinned to. */
  readonly knownAt: string;
  /** CURRENT, VN-2008, AS_REPORTED … as asked. */
  readonly boundaries: string;
  readonly boundariesLabel: string;
  readonly productVersion: string;
  /** Where whoever holds the file sees the same in the atlas; null: there is no address that others could follow. */
  readonly link: string | null;
  /** The sentence that says that its figures are made up, wherever a number of it shows; null for real figures. */
  readonly synthetic: string | null;
  /** What it was made from, as JSON: a briefing document, or how a picture was asked. Null: it cannot be made again. */
  readonly madeFrom: Json | null;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface WrittenPage {
  /** Unique in its briefing. */
  readonly id: string;
  readonly kind: PageKind;
  readonly title: string;
  readonly subtitle: string | null;
  readonly blocks: readonly PageBlock[];
  /** What a speaker wants to have at hand: definitions, method, cautions, sources. A paragraph each. */
  readonly notes: readonly string[];
}

/** What a page is about; `picture` is the one page of a picture that was taken away alone. */
export type PageKind =
  | "picture"
  | "facts"
  | "map"
  | "difference"
  | "trend"
  | "ranking"
  | "heat-table"
  | "communes"
  | "completeness"
  | "models"
  | "awards"
  | "merger"
  | "revisions"
  | "method";

export type PageBlock = TextBlock | CardsBlock | FigureBlock | TableBlock | SourcesBlock;

/** Paragraphs of one sort. `id` is unique in the briefing, as of every block. */
export interface TextBlock {
  readonly is: "text";
  readonly id: string;
  /** The sentence a page leads with; what is told; how sure it is, smaller; a caution that must be seen. */
  readonly role: "lead" | "body" | "certainty" | "notice";
  readonly paragraphs: readonly string[];
  /** Those that a person changed, and those that were left out; absent: all is as written from the statistics, or a person's alone. */
  readonly edited?: readonly EditedParagraph[];
}

/** A paragraph that a person changed. */
export interface EditedParagraph {
  /** Which of the paragraphs; null: it was left out. */
  readonly at: number | null;
  /** What stands there; empty where it was left out. */
  readonly text: string;
  /** What was written from the statistics when it was changed. */
  readonly was: string;
  /** What is written there now; null: nothing. Other than `was`: the figures under it moved. */
  readonly now: string | null;
}

export interface CardsBlock {
  readonly is: "cards";
  readonly id: string;
  readonly cards: readonly FactCard[];
}

/** One figure, written large. */
export interface FactCard {
  /** Unique in the briefing, such as `facts-coverage-commune`. */
  readonly id: string;
  /** The id of what it counts. */
  readonly indicator: string;
  readonly label: string;
  readonly period: string;
  /** The number as it is written, with its hedge (`≥ 2.114`, `74,7 %`); the status in words for an unknown. */
  readonly text: string;
  /** The number itself; null for an unknown. */
  readonly value: number | null;
  /** What is counted; empty for a rate, whose sign is in the text, and for an unknown. */
  readonly unit: string;
  readonly status: StatusCode;
  /** The status in words, with how many of how many; empty for an unknown, whose text says it. */
  readonly statusLabel: string;
  /** What a rate is made of, and how it changed; a line each. */
  readonly remarks: readonly string[];
  /** Sentences on how sure it is. */
  readonly cautions: readonly string[];
}

/** A picture, not drawn yet: each format draws it with its own means, or takes the drawing of its view. */
export interface FigureBlock {
  readonly is: "figure";
  readonly id: string;
  readonly figure: Figure;
  readonly view: ViewId;
  readonly settings: PictureSettings;
  /** What it shows in words, for those who do not see it. */
  readonly description: string;
  /** The same in each period of its course, oldest first, on one scale; the Figure's own period is among them. Absent: it was not asked. */
  readonly overTime?: readonly Figure[];
}

/** What a drawing is told besides its size and colours. */
export interface PictureSettings {
  /** Areas whose lines stand out in a trend, at most six; the area of a fact. */
  readonly areas: readonly string[];
  /** The period that a slope begins with; null: the one it finds. */
  readonly from: string | null;
}

export interface TableBlock {
  readonly is: "table";
  readonly id: string;
  readonly title: string;
  /** What its numbers count, where they all count the same; null: each column or row says it. */
  readonly unit: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Under the table: what signs mean, what is left out. */
  readonly notes: readonly string[];
  /** Ids of what it counts, where it is no table of one Figure. */
  readonly indicators?: readonly string[];
  /** How its numbers are seen, beside being read; absent: they are not drawn. */
  readonly bars?: TableBars;
}

/** Which numbers of a table are drawn as bars, and how. Rows of totals are left out: they are no part beside their parts. */
export interface TableBars {
  /** Lying or upright; those of one place beside or on one another. */
  readonly form: "bars" | "stacked-bars" | "columns" | "stacked-columns";
  /** What stands along the axis; of the other, each is a series. */
  readonly along: "rows" | "columns";
  /** Ids of the columns that are drawn; of those that count statuses, with the family they stand for. */
  readonly columns: readonly { readonly id: string; readonly family?: StatusFamily }[];
}

export interface TableColumn {
  /** Unique in its table. */
  readonly id: string;
  readonly label: string;
  readonly holds: "words" | "numbers";
}

export interface TableRow {
  /** Unique in its table, and the same each time: an area's id, an indicator's. */
  readonly id: string;
  /** A total stands out; a part belongs to the total before it. */
  readonly role: "plain" | "total" | "part";
  /** One per column. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** As it is written everywhere; never empty for an unknown, whose status it says. */
  readonly text: string;
  /** The number itself, unrounded; null: words, or an unknown. */
  readonly value: number | null;
  /** Of a figure its status; null: words. */
  readonly status: StatusCode | null;
  readonly mark: StatusMark;
}

export interface SourcesBlock {
  readonly is: "sources";
  readonly id: string;
  readonly sources: readonly FigureSource[];
  /** The same, a line each: title, publisher, date. */
  readonly lines: readonly string[];
}
