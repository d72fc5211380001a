import { readFile } from "node:fs/promises";
import { mapIsReady } from "../support/map-page.ts";
import { expect, test } from "../support/test.ts";

test("the second door leads to commune coverage, which says on page and in files that it is synthetic", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Dùng thử đủ tính năng với dữ liệu giả lập" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Độ phủ mô hình: / })).toBeVisible();
  await expect(page.getByText("Dữ liệu giả lập để dùng thử – không phải số liệu thật").first()).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Hạng" })).toHaveCount(1);
  await mapIsReady(page);
  await page.getByRole("button", { name: "Tải về" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    page.getByRole("button", { name: "Bảng số CSV", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toContain("synthetic");
  expect(await readFile(await download.path(), "utf8")).toContain("không phải số liệu thật");
});

test("the year goes back by keyboard, the ranking follows, and the bars count provinces", async ({
  page,
}) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2024");
  const slider = page.getByRole("slider", { name: /Kỳ/ });
  await expect(slider).toHaveAttribute("aria-valuetext", /^năm 2024: \d+ tỉnh/i);
  const first = page.getByRole("table").getByRole("row").nth(1);
  const before = await first.innerText();
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/period=2023/);
  await expect(page.getByText(/năm 2023/i).first()).toBeVisible();
  await expect(first).not.toHaveText(before);
});

test("the latest known within some years may stand in, and is marked as such", async ({ page }) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2026-10");
  await page.getByRole("button", { name: /Nơi chưa có số/ }).click();
  await page.getByRole("option", { name: "Lấy số gần nhất trong 2 năm" }).click();
  await expect(page).toHaveURL(/within=2/);
  await expect(page.locator(".legend").getByText("Số kỳ trước (gần nhất)")).toBeVisible();
});
