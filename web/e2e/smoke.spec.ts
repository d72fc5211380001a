import { expect, test } from "./support/test.ts";

test("the first page is there, and asks nothing of the outside", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page).toHaveTitle(/./);
});
