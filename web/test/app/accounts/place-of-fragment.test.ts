import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readFragment } from "../../../src/app/accounts/place-of-fragment.ts";

beforeEach(() => vi.stubGlobal("location", { origin: "https://atlas.example.vn" }));
afterEach(() => vi.unstubAllGlobals());

describe("what stands after # in the address of signing in", () => {
  test("is a link's secret, why signing in elsewhere failed, and where to go on", () => {
    expect(readFragment("#link=abc-_1")).toEqual({ link: "abc-_1", failed: null, next: "/" });
    expect(readFragment("#failed=unknown&next=/nation?dataset=demo")).toMatchObject({
      failed: "unknown",
      next: "/nation?dataset=demo",
    });
    expect(readFragment("#failed=made-up").failed).toBeNull();
    expect(readFragment("")).toEqual({ link: null, failed: null, next: "/" });
  });

  test.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/..//evil.example",
    "\t//evil.example",
    "https://atlas.example.vn.evil.example/",
  ])("never leads elsewhere: %s", (next) => {
    expect(readFragment(`#${new URLSearchParams({ next })}`).next).toBe("/");
  });
});
