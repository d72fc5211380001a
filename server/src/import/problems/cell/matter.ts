type Nothing = Readonly<Record<string, never>>;

/** The things a cell can name. */
export type Member = "indicator" | "area" | "model" | "category" | "unit_type" | "award_level" | "source";

/** What is wrong with a cell as such, whatever stands beside it. */
export interface CellMatter {
  readonly CELL_TOO_LONG: { readonly length: number; readonly most: number };
  readonly CELL_NOT_TEXT: Nothing;
  readonly MEMBER_MISSING: { readonly what: Member };
  readonly MEMBER_UNKNOWN: { readonly what: Member };
  /** A code or name that several areas bear or bore. */
  readonly AREA_AMBIGUOUS: { readonly written: string };
  readonly WORD_UNKNOWN: Nothing;
  readonly PERIOD_UNKNOWN: Nothing;
  readonly PERIOD_NOT_PLAIN: Nothing;
  readonly NUMBER_UNREADABLE: Nothing;
  readonly NUMBER_NEGATIVE: Nothing;
  readonly VALUE_IS_ERROR: { readonly error: string };
  readonly MONTH_UNREADABLE: Nothing;
  readonly DAY_UNREADABLE: Nothing;
  readonly INSTANT_UNREADABLE: Nothing;
  readonly VERSION_UNREADABLE: Nothing;
  readonly EXAMPLE_EMPTY: Nothing;
  readonly EXAMPLE_TWICE: Nothing;
  readonly EXAMPLES_TOO_MANY: { readonly most: number };
  readonly EXAMPLE_TOO_LONG: { readonly most: number };
}
