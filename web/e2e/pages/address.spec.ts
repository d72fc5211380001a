import { expect, test } from "../support/test.ts";

// The server's answer to an id that it does not know.
test.use({ provokes: /BAD_USER_INPUT/ });

test("an unknown id in the address is answered with the server's suggestion", async ({ page }) => {
  await page.goto("/?indicator=model_point");
  await expect(page.getByRole("alert")).toContainText("Không có chỉ tiêu nào mang mã “model_point”");
  await page.getByRole("link", { name: "Mở với “model_points”", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Số điểm mô hình đang hoạt động/ })).toBeVisible();
});

test("parameters that mean nothing are named and left out", async ({ page }) => {
  await page.goto("/?foo=1&within=abc");
  await expect(page.getByText("“foo=1”: không có phần nào tên như vậy", { exact: false })).toBeVisible();
  await expect(page.getByText("“within=abc”: cần một số năm từ 0 đến 20", { exact: false })).toBeVisible();
  await expect(page.getByText(/^Đã tìm thấy/)).toBeVisible();
});

test("an address that is no page says so and leads back", async ({ page }) => {
  await page.goto("/no-such-page");
  await expect(page.getByRole("heading", { level: 1, name: "Không có trang này" })).toBeVisible();
  await page.getByRole("link", { name: "Về trang đầu" }).click();
  await expect(page.getByText(/^Đã tìm thấy/)).toBeVisible();
});
