import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

/** Waits until the map is drawn. */
async function mapIsReady(page: Page): Promise<void> {
  await expect(page.locator('.map[data-ready="true"]')).toBeVisible({ timeout: 30_000 });
}

const map = (page: Page) => page.getByRole("listbox", { name: /^Bản đồ các tỉnh/ });

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

test("text, ranking and a drawing of the map are there before its library has arrived", async ({ page }) => {
  let arrive: () => void = () => undefined;
  const arrival = new Promise<void>((done) => (arrive = done));
  await page.route(/map-canvas.*\.js/, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto("/");
  await expect(page.getByText(/^Đã tìm thấy/)).toBeVisible();
  await expect(page.getByRole("table").getByRole("button", { name: "Ninh Bình" })).toBeVisible();
  await expect(page.locator(".map-canvas")).toHaveCount(0);
  // A point of the province that no circle covers.
  const { x, y } = await page
    .locator('.map-sketch path[data-area="nghe-an"]')
    .first()
    .evaluate((land) => {
      const { left, top, width, height } = land.getBoundingClientRect();
      const shares = [0.2, 0.3, 0.4, 0.6, 0.7, 0.8];
      const points = shares.flatMap((v) => shares.map((h) => ({ x: left + h * width, y: top + v * height })));
      const hit = (at: { x: number; y: number }) => document.elementFromPoint(at.x, at.y);
      const isLand = (element: Element | null) =>
        element?.tagName === "path" && element.getAttribute("data-area") === "nghe-an";
      return points.find((at) => isLand(hit(at))) ?? { x: 0, y: 0 };
    });
  await page.mouse.click(x, y);
  const panel = page.getByRole("complementary", { name: "Nghệ An" });
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  arrive();
  await mapIsReady(page);
  await expect(page.locator(".map-sketch")).toHaveCount(0);
  // The map stands where it was drawn.
  await page.mouse.click(x, y);
  await expect(panel).toBeVisible();
});

test("the map is walked by keyboard; Enter opens a province, Escape closes it again", async ({ page }) => {
  await page.goto("/");
  await mapIsReady(page);
  await map(page).focus();
  await page.keyboard.type("ninh b");
  const said = async (): Promise<string> => {
    const id = (await map(page).getAttribute("aria-activedescendant")) ?? "";
    return page.locator(`[id="${id}"]`).innerText();
  };
  await expect.poll(said).toMatch(/^Ninh Bình: \d+ số liệu/);
  await page.keyboard.press("ArrowDown");
  await expect.poll(said).toMatch(/^Thanh Hóa: /);
  await page.keyboard.press("ArrowDown");
  await expect.poll(said).toMatch(/^Nghệ An: /);
  await page.keyboard.press("ArrowUp");
  await expect.poll(said).toMatch(/^Thanh Hóa: /);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Thanh Hóa" });
  await expect(panel).toBeVisible();
  await expect(page).toHaveURL(/area=thanh-hoa/);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(map(page)).toBeFocused();
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

test("a click on the map opens the province under it, and pointing at it lights its row", async ({
  page,
}) => {
  await page.goto("/");
  await mapIsReady(page);
  // The middle of Gia Lai, from the map's own shape: found by pointing along the country.
  const box = await page.locator(".map-canvas").boundingBox();
  if (box === null) throw new Error("no map");
  const lit = page.locator('.ranking tr[data-lit="true"]');
  let found: { x: number; y: number } | null = null;
  for (let step = 1; step < 40 && found === null; step += 1) {
    const at = { x: box.x + (box.width * step) / 40, y: box.y + box.height * 0.63 };
    // oxlint-disable-next-line no-await-in-loop -- a pointer is at one place at a time
    await page.mouse.move(at.x, at.y);
    // oxlint-disable-next-line no-await-in-loop
    if ((await lit.count()) > 0) found = at;
  }
  if (found === null) throw new Error("no province lights");
  const name = await lit.getByRole("button").innerText();
  await page.mouse.click(found.x, found.y);
  await expect(page.getByRole("complementary", { name })).toBeVisible();
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
  await expect(option).toContainText("7 tỉnh, thành phố có số");
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
  const slider = page.getByRole("slider", { name: /Kỳ/ });
  await expect(slider).toHaveAttribute("aria-valuetext", /^năm 2022: \d+ tỉnh/i);
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/period=2019/);
  await expect(slider).toHaveAttribute("aria-valuetext", /^năm 2019: \d+ tỉnh/i);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/period=2022/);
});

test("a term is chosen from its lane; Ninh Bình of 2025 then knows at least 59, one part of three", async ({
  page,
}) => {
  await page.goto("/?indicator=awards_collectives");
  await page.getByRole("button", { name: "giai đoạn 2015–2020" }).click();
  await expect(page).toHaveURL(/period=2015\/2020/);
  await page.getByRole("table").getByRole("button", { name: "Ninh Bình" }).click();
  const panel = page.getByRole("complementary", { name: "Ninh Bình" });
  await expect(panel.getByText("≥ 59", { exact: false }).first()).toBeVisible();
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

test("both archipelagos stand in their insets with islands that can be seen", async ({ page }) => {
  await page.goto("/");
  await mapIsReady(page);
  for (const [title, least] of [
    ["Hoàng Sa (Đà Nẵng)", 10],
    ["Trường Sa (Khánh Hòa)", 15],
  ] as const) {
    const islands = page.locator(".inset", { hasText: title }).locator("path[data-area]").first();
    // oxlint-disable no-await-in-loop -- one after the other
    await expect(islands).toBeVisible();
    const discs = ((await islands.getAttribute("d")) ?? "").split("M").length - 1;
    // oxlint-enable no-await-in-loop
    expect(discs).toBeGreaterThanOrEqual(least);
  }
});

test("boundaries go from today's to those at the time of reporting, and the map with them", async ({
  page,
}) => {
  await page.goto("/?indicator=awards_collectives&period=2015/2020");
  await expect(page.getByRole("table").getByRole("button")).toHaveCount(34);
  await page.getByRole("radio", { name: "Khi báo cáo" }).click();
  await expect(page).toHaveURL(/boundaries=AS_REPORTED/);
  await expect(page.getByRole("table").getByRole("button", { name: "Nam Định" })).toBeVisible();
  await expect(page.getByRole("table").getByRole("rowheader").getByRole("button")).toHaveCount(63);
  await mapIsReady(page);
  await expect(map(page).getByRole("option")).toHaveCount(63);
});

test("before 2008-08 there are 64 provinces and no map of them, and the page says so", async ({ page }) => {
  await page.goto("/?indicator=model_points&period=2007&boundaries=AS_REPORTED");
  await expect(page.getByText("Không có bản đồ cho địa giới này.")).toBeVisible();
  await expect(page.getByRole("table").getByRole("button")).toHaveCount(64);
  await expect(page.getByRole("table").getByRole("button", { name: "Hà Tây" })).toBeVisible();
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

test("the query behind the page is shown and opens in GraphiQL as it is", async ({ page }) => {
  await page.goto("/?indicator=awards_collectives&period=2015/2020");
  await page.getByRole("button", { name: "Câu truy vấn" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/query AtlasFigure/)).toBeVisible();
  const href = await dialog.getByRole("link", { name: "Mở trong GraphiQL" }).getAttribute("href");
  const address = new URL(href ?? "", "http://127.0.0.1");
  expect(address.pathname).toBe("/graphiql");
  const asked = await page.request.post("/graphql", {
    data: {
      query: address.searchParams.get("query"),
      variables: JSON.parse(address.searchParams.get("variables") ?? "{}"),
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
      page.waitForEvent("download", { timeout: 45_000 }),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const png = await take("PNG 1920 × 1080");
  expect(png.file).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
  const svg = (await take("SVG")).bytes.toString("utf8");
  expect(svg).toContain("Hoàng Sa");
  expect(svg).toContain("Số lượt khen thưởng tập thể");
  const csv = (await take("CSV (bảng số)")).bytes.toString("utf8");
  expect(csv).toContain("Ninh Bình");
  expect(csv).toContain("≥ 59");
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
