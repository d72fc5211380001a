import type { ExpressionSpecification } from "maplibre-gl";

/** What is written into a feature's state under a name. */
export const state = (name: string, otherwise: string | number | boolean): ExpressionSpecification => [
  "coalesce",
  ["feature-state", name],
  otherwise,
];

/** Whether a feature is pointed at or chosen. */
export const lit: ExpressionSpecification = ["any", state("hovered", false), state("selected", false)];

/** The colour of a class by a feature's state. */
export function byStep(scale: readonly string[], otherwise: string): ExpressionSpecification | string {
  const [first, ...rest] = scale;
  if (first === undefined) return otherwise;
  const more = rest.flatMap((colour, at) => [at + 1, colour]);
  return ["match", state("step", -1), 0, first, ...more, otherwise] as unknown as ExpressionSpecification;
}
