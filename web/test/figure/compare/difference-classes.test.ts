import { describe, expect, it } from "vitest";
import { differenceClasses, signClasses } from "../../../src/figure/compare/difference-classes.ts";

describe("classes of differences", () => {
  it.each([
    ["rises and falls", [-12, -3, 0, 4, 9, 14]],
    ["rises only", [1, 2, 3, 8]],
    ["one province", [6.2]],
    ["one far outside", [0.2, 0.3, -0.2, 0.4, 0.1, 60]],
  ])("are alike on both sides of 0, at most seven, and hold every change: %s", (_, changes) => {
    const classes = differenceClasses(changes, "RATIO", false, "vi");
    const limits = [...classes.map(({ from }) => from), classes.at(-1)?.to ?? 0];
    expect(limits).toEqual(limits.map((limit) => -limit).toReversed());
    expect(classes.length).toBeLessThanOrEqual(7);
    expect(classes.length % 2).toBe(1);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(changes.length);
  });

  it("write the sign at every limit, and which of two holds it", () => {
    const changes = [-6, -4.5, -1, 1, 2, 3, 5];
    const labels = (isRounded: boolean) =>
      differenceClasses(changes, "RATIO", isRounded, "vi").map(({ label }) => label);
    expect(labels(false)).toEqual([
      "−6 đến dưới −4",
      "−4 đến dưới −2",
      "−2 đến dưới 0",
      "Không đổi",
      "trên 0 đến dưới +2",
      "+2 đến dưới +4",
      "+4 đến +6",
    ]);
    expect(labels(true)[3]).toBe("Không đổi (khi làm tròn)");
  });

  it("are none without changes", () => {
    expect(differenceClasses([], "RATIO", false, "vi")).toEqual([]);
    expect(signClasses([], "STOCK", false, "vi")).toEqual([]);
  });
});
