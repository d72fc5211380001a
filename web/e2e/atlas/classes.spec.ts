import type { Page } from "@playwright/test";
import { mapIsReady, mapList } from "../support/map-page.ts";
import { expect, test } from "../support/test.ts";

const coverage = "/?dataset=demo&indicator=coverage&unit=commune&period=2024-10";

const legend = (page: Page) => page.getByRole("region", { name: "Chú giải" });
const editor = (page: Page) => page.getByRole("dialog", { name: "Sửa mức" });

/** How many provinces each class of the legend counts. */
async function counts(page: Page): Promise<readonly number[]> {
  const texts = await legend(page).locator(".class-rows .legend-number").allInnerTexts();
  return texts.map(Number);
}

/** How many provinces the table ranks: those with a value. */
async function ranked(page: Page): Promise<number> {
  return page
    .getByRole("table", { name: /^Xếp theo giá trị/ })
    .locator("td.ranking-value")
    .count();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

test("classes are edited by keyboard, stand in the address, count every province, and survive a reload", async ({
  page,
}) => {
  await page.goto(coverage);
  const open = page.getByRole("button", { name: "Sửa mức" });
  await open.focus();
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeVisible();
  // The page may move while more of it comes: the editor stays.
  await page.evaluate(() => document.dispatchEvent(new Event("scroll")));
  await expect(editor(page)).toBeVisible();
  const own = editor(page).getByRole("radio", { name: /^Mặc định/ });
  await own.focus();
  // Equal steps, as many provinces each, natural breaks.
  for (const method of ["equal", "quantiles", "natural"]) {
    await page.keyboard.press("ArrowDown");
    await expect(page).toHaveURL(new RegExp(`classes=${method}-`));
  }
  await editor(page).getByRole("radio", { name: "4", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/classes=natural-4/);
  await expect.poll(async () => (await counts(page)).length).toBe(4);
  expect(sum(await counts(page))).toBe(await ranked(page));
  await editor(page)
    .getByRole("checkbox", { name: /^Đảo màu/ })
    .focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/classes=natural-4-reversed/);
  const before = await counts(page);
  await page.keyboard.press("Escape");
  await expect(editor(page)).toBeHidden();
  await expect(open).toBeFocused();
  await page.reload();
  await expect.poll(() => counts(page)).toEqual(before);
  await page.goBack();
  await expect(page).not.toHaveURL(/classes=/);
});

test("limits of one's own in a wrong order are told, with what would be right, and the map keeps its classes", async ({
  page,
}) => {
  await page.goto(`${coverage}&classes=50,70,80`);
  await expect(legend(page).locator(".class-rows li").first()).toHaveText(/^từ 80/);
  await page.getByRole("button", { name: "Sửa mức" }).click();
  const second = editor(page).getByRole("textbox", { name: "Mốc thứ hai" });
  await second.fill("40");
  await expect(
    editor(page).getByText("Mốc thứ hai (40) phải lớn hơn mốc thứ nhất (50).").first(),
  ).toBeVisible();
  await expect(second).toHaveAttribute("aria-invalid", "true");
  await expect(second).toHaveAccessibleDescription(/phải lớn hơn/);
  await expect(page).toHaveURL(/classes=50,70,80/);
  await second.fill("65,5");
  await expect(page).toHaveURL(/classes=50,65\.5,80/);
  await editor(page).getByRole("button", { name: "Bỏ mốc thứ ba" }).click();
  await expect(page).toHaveURL(/classes=50,65\.5(&|$)/);
  await expect.poll(async () => sum(await counts(page))).toBe(await ranked(page));
  // A handle on the histogram moves a limit as well.
  await editor(page).getByRole("slider", { name: "Mốc thứ nhất" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).not.toHaveURL(/classes=50,/);
  await expect(page).toHaveURL(/classes=\d+(\.\d+)?,65\.5/);
  await editor(page).getByRole("button", { name: "Về mặc định" }).click();
  await expect(page).not.toHaveURL(/classes=/);
});

test("the switch of boundaries keeps the open province, says what became of what, and a reload keeps all", async ({
  page,
}) => {
  await page.goto(`${coverage}&area=ninh-binh-2025&classes=natural-4`);
  const switching = page.getByRole("radiogroup", { name: "Địa giới" });
  await expect(page.getByText(/^63 tỉnh, thành phố hợp thành 34 từ 1\/7\/2025/)).toBeVisible();
  await expect(page.getByText("từ Hà Nam, Nam Định, Ninh Bình").first()).toBeVisible();
  await switching.getByRole("radio", { name: "Khi báo cáo" }).click();
  await expect(page).toHaveURL(/area=ninh-binh(&|$)/);
  const panel = page.getByRole("complementary", { name: "Ninh Bình" });
  await expect(panel.getByText("nay thuộc Ninh Bình, cùng Hà Nam và Nam Định")).toBeVisible();
  await expect(page.getByText(/^Vẽ theo 63 tỉnh, thành phố khi đó/)).toBeVisible();
  await page.reload();
  await expect(panel.getByText(/^nay thuộc Ninh Bình/)).toBeVisible();
  await expect(page).toHaveURL(/boundaries=AS_REPORTED/);
  await expect(page).toHaveURL(/classes=natural-4/);
  await switching.getByRole("radio", { name: /^Hiện hành/ }).click();
  await expect(page).toHaveURL(/area=ninh-binh-2025/);
  await expect(panel.getByText("từ Hà Nam, Nam Định, Ninh Bình")).toBeVisible();
});

test("the old boundaries are fetched when a merged province is first pointed at, not before", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "fetch") asked.push(request.url());
  });
  await page.goto("/");
  await mapIsReady(page);
  const old = () => asked.filter((url) => url.includes("VN-2008"));
  expect(old()).toEqual([]);
  await mapList(page).focus();
  await page.keyboard.press("b");
  await expect.poll(() => old().length).toBe(1);
  await expect(page.getByText("gồm Bắc Giang và Bắc Ninh (đến 6/2025)")).toBeVisible();
});
