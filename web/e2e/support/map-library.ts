import type { Page, Request } from "@playwright/test";

interface Gate {
  isOpen: boolean;
  readonly opened: Promise<void>;
  readonly open: () => void;
}

/** The script with the map's library. */
const LIBRARY = "*/map-canvas*.js";

/** Of every page whose map is, or was, held back. */
const gates = new WeakMap<Page, Gate>();

/**
 * Holds the map's library back from a page until {@link letMapCome}. Without a graphics card a map costs six seconds of a
 * processor each time a page is opened, ten times as much as all else on the page; until it comes the reader has the page's own
 * drawing of the map, and most tests look at neither. Not with `page.route`, for a page that has a route keeps nothing that it
 * fetched.
 */
export async function holdMapBack(page: Page): Promise<void> {
  const { promise: opened, resolve } = Promise.withResolvers<void>();
  const gate = {
    isOpen: false,
    opened,
    open: () => {
      gate.isOpen = true;
      resolve();
    },
  };
  gates.set(page, gate);
  const browser = await page.context().newCDPSession(page);
  browser.on("Fetch.requestPaused", ({ requestId }) => {
    // The page may be gone by then.
    void gate.opened.then(() => browser.send("Fetch.continueRequest", { requestId })).catch(() => undefined);
  });
  await browser.send("Fetch.enable", { patterns: [{ urlPattern: LIBRARY }] });
}

/** Lets the map's library come to a page, now and at every further opening. */
export function letMapCome(page: Page): void {
  gates.get(page)?.open();
}

/** Whether the map of a page will not come by itself. */
export function isMapHeldBack(page: Page): boolean {
  return gates.get(page)?.isOpen === false;
}

/** Whether a request waits until the map may come. */
export function isHeldBack(request: Request): boolean {
  return /\/map-canvas[^/]*\.js$/u.test(request.url()) && isMapHeldBack(request.frame().page());
}
