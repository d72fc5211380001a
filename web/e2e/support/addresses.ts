import type { Page } from "@playwright/test";

/** Every address that the page has from now on, also those that it has for a moment only: asking now and then may miss some. */
export function listenToAddresses(page: Page): readonly string[] {
  const passed: string[] = [];
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) passed.push(frame.url());
  });
  return passed;
}

/** Has a key pressed on the page in the very moment when its address matches. */
export async function pressAt(page: Page, key: string, address: RegExp): Promise<void> {
  await page.evaluate(
    ([pressed, source]) => {
      const pattern = new RegExp(source);
      const listen = (): void => {
        if (!pattern.test(location.href)) return;
        navigation.removeEventListener("currententrychange", listen);
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
      };
      navigation.addEventListener("currententrychange", listen);
    },
    [key, address.source] as const,
  );
}
