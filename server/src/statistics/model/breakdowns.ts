import { breakdownKey } from "./cell-key.ts";
import type { Breakdown, BreakdownDimension, Combining, Indicator, Model } from "./types.ts";

export const DIMENSIONS: readonly BreakdownDimension[] = ["model", "unit_type", "award_level"];

/** How an indicator combines over a breakdown dimension; null: it has none. */
export function combining(indicator: Indicator, dimension: BreakdownDimension): Combining | null {
  switch (dimension) {
    case "model":
      return indicator.overModels;
    case "unit_type":
      return indicator.overUnitTypes;
    case "award_level":
      return indicator.overAwardLevels;
  }
}

/**
 * The breakdown coordinates that occur, as small integers, with who lies above and below whom. A model lies below its
 * category where the indicator is published by category, else below the total; a category below the total.
 */
export class Breakdowns {
  private readonly all: Breakdown[] = [];
  private readonly ids = new Map<string, number>();
  /** One step up, by breakdown, dimension and whether models lie in categories; undefined: not looked for yet. */
  private readonly steps: (number | null | undefined)[] = [];
  private readonly categories: ReadonlyMap<string, string>;

  constructor(models: readonly Model[]) {
    this.categories = new Map(models.map((model) => [model.id, model.category]));
  }

  id(b: Breakdown): number {
    const key = breakdownKey(b);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.all.length;
      const { category, model, unitType, awardLevel } = b;
      this.all.push({ category, model, unitType, awardLevel });
      this.ids.set(key, id);
    }
    return id;
  }

  at(id: number): Breakdown {
    const b = this.all[id];
    if (b === undefined) throw new Error(`No breakdown ${id}`);
    return b;
  }

  get list(): readonly Breakdown[] {
    return this.all;
  }

  get size(): number {
    return this.all.length;
  }

  categoryOf(model: string): string {
    const category = this.categories.get(model);
    if (category === undefined) throw new Error(`Unknown model "${model}"`);
    return category;
  }

  /** One step up along a dimension; null at its total. */
  above(indicator: Indicator, id: number, dimension: BreakdownDimension): number | null {
    const categories = indicator.breakdowns.includes("category");
    const way = (id * DIMENSIONS.length + DIMENSIONS.indexOf(dimension)) * 2 + (categories ? 1 : 0);
    const known = this.steps[way];
    if (known !== undefined) return known;
    const above = this.stepUp(id, dimension, categories);
    this.steps[way] = above;
    return above;
  }

  private stepUp(id: number, dimension: BreakdownDimension, categories: boolean): number | null {
    const b = this.at(id);
    if (dimension === "unit_type") return b.unitType === null ? null : this.id({ ...b, unitType: null });
    if (dimension === "award_level")
      return b.awardLevel === null ? null : this.id({ ...b, awardLevel: null });
    if (b.category !== null) return this.id({ ...b, category: null });
    if (b.model === null) return null;
    const category = categories ? this.categoryOf(b.model) : null;
    return this.id({ ...b, model: null, category });
  }

  /** The part of a member's coordinates that names it along a dimension, to put members in order. */
  memberName(id: number, dimension: BreakdownDimension): string {
    const b = this.at(id);
    return (
      (dimension === "unit_type"
        ? b.unitType
        : dimension === "award_level"
          ? b.awardLevel
          : (b.category ?? b.model)) ?? ""
    );
  }
}
