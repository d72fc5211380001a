import type { Locator, Page } from "@playwright/test";
import { letMapCome } from "./map-library.ts";
import { expect } from "./test.ts";

/** Lets the map come (map-library.ts) and waits until it is drawn and answers. */
export async function mapIsReady(page: Page): Promise<void> {
  letMapCome(page);
  await expect(page.locator('.map[data-ready="true"]')).toBeVisible();
}

/** The map's list of provinces, for keys and screen readers. */
export const mapList = (page: Page): Locator => page.getByRole("listbox", { name: /^Bản đồ các tỉnh/ });
