import type { CatalogueArea } from "../catalogue/catalogue.ts";
import { resolveBoundaries, todayOf } from "../request/resolve-boundaries.ts";
import { resolveDataset } from "../request/resolve-members.ts";
import type { StatisticRow, StatisticsRequest } from "../request/request.ts";
import type { CellSetting } from "./cells/asked-cell.ts";
import type { RowContext } from "./observations/find-observations.ts";

/** How rows were asked for, beside what {@link RowContext} says: what their shares and places are among. */
export interface AskedContext extends RowContext {
  /** Areas, and groups of them, that rows were asked of in any period. */
  readonly areas: readonly CatalogueArea[];
  readonly groups: readonly CatalogueArea[];
  readonly by: StatisticsRequest["by"];
}

/** How cells beside some rows are answered: like these. */
export function settingOf(row: StatisticRow, { dataset, boundaries, knownAt }: RowContext): CellSetting {
  const { catalogue } = row;
  const today = knownAt?.slice(0, 10) ?? todayOf(catalogue);
  return {
    catalogue,
    dataset: resolveDataset(catalogue, dataset),
    boundaries: resolveBoundaries(catalogue, boundaries, today),
    today,
    knownAt,
  };
}
