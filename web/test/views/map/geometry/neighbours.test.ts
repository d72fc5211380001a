import { describe, expect, it } from "vitest";
import { neighbour, type Direction } from "../../../../src/views/map/geometry/neighbours.ts";
import { readBoundaries, seededVintages } from "../../../figures/sample-cell.ts";
import { mapShapes, type BoundaryFile } from "../../../../src/views/map/geometry/shapes.ts";

const read = (vintage: string): BoundaryFile => readBoundaries(vintage) as BoundaryFile;
const directions: readonly Direction[] = ["up", "down", "left", "right"];

describe("walking the map by keyboard", () => {
  const shapes = mapShapes(read("VN-2025"));

  it("goes from Ninh Bình down to Thanh Hóa, and on to Nghệ An", () => {
    expect(neighbour(shapes, "ninh-binh-2025", "down")).toBe("thanh-hoa");
    expect(neighbour(shapes, "thanh-hoa", "down")).toBe("nghe-an");
  });

  it("begins in the north", () => {
    expect(neighbour(shapes, null, "down")).toBe("cao-bang");
  });

  it("stays where nothing is further", () => {
    expect(neighbour(shapes, "ca-mau-2025", "down")).toBe("ca-mau-2025");
  });

  for (const vintage of seededVintages) {
    it(`reaches every province of ${vintage} from any other`, () => {
      const all = mapShapes(read(vintage));
      const ids = all.centres.features.map(({ properties }) => properties.id);
      const reached = new Set<string>([ids[0] ?? ""]);
      for (const id of reached) {
        for (const direction of directions) {
          const next = neighbour(all, id, direction);
          if (next !== null) reached.add(next);
        }
      }
      expect(reached.size).toBe(ids.length);
    });
  }
});
