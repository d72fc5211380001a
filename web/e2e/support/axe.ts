import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on a page as it stands: rule and places. It comes into a document once, however often it is asked; the
 * page has no frames.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const found = await page.evaluate(() => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    // Of what passes, the places are not worked out: on a page with hundreds of provinces' figures they take longest.
    return here.run(document, { resultTypes: ["violations"] });
  });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
