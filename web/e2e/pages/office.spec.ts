import { violations } from "../support/axe.ts";
import { openEmptyOffice, type EmptyOffice } from "./empty-office.ts";
import { expect, test } from "../support/test.ts";

let office: EmptyOffice;
test.beforeAll(async () => {
  office = await openEmptyOffice();
});
test.afterAll(() => office.stop());

// That the usual dataset is not there is found by asking for it.
test.use({ provokes: /"argument":"dataset"/ });

test("an office that begins with nothing opens a dataset and publishes a month of it, by the pages alone", async ({
  page,
}) => {
  await page.goto(`${office.origin}/?lang=en`);
  await expect(page.getByRole("heading", { level: 1, name: "No figures yet" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "Open the first dataset" }).click();
  await expect(page.getByText("There is no dataset yet.")).toBeVisible();
  const form = page.getByRole("dialog");
  const name = async (vietnamese: string, english: string): Promise<void> => {
    await form.getByLabel("Vietnamese name").fill(vietnamese);
    await form.getByLabel("English name").fill(english);
  };
  const keep = async (): Promise<void> => {
    await form.getByRole("button", { name: "Keep it" }).click();
    await expect(form).toBeHidden();
  };

  await page.getByRole("button", { name: "Add an indicator" }).click();
  await name("Lượt tuần tra", "Patrols");
  await expect(form.getByText("3 rows would change")).toBeVisible();
  await keep();

  await page.getByRole("button", { name: "Open a dataset" }).click();
  await name("Báo cáo tháng", "Monthly return");
  await form.getByRole("checkbox", { name: "Patrols" }).check();
  await form.getByLabel("First month").fill("2026");
  // What is wrong is told while it is typed, and nothing can be kept.
  await expect(form.getByText("This takes a month as 2026-07.")).toBeVisible();
  await expect(form.getByRole("button", { name: "Keep it" })).toBeDisabled();
  await form.getByLabel("First month").fill("2026-01");
  await expect(form.getByText("4 rows would change")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await keep();
  expect(await violations(page)).toEqual([]);

  const datasets = page.getByRole("region", { name: "Datasets" });
  await expect(datasets).toContainText("one indicator every month, due 20 days after the period");
  await datasets.getByRole("link", { name: "Returns" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Returns: Monthly return" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Ha Noi / })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Live" })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.goto(`${office.origin}/imports?lang=en`);
  await page.locator("input[type=file]").setInputFiles({
    name: "january.csv",
    mimeType: "text/csv",
    // As an office writes it: names, under headings of its own language.
    buffer: Buffer.from(
      "Chỉ tiêu,Địa bàn,Kỳ số liệu,Giá trị\nLượt tuần tra,Hà Nội,2026-01,12\nLượt tuần tra,Huế,2026-01,30\n",
    ),
  });
  await page.getByRole("button", { name: "Hand in", exact: true }).click();
  await expect(page.getByText("draft", { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Hue · Patrols.*January 2026/ })).toContainText("30");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.locator(".import-state")).toHaveText("published");

  // From the number to the cell it came from.
  await page
    .getByRole("row", { name: /^Hue · Patrols.*January 2026/ })
    .getByRole("link", { name: /^30/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Patrols · Hue" })).toBeVisible();
  await expect(page.getByText(/handed in by file, cell D3/)).toBeVisible();
});
