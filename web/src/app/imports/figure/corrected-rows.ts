import { rowsOf, type FigureDraft } from "../typed/figure-draft.ts";
import type { SaidFigure } from "./use-known-figure.ts";

/** The rows that one printed figure is: itself, or all for which the source printed it once. */
export function printedTogether(chosen: SaidFigure, all: readonly SaidFigure[]): readonly SaidFigure[] {
  const { statement, source } = chosen;
  return statement === null
    ? [chosen]
    : all.filter((said) => said.statement === statement && said.source.id === source.id);
}

/**
 * A corrected figure in the columns of an import: each of its rows with the new value, and what its source said of it beside.
 *
 * @param isReturn a return is its own source
 */
export function correctedRows(
  figure: FigureDraft,
  printed: readonly SaidFigure[],
  { status, isReturn }: { readonly status: string; readonly isReturn: boolean },
): Record<string, string>[] {
  return printed.flatMap((said) => {
    const { model, category, unitType, awardLevel, source } = said;
    const row: FigureDraft = {
      ...figure,
      models: model === null ? [] : [model.id],
      category: category?.id ?? null,
      unitType: unitType?.id ?? null,
      awardLevel: awardLevel?.id ?? null,
    };
    return rowsOf(row, "", { ...keptOf(said), source: isReturn ? "" : source.id, status });
  });
}

/** A figure that is withdrawn, in the columns of an import: each of its rows without a value. */
export function withdrawnRows(
  figure: FigureDraft,
  printed: readonly SaidFigure[],
  isReturn: boolean,
): Record<string, string>[] {
  const rows = correctedRows({ ...figure, value: 0, qualifier: null }, printed, {
    status: "WITHDRAWN",
    isReturn,
  });
  return rows.map((row) => ({ ...row, value: "" }));
}

function keptOf(said: SaidFigure): Record<string, string> {
  return {
    statement: said.statement ?? "",
    dated: said.dated ?? "",
    dated_by: said.datedBy ?? "",
    valid_from: said.validFrom ?? "",
    valid_to: said.validTo ?? "",
    note: said.note ?? "",
    names: said.names.map(({ name }) => name).join("|"),
  };
}
