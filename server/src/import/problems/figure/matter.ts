/** A thing of ours with its names. */
export interface Named {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

/** A place in the file: its cell, or its row where cells have no names. */
export interface Where {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number;
}

/** Numbers are texts, so that none loses a printed decimal. */
type Printed = string;

/** What does not go together with other figures, of this file or already there. */
export interface FigureMatter {
  readonly FIGURE_TWICE: { readonly other: Where };
  readonly VERSION_TAKEN: { readonly recorded: string };
  /** More than all: `part` of `area` in `period` is more than `whole`, which stands at `other`. */
  readonly PART_OVER_WHOLE: {
    readonly ratio: Named;
    readonly part: Named;
    readonly whole: Named;
    readonly area: Named;
    readonly period: string;
    readonly value: Printed;
    readonly most: Printed;
    readonly other: Where;
  };
  readonly STOCK_UNBALANCED: {
    readonly area: Named;
    readonly period: string;
    readonly stock: Named;
    readonly added: Named;
    readonly ended: Named;
    readonly values: {
      readonly start: Printed;
      readonly added: Printed;
      readonly ended: Printed;
      readonly makes: Printed;
      readonly end: Printed;
    };
  };
}
