import type { Page, Request } from "@playwright/test";
import { isHeldBack, isMapHeldBack } from "./map-library.ts";

/** How a page says itself that it is not done yet. */
export const BUSY = ".skeleton, [aria-busy='true']";
export const MAP_COMES = '.map:not([data-ready="true"])';

/** Moments of 200 milliseconds: longer than the page waits before it asks again. */
const LONG = 50;

interface Traffic {
  readonly underWay: Set<Request>;
  /** How many requests there have been. */
  begun: number;
}

/** Of every page that is open. */
const pages = new Map<Page, Traffic>();

/** Has {@link allStandStill} look at a page, from its beginning on. */
export function watchStillness(page: Page): void {
  const traffic: Traffic = { underWay: new Set(), begun: 0 };
  pages.set(page, traffic);
  page.on("close", () => pages.delete(page));
  page.on("request", (request) => {
    traffic.underWay.add(request);
    traffic.begun += 1;
  });
  page.on("requestfinished", (request) => traffic.underWay.delete(request));
  page.on("requestfailed", (request) => traffic.underWay.delete(request));
}

/**
 * Whether nothing more comes on the pages of a test by itself: nothing is under way, and nothing changed for a while that is
 * told in moments and pictures of their own, so that it is longer where the machine is busy.
 */
export async function allStandStill(): Promise<boolean> {
  const still = await Promise.all([...pages].map(standsStill));
  return still.every(Boolean);
}

async function standsStill([page, traffic]: readonly [Page, Traffic]): Promise<boolean> {
  const { begun } = traffic;
  if ([...traffic.underWay].some((request) => !isHeldBack(request))) return false;
  const busy = isMapHeldBack(page) ? BUSY : `${BUSY}, ${MAP_COMES}`;
  // Another document has come in the meantime: then it does not stand still.
  const isStill = await page.evaluate(nothingChanges, { moments: LONG, busy }).catch(() => false);
  return isStill && traffic.begun === begun;
}

/** Runs in the page. */
async function nothingChanges({ moments, busy }: { moments: number; busy: string }): Promise<boolean> {
  let hasChanged = document.querySelector(busy) !== null;
  const observer = new MutationObserver(() => (hasChanged = true));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let moment = 0; moment < moments && !hasChanged; moment += 1) {
    // What is drawn, and what waits until it is in sight, goes on with the pictures that the browser makes.
    await new Promise((next) => setTimeout(() => requestAnimationFrame(next), 200));
  }
  observer.disconnect();
  return !hasChanged;
}
