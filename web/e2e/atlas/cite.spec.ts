import { expect, test } from "../support/test.ts";

test("a figure is cited with a sentence, and with an address whose answer is the same bytes each time", async ({
  page,
}) => {
  await page.goto("/?indicator=awards_collectives&lang=en");
  await page.getByRole("button", { name: "Cite" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/Movement Atlas, data version \d+, as known at \d{4}-/)).toBeVisible();
  const link = dialog.getByRole("link", { name: "Open the pinned answer" });
  const address = (await link.getAttribute("href")) ?? "";
  const [first, again] = [await page.request.get(address), await page.request.get(address)];
  expect(first.status()).toBe(200);
  expect(await first.json()).toHaveProperty("data.provinces.nodes");
  expect(await again.text()).toBe(await first.text());
});
