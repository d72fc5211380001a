import { expect, test } from "../support/test.ts";

test("a province opens into its communes, which says that their borders are made up, and closes to where one was", async ({
  page,
}) => {
  await page.goto("/?indicator=models_unspecified&period=2023&area=ha-noi");
  await page.getByText("Mở đến cấp xã trên bản đồ").click();
  await expect(page).toHaveURL(/communes=ha-noi/);
  await expect(page.getByText("Ranh giới xã: minh hoạ, không phải địa giới thật")).toBeVisible();
  // The printed figure is of the province: nothing is made up for its communes.
  await expect(page.getByText("Không có số nào của cấp xã trong kỳ này.")).toBeVisible();
  await page.getByRole("button", { name: "Về bản đồ các tỉnh" }).click();
  await expect(page).toHaveURL(/area=ha-noi/);
  await expect(page.getByRole("heading", { name: "Hà Nội", exact: true })).toBeVisible();
});
