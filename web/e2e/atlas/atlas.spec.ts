import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readDeskAddress } from "../../src/app/address/desk-address.ts";
import { mapIsReady } from "../support/map-page.ts";
import { asked, publishedYears } from "../support/asked.ts";
import { expect, test } from "../support/test.ts";

/** What is surely known of the awards of Ninh Bình from 2015 to 2020. */
async function leastAwards(page: Page): Promise<number> {
  const { statistics } = await asked<{ statistics: { nodes: { value: number }[] } }>(
    page,
    '{ statistics(dataset: "published", indicators: "awards_collectives", areas: "ninh-binh-2025", periods: "2015/2020") { nodes { value } } }',
  );
  return statistics.nodes[0]?.value ?? Number.NaN;
}

test("the first screen says how much is publicly known, before any choice", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Những số liệu đã công bố" })).toBeVisible();
  await expect(page.getByText(/^Đã tìm thấy [\d.]+ số liệu công bố trong \d+ báo cáo/)).toBeVisible();
  const table = page.getByRole("table", { name: /^Các tỉnh/ });
  await expect(table.getByRole("button")).toHaveCount(34);
  await mapIsReady(page);
  await expect(page.getByText("Hoàng Sa (Đà Nẵng)", { exact: true })).toBeVisible();
  await expect(page.getByText("Trường Sa (Khánh Hòa)", { exact: true })).toBeVisible();
});

test("a province's panel lists every figure with its source, and says whose figures they are", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("table").getByRole("button", { name: "Ninh Bình" }).click();
  const panel = page.getByRole("complementary", { name: "Ninh Bình" });
  await expect(panel.getByText("từ Hà Nam, Nam Định, Ninh Bình")).toBeVisible();
  const former = panel.getByRole("region", { name: "Của Nam Định cũ" });
  await expect(former.getByText("822", { exact: true })).toBeVisible();
  await expect(former.getByText("562", { exact: true }).first()).toBeVisible();
  await expect(former.getByText(/giai đoạn 2015-2020 \(Nam Định\)/).first()).toBeVisible();
});

test("an indicator is found by typing, without marks and by another name, and says how many provinces have it", async ({
  page,
}) => {
  await page.goto("/");
  const field = page.getByRole("combobox", { name: "Chỉ tiêu" });
  await field.click();
  const option = page.getByRole("option", { name: /Số lượt khen thưởng tập thể/ });
  // By what people call it, and by its name.
  await field.fill("bieu duong tap the");
  await expect(option).toBeVisible();
  await field.fill("khen thuong tap the");
  const { indicators } = await asked<{ indicators: { id: string; areasWithFigures: number }[] }>(
    page,
    '{ indicators { id areasWithFigures(dataset: "published") } }',
  );
  const known = indicators.find(({ id }) => id === "awards_collectives")?.areasWithFigures ?? 0;
  expect(known).toBeGreaterThan(1);
  await expect(option).toContainText(`${known} tỉnh, thành phố có số`);
  await option.click();
  await expect(page.getByRole("heading", { level: 1, name: "Số lượt khen thưởng tập thể" })).toBeVisible();
  await expect(page).toHaveURL(/indicator=awards_collectives/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Những số liệu đã công bố" })).toBeVisible();
});

test("what may not be ranked says so and shows no ranks", async ({ page }) => {
  await page.goto("/?indicator=models_unspecified");
  await expect(page.getByText(/không dùng để xếp hạng hay tô màu/)).toBeVisible();
  await expect(page.getByRole("table", { name: /^Các tỉnh/ })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Hạng" })).toHaveCount(0);
});

test("the period is moved by keyboard to the next one that holds figures", async ({ page }) => {
  await page.goto("/?indicator=awards_collectives&period=2022");
  const years = await publishedYears(page, "awards_collectives");
  const before = years[years.indexOf("2022") - 1] ?? "";
  const slider = page.getByRole("slider", { name: /Kỳ/ });
  await expect(slider).toHaveAttribute("aria-valuetext", /^năm 2022: \d+ tỉnh/i);
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(new RegExp(`period=${before}(&|$)`));
  await expect(slider).toHaveAttribute("aria-valuetext", new RegExp(`^năm ${before}: \\d+ tỉnh`, "i"));
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/period=2022/);
});

test("a term is chosen from its lane; Ninh Bình of 2025 then knows at least what its parts add up to", async ({
  page,
}) => {
  await page.goto("/?indicator=awards_collectives");
  await page.getByRole("button", { name: "giai đoạn 2015–2020" }).click();
  await expect(page).toHaveURL(/period=2015\/2020/);
  await page.getByRole("table").getByRole("button", { name: "Ninh Bình" }).click();
  const panel = page.getByRole("complementary", { name: "Ninh Bình" });
  const least = await leastAwards(page);
  await expect(panel.getByText(`≥ ${least}`, { exact: false }).first()).toBeVisible();
  await expect(panel.getByRole("strong").filter({ hasText: "Tổng hợp chưa đủ" })).toBeVisible();
  await expect(panel.getByText(/Còn thiếu: Hà Nam/)).toBeVisible();
  await expect(panel.getByRole("img", { name: /Diễn biến/ })).toBeVisible();
});

test("after a merger the panel shows the last own figures of the provinces before it, and says once why", async ({
  page,
}) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2026-09&area=da-nang-2025");
  const former = page
    .getByRole("complementary", { name: "Đà Nẵng" })
    .getByRole("region", { name: "Số của các tỉnh trước sáp nhập" });
  await expect(former.getByText(/^Từ 1\/7\/2025 các tỉnh này không còn số riêng/)).toHaveCount(1);
  await expect(former.getByRole("row", { name: /^Quảng Nam \d+,\d % tháng \d+\/2025$/ })).toBeVisible();
  await expect(former.getByText("Không so sánh được")).toHaveCount(0);
});

