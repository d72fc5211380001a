import { expect, it } from "vitest";
import { labelSpots } from "../../../../src/app/province/locator/label-spots.ts";

const square = (x: number, y: number, side: number) =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ] as const;

it("a name stands in the part of an area that is in sight, and nowhere if too little is", () => {
  const box = { x: 0, y: 0, width: 180, height: 180 };
  const spots = labelSpots(
    [
      { id: "own", rings: [square(60, 60, 60)] },
      // Only its left edge lies in the box; its own middle is far outside.
      { id: "beside", rings: [square(130, 0, 400)] },
      { id: "barely", rings: [square(0, 176, 300)] },
      { id: "away", rings: [square(500, 500, 60)] },
    ],
    box,
  );
  expect([...spots.keys()].toSorted()).toEqual(["beside", "own"]);
  const [x = 0, y = 0] = spots.get("beside") ?? [];
  expect(x).toBeGreaterThan(130);
  expect(x).toBeLessThan(180);
  expect(y).toBeLessThan(180);
});
