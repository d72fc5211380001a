import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "../../../src/statistics/request/cursor.ts";

test("a cursor says again what it was written with", () => {
  expect(decodeCursor(encodeCursor("aB3_-x", 20))).toEqual({ list: "aB3_-x", index: 20 });
});

test.each(["figure.5.6", "figure.-1", "figure.", "figure.1e3", "figure.05", ".5", "figure.9999999999", ""])(
  "%s is no cursor, however it is encoded",
  (text) => {
    expect(decodeCursor(Buffer.from(text).toString("base64url"))).toBeNull();
    expect(decodeCursor(text)).toBeNull();
  },
);

test("nothing may stand beside a cursor", () => {
  const cursor = encodeCursor("figure", 5);
  for (const wrong of [`${cursor}=`, `${cursor} `, ` ${cursor}`, `${cursor}.`, `${cursor}A`])
    expect(decodeCursor(wrong)).toBeNull();
});
