import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";
import type { Theme } from "../src/figure/figure.ts";
import { isOnlyAddress, moveToState, openState, states } from "./states.ts";

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
    const all = states.filter(({ only }) => only === undefined || (only === "narrow") === isNarrow);
    const share = Math.ceil(all.length / parts);
    const wanted = all.slice(part * share, (part + 1) * share);
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
      let page: Page | null = null;
      let theme: Theme = "light";
      for (const state of wanted) {
        // oxlint-disable no-await-in-loop -- one state after the other
        const isMoved = page !== null && isOnlyAddress(state);
        if (page !== null && isMoved) await moveToState(page, state, lang);
        else {
          await page?.close();
          page = await context.newPage();
          theme = "light";
          await openState(page, state, lang);
        }
        // What is drawn is drawn anew for a theme: every other state begins with the one the last ended with.
        const themes: readonly Theme[] = theme === "light" ? ["light", "dark"] : ["dark", "light"];
        for (const next of themes) {
          if (next !== theme) await page.emulateMedia({ colorScheme: next });
          theme = next;
          await expect(page.locator("html")).toHaveCSS("color-scheme", theme);
          // Only colours depend on the theme.
          const found = await violations(page, theme === "dark" ? ["color-contrast"] : undefined);
          expect.soft(found, `${state.name}, ${theme}`).toEqual([]);
        }
        visited.push(state.name);
        if (!isOnlyAddress(state)) {
          await page.close();
          page = null;
        }
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
