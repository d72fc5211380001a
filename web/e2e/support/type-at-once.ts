import type { Page } from "@playwright/test";

/**
 * Types a name in one moment where the keyboard is. Letters that come apart, as they do on a busy machine, are the beginnings of
 * several names (src/views/screen/area-walk.tsx).
 */
export async function typeAtOnce(page: Page, name: string): Promise<void> {
  await page.evaluate((letters) => {
    for (const key of letters)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
  }, name);
}
