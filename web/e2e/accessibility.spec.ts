import type { Page } from "@playwright/test";
import type { Theme } from "../src/figure/figure.ts";
import type { Locale } from "../src/i18n/locale.ts";
import { type Rules, violations } from "./support/axe.ts";
import { letMapCome } from "./support/map-library.ts";
import { openPage } from "./support/open-page.ts";
import { isOnlyAddress, moveToState, openState, states, type State } from "./support/states.ts";
import { expect, test } from "./support/test.ts";

const desk = { width: 1440, height: 900 };
// Phones have sheets instead of columns.
const phone = { width: 390, height: 844 };
/** Tests of about as many states each: they run side by side, and none takes long. */
const parts = 4;
/** The states with the map itself, once: the others have its drawing, and all around it is the same. */
const mapped = new Set(["holdings", "a rate", "two periods side by side"]);

interface Way {
  readonly lang: Locale;
  /** Of the n-th state. */
  readonly theme: (n: number) => Theme;
  readonly rules: Rules;
  readonly hasMap: boolean;
}

/**
 * Colours do not depend on the language: each is looked at in one theme. What a page is made of depends on neither: the second language is looked at
 * for its words and the second theme for its colours. On phones the same colours stand in another order.
 */
const ways: readonly { readonly viewport: typeof desk; readonly each: readonly Way[] }[] = [
  {
    viewport: desk,
    each: [
      { lang: "vi", theme: () => "light", rules: "all", hasMap: true },
      { lang: "en", theme: () => "dark", rules: "words and colours", hasMap: false },
    ],
  },
  {
    viewport: phone,
    each: [{ lang: "vi", theme: (n) => (n % 2 === 0 ? "light" : "dark"), rules: "all", hasMap: false }],
  },
];

for (const { viewport, each } of ways)
  test.describe(`axe finds nothing in any state, ${viewport.width} pixels wide`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } });
    const isNarrow = viewport === phone;
    const all = states.filter(({ only }) => only === undefined || (only === "narrow") === isNarrow);
    const share = Math.ceil(all.length / parts);
    for (let part = 0; part < parts; part += 1) {
      const wanted = all.slice(part * share, (part + 1) * share);
      test.describe(() => {
        const provoked = wanted.flatMap(({ provokes }) => (provokes === undefined ? [] : [provokes.source]));
        test.use({ provokes: provoked.length === 0 ? null : new RegExp(provoked.join("|"), "u") });
        test(`part ${part + 1} of ${parts}`, async ({ context, troubles }) => {
          test.setTimeout(wanted.length * 60_000);
          for (const { lang, theme: themeOf, rules, hasMap } of each) {
            const isMapped = ({ name }: State): boolean => hasMap && mapped.has(name);
            // Reached from another by its address alone, on the same page.
            const isLikeBefore = (state: State): boolean => isOnlyAddress(state) && !isMapped(state);
            let page: Page | null = null;
            for (const [n, state] of wanted.entries()) {
              const theme = themeOf(n);
              if (page !== null && isLikeBefore(state)) await moveToState(page, state, lang);
              else {
                await page?.close();
                page = await openPage(context, troubles);
                if (isMapped(state)) letMapCome(page);
                await page.emulateMedia({ colorScheme: theme });
                await openState(page, state, lang);
              }
              await page.emulateMedia({ colorScheme: theme });
              await expect(page.locator("html")).toHaveCSS("color-scheme", theme);
              expect.soft(await violations(page, rules), `${state.name}, ${lang}, ${theme}`).toEqual([]);
              if (isLikeBefore(state)) continue;
              await page.close();
              page = null;
            }
          }
        });
      });
    }
  });

test("the states with the map itself are states", () => {
  expect([...mapped].filter((name) => !states.some((state) => state.name === name))).toEqual([]);
});
