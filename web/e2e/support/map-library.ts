import type { BrowserContext, Page } from "@playwright/test";

interface Gate {
  isOpen: boolean;
  readonly opened: Promise<void>;
  readonly open: () => void;
}

const contexts = new WeakSet<BrowserContext>();
/** Pages whose map may be drawn, or whose library waits for that. */
const gates = new WeakMap<Page, Gate>();

function gateOf(page: Page): Gate {
  const known = gates.get(page);
  if (known !== undefined) return known;
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const gate = {
    isOpen: false,
    opened,
    open: () => {
      gate.isOpen = true;
      open();
    },
  };
  gates.set(page, gate);
  return gate;
}

/**
 * Holds the map's library back from the pages of a context until {@link letMapCome}. Without a graphics card a map costs
 * six seconds of a processor each time a page is opened, ten times as much as all else on the page; until it comes the
 * reader has the page's own drawing of the map, and most tests look at neither.
 */
export async function holdMapBack(context: BrowserContext): Promise<void> {
  contexts.add(context);
  await context.route(/\/map-canvas[^/]*\.js$/, async (route) => {
    await gateOf(route.request().frame().page()).opened;
    // The page may be gone by now.
    await route.continue().catch(() => undefined);
  });
}

/** Lets the map's library come to a page, now and at every further opening. */
export function letMapCome(page: Page): void {
  gateOf(page).open();
}

/** Whether the map of a page will not come by itself. */
export function isMapHeldBack(page: Page): boolean {
  return contexts.has(page.context()) && !gateOf(page).isOpen;
}
