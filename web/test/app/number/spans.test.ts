import { expect, test } from "vitest";
import { MOST_SPANS, spansOf } from "../../../src/app/number/spans.ts";

test("what a number was is asked from each instant something under it was recorded at to the next, each once", () => {
  const [first, second] = ["2026-10-20T01:00:00Z", "2026-12-01T02:56:58.236Z"];
  expect(spansOf([second, first, second], null)).toEqual([
    { since: "2000-01-01", until: first },
    { since: first, until: second },
    { since: second, until: null },
  ]);
  // Looked at as known at the last of them, nothing comes after it.
  expect(spansOf([first, second], second)).toEqual([
    { since: "2000-01-01", until: first },
    { since: first, until: second },
  ]);
  expect(spansOf([], "2026-12-01")).toEqual([{ since: "2000-01-01", until: "2026-12-01" }]);
});

test("of much that was recorded the earliest stands as one step, and no instant is left out between", () => {
  const recorded = Array.from({ length: 40 }, (_, at) => new Date(at * 1000).toISOString());
  const spans = spansOf(recorded, null);
  expect(spans.length).toBe(MOST_SPANS + 1);
  expect(spans[0]?.since).toBe("2000-01-01");
  expect(spans.slice(1).every(({ since }, at) => since === spans[at]?.until)).toBe(true);
});
