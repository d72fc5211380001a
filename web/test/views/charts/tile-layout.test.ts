import { describe, expect, it } from "vitest";
import { tileLayoutOf } from "../../../src/views/charts/tile-layout.ts";
import { provincesOfVintage, readBoundaries, seededVintages } from "../../figures/sample-cell.ts";

describe.each(seededVintages)("the tile layout of %s", (vintage) => {
  const boundaries = readBoundaries(vintage);
  const layout = tileLayoutOf(boundaries);

  it("has every province of its boundary file exactly once, and no two in one place", () => {
    const ids = [...(layout?.tiles.keys() ?? [])];
    expect(ids.toSorted()).toEqual(
      provincesOfVintage(vintage)
        .map(({ id }) => id)
        .toSorted(),
    );
    const places = [
      ...(layout?.tiles.values() ?? []),
      ...(layout?.archipelagos ?? []).map(({ place }) => place),
    ];
    for (const [i, [row, column]] of places.entries()) {
      expect(row).toBeLessThan(layout?.rows ?? 0);
      expect(column).toBeLessThan(layout?.columns ?? 0);
      for (const [row2, column2] of places.slice(i + 1))
        expect(Math.abs(row - row2) < 1 && Math.abs(column - column2) < 1).toBe(false);
    }
  });

  it("has both archipelagos, each of its province", () => {
    expect(layout?.archipelagos.map(({ name }) => name)).toEqual(["Hoàng Sa", "Trường Sa"]);
    for (const { province } of layout?.archipelagos ?? []) expect(layout?.tiles.has(province)).toBe(true);
  });

  it("is none where one province has no place", () => {
    const text = JSON.stringify(boundaries).replace(/,"tile":\[\d+,\d+\]/u, "");
    expect(tileLayoutOf(JSON.parse(text))).toBeNull();
  });
});
