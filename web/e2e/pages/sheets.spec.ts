import { violations } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

/** A book in which the last row is a total that nothing calls one. */
const book = [
  "BÁO CÁO THÁNG 3 NĂM 2024",
  "Địa phương;Số lượt người tham dự;Phụ lục",
  "Hà Nội;3;41",
  "Nghệ An;6;42",
  "Gộp các nơi;9;83",
  "",
].join("\n");

test("a sheet is walked by keyboard, a contradiction is refused in words, and its layout is corrected by hand and taken back", async ({
  page,
}) => {
  await page.goto("/imports");
  await page.locator("input[type=file]").setInputFiles({
    name: "thang-3.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(book),
  });
  await page.getByRole("button", { name: "Nộp", exact: true }).click();
  const grid = page.getByRole("grid");
  await expect(grid.getByRole("gridcell", { name: /^Hà Nội.*tên dòng/ })).toBeVisible();
  // What nobody has said the meaning of keeps the file from going on, and that is told where one would go on.
  await expect(page.getByText(/^Còn \d+ câu hỏi về bố cục/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Công bố" })).toBeDisabled();
  await expect(page.getByText("Không có gì phải sửa.")).toHaveCount(0);
  await grid.focus();
  const bar = page.getByRole("group", { name: "Ô đang chọn" });
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
  await expect(bar).toContainText("B3");
  await expect(bar).toContainText("số liệu");
  // A figure is no heading.
  const is = async (offer: RegExp): Promise<void> => {
    await page.getByRole("button", { name: /Vùng này là$/ }).click();
    await page.getByRole("option", { name: offer }).click();
    await page.getByRole("button", { name: "Xem trước" }).click();
  };
  await is(/^đề mục \(hàng 3\)/);
  await expect(page.getByText(/B3 là số liệu, sẽ bị mất/)).toBeVisible();
  // The last row is a total, the last column nothing of ours.
  await grid.focus();
  for (const key of ["ArrowDown", "ArrowDown", "Shift+ArrowRight"]) await page.keyboard.press(key);
  await expect(page.getByRole("textbox", { name: "Vùng chọn" })).toHaveValue("B5:C5");
  await is(/^tổng, chỉ để kiểm tra \(hàng 5\)/);
  await page.getByRole("button", { name: "Đọc lại như vậy" }).click();
  const undo = page.getByRole("button", { name: /^Bỏ sửa: hàng 5/ });
  await expect(undo).toBeVisible();
  await expect(grid.getByRole("gridcell", { name: /^9.*tổng/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await undo.click();
  await page.getByRole("button", { name: "Đọc lại như vậy" }).click();
  await expect(grid.getByRole("gridcell", { name: /^Hà Nội.*tên dòng/ })).toBeVisible();
  await expect(undo).toHaveCount(0);
});
