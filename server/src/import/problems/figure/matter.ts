/** A thing of ours with its names. */
export interface Named {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

/** Which figure: what is counted, of which parts, where and when. */
export interface FigureName {
  readonly indicator: Named;
  /** The model, category, unit type or award level that it is of; none: the total. */
  readonly members: readonly Named[];
  readonly area: Named;
  readonly period: string;
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
  /** `before` null: it was withheld or not applicable, as `status` says. */
  readonly FIGURE_CHANGED: {
    readonly figure: FigureName;
    readonly before: Printed | null;
    readonly status: string;
    readonly recorded: string;
  };
  readonly FIGURE_WITHDRAWN: {
    readonly figure: FigureName;
    readonly before: Printed | null;
    readonly recorded: string;
  };
  /** Another source says something else; `value` null: that it is withheld or not applicable. */
  readonly SOURCE_DIFFERS: {
    readonly figure: FigureName;
    readonly source: string;
    readonly value: Printed | null;
  };
  /** Days. */
  readonly PERIOD_TO_COME: { readonly period: string; readonly begins: string };
  readonly PERIOD_NOT_OVER: { readonly period: string; readonly ends: string };
  /** More than all: the figure is more than `whole`, which stands at `other`. */
  readonly PART_OVER_WHOLE: {
    readonly ratio: Named;
    readonly part: FigureName;
    readonly whole: Named;
    readonly value: Printed;
    readonly most: Printed;
    readonly other: Where;
  };
  /** The same with figures that were there before. */
  readonly SHARE_OVER_100: {
    readonly ratio: FigureName;
    readonly part: Named;
    readonly whole: Named;
    readonly value: Printed;
    readonly most: Printed;
  };
  /** One model, unit type or level has more than all together; `other` null: that stands in another file. */
  readonly PART_OVER_TOTAL: {
    readonly part: FigureName;
    readonly value: Printed;
    readonly total: Printed;
    readonly other: Where | null;
  };
  /** What is reported is not what its parts, areas or shorter periods make. */
  readonly TOTAL_DIFFERS: {
    readonly figure: FigureName;
    readonly reported: Printed;
    readonly derived: Printed;
  };
  readonly STOCK_UNBALANCED: {
    readonly figure: FigureName;
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
  /** Far from what the same area reported: `times` robust deviations from the median, where `most` are usual. */
  readonly VALUE_UNUSUAL: {
    readonly figure: FigureName;
    readonly value: Printed;
    readonly history: {
      /** How many other periods. */
      readonly n: number;
      readonly median: Printed;
      readonly least: Printed;
      readonly greatest: Printed;
      readonly deviation: Printed;
    };
    readonly times: Printed;
    readonly most: number;
  };
}
