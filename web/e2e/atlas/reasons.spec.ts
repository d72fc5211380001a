import { violations } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

test("a file of a dataset that asks what it is for is not handed over before that was said", async ({
  page,
}) => {
  const told: unknown[] = [];
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("ReasonsAsked") !== true) return route.fallback();
    const datasets = [{ id: "published", name: "Số liệu đã công bố", asksReason: true }];
    return route.fulfill({ json: { data: { datasets } } });
  });
  await page.route("**/exports", async (route) => {
    told.push(route.request().postDataJSON());
    return route.fulfill({ status: 204 });
  });
  await page.goto("/?indicator=models_unspecified&view=ranking");
  await page.getByRole("button", { name: "Tải về" }).click();
  const csv = page.getByRole("button", { name: "Bảng số CSV", exact: true });
  await csv.click();
  const asked = page.getByRole("dialog", { name: "Lấy số liệu để làm gì?" });
  await asked.getByRole("button", { name: "Thôi" }).click();
  await expect(page.getByText("chưa nói lấy để làm gì")).toBeVisible();
  await csv.click();
  await asked.getByRole("button", { name: "Lấy tệp" }).click();
  await expect(asked.getByText("Viết từ 5 đến 200 ký tự.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await asked.getByRole("textbox", { name: "Mục đích" }).fill("Họp giao ban tháng 11");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(told).toEqual([
    { dataset: "published", file: download.suggestedFilename(), reason: "Họp giao ban tháng 11" },
  ]);
});
