export const QUALIFIERS = ["AT_LEAST", "AT_MOST", "ABOUT"] as const;
export type Hedge = (typeof QUALIFIERS)[number];

/** A figure as somebody types or confirms it. */
export interface FigureDraft {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** Several: one statement about each of them. */
  readonly models: readonly string[];
  readonly category: string | null;
  readonly unitType: string | null;
  readonly awardLevel: string | null;
  /** NaN: not typed yet. */
  readonly value: number;
  readonly qualifier: Hedge | null;
}

/** Whether it is said which figure it is. */
export function isNamed({ indicator, area, period }: FigureDraft): boolean {
  return indicator !== "" && area !== "" && period.trim() !== "";
}

/** Whether enough is said to hand it in. */
export function isWhole(figure: FigureDraft): boolean {
  return isNamed(figure) && Number.isFinite(figure.value);
}

/**
 * A figure in the columns of an import: a row for each of its models, which share the statement.
 *
 * @param beside further columns, such as its note
 */
export function rowsOf(
  figure: FigureDraft,
  statement: string,
  beside: Readonly<Record<string, string>> = {},
): Record<string, string>[] {
  const models = figure.models.length === 0 ? [""] : figure.models;
  return models.map((model) => {
    const cells = {
      indicator: figure.indicator,
      area: figure.area,
      period: figure.period.trim(),
      model,
      category: figure.category ?? "",
      unit_type: figure.unitType ?? "",
      award_level: figure.awardLevel ?? "",
      value: plainNumber(figure.value),
      qualifier: figure.qualifier ?? "",
      statement: models.length > 1 ? statement : "",
      ...beside,
    };
    return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ""));
  });
}

/** With a decimal point and never with an exponent, as the column takes it. */
function plainNumber(value: number): string {
  return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 9 });
}
