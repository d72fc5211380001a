import { asked } from "../support/asked.ts";
import { expect, test } from "../support/test.ts";

interface Known {
  readonly statistics: { readonly nodes: readonly { readonly value: number | null }[] };
}

test("a file is dropped, answered, looked at on the map, published and taken back, all on its page", async ({
  page,
}) => {
  const question = `{ statistics(dataset: "demo", indicators: ["models_new"], areas: ["hue"], periods: ["2026-09"], boundaries: "AS_REPORTED") { nodes { value } } }`;
  const known = async (): Promise<number | null> =>
    (await asked<Known>(page, question)).statistics.nodes[0]?.value ?? null;
  const before = await known();
  const handedIn = (before ?? 0) + 3;
  await page.goto("/imports");
  // The other is of one figure that is typed; once both are there, nothing moves under the pointer any more.
  const datasets = page.getByRole("button", { name: /Bộ số liệu$/ });
  await expect(datasets).toHaveCount(2);
  await datasets.first().click();
  await page.getByRole("option", { name: /giả lập/ }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "thang-9.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`indicator,area,period,value\nmodels_new,hue,2026-09,${handedIn}\n`),
  });
  await page.getByRole("button", { name: "Nộp", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "thang-9.csv" })).toBeVisible();
  await expect(page.getByText("bản nháp", { exact: true })).toBeVisible();
  const publish = page.getByRole("button", { name: "Công bố" });
  const fields = page.getByRole("textbox", { name: /^Vì sao số này vẫn đúng/ });
  for (const field of await fields.all()) await field.fill("Đã đối chiếu với báo cáo tháng.");
  if ((await fields.count()) > 0) await page.getByRole("button", { name: /^Ghi các câu trả lời/ }).click();
  await expect(publish).toBeEnabled();
  await expect(
    page.getByRole("row", { name: /^Huế · Số mô hình xây dựng mới.*tháng 9\/2026/ }),
  ).toContainText(String(handedIn));
  await expect(page.getByRole("group", { name: "Bản đồ của thay đổi" })).toBeVisible();
  expect(await known()).toBe(before);
  await publish.click();
  // Nobody else looked at it, which the record says.
  await expect(page.getByText(/người dùng duy nhất tự công bố/)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Công bố" }).click();
  await expect(page.getByText("đã công bố", { exact: true })).toBeVisible();
  expect(await known()).toBe(handedIn);
  await page.getByRole("button", { name: "Hoàn lại cả lần nộp" }).click();
  await page.getByRole("textbox", { name: "Lý do" }).fill("Nhầm tháng.");
  await page.getByRole("dialog").getByRole("button", { name: "Hoàn lại cả lần nộp" }).click();
  await expect(page.getByText("đã hoàn lại", { exact: true })).toBeVisible();
  expect(await known()).toBe(before);
});
