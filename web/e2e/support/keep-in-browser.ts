import type { Page } from "@playwright/test";

/** As for who has not signed in: the server keeps nothing for them, and what a test composes is found by no other. */
export async function keepInBrowser(page: Page): Promise<void> {
  await page.route("**/session", (route) =>
    route.fulfill({ json: { auth: "local", readers: "all", account: null, actions: [] } }),
  );
}
