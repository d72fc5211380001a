import type { Page } from "@playwright/test";
import { mapIsReady } from "../support/map-page.ts";
import { expect, test } from "../support/test.ts";
import { typeAtOnce } from "../support/type-at-once.ts";

const rate = "/?dataset=demo&indicator=coverage&unit=commune&period=2025";

const walk = (page: Page) => page.getByRole("listbox", { name: /^Các tỉnh, thành phố: / });

test("another picture is chosen above the picture, stands in the address, and back returns to the map", async ({
  page,
}) => {
  await page.goto(rate);
  await expect(page.getByRole("radio", { name: "Bản đồ", exact: true })).toBeChecked();
  await page.getByText("Ô đều", { exact: true }).click();
  await expect(page).toHaveURL(/view=tile-grid/);
  const picture = page.getByRole("img", { name: /^Ô đều: Độ phủ mô hình/ });
  await expect(picture).toBeVisible();
  await expect(picture.getByText("Hoàng Sa (Đà Nẵng)")).toBeVisible();
  await page.getByText("Bảng màu", { exact: true }).click();
  await expect(page).toHaveURL(/view=heat-table/);
  await expect(page.getByRole("img", { name: /^Bảng màu: / }).getByText("Cà Mau")).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Bản đồ", exact: true })).toBeChecked();
  await mapIsReady(page);
});

test("pictures open from their addresses and name the provinces", async ({ page }) => {
  const pictures = [
    ["circles", "Vòng tròn"],
    ["ranking", "Xếp hạng"],
    ["small-multiples", "Từng tỉnh"],
    ["slope", "Trước – sau"],
  ] as const;
  for (const [view, name] of pictures) {
    await page.goto(`${rate}&view=${view}&highlight=ca-mau-2025`);
    await expect(page.getByRole("radio", { name, exact: true })).toBeChecked();
    const picture = page.getByRole("img", { name: new RegExp(`^${name}: `) });
    await expect(picture.getByText(/Cà Mau/).first()).toBeVisible();
  }
});

test("a picture is walked by keyboard: arrows go on, Enter opens the province, Escape closes it", async ({
  page,
}) => {
  await page.goto(`${rate}&view=tile-grid`);
  await expect(page.getByRole("img", { name: /^Ô đều: / })).toBeVisible();
  await walk(page).focus();
  await typeAtOnce(page, "ninh b");
  const said = async (): Promise<string> => {
    const id = (await walk(page).getAttribute("aria-activedescendant")) ?? "";
    return page.locator(`[id="${id}"]`).innerText();
  };
  await expect.poll(said).toMatch(/^Ninh Bình: /);
  await page.keyboard.press("ArrowDown");
  await expect.poll(said).toMatch(/^Thanh Hóa: /);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "Thanh Hóa" })).toBeVisible();
  await expect(page).toHaveURL(/area=thanh-hoa/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: "Thanh Hóa" })).toBeHidden();
});

test("lines of a trend are made to stand out and taken back; its table says every period", async ({
  page,
}) => {
  await page.goto(`${rate}&view=trend`);
  const field = page.getByRole("combobox", { name: "Làm nổi" });
  await field.fill("ca mau");
  await page.getByRole("option", { name: "Cà Mau" }).click();
  await expect(page).toHaveURL(/highlight=ca-mau-2025/);
  await expect(page.getByRole("img", { name: /^Diễn biến: / }).getByText(/^Cà Mau \d/)).toBeVisible();
  await page.getByText("Bảng số liệu", { exact: true }).click();
  const table = page.getByRole("table", { name: /^Độ phủ mô hình.*: từng kỳ/ });
  await expect(table.getByRole("columnheader", { name: "năm 2016" })).toBeVisible();
  // Under the heads and the country.
  await expect(table.getByRole("row").nth(2)).toHaveAccessibleName(/^Cà Mau/);
  await page.getByRole("button", { name: "Bỏ Cà Mau" }).click();
  await expect(page).not.toHaveURL(/highlight/);
});

test("what is publicly known is shown as a map or as tiles, and offers no picture it cannot be", async ({
  page,
}) => {
  await page.goto("/?view=trend");
  await expect(page.getByText(/^Không vẽ được hình “Diễn biến”/)).toBeVisible();
  await expect(page.getByRole("radio", { name: "Diễn biến" })).toHaveCount(0);
  await page.getByText("Ô đều", { exact: true }).click();
  await expect(
    page.getByRole("img", { name: /^Ô đều: / }).getByText("Lào Cai", { exact: true }),
  ).toBeVisible();
});
