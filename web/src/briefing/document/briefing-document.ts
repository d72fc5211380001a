import type { Locale } from "../../i18n/locale.ts";
import type { PageKind } from "../page.ts";
import type { OfficeDetails } from "./office-details.ts";

/**
 * A briefing as a person keeps it: which pages, and what each asks. Small, as JSON; `document-fields.ts` says what each field means. No number stands in it: numbers come
 * from the API when it is written.
 */
export interface BriefingDocument {
  /** Version of this form. */
  readonly briefing: 1;
  readonly title: string;
  readonly audience?: string;
  readonly language: Locale;
  readonly dataset: string;
  readonly boundaries?: string;
  readonly knownAt?: string;
  readonly office?: OfficeDetails;
  readonly pages: readonly BriefingPage[];
}

/** What a page is about: all kinds of a written page but the picture that was taken away alone. */
export type BriefingPageKind = Exclude<PageKind, "picture">;

export interface BriefingPage {
  readonly id: string;
  readonly kind: BriefingPageKind;
  readonly title?: string;
  readonly text?: readonly string[];
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
