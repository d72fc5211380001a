import { locales } from "../../i18n/locale.ts";
import type { OfficeDetails } from "./office-details.ts";
import { shapes } from "./page-shapes.ts";
import type { BriefingDocument, BriefingPage, BriefingPageKind, TextEdit } from "./briefing-document.ts";

/** What a value of a field must be. */
export type FieldType =
  | { readonly is: "text"; readonly pattern?: string; readonly mayBeEmpty?: boolean }
  | { readonly is: "count" }
  | { readonly is: "one of"; readonly values: readonly (string | number)[] }
  | { readonly is: "texts" }
  | { readonly is: "pages" }
  | { readonly is: "fields"; readonly fields: Readonly<Record<string, Field>> }
  /** All of its fields are required. */
  | { readonly is: "list"; readonly fields: Readonly<Record<string, Field>> };

export interface Field {
  readonly type: FieldType;
  /** What it means; it stands in the JSON Schema. */
  readonly means: string;
}

const id: FieldType = { is: "text", pattern: "^[A-Za-z0-9][A-Za-z0-9_./-]{0,79}$" };
const text: FieldType = { is: "text" };

/** All kinds of pages, in the order they are offered, with what each shows and what it must be told. */
export const pageKinds: Readonly<
  Record<BriefingPageKind, { readonly shows: string; readonly needs: readonly (keyof BriefingPage)[] }>
> = {
  facts: { shows: "figures of one area, each on a card", needs: ["period"] },
  map: { shows: "an indicator on the map", needs: ["indicator", "period"] },
  difference: {
    shows: "how an indicator changed in each province, against another period",
    needs: ["indicator", "period", "versus"],
  },
  trend: { shows: "the course of an indicator", needs: ["indicator", "period"] },
  ranking: { shows: "provinces by the value of an indicator", needs: ["indicator", "period"] },
  "heat-table": { shows: "an indicator in every province and period", needs: ["indicator", "period"] },
  communes: {
    shows: "an indicator in each commune of a province",
    needs: ["indicator", "period", "area"],
  },
  completeness: { shows: "which returns are there", needs: ["period"] },
  models: { shows: "models by category, and by name", needs: ["period"] },
  awards: { shows: "awards by level", needs: ["period"] },
  merger: {
    shows: "a province beside the provinces it was made of, before and after",
    needs: ["indicator", "period", "area"],
  },
  revisions: { shows: "which figures changed since an instant, and why", needs: ["since"] },
  method: { shows: "what is counted, how sure it is, and the sources", needs: [] },
};

/** What an office says of a report it sends. */
export const officeFields: Readonly<Record<keyof OfficeDetails, Field>> = {
  superior: { type: text, means: "The body above the one that sends the report." },
  issuing: { type: text, means: "The body that sends it." },
  abbreviation: { type: text, means: "Its sign in the report's number, such as BCĐ." },
  number: { type: { is: "text", pattern: "^[1-9]\\d{0,5}$" }, means: "The report's number, in figures." },
  place: { type: text, means: "Where it is signed." },
  date: {
    type: { is: "text", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    means: "The day it is signed, such as 2026-02-03.",
  },
  addressee: { type: text, means: "To whom it goes." },
  recipients: { type: { is: "texts" }, means: "Who else is sent it, a line each." },
  department: { type: text, means: "The unit that wrote it, where it is filed." },
  signer: { type: text, means: "Authority and position of who signs, without a name." },
};

/** The fields of a document. Those that are not required have a `?` in the type. */
export const documentFields: Readonly<Record<keyof BriefingDocument, Field>> = {
  briefing: {
    type: { is: "one of", values: [1, 2] },
    means: "Version of this form; shape and edits are of 2.",
  },
  title: { type: text, means: "What the briefing is called." },
  audience: { type: text, means: "For whom it is, in words." },
  language: { type: { is: "one of", values: locales }, means: "Language of all words." },
  dataset: { type: id, means: "The body of observations, such as published." },
  boundaries: { type: id, means: "CURRENT (when absent), AS_REPORTED or a vintage such as VN-2008." },
  knownAt: {
    type: { is: "text", pattern: "^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+(Z|[+-]\\d{2}:\\d{2}))?$" },
    means: "As known at this instant. Absent: as known when it is written.",
  },
  office: {
    type: { is: "fields", fields: officeFields },
    means: "What only the office can say of the report it sends; what is absent is left open.",
  },
  shape: {
    type: { is: "one of", values: shapes },
    means: "Of its pages, where a format has several. Absent: what is usual for the format.",
  },
  pages: { type: { is: "pages" }, means: "Its pages, in order." },
};

/** The fields of a changed paragraph. */
const editFields: Readonly<Record<keyof TextEdit, Field>> = {
  block: {
    type: { is: "text", pattern: "^[a-z][a-z0-9-]{0,39}$" },
    means: "Which text of the page, such as lead or certainty.",
  },
  at: { type: { is: "count" }, means: "Which paragraph of it, from 0." },
  written: { type: text, means: "What was written there from the statistics when it was changed." },
  text: { type: { is: "text", mayBeEmpty: true }, means: "What stands in its place; empty: nothing." },
};

/** The fields of a page. */
export const pageFields: Readonly<Record<keyof BriefingPage, Field>> = {
  id: { type: id, means: "Names the page; unique in the briefing and kept when pages are moved." },
  kind: {
    type: { is: "one of", values: Object.keys(pageKinds) },
    means: Object.entries(pageKinds)
      .map(([kind, { shows }]) => `${kind}: ${shows}`)
      .join("; "),
  },
  title: { type: text, means: "In place of the title that is written from the statistics." },
  text: {
    type: { is: "texts" },
    means: "A person's own paragraphs, before those written from the statistics.",
  },
  edits: {
    type: { is: "list", fields: editFields },
    means:
      "Paragraphs that a person changed. Where the statistics say something else by now than in `written`, this is told.",
  },
  indicator: { type: id, means: "What is counted, such as coverage." },
  indicators: {
    type: { is: "texts" },
    means:
      "Of facts: which, in order; an indicator, or with a type of unit such as coverage/commune. Absent: all that are known.",
  },
  period: { type: id, means: "2020-07, 2020-Q3, 2020-S2, 2020 or 2015/2020." },
  versus: { type: id, means: "The period compared with." },
  boundaries: { type: id, means: "In place of the briefing's own." },
  area: { type: id, means: "A province, such as ninh-binh-2025; absent: the country." },
  unitType: { type: id, means: "Only this type of unit, such as commune." },
  model: { type: id, means: "Only this model." },
  category: { type: id, means: "Only this category." },
  awardLevel: { type: id, means: "Only this award level." },
  highlight: { type: { is: "texts" }, means: "Areas that stand out, at most six." },
  since: { type: text, means: "Of revisions: what was known at this instant or day is compared with." },
};

/** Fields that a document or a page cannot be without. */
export const requiredOfDocument = ["briefing", "title", "language", "dataset", "pages"] as const;
export const requiredOfPage = ["id", "kind"] as const;

/** Fields that came with version 2. */
export const newOfDocument = ["shape"] as const satisfies readonly (keyof BriefingDocument)[];
export const newOfPage = ["edits"] as const satisfies readonly (keyof BriefingPage)[];
