import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";

const coverage = "/?dataset=demo&indicator=coverage&unit=commune";

/** Writes down all that is said of the pages opened from now on; a sentence may be gone a moment later. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  const heard: string[] = [];
  await page.exposeFunction("hear", (text: string) => void heard.push(text));
  await page.addInitScript(() => {
    const hear = (globalThis as unknown as { hear: (text: string) => void }).hear;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const place = element?.closest("[role=status]");
        if (place?.textContent) hear(place.textContent);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return async () => heard;
}

/** What is said of a page: its one place for that, apart from those of single fields. */
const said = (page: Page) =>
  page
    .locator("body")
    .getByRole("status")
    .filter({ hasText: /cả nước/i });

test("another dataset leaves the keyboard at the choice of datasets, on the map and on a province's page", async ({
  page,
}) => {
  for (const start of [`${coverage}&period=2026-06`, "/provinces/ha-noi?dataset=demo"]) {
    await page.goto(start);
    const dataset = page.getByRole("button", { name: /Bộ số liệu/ });
    await dataset.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/dataset=demo/);
    await expect(dataset).toBeFocused();
  }
});

test("provinces are made to stand out one after the other, and taken out again, without losing the keyboard", async ({
  page,
}) => {
  await page.goto(`${coverage}&period=2026-06&view=trend`);
  const field = page.getByRole("combobox", { name: "Làm nổi" });
  const remove = (name: string) => page.getByRole("button", { name: `Bỏ ${name}` });
  await field.focus();
  await expect(field).toHaveAttribute("aria-expanded", "false");
  for (const [typed, name] of [
    ["ca mau", "Cà Mau"],
    ["lao cai", "Lào Cai"],
  ] as const) {
    await page.keyboard.type(typed);
    await expect(page.getByRole("option", { name })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(remove(name)).toBeVisible();
    await expect(field).toBeFocused();
  }
  await remove("Cà Mau").focus();
  await page.keyboard.press("Enter");
  await expect(remove("Lào Cai")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
});

test("Tab leads to the chosen boundaries, arrows choose, and what became of the page is said once", async ({
  page,
}) => {
  await page.goto(`${coverage}&period=2025-01&boundaries=AS_REPORTED`);
  const group = page.getByRole("radiogroup", { name: "Địa giới" });
  await expect(group.getByRole("radio", { name: "Khi báo cáo" })).toBeChecked();
  await group.getByRole("radio", { name: /^Hiện hành/ }).focus();
  await expect(said(page)).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect(page).not.toHaveURL(/AS_REPORTED/);
  await expect(said(page)).toHaveCount(1);
  await expect(said(page)).toContainText("Cả nước, tháng 1/2025: ");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(group.getByRole("radio", { name: /^Hiện hành/ })).toBeFocused();
});

test("a link to another page leaves the keyboard at its beginning, and the page's name is said", async ({
  page,
}) => {
  const heard = await listen(page);
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2025");
  const link = page.getByRole("link", { name: "xem danh sách" });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sources/);
  await expect(page.getByRole("main")).toBeFocused();
  await expect.poll(heard).toContain("Nguồn");
  await expect(page.getByRole("status").filter({ hasText: "Đang tải…" })).toHaveCount(0);
});

test("a step in time keeps the keyboard at the last period", async ({ page }) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2024");
  const later = page.getByRole("button", { name: "Kỳ sau" });
  await later.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/period=2025/);
  await expect(later).toBeDisabled();
  await expect(later).toBeFocused();
  // Of two sentences that come at once the newer is said: the year's own has to be over.
  await expect(page.getByRole("status").filter({ hasText: "2025" })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Đây là kỳ cuối cùng" })).toHaveCount(1);
});
