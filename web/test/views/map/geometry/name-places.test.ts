import { describe, expect, it } from "vitest";
import { fitsFrom, roomForNames } from "../../../../src/views/map/geometry/name-places.ts";
import { mapShapes, type BoundaryFile } from "../../../../src/views/map/geometry/shapes.ts";
import { readBoundaries } from "../../../figures/sample-cell.ts";

const square = (side: number) => [
  [100, 10],
  [100 + side, 10],
  [100 + side, 10 + side],
  [100, 10 + side],
  [100, 10],
];

describe("places for names", () => {
  it("twice the room fits one zoom earlier, and a name twice as long one later, about", () => {
    const small = fitsFrom("Huế", square(1), [100.5, 10.5]);
    expect(fitsFrom("Huế", square(2), [101, 11])).toBeCloseTo(small - 1);
    expect(fitsFrom("HuếHuế", square(1), [100.5, 10.5])).toBeGreaterThan(small + 0.7);
  });

  it("west of the land a map leaves as much room as its names need, and no more than it must", () => {
    const name = (anchor: "left" | "right", x: number) => ({
      type: "Feature" as const,
      properties: { id: "a", name: "Điện Biên", size: 1, fitsFrom: 9, anchor },
      geometry: { type: "Point" as const, coordinates: [x, 10] },
    });
    const narrow = () => 20;
    expect(roomForNames([name("right", 100)], 100, 12, narrow)).toBeGreaterThan(50);
    expect(roomForNames([name("right", 101)], 100, 12, narrow)).toBe(
      roomForNames([name("right", 100)], 100, 12, narrow) - 20,
    );
    expect(roomForNames([name("right", 110)], 100, 12, narrow)).toBe(12);
    expect(roomForNames([name("left", 100)], 100, 12, narrow)).toBe(12);
  });

  it("a name off the middle has the room of its nearer side; outside there is none", () => {
    expect(fitsFrom("Huế", square(2), [100.5, 11])).toBeCloseTo(fitsFrom("Huế", square(1), [100.5, 10.5]));
    expect(fitsFrom("Huế", square(1), [105, 10.5])).toBe(24);
  });

  it.each(["VN-2008", "VN-2025"])(
    "in %s every province fits sometime, and none has two places beside it",
    (vintage) => {
      const shapes = mapShapes(readBoundaries(vintage) as BoundaryFile);
      for (const { properties } of shapes.centres.features) expect(properties.fitsFrom).toBeLessThan(9);
      const beside = shapes.beside.features.map(({ properties }) => properties.id);
      expect(new Set(beside).size).toBe(beside.length);
      expect(beside).toContain("khanh-hoa" + (vintage === "VN-2025" ? "-2025" : ""));
      // An inland province has no open ground beside it.
      expect(beside).not.toContain(vintage === "VN-2025" ? "phu-tho-2025" : "vinh-phuc");
    },
  );
});
