import { expect, it } from "vitest";
import { preferredEncoding } from "../../../src/http/answers/answer-body.ts";

it.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["gzip;q=1, br;q=0.5", "gzip"],
  ["gzip;q=0, br;q=0.0", null],
  ["*", "br"],
  ["identity", null],
  ["deflate", null],
  ["", null],
  [undefined, null],
] as const)("of accept-encoding %j the reader gets %j", (header, encoding) => {
  expect(preferredEncoding(header)).toBe(encoding);
});

it("a reader who takes one form only does not get another", () => {
  expect(preferredEncoding("br", ["gzip"])).toBeNull();
  expect(preferredEncoding("br, gzip;q=0.5", ["gzip"])).toBe("gzip");
});
