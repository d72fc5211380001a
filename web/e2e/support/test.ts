import { test as base, expect } from "@playwright/test";
import { holdMapBack } from "./map-library.ts";

/**
 * The test function of all browser tests: as Playwright's, and a test fails when its page asked anything of another
 * machine, whether or not an answer came, or wants what the content security policy forbids. The map is drawn from the
 * first `mapIsReady(page)` on.
 */
export const test = base.extend<{ staysAtHome: void }>({
  context: async ({ context }, use) => {
    await holdMapBack(context);
    await use(context);
  },
  staysAtHome: [
    async ({ context }, use) => {
      const outside: string[] = [];
      const forbidden: string[] = [];
      const note = (address: string): void => {
        if (!isHere(address)) outside.push(address);
      };
      context.on("request", (request) => note(request.url()));
      context.on("console", (message) => {
        if (/Content Security Policy/i.test(message.text())) forbidden.push(message.text());
      });
      context.on("page", (page) => page.on("websocket", (socket) => note(socket.url())));
      await use();
      expect(outside, "requests that left this machine").toEqual([]);
      expect(forbidden, "what the content security policy forbids").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Whether an address needs no network: this machine's, or one that carries its own content. */
export function isHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ["data:", "blob:", "about:"].includes(protocol) || hostname === "127.0.0.1";
}
