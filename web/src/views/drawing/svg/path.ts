/** A step of a path, in SVG's letters: capitals to a place, small letters by a distance. */
export type PathCommand = "M" | "L" | "H" | "V" | "C" | "S" | "Z" | "h" | "v" | "z";

/** A path as its letters and the numbers after each: `["M", 10, 20, "H", 40, "z"]`. */
export type PathData = readonly (PathCommand | number)[];

/** Points joined by straight lines, to a tenth of a unit: more is not seen of a line. */
export function polyline(points: readonly (readonly [x: number, y: number])[]): PathData {
  return points.flatMap(([x, y], i) => [i === 0 ? "M" : "L", tenth(x), tenth(y)] as const);
}

/** Takes a path from d3-geo, which draws on it as on a canvas, to a tenth of a unit. */
export class PathRecorder {
  readonly data: (PathCommand | number)[] = [];

  moveTo(x: number, y: number): void {
    this.data.push("M", tenth(x), tenth(y));
  }

  lineTo(x: number, y: number): void {
    this.data.push("L", tenth(x), tenth(y));
  }

  closePath(): void {
    this.data.push("Z");
  }

  /** Nothing is begun: each path has a recorder of its own. */
  beginPath(): void {}

  /** Points are not drawn by paths here. */
  arc(): void {
    throw new Error("a recorded path has no arcs");
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
