import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";

const field = (page: Page) => page.getByRole("combobox", { name: "Tìm tỉnh, xã, chỉ tiêu, mô hình" });
const line = (page: Page, name: RegExp) => page.getByRole("option", { name });
const openButton = (page: Page) => page.getByRole("button", { name: /^Tìm tỉnh/ });

/** The line that Enter would open, as the field says it to a screen reader. */
async function active(page: Page): Promise<string> {
  const id = await field(page).getAttribute("aria-activedescendant");
  return id === null ? "" : page.locator(`[id="${id}"]`).innerText();
}

test("Ctrl-K finds an old province with and without accents and by its initials", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(line(page, /^Toàn quốc/)).toBeVisible();
  for (const query of ["nam dinh", "Nam Định", "ND"]) {
    await field(page).fill(query);
    await expect.poll(() => active(page)).toMatch(/^Nam Định\s+tỉnh đến 6\/2025, nay thuộc Ninh Bình$/);
  }
  await expect(page.getByRole("status").filter({ hasText: /kết quả$/ })).toHaveText(/^\d+ kết quả$/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/provinces\/nam-dinh$/);
  await expect(field(page)).toBeHidden();
});

test("on a figure Enter opens the province's panel there; what is typed before the box is there is kept", async ({
  page,
}) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2024");
  await expect(page.getByRole("table").getByRole("button", { name: "Ninh Bình" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("nam dinh");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "Ninh Bình" })).toBeVisible();
  await expect(page).toHaveURL(/indicator=coverage.*area=ninh-binh-2025/);
});

test("arrows move and wrap, Escape closes and gives the keyboard back", async ({ page }) => {
  await page.goto("/definitions");
  await openButton(page).press("Enter");
  await field(page).fill("an giang");
  await expect.poll(() => active(page)).toMatch(/^An Giang\s+tỉnh; từ 7\/2025/);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => active(page)).toMatch(/^An Giang\s+tỉnh đến 6\/2025/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => active(page)).not.toMatch(/^An Giang\s+tỉnh;/);
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeHidden();
  await expect(openButton(page)).toBeFocused();
});

test("a model leads to where it holds figures, an indicator to the atlas", async ({ page }) => {
  await page.goto("/definitions");
  await openButton(page).click();
  await field(page).fill("tieng keng");
  await expect(line(page, /^Tiếng kẻng/)).toContainText("mở “Số điểm mô hình đang hoạt động”");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/indicator=model_points&model=tieng_keng_an_ninh&period=\d+/);
  await expect(page.getByRole("heading", { level: 1, name: /Tiếng kẻng/ })).toBeVisible();
  await page.keyboard.press("Control+k");
  await field(page).fill("so luot nguoi");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?indicator=attendances$/);
});

test("nothing found says so and offers the nearest", async ({ page }) => {
  await page.goto("/definitions");
  await openButton(page).click();
  await field(page).fill("nam định nhé");
  await expect(page.getByText("Không tìm thấy “nam định nhé”")).toBeVisible();
  await expect(page.getByRole("group", { name: "Gần giống nhất" }).getByRole("option")).not.toHaveCount(0);
  await field(page).fill("qqqq");
  await expect(page.getByRole("status").filter({ hasText: "Không có kết quả" })).toHaveCount(1);
  await expect(page.getByRole("option")).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("by touch, in English", async ({ page }) => {
    await page.goto("/?lang=en");
    await page.getByRole("button", { name: /^Search provinces/ }).tap();
    const box = page.getByRole("combobox", { name: "Search provinces, communes, indicators, models" });
    await box.fill("nam dinh");
    await expect(page.getByRole("status").filter({ hasText: /results?$/ })).toHaveCount(1);
    await line(page, /^Nam Dinh\s+province until 6\/2025, now part of Ninh Binh/).tap();
    await expect(page).toHaveURL(/\/provinces\/nam-dinh\?lang=en$/);
  });
});

test("a commune is found under its old and its new name, with what became of it, and leads to its page", async ({
  page,
}) => {
  await page.goto("/definitions");
  await openButton(page).click();
  await field(page).fill("truc bach");
  await expect(
    line(page, /^Trúc Bạch\s+phường đến 6\/2025, Ba Đình, Hà Nội; nhập vào phường Ba Đình$/),
  ).toBeVisible();
  await field(page).fill("phường Giảng Võ");
  await expect.poll(() => active(page)).toMatch(/^Giảng Võ\s+phường, Hà Nội$/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/places\/c00025-202507$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phường Giảng Võ, Hà Nội");
});
