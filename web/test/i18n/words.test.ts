import { expect, it } from "vitest";
import { en } from "../../src/i18n/en/words.ts";
import { vi } from "../../src/i18n/vi/words.ts";

function keys(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, one]) => keys(one, `${path}.${key}`));
}

it("both languages have the same words, none empty", () => {
  expect(keys(en)).toEqual(keys(vi));
  expect(JSON.stringify([vi, en])).not.toContain('""');
});
