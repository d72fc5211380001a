import { test as base, type BrowserContext, type ConsoleMessage, type Page } from "@playwright/test";
import { expect } from "./expect.ts";
import { openPage } from "./open-page.ts";
import { Troubles } from "./troubles.ts";

interface Own {
  /** What this test makes go wrong on purpose: errors that match are no failure. */
  readonly provokes: RegExp | null;
  readonly troubles: Troubles;
  readonly staysAtHome: void;
}

interface Shared {
  /** The contexts that tests of a worker have used, by what they are set to. */
  readonly contexts: Map<string, BrowserContext>;
}

/**
 * The test function of all browser tests: as Playwright's, and a test fails
 *
 * - at once, when its page was answered an error or complains of one itself that the test does not provoke;
 * - when its page asked anything of another machine, whether or not an answer came, or wants what the content security
 *   policy forbids.
 *
 * The map is drawn from the first `mapIsReady(page)` on. A context is used by one test after the other, so that scripts are
 * fetched and compiled once; each test has a page of its own, and finds nothing stored.
 */
export const test = base.extend<Own, Shared>({
  provokes: [null, { option: true }],
  contexts: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern that it needs nothing
    async ({}, use) => {
      const kept = new Map<string, BrowserContext>();
      await use(kept);
      await Promise.all([...kept.values()].map((context) => context.close()));
    },
    { scope: "worker" },
  ],
  context: async ({ browser, contexts, viewport, hasTouch, isMobile, colorScheme, contextOptions }, use) => {
    const key = JSON.stringify({ viewport, hasTouch, isMobile, colorScheme, contextOptions });
    const context = contexts.get(key) ?? (await browser.newContext());
    contexts.set(key, context);
    await use(context);
    await context.setOffline(false);
    await Promise.all(context.pages().map(leave));
  },
  troubles: async ({ provokes }, use) => {
    const troubles = new Troubles(provokes);
    await use(troubles);
    await troubles.report();
  },
  page: async ({ context, troubles }, use) => {
    await use(await openPage(context, troubles));
  },
  staysAtHome: [
    async ({ context }, use) => {
      const outside: string[] = [];
      const forbidden: string[] = [];
      const note = (one: { url(): string }): void => {
        if (!isHere(one.url())) outside.push(one.url());
      };
      const listen = (message: ConsoleMessage): void => {
        if (/Content Security Policy/i.test(message.text())) forbidden.push(message.text());
      };
      const watch = (page: Page): void => void page.on("websocket", note);
      context.on("request", note).on("console", listen).on("page", watch);
      await use();
      context.off("request", note).off("console", listen).off("page", watch);
      expect(outside, "requests that left this machine").toEqual([]);
      expect(forbidden, "what the content security policy forbids").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Closes a page and leaves nothing stored for the next. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.clear()).catch(() => undefined);
  await page.close();
}

/** Whether an address needs no network: this machine's, or one that carries its own content. */
export function isHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ["data:", "blob:", "about:"].includes(protocol) || hostname === "127.0.0.1";
}
