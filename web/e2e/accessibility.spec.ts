import type { Page } from "@playwright/test";
import type { Theme } from "../src/figure/figure.ts";
import type { Locale } from "../src/i18n/locale.ts";
import { violations } from "./support/axe.ts";
import { letMapCome } from "./support/map-library.ts";
import { isWithinReach, leaveState, moveToState, openPage, openState } from "./support/open-page.ts";
import { states, type State } from "./support/states.ts";
import { expect, test } from "./support/test.ts";

/** Tests of about as many states each: they run side by side, and none takes long. */
const parts = 2;
/** The states with the map itself, once: the others have its drawing, and all around it is the same. */
const mapped = new Set(["holdings", "a rate", "two periods side by side"]);

interface Way {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly lang: Locale;
  readonly theme: Theme;
}

const wide = { width: 1440, height: 900 };
// Phones have sheets instead of columns.
const narrow = { width: 390, height: 844 };
const wideLight: Way = { viewport: wide, lang: "vi", theme: "light" };
const wideDark: Way = { viewport: wide, lang: "en", theme: "dark" };
const narrowLight: Way = { viewport: narrow, lang: "vi", theme: "light" };
const narrowDark: Way = { viewport: narrow, lang: "en", theme: "dark" };

/**
 * The ways in which the n-th state is looked at: at both widths, in both languages and in both themes. Twice is enough for that: words and
 * colours are the same at each width, and what a page is made of is the same in each language and theme.
 */
function waysOf({ only }: State, n: number): readonly Way[] {
  if (only === "wide") return [wideLight, wideDark];
  if (only === "narrow") return [narrowLight, narrowDark];
  return n % 2 === 0 ? [wideLight, narrowDark] : [wideDark, narrowLight];
}

for (const way of [wideLight, wideDark, narrowLight, narrowDark]) {
  const { viewport, lang, theme } = way;
  test.describe(`axe finds nothing in any state, ${viewport.width} pixels wide, ${lang}, ${theme}`, () => {
    test.use({ viewport, colorScheme: theme });
    const all = states.filter((state, n) => waysOf(state, n).includes(way));
    const share = Math.ceil(all.length / parts);
    const isMapped = ({ name }: State): boolean => viewport === wide && mapped.has(name);
    for (let part = 0; part < parts; part += 1) {
      const wanted = all.slice(part * share, (part + 1) * share);
      test.describe(() => {
        const provoked = wanted.flatMap(({ provokes }) => (provokes === undefined ? [] : [provokes.source]));
        test.use({ provokes: provoked.length === 0 ? null : new RegExp(provoked.join("|"), "u") });
        test(`part ${part + 1} of ${parts}`, async ({ context, troubles }) => {
          test.setTimeout(wanted.length * 60_000);
          let page: Page | null = null;
          for (const state of wanted) {
            // Opening a page costs more than looking at it.
            if (page !== null && isWithinReach(state)) {
              if (isMapped(state)) letMapCome(page);
              await moveToState(page, state, lang);
            } else {
              await page?.close();
              page = await openPage(context, troubles);
              if (isMapped(state)) letMapCome(page);
              await openState(page, state, lang);
            }
            await expect(page.locator("html")).toHaveCSS("color-scheme", theme);
            expect.soft(await violations(page), state.name).toEqual([]);
            if (isWithinReach(state) && !isMapped(state) && (await leaveState(page, state))) continue;
            await page.close();
            page = null;
          }
        });
      });
    }
  });
}

test("the states with the map itself are states", () => {
  expect([...mapped].filter((name) => !states.some((state) => state.name === name))).toEqual([]);
});

test("each state is looked at in both languages and themes, at each width that it has", () => {
  for (const [n, state] of states.entries()) {
    const ways = waysOf(state, n);
    expect(new Set(ways.map(({ lang }) => lang)), state.name).toEqual(new Set(["vi", "en"]));
    expect(new Set(ways.map(({ theme }) => theme)), state.name).toEqual(new Set(["light", "dark"]));
    expect(new Set(ways.map(({ viewport }) => viewport)).size, state.name).toBe(
      state.only === undefined ? 2 : 1,
    );
  }
});
