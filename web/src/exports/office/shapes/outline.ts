import type { Box } from "../../../views/drawing/box.ts";
import type { PathData } from "../../../views/drawing/svg/path.ts";
import type { OutlineStep, Spot } from "./shape.ts";

const steps: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Z: 0,
  h: 1,
  v: 1,
  z: 0,
};

/** A path of a drawing as steps to whole places, each moved by `at`. */
export function outlineOf(path: PathData, at: (x: number, y: number) => Spot): readonly OutlineStep[] {
  const found: OutlineStep[] = [];
  let [x, y] = [0, 0];
  // The second control point of the curve before, which a smooth one mirrors.
  let control: Spot = [0, 0];
  let i = 0;
  let letter = "M";
  while (i < path.length) {
    const one = path[i];
    if (typeof one === "string") {
      letter = one;
      i += 1;
    }
    const count = steps[letter] ?? 0;
    // Plainly indexed: of a map there are tens of thousands.
    const number = (at: number): number => (at < count ? Number(path[i + at]) : 0);
    const [a, b] = [number(0), number(1)];
    const [c, d, e, f] = count > 2 ? [number(2), number(3), number(4), number(5)] : [0, 0, 0, 0];
    i += count;
    if (letter === "Z" || letter === "z") {
      found.push({ is: "close" });
      continue;
    }
    if (letter === "C" || letter === "S") {
      const first: Spot = letter === "C" ? [a, b] : [2 * x - control[0], 2 * y - control[1]];
      const [second, end]: readonly [Spot, Spot] =
        letter === "C"
          ? [
              [c, d],
              [e, f],
            ]
          : [
              [a, b],
              [c, d],
            ];
      found.push({ is: "curve", to: [at(...first), at(...second), at(...end)] });
      [x, y] = end;
      control = second;
      continue;
    }
    if (letter === "M" || letter === "L") [x, y] = [a, b];
    else if (letter === "H") x = a;
    else if (letter === "V") y = a;
    else if (letter === "h") x += a;
    else y += a;
    control = [x, y];
    found.push({ is: letter === "M" ? "move" : "line", to: at(x, y) });
    // Further places after the first are lines.
    if (letter === "M") letter = "L";
  }
  return found;
}

/** All places of an outline. */
export function spotsOf(outline: readonly OutlineStep[]): readonly Spot[] {
  return outline.flatMap((step) => (step.is === "close" ? [] : step.is === "curve" ? step.to : [step.to]));
}

/** The box of an outline. */
export function outlineBox(outline: readonly OutlineStep[]): Box {
  const spots = spotsOf(outline);
  const x = spots.reduce((least, spot) => Math.min(least, spot[0]), Infinity);
  const y = spots.reduce((least, spot) => Math.min(least, spot[1]), Infinity);
  return {
    x,
    y,
    width: spots.reduce((most, spot) => Math.max(most, spot[0]), -Infinity) - x,
    height: spots.reduce((most, spot) => Math.max(most, spot[1]), -Infinity) - y,
  };
}

/** A circle as an outline of straight lines: to be cut. */
export function circleOutline(cx: number, cy: number, r: number): readonly OutlineStep[] {
  const corners = 48;
  return [
    ...Array.from({ length: corners }, (_, i): OutlineStep => {
      const turn = (2 * Math.PI * i) / corners;
      return { is: i === 0 ? "move" : "line", to: [cx + r * Math.cos(turn), cy + r * Math.sin(turn)] };
    }),
    { is: "close" },
  ];
}

/**
 * What of closed rings lies in a box (Sutherland–Hodgman, each ring for itself): no office program cuts shapes out by another. Curves are cut at
 * their ends.
 */
export function clipped(outline: readonly OutlineStep[], box: Box): readonly OutlineStep[] {
  const rings: Spot[][] = [];
  for (const step of outline)
    if (step.is === "move") rings.push([step.to]);
    else if (step.is === "line") rings.at(-1)?.push(step.to);
    else if (step.is === "curve") rings.at(-1)?.push(step.to[2]);
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const sides: readonly (readonly [axis: 0 | 1, limit: number, sign: 1 | -1])[] = [
    [0, box.x, 1],
    [0, right, -1],
    [1, box.y, 1],
    [1, bottom, -1],
  ];
  return rings.flatMap((ring) => {
    let kept: readonly Spot[] = ring;
    for (const [axis, limit, sign] of sides) kept = cut(kept, axis, limit, sign);
    if (kept.length < 3) return [];
    return [
      ...kept.map((to, i): OutlineStep => ({ is: i === 0 ? "move" : "line", to })),
      { is: "close" } as const,
    ];
  });
}

function cut(ring: readonly Spot[], axis: 0 | 1, limit: number, sign: 1 | -1): readonly Spot[] {
  const inside = (spot: Spot): boolean => (spot[axis] - limit) * sign >= 0;
  return ring.flatMap((to, i): readonly Spot[] => {
    const from = ring[(i + ring.length - 1) % ring.length] ?? to;
    if (inside(to)) return inside(from) ? [to] : [crossing(from, to, axis, limit), to];
    return inside(from) ? [crossing(from, to, axis, limit)] : [];
  });
}

function crossing(from: Spot, to: Spot, axis: 0 | 1, limit: number): Spot {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
