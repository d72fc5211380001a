type Nothing = Readonly<Record<string, never>>;
type Words = readonly string[];

/** What messages on rows of the catalogue are made of: what is wrong with a cell, or with how rows go together. */
export interface CatalogueMatter {
  readonly CATALOGUE_FILE_UNKNOWN: { readonly file: string; readonly accepted: Words };
  readonly CATALOGUE_FILE_UNREAD: { readonly why: string };
  readonly CATALOGUE_NOTHING_GIVEN: Nothing;
  readonly CATALOGUE_TOO_MUCH: { readonly most: number };
  readonly CATALOGUE_COLUMN_UNKNOWN: { readonly accepted: Words };
  readonly CATALOGUE_CELL_EMPTY: Nothing;
  readonly CATALOGUE_ID_WRONG: { readonly most: number };
  readonly CATALOGUE_TEXT_WRONG: { readonly most: number };
  readonly CATALOGUE_TEXTS_MANY: { readonly most: number };
  readonly CATALOGUE_WORD_UNKNOWN: { readonly accepted: Words };
  readonly CATALOGUE_NUMBER_WRONG: { readonly least: number; readonly most: number };
  readonly CATALOGUE_MONTH_WRONG: Nothing;
  readonly CATALOGUE_DAY_WRONG: Nothing;
  readonly CATALOGUE_MEMBER_UNKNOWN: { readonly file: string; readonly near: Words };
  readonly CATALOGUE_ROW_TWICE: { readonly first: number };
  readonly CATALOGUE_NAME_MISSING: { readonly file: string };
  readonly CATALOGUE_CALENDAR_BACKWARDS: Nothing;
  readonly CATALOGUE_NOTHING_IS_DUE: Nothing;
  readonly CATALOGUE_RATIO_PART: Nothing;
  readonly CATALOGUE_NO_RATIO: Nothing;
  readonly CATALOGUE_MUST_COMBINE: Nothing;
  readonly CATALOGUE_HOLDS_FIGURES: { readonly figures: number };
  readonly CATALOGUE_NAME_TAKEN: { readonly id: string };
  readonly CATALOGUE_NOT_BROKEN_DOWN: { readonly indicator: string; readonly breakdown: string };
  readonly CATALOGUE_ROW_STAYS: Nothing;
  readonly CATALOGUE_DOES_NOT_FIT: { readonly why: string };
  readonly PROPOSAL_UNKNOWN: Nothing;
  readonly PROPOSAL_DECIDED: Nothing;
  readonly PROPOSAL_THERE: { readonly name: string };
  readonly PROPOSAL_NEEDS_REASON: Nothing;
  readonly PROPOSAL_NAME_WRONG: { readonly most: number };
}
