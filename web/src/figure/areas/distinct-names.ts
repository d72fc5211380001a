import { words } from "../../i18n/words.ts";
import type { Figure } from "../figure.ts";

/** The Figure with its areas told apart by name: where one that is no more has the name of another, it is said to be the former one. */
export function withDistinctNames(figure: Figure): Figure {
  const count = new Map<string, number>();
  for (const { name } of figure.areas) count.set(name, (count.get(name) ?? 0) + 1);
  if ([...count.values()].every((n) => n === 1)) return figure;
  const { formerName } = words(figure.locale);
  return {
    ...figure,
    areas: figure.areas.map((area) =>
      area.later !== null && (count.get(area.name) ?? 0) > 1
        ? { ...area, name: formerName(area.name) }
        : area,
    ),
  };
}
