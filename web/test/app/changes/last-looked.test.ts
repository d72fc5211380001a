import { afterEach, beforeEach, expect, test } from "vitest";
import { forgetLooked, keepLooked, lookedAt } from "../../../src/app/changes/last-looked.ts";

const looked = { at: "2026-11-30T01:00:00.000Z", on: "2026-12-01" };
const before = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
let kept: Map<string, string>;
const storage = (set: (name: string, value: string) => void) => ({
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: set,
});
const put = (value: unknown): void => {
  Object.defineProperty(globalThis, "localStorage", { value, configurable: true });
};
beforeEach(() => {
  kept = new Map();
  put(storage((name, value) => kept.set(name, value)));
});
afterEach(() => {
  if (before === undefined) Reflect.deleteProperty(globalThis, "localStorage");
  else Object.defineProperty(globalThis, "localStorage", before);
});

test("each dataset is remembered by itself, and forgotten by itself", () => {
  expect(lookedAt("published")).toBeNull();
  keepLooked("published", looked);
  keepLooked("demo", { ...looked, on: "2026-12-02" });
  expect([lookedAt("published")?.on, lookedAt("demo")?.on]).toEqual(["2026-12-01", "2026-12-02"]);
  forgetLooked("demo");
  expect([lookedAt("published"), lookedAt("demo")]).toEqual([looked, null]);
});

test("only when was looked is kept, nothing of whoever looks", () => {
  keepLooked("published", looked);
  expect([...kept.values()].map((text) => JSON.parse(text) as unknown)).toEqual([{ published: looked }]);
});

test.each(["not json", "[]", "null", '{"published":1}', '{"published":{"at":"then","on":"2026-12-01"}}'])(
  "%s under that name is as if nobody had looked",
  (text) => {
    keepLooked("published", looked);
    for (const name of kept.keys()) kept.set(name, text);
    expect(lookedAt("published")).toBeNull();
    keepLooked("published", looked);
    expect(lookedAt("published")).toEqual(looked);
  },
);

test("a browser that keeps nothing is no fault", () => {
  put(
    storage(() => {
      throw new Error("full");
    }),
  );
  keepLooked("published", looked);
  expect(lookedAt("published")).toBeNull();
});
