import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const coverage = "/?dataset=demo&indicator=coverage&unit=commune&period=2025";

/** How many CSS pixels the page is wider than the screen. */
const excess = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("Back closes the sheet and leaves the page behind as it is; what is chosen in a sheet is a step of its own", async ({
  page,
}) => {
  await page.goto("/sources");
  await page.goto(coverage);
  const open = page.getByRole("button", { name: "Chọn chỉ tiêu, loại kỳ, địa giới" });
  const sheet = page.getByRole("dialog", { name: "Chọn số liệu" });
  await open.tap();
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/period=2025$/);
  await open.tap();
  await sheet.getByRole("radio", { name: "Khi báo cáo" }).tap();
  await expect(page).toHaveURL(/boundaries=AS_REPORTED/);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/boundaries=AS_REPORTED/);
  await page.goBack();
  await expect(page).toHaveURL(/period=2025$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sources$/);
});

test("two periods side by side stand under each other on a phone, and the panel says both figures", async ({
  page,
}) => {
  await page.goto(`${coverage}&view=ranking&versus=2024&as=side`);
  const sides = page.getByRole("group", { name: "Hai kỳ cạnh nhau" });
  await expect(sides.locator(".drawn-scroll svg")).toHaveCount(2);
  const [above, below] = await sides.getByRole("figure").all();
  const first = await above?.locator(".drawn").boundingBox();
  const second = await below?.boundingBox();
  const strip = await page.locator(".atlas-time").boundingBox();
  expect((first?.y ?? 0) + (first?.height ?? Infinity)).toBeLessThanOrEqual(second?.y ?? 0);
  expect((second?.y ?? 0) + (second?.height ?? Infinity)).toBeLessThanOrEqual((strip?.y ?? 0) + 1);
  await page.goto(`${coverage}&versus=2024&as=side&area=lai-chau`);
  const panel = page.getByRole("dialog", { name: "Lai Châu" });
  await expect(panel).toContainText("Năm 2025");
  await expect(panel).toContainText(/Năm 2024: \d+,\d %/);
});

test("a cell of the heat table opens its province in its own period", async ({ page }) => {
  await page.goto(`${coverage}&view=heat-table`);
  const cells = page.locator('[data-hit="lai-chau"]').first();
  await cells.scrollIntoViewIfNeeded();
  const box = await cells.boundingBox();
  await page.touchscreen.tap((box?.x ?? 0) + 12, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(page).toHaveURL(/period=20(1\d|2[0-4])&area=lai-chau/);
});

for (const width of [360, 390]) {
  test(`nothing is wider than a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const address of [
      "/",
      coverage,
      `${coverage}&view=tile-grid`,
      `${coverage}&versus=2024&as=side`,
      "/provinces/ninh-binh-2025?dataset=demo",
    ]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator(".skeleton")).toHaveCount(0);
      expect(await excess(page), address).toBeLessThanOrEqual(0);
    }
  });
}
