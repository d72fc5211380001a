import type { BrowserContext, Page } from "@playwright/test";
import type { Locale } from "../../src/i18n/locale.ts";
import { words } from "../../src/i18n/words.ts";
import { holdMapBack, isMapHeldBack } from "./map-library.ts";
import { addressOf, type State } from "./states.ts";
import { BUSY, MAP_COMES, watchStillness } from "./stillness.ts";
import type { Troubles } from "./troubles.ts";

/** A page of a test: nothing is stored, its map is held back, and what goes wrong on it is noticed. */
export async function openPage(context: BrowserContext, troubles: Troubles): Promise<Page> {
  const page = await context.newPage();
  troubles.watch(page);
  watchStillness(page);
  await holdMapBack(page);
  return page;
}

/** Opens a state and waits until it stands still. */
export async function openState(page: Page, state: State, lang: Locale): Promise<void> {
  await state.before?.(page);
  await page.goto(addressOf(state, lang));
  if (state.stays === true) return page.locator("h1").first().waitFor({ state: "attached" });
  await standsStill(page);
  await state.open?.(page, words(lang));
}

/** Whether a state can be gone on to from another on its page: nothing is done before the page is opened. */
export function isWithinReach({ before, stays }: State): boolean {
  return before === undefined && stays !== true;
}

/** Goes on to a state that is within reach, as a link of the page would, and waits until it stands still. */
export async function moveToState(page: Page, state: State, lang: Locale): Promise<void> {
  await page.evaluate(
    (address) => {
      history.pushState(null, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    },
    addressOf(state, lang),
  );
  await standsStill(page);
  await state.open?.(page, words(lang));
}

/** Leaves a state. @returns whether its page is again what its address says, so that it can be gone on with */
export async function leaveState(page: Page, { open }: State): Promise<boolean> {
  if (open === undefined) return true;
  const dialog = page.getByRole("dialog");
  // What was done in the page itself stays.
  if ((await dialog.count()) === 0) return false;
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  return true;
}

async function standsStill(page: Page): Promise<void> {
  const first = page.getByRole("heading").or(page.getByRole("alert")).first();
  await first.waitFor({ state: "attached" });
  // What is fetched ahead for later is not waited for.
  await expectNone(page, BUSY);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (!isMapHeldBack(page)) await expectNone(page, MAP_COMES);
}

/** Between two questions of a page nothing is busy for a moment: it is done when nothing is for some of its pictures. */
async function expectNone(page: Page, selector: string): Promise<void> {
  await page.evaluate(
    async ({ wanted, pictures }) => {
      for (let calm = 0; calm < pictures; calm += 1) {
        if (document.querySelector(wanted) !== null) calm = -1;
        await new Promise((next) => requestAnimationFrame(next));
      }
    },
    { wanted: selector, pictures: 4 },
  );
}
