import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fingerprint } from "../fingerprint.mjs";

const root = mkdtempSync(join(tmpdir(), "fingerprint-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, "src/node_modules"), { recursive: true });
writeFileSync(join(root, "src/a.ts"), "one");

test("it changes with content, not with time", () => {
  const before = fingerprint(root, ["src"]);
  utimesSync(join(root, "src/a.ts"), 1, 1);
  expect(fingerprint(root, ["src"])).toBe(before);
  writeFileSync(join(root, "src/a.ts"), "two");
  expect(fingerprint(root, ["src"])).not.toBe(before);
});

test("it changes when a file moves from one name to another", () => {
  const before = fingerprint(root, ["src"]);
  writeFileSync(join(root, "src/b.ts"), "");
  expect(fingerprint(root, ["src"])).not.toBe(before);
});

test("installed packages and missing files do not matter", () => {
  const before = fingerprint(root, ["src"]);
  writeFileSync(join(root, "src/node_modules/x.js"), "x");
  expect(fingerprint(root, ["src", "missing"])).toBe(before);
});
