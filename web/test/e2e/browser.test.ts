import { expect, test } from "vitest";
import { findBrowser, systemCandidates } from "../../e2e/support/browser.ts";

test("CHROMIUM_PATH comes before every other browser", async () => {
  const browser = await findBrowser({ CHROMIUM_PATH: process.execPath, PATH: "/usr/bin" });
  expect(browser).toEqual({ executablePath: process.execPath, env: {} });
});

test("a CHROMIUM_PATH that leads nowhere is an error, not a reason to take another", async () => {
  await expect(findBrowser({ CHROMIUM_PATH: "/nowhere/chromium" })).rejects.toThrow("/nowhere/chromium");
});

test("the system's Chromium is looked for in every folder of PATH before any Chrome", () => {
  const candidates = systemCandidates({ PATH: "/a:/b" });
  expect(candidates.slice(0, 2)).toEqual(["/a/chromium", "/b/chromium"]);
  expect(candidates.at(-1)).toBe("/b/google-chrome");
});
