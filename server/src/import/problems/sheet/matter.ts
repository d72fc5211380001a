/** What does not go together within a sheet, before any of it is a figure. Numbers are texts. */
export interface SheetMatter {
  /** A total as printed, and what the `n` cells from `first` to `last` make. */
  readonly SUM_DIFFERS: {
    readonly printed: string;
    readonly made: string;
    readonly n: number;
    readonly first: string;
    readonly last: string;
  };
  readonly PART_OVER_SUM: { readonly value: string; readonly total: string; readonly at: string };
  /** The value kept beside a formula is not what the cells that it names make. */
  readonly FORMULA_STALE: { readonly formula: string; readonly stored: string; readonly made: string };
}
