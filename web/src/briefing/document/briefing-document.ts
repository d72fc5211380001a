import type { Locale } from "../../i18n/locale.ts";
import type { PageKind } from "../page.ts";
import type { OfficeDetails } from "./office-details.ts";
import type { Shape } from "./page-shapes.ts";

/**
 * A briefing as a person keeps it: which pages, and what each asks. Small, as JSON; `document-fields.ts` says what each field means. No number stands in it: numbers come
 * from the API when it is written.
 */
export interface BriefingDocument {
  /** Version of this form: 2 has the shape of pages and changed paragraphs. */
  readonly briefing: 1 | 2;
  readonly title: string;
  readonly audience?: string;
  readonly language: Locale;
  readonly dataset: string;
  readonly boundaries?: string;
  readonly knownAt?: string;
  readonly office?: OfficeDetails;
  readonly shape?: Shape;
  readonly pages: readonly BriefingPage[];
}

/** What a page is about: all kinds of a written page but the picture that was taken away alone. */
export type BriefingPageKind = Exclude<PageKind, "picture">;

export interface BriefingPage {
  readonly id: string;
  readonly kind: BriefingPageKind;
  readonly title?: string;
  readonly text?: readonly string[];
  readonly edits?: readonly TextEdit[];
  readonly indicator?: string;
  readonly indicators?: readonly string[];
  readonly period?: string;
  readonly versus?: string;
  readonly boundaries?: string;
  readonly area?: string;
  readonly unitType?: string;
  readonly model?: string;
  readonly category?: string;
  readonly awardLevel?: string;
  readonly highlight?: readonly string[];
  readonly since?: string;
}

/** What a person wrote in place of a paragraph that was written from the statistics. What was written then is kept, so that it is seen when the statistics say something else by now. */
export interface TextEdit {
  readonly block: string;
  readonly at: number;
  readonly written: string;
  readonly text: string;
}
