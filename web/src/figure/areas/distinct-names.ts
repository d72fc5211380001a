import type { Figure } from "../figure.ts";

/** The Figure with its areas told apart by name: where two have one name, each has the API's distinct one. */
export function withDistinctNames(figure: Figure): Figure {
  const count = new Map<string, number>();
  for (const { name } of figure.areas) count.set(name, (count.get(name) ?? 0) + 1);
  if ([...count.values()].every((n) => n === 1)) return figure;
  return {
    ...figure,
    areas: figure.areas.map((area) =>
      (count.get(area.name) ?? 0) > 1 ? { ...area, name: area.distinctName ?? area.name } : area,
    ),
  };
}
