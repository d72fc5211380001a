import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Waits until the map is drawn and answers. */
export async function mapIsReady(page: Page): Promise<void> {
  await expect(page.locator('.map[data-ready="true"]')).toBeVisible();
}

/** The map's list of provinces, for keys and screen readers. */
export const mapList = (page: Page): Locator => page.getByRole("listbox", { name: /^Bản đồ các tỉnh/ });
