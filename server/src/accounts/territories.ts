import type { CatalogueArea } from "../statistics/catalogue/catalogue.ts";
import type { Spelled } from "../statistics/model/nearest.ts";

/** What has to be known of areas to say whose matter their figures are. */
export interface AreaOfTerritory {
  readonly id: string;
  readonly level: string;
  /** The areas it went into wholly. */
  readonly successors: readonly string[];
}

/**
 * Whose matter an area's figures are: a territory covers itself and what went wholly into it – the archives of a province
 * that ended are its successor's – and not what it went into itself. The country covers everything.
 */
export function coverage(areas: Iterable<AreaOfTerritory>): (territory: string, area: string) => boolean {
  const known = new Map([...areas].map((area) => [area.id, area]));
  const covers = (territory: string, area: string): boolean => {
    if (territory === area) return known.has(area);
    if (known.get(territory)?.level === "country") return known.has(area);
    const { successors = [] } = known.get(area) ?? {};
    return successors.length > 0 && successors.every((successor) => covers(territory, successor));
  };
  return covers;
}

/** What territories can be, with the names by which they may be meant. */
export function spelledAreas(areas: readonly CatalogueArea[]): readonly Spelled[] {
  return areas.map(({ id, names, otherNames }) => ({
    id,
    names: [...names.flatMap(({ vi, en }) => [vi, en]), ...otherNames],
  }));
}
