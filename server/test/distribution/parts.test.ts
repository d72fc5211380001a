import { expect, test } from "vitest";
import {
  choosePartCount,
  type FamilySize,
  heldBy,
  partOf,
  placeAgain,
  placeParts,
  sizesOfParts,
} from "../../src/distribution/parts.ts";

const [LEAST, MOST] = [-(2 ** 31), 2 ** 31 - 1];

test("parts share the hashes evenly, from the least to the greatest", () => {
  expect(partOf(LEAST, 16)).toBe(0);
  expect(partOf(LEAST + 2 ** 28 - 1, 16)).toBe(0);
  expect(partOf(LEAST + 2 ** 28, 16)).toBe(1);
  expect(partOf(MOST, 16)).toBe(15);
  // Hashes that are left over are the last part's.
  expect(partOf(MOST, 48)).toBe(47);
});

const family = (id: number, hash: number, bytes: number): FamilySize => ({ id, hash, bytes });

test("there are as many parts as keep two large families apart", () => {
  // Apart in 32 parts, together in 16.
  const near = [family(1, LEAST, 100), family(2, LEAST + 2 ** 27, 90), family(3, MOST, 10)];
  expect(sizesOfParts(near, 16)[0]).toBe(190);
  expect(choosePartCount(near)).toBe(32);
  expect(choosePartCount([family(1, LEAST, 100), family(3, MOST, 90)])).toBe(16);
  // Never apart: no more parts than do some good.
  expect(choosePartCount([family(1, LEAST, 100), family(2, LEAST, 90)])).toBe(16);
  expect(choosePartCount([])).toBe(16);
});

test("the largest parts are placed first, each where there is the least", () => {
  const sizes = [50, 10, 30, 20, 0, 0];
  const places = placeParts(sizes, 2);
  expect(heldBy(sizes, places, 2)).toEqual([60, 50]);
  // Empty ones too are shared: families may come to them.
  expect([0, 1].map((machine) => places.filter((each) => each === machine).length)).toEqual([3, 3]);
  expect(placeParts([1, 2], 1)).toEqual([0, 0]);
});

test("what lies about as evenly as it could stays, what does not is placed anew, and what lies where nothing should goes away", () => {
  const sizes = [50, 10, 30, 20];
  expect(placeAgain(sizes, [0, 1, 1, 1], 2)).toEqual([0, 1, 1, 1]);
  expect(placeAgain(sizes, [0, 0, 0, 1], 2)).toEqual(placeParts(sizes, 2));
  expect(placeAgain(sizes, [0, null, 1, 1], 2)).toEqual(placeParts(sizes, 2));
  // A third machine is there now.
  expect(new Set(placeAgain(sizes, [0, 1, 1, 1], 3))).toEqual(new Set([0, 1, 2]));
});
