import type { SearchMembersQuery } from "./generated/member-figures.ts";
import type { SearchNamesQuery } from "./generated/names.ts";

/** A figure of a member of a breakdown that holds a value. */
export interface MemberFigure {
  readonly indicator: string;
  readonly period: {
    readonly id: string;
    readonly lastDay: string;
    readonly vi: string;
    readonly en: string;
  };
  /** The type of unit it is counted in; null: not broken down by it. */
  readonly unit: string | null;
}

export type MemberSort = "model" | "category" | "unit";

/** By `model/…`, `category/…` or `unit/…` with the member's id: all its figures that hold a value. */
export type MemberFigures = ReadonlyMap<string, readonly MemberFigure[]>;

/** The questions to ask for where members hold figures: each indicator by what it is broken down by. */
export function memberQuestions(indicators: SearchNamesQuery["indicators"]) {
  const by = (isAsked: (breakdowns: readonly string[]) => boolean): string[] =>
    indicators
      .filter(({ breakdowns, areasWithFigures }) => areasWithFigures > 0 && isAsked(breakdowns))
      .map(({ id }) => id);
  const models = by((known) => known.includes("MODEL") && !known.includes("UNIT_TYPE"));
  const modelsInUnits = by((known) => known.includes("MODEL") && known.includes("UNIT_TYPE"));
  const categories = by((known) => known.includes("CATEGORY"));
  const unitTypes = by((known) => known.includes("UNIT_TYPE"));
  return {
    models,
    withModels: models.length > 0,
    modelsInUnits,
    withModelsInUnits: modelsInUnits.length > 0,
    categories,
    withCategories: categories.length > 0,
    unitTypes,
    withUnitTypes: unitTypes.length > 0,
  };
}

/** Where members hold values, from answers by year and by term. */
export function memberFigures(answers: readonly SearchMembersQuery[]): MemberFigures {
  const figures = new Map<string, MemberFigure[]>();
  for (const { models, modelsInUnits, categories, unitTypes } of answers) {
    for (const part of [models, modelsInUnits, categories, unitTypes]) {
      for (const row of part?.nodes ?? []) {
        const { indicator, period, value } = row;
        const model = "model" in row ? row.model : null;
        const category = "category" in row ? row.category : null;
        const unitType = "unitType" in row ? row.unitType : null;
        if (value === null || value === undefined) continue;
        // A row of a model in a type of unit is the model's: the type's own rows say what it holds in all.
        const key = model
          ? `model/${model.id}`
          : category
            ? `category/${category.id}`
            : `unit/${unitType?.id}`;
        const known = figures.get(key) ?? [];
        known.push({ indicator: indicator.id, period, unit: unitType?.id ?? null });
        figures.set(key, known);
      }
    }
  }
  return figures;
}

/**
 * The figure that shows a member best: of the indicator in view where it has one, else the newest that is over, else the
 * newest; of equally new ones the first of the catalogue. Null: it holds none. `today` is an ISO day.
 */
export function bestFigure(
  figures: readonly MemberFigure[],
  viewed: string | null,
  today: string,
): MemberFigure | null {
  const ofViewed = figures.filter(({ indicator }) => indicator === viewed);
  const wanted = ofViewed.length > 0 ? ofViewed : figures;
  const over = wanted.filter(({ period }) => period.lastDay < today);
  return (
    (over.length > 0 ? over : wanted).toSorted((a, b) =>
      b.period.lastDay < a.period.lastDay ? -1 : Number(b.period.lastDay > a.period.lastDay),
    )[0] ?? null
  );
}