test("of many cautions the first are in sight and the others open at a click", async ({ page }) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2026-09");
  await expect(page.getByText(/^Tổng hợp chưa đủ: là tỷ lệ của/)).toBeVisible();
  const bounds = page.getByText(/^Chắc chắn nằm trong khoảng/);
  await expect(bounds).toBeHidden();
  await page.getByText(/^Còn \d điều cần biết$/).click();
  await expect(bounds).toBeVisible();
});

test("the page speaks English with English numbers, and keeps its place", async ({ page }) => {
  await page.goto("/?indicator=grassroots_force_teams&period=2025-07");
  await page.getByRole("link", { name: "EN" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Grassroots teams" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("table").getByText("1,888")).toBeVisible();
  await expect(page).toHaveURL(/period=2025-07.*lang=en/);
  await page.getByRole("link", { name: "VI", exact: true }).click();
  await expect(page.getByRole("table").getByText("1.888")).toBeVisible();
});

test("the theme is chosen and kept", async ({ page }) => {
  await page.goto("/definitions");
  await page.getByRole("radio", { name: "Tối" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the query behind the page is shown and opens at the query desk as it is", async ({ page }) => {
  await page.goto("/?indicator=awards_collectives&period=2015/2020");
  await page.getByRole("button", { name: "Câu truy vấn" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/query AtlasFigure/)).toBeVisible();
  const href = await dialog.getByRole("link", { name: "Mở ở bàn truy vấn" }).getAttribute("href");
  const address = new URL(href ?? "", "http://127.0.0.1");
  expect(address.pathname).toBe("/graphiql");
  const { query, variables } = readDeskAddress(address);
  const asked = await page.request.post("/graphql", {
    data: {
      query,
      variables: JSON.parse(variables ?? "{}"),
    },
  });
  const answer = (await asked.json()) as { data: { provinces: { totalCount: number } }; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  expect(answer.data.provinces.totalCount).toBe(34);
});

test("picture, drawing and table are taken away, each with what it is", async ({ page }) => {
  await page.goto("/?indicator=awards_collectives&period=2015/2020");
  await page.getByRole("button", { name: "Tải về" }).click();
  const take = async (name: string): Promise<{ readonly file: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 120_000 }),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const png = await take("Ảnh PNG 1920 × 1080");
  expect(png.file).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
  const svg = (await take("Hình vẽ SVG")).bytes.toString("utf8");
  expect(svg).toContain("Hoàng Sa");
  expect(svg).toContain("Số lượt khen thưởng tập thể");
  const csv = (await take("Bảng số CSV")).bytes.toString("utf8");
  expect(csv).toContain("Ninh Bình");
  expect(csv).toContain(`≥ ${await leastAwards(page)}`);
  await expect(page.getByRole("status").filter({ hasText: "Đã tải" })).toBeVisible();
});

test("sources are searched with and without marks, each with the figures taken from it", async ({ page }) => {
  await page.goto("/sources");
  await page.getByRole("searchbox").fill("nam dinh 2015");
  await expect(page).toHaveURL(/q=nam/);
  const found = page.getByRole("listitem").filter({ hasText: "giai đoạn 2015-2020 (Nam Định)" });
  await expect(found).toHaveCount(1);
  await found.getByText(/Các số lấy từ báo cáo này ·/).click();
  await expect(found.getByRole("table").getByText("822")).toBeVisible();
});

test("definitions explain every indicator and lead to its map", async ({ page }) => {
  await page.goto("/definitions");
  const entry = page.getByRole("article", { name: "Độ phủ mô hình" });
  await expect(entry.getByText("Số đơn vị có mô hình ÷ Số đơn vị thuộc diện")).toBeVisible();
  await entry.getByRole("link").click();
  await expect(page).toHaveURL(/indicator=coverage/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("controls and panel come as sheets, and nothing is wider than the screen", async ({ page }) => {
    await page.goto("/?indicator=awards_collectives&period=2015/2020");
    await mapIsReady(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole("button", { name: "Chọn chỉ tiêu, loại kỳ, địa giới" }).click();
    const sheet = page.getByRole("dialog", { name: "Chọn số liệu" });
    await expect(sheet.getByRole("combobox", { name: "Chỉ tiêu" })).toBeVisible();
    await sheet.getByRole("button", { name: "Đóng" }).first().click();
    await page.getByRole("table").getByRole("button", { name: "Ninh Bình" }).click();
    await expect(page.getByRole("dialog", { name: "Ninh Bình" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  });

  test("at 360 px the first screen still fits", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/");
    await expect(page.getByText(/^Đã tìm thấy/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
