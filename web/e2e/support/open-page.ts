import type { BrowserContext, Page } from "@playwright/test";
import { holdMapBack } from "./map-library.ts";
import { watchStillness } from "./stillness.ts";
import type { Troubles } from "./troubles.ts";

/** A page of a test: nothing is stored, its map is held back, and what goes wrong on it is noticed. */
export async function openPage(context: BrowserContext, troubles: Troubles): Promise<Page> {
  const page = await context.newPage();
  troubles.watch(page);
  watchStillness(page);
  await holdMapBack(page);
  return page;
}
