import { mapIsReady } from "../support/map-page.ts";
import { expect, test } from "../support/test.ts";

test("printed, the map is drawn as shapes, the table is whole, and what is folded stands open", async ({
  page,
}) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2026-09&area=ninh-binh-2025");
  await mapIsReady(page);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".inset-whole path[data-area]").first()).toBeVisible();
  await expect(page.locator(".map-canvas")).toBeHidden();
  // No dialog: a sheet would lie over everything else.
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("complementary", { name: "Ninh Bình" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Điện Biên" })).toBeVisible();
  await expect(page.getByText(/Chắc chắn nằm trong khoảng/).first()).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".inset-whole")).toHaveCount(0);
});

test("a map with its legend and its table is one sheet of A4, and says when and from where it was printed", async ({
  page,
}) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2025&versus=2024");
  await mapIsReady(page);
  const margin = { top: "10mm", bottom: "10mm", left: "12mm", right: "12mm" };
  const sheets = (await page.pdf({ format: "A4", printBackground: true, margin }))
    .toString("latin1")
    .match(/\/Type\s*\/Page\b/gu);
  expect(sheets).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".print-address")).toHaveText(/^In ngày \d+\/\d+\/\d{4} từ \/\?dataset=demo/u);
});
