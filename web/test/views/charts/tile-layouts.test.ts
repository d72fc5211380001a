import { describe, expect, it } from "vitest";
import { tileLayouts } from "../../../src/views/charts/tile-layouts.ts";
import { provincesOfVintage } from "../../figures/sample-cell.ts";

describe.each(["VN-2008", "VN-2025"])("the tile layout of %s", (vintage) => {
  const layout = tileLayouts[vintage];

  it("has every province of its boundary file exactly once, and no two in one place", () => {
    const ids = Object.keys(layout?.tiles ?? {});
    expect(ids.toSorted()).toEqual(
      provincesOfVintage(vintage)
        .map(({ id }) => id)
        .toSorted(),
    );
    const places = [
      ...Object.values(layout?.tiles ?? {}),
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
    for (const { province } of layout?.archipelagos ?? []) expect(layout?.tiles[province]).toBeDefined();
  });
});
