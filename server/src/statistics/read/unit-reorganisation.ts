import type {
  Catalogue,
  CatalogueDataset,
  CatalogueIndicator,
  CatalogueUnitType,
} from "../catalogue/catalogue.ts";
import type { Day } from "../model/types.ts";

/** A day on which the units of a type were reorganised: figures on both sides count other units. */
export interface Reorganisation {
  readonly unitType: string;
  /** First day of the new units. */
  readonly date: Day;
}

/**
 * The last reorganisation of units counted in a cell that falls after one day and up to another; null: there is none. A cell of
 * one type of unit counts that type (a printed group its members); a total of an indicator broken down by unit type counts every
 * type it has figures of.
 */
export function reorganisedBetween(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicator: CatalogueIndicator,
  unitType: string | null,
  after: Day,
  upTo: Day,
): Reorganisation | null {
  return (
    reorganisations(catalogue, dataset, indicator, unitType).findLast(
      ({ date }) => after < date && date <= upTo,
    ) ?? null
  );
}

const found = new WeakMap<
  CatalogueDataset,
  WeakMap<CatalogueIndicator, Map<string | null, readonly Reorganisation[]>>
>();

/** All reorganisations of the units that are counted, oldest first. Looked for once: it is asked of every row of a FLOW. */
function reorganisations(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicator: CatalogueIndicator,
  unitType: string | null,
): readonly Reorganisation[] {
  let ofDataset = found.get(dataset);
  if (ofDataset === undefined) found.set(dataset, (ofDataset = new WeakMap()));
  let ofIndicator = ofDataset.get(indicator);
  if (ofIndicator === undefined) ofDataset.set(indicator, (ofIndicator = new Map()));
  let all = ofIndicator.get(unitType);
  if (all === undefined) {
    all = countedTypes(catalogue, dataset, indicator, unitType)
      .flatMap(({ id, names }) =>
        names.flatMap(({ from }): Reorganisation[] => (from === null ? [] : [{ unitType: id, date: from }])),
      )
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    ofIndicator.set(unitType, all);
  }
  return all;
}

function countedTypes(
  catalogue: Catalogue,
  dataset: CatalogueDataset,
  indicator: CatalogueIndicator,
  unitType: string | null,
): readonly CatalogueUnitType[] {
  const { byId, list } = catalogue.unitTypes;
  const withMembers = (id: string): readonly CatalogueUnitType[] => {
    const type = byId.get(id);
    return type === undefined ? [] : [type, ...type.members.flatMap(withMembers)];
  };
  if (unitType !== null) return withMembers(unitType);
  if (!indicator.breakdowns.includes("unit_type")) return [];
  const held = new Set(
    [indicator.id, indicator.numerator].flatMap((id) =>
      (dataset.members.get(id ?? "") ?? []).map((breakdown) => breakdown.unitType),
    ),
  );
  return list.filter(({ id }) => held.has(id)).flatMap(({ id }) => withMembers(id));
}
