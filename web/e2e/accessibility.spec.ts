import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";
import { openState, states } from "./states.ts";

const desk = { width: 1440, height: 900 };
// Phones have sheets instead of columns.
const phone = { width: 390, height: 844 };
/** Tests of about as many states each: they run side by side, and none takes long. */
const parts = 4;

for (const { lang, viewport } of [
  { lang: "vi", viewport: desk },
  { lang: "en", viewport: desk },
  { lang: "vi", viewport: phone },
] as const)
  for (let part = 0; part < parts; part += 1) {
    const isNarrow = viewport === phone;
    const wanted = states
      .filter(({ only }) => only === undefined || (only === "narrow") === isNarrow)
      .filter((_, at) => at % parts === part);
    const name = `${lang}, ${viewport.width} pixels wide, part ${part + 1} of ${parts}`;
    test(`axe finds nothing in any state, light or dark: ${name}`, async ({ browser, baseURL }) => {
      test.setTimeout(300_000);
      const visited: string[] = [];
      // One context for all: what one page loaded the next has at hand.
      const context = await browser.newContext({
        colorScheme: "light",
        baseURL: baseURL ?? "",
        reducedMotion: "reduce",
        viewport,
      });
      for (const state of wanted) {
        // oxlint-disable no-await-in-loop -- one state after the other
        const page = await context.newPage();
        await openState(page, state, lang);
        expect.soft(await violations(page), `${state.name}, light`).toEqual([]);
        // Only colours depend on the theme.
        await page.emulateMedia({ colorScheme: "dark" });
        await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
        expect.soft(await violations(page, ["color-contrast"]), `${state.name}, dark`).toEqual([]);
        visited.push(state.name);
        await page.close();
        // oxlint-enable no-await-in-loop
      }
      await context.close();
      console.log(`axe visited in light and dark, ${name}:\n  ${visited.join("\n  ")}`);
    });
  }

/** What axe finds, by all its rules or those named: rule and places. */
async function violations(page: Page, rules?: string[]): Promise<readonly string[]> {
  // In the page itself: it has no frames of other origins, for which axe would open a page beside it each time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const found = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
