import type { Box } from "../../drawing/box.ts";
import type { Point, Shape } from "./draw-geometry.ts";

/** Which area lies where on a drawing, to two units. */
export interface Land {
  /** Index of the shape at a point; -1: none. */
  readonly at: (x: number, y: number) => number;
}

const cell = 2;

/** Paints shapes into a grid over a box, row by row (even-odd), so that asking for a point costs one look. */
export function landOf(shapes: readonly Shape[], box: Box): Land {
  const columns = Math.ceil(box.width / cell) + 1;
  const rows = Math.ceil(box.height / cell) + 1;
  const grid = new Int16Array(columns * rows);
  shapes.forEach(({ rings }, index) => {
    for (const ring of rings) paintRing(ring, index + 1);
  });

  function paintRing(ring: readonly Point[], mark: number): void {
    const ys = ring.map(([, y]) => y);
    const first = Math.max(0, Math.floor((Math.min(...ys) - box.y) / cell));
    const last = Math.min(rows - 1, Math.ceil((Math.max(...ys) - box.y) / cell));
    const crossings: number[][] = Array.from({ length: Math.max(0, last - first + 1) }, () => []);
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
      const [low, high] = y1 < y2 ? [y1, y2] : [y2, y1];
      const from = Math.max(first, Math.ceil((low - box.y) / cell));
      for (let row = from; row <= last && box.y + row * cell < high; row += 1)
        crossings[row - first]?.push(x1 + ((box.y + row * cell - y1) * (x2 - x1)) / (y2 - y1));
    });
    crossings.forEach((xs, i) => {
      xs.sort((a, b) => a - b);
      for (let k = 0; k + 1 < xs.length; k += 2) {
        const start = Math.max(0, Math.ceil(((xs[k] ?? 0) - box.x) / cell));
        const end = Math.min(columns - 1, Math.floor(((xs[k + 1] ?? 0) - box.x) / cell));
        if (end >= start) grid.fill(mark, (first + i) * columns + start, (first + i) * columns + end + 1);
      }
    });
  }

  return {
    at: (x, y) => {
      const [column, row] = [Math.round((x - box.x) / cell), Math.round((y - box.y) / cell)];
      if (column < 0 || row < 0 || column >= columns || row >= rows) return -1;
      return (grid[row * columns + column] ?? 0) - 1;
    },
  };
}
