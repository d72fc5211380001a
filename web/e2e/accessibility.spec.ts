import type { Page } from "@playwright/test";
import type { Theme } from "../src/figure/figure.ts";
import { violations } from "./support/axe.ts";
import { holdMapBack, letMapCome } from "./support/map-library.ts";
import { isOnlyAddress, moveToState, openState, states, type State } from "./support/states.ts";
import { expect, test } from "./support/test.ts";

const desk = { width: 1440, height: 900 };
// Phones have sheets instead of columns.
const phone = { width: 390, height: 844 };
/** Tests of about as many states each: they run side by side, and none takes long. */
const parts = 4;
/** The states with the map itself: the others have its drawing, and all around it is the same. */
const mapped = new Set(["holdings", "a rate", "two periods side by side"]);

for (const { lang, viewport, looksAtColours } of [
  { lang: "vi", viewport: desk, looksAtColours: true },
  // Colours do not depend on the language.
  { lang: "en", viewport: desk, looksAtColours: false },
  { lang: "vi", viewport: phone, looksAtColours: true },
] as const)
  for (let part = 0; part < parts; part += 1) {
    const isNarrow = viewport === phone;
    const all = states.filter(({ only }) => only === undefined || (only === "narrow") === isNarrow);
    const share = Math.ceil(all.length / parts);
    const wanted = all.slice(part * share, (part + 1) * share);
    const themes = looksAtColours ? "light or dark" : "whatever the colours";
    const name = `${lang}, ${viewport.width} pixels wide, part ${part + 1} of ${parts}`;
    test(`axe finds nothing in any state, ${themes}: ${name}`, async ({ browser, baseURL }) => {
      test.setTimeout(wanted.length * 60_000);
      const visited: string[] = [];
      // One context for all: what one page loaded the next has at hand.
      const context = await browser.newContext({
        colorScheme: "light",
        baseURL: baseURL ?? "",
        reducedMotion: "reduce",
        viewport,
      });
      await holdMapBack(context);
      let page: Page | null = null;
      let theme: Theme = "light";
      for (const state of wanted) {
        if (page !== null && isLikeBefore(state)) await moveToState(page, state, lang);
        else {
          await page?.close();
          page = await context.newPage();
          theme = "light";
          if (mapped.has(state.name)) letMapCome(page);
          await openState(page, state, lang);
        }
        if (!looksAtColours) expect.soft(await violations(page, "all but contrast"), state.name).toEqual([]);
        else {
          // What is drawn is drawn anew for a theme: every other state begins with the one the last ended with.
          expect.soft(await violations(page, "all"), `${state.name}, ${theme}`).toEqual([]);
          theme = theme === "light" ? "dark" : "light";
          await page.emulateMedia({ colorScheme: theme });
          await expect(page.locator("html")).toHaveCSS("color-scheme", theme);
          expect.soft(await violations(page, "contrast"), `${state.name}, ${theme}`).toEqual([]);
        }
        visited.push(state.name);
        if (!isLikeBefore(state)) {
          await page.close();
          page = null;
        }
      }
      await context.close();
      console.log(`axe visited, ${themes}, ${name}:\n  ${visited.join("\n  ")}`);
    });
  }

test("the states with the map itself are states", () => {
  expect([...mapped].filter((name) => !states.some((state) => state.name === name))).toEqual([]);
});

/** Whether a state is reached from another by its address alone, on the same page. */
function isLikeBefore(state: State): boolean {
  return isOnlyAddress(state) && !mapped.has(state.name);
}
