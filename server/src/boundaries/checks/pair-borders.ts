import { ringArea, type Land, type Point } from "../geometry/rings.ts";

/** A stretch of a border from one point to the next, the land it belongs to on its left. */
export interface Stretch {
  readonly from: Readonly<Point>;
  readonly to: Readonly<Point>;
  readonly of: string;
}

export interface PairedBorders {
  /** Stretches that two lands have in the same direction: both lie on the same side. */
  readonly twice: readonly (Stretch & { readonly other: string })[];
  /** Stretches with nothing on their other side: coasts, borders of the country, edges of gaps and of overlaps. */
  readonly lone: readonly Stretch[];
}

/** Which stretches of borders are shared by two lands, point by point, and which are not. */
export function pairBorders(lands: ReadonlyMap<string, Land>): PairedBorders {
  const stretches = new Map<string, Stretch>();
  const twice: (Stretch & { other: string })[] = [];
  for (const [of, land] of lands)
    for (const rings of land)
      rings.forEach((ring, at) => {
        const isRight = ringArea(ring) > 0 === (at === 0);
        const inOrder = isRight ? ring : ring.toReversed();
        inOrder.slice(1).forEach((to, before) => {
          const from = inOrder[before] ?? to;
          const key = `${from.join()}>${to.join()}`;
          const other = stretches.get(key);
          if (other === undefined) stretches.set(key, { from, to, of });
          else twice.push({ from, to, of, other: other.of });
        });
      });
  const lone = [...stretches.values()].filter(
    ({ from, to }) => !stretches.has(`${to.join()}>${from.join()}`),
  );
  return { twice, lone };
}
