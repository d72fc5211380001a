import { mapIsReady, mapList } from "../support/map-page.ts";
import { expect, test } from "../support/test.ts";
import { typeAtOnce } from "../support/type-at-once.ts";

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
  const land = page.locator('.map-sketch path[data-area="nghe-an"]').first();
  // A point of the province that no circle covers, from the corner of its box: the page may still move.
  const position = await land.evaluate((shape) => {
    const { left, top, width, height } = shape.getBoundingClientRect();
    const shares = [0.2, 0.3, 0.4, 0.6, 0.7, 0.8];
    const points = shares.flatMap((v) => shares.map((h) => ({ x: h * width, y: v * height })));
    return (
      points.find(({ x, y }) => document.elementFromPoint(left + x, top + y) === shape) ?? { x: 0, y: 0 }
    );
  });
  const box = async () => (await land.boundingBox()) ?? { x: 0, y: 0 };
  const before = await box();
  await page.mouse.click(before.x + position.x, before.y + position.y);
  const panel = page.getByRole("complementary", { name: "Nghệ An" });
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  const { x, y } = await box();
  arrive();
  await mapIsReady(page);
  await expect(page.locator(".map-sketch")).toHaveCount(0);
  // The map stands where it was drawn.
  await page.mouse.click(x + position.x, y + position.y);
  await expect(panel).toBeVisible();
});

test("the map is walked by keyboard; Enter opens a province, Escape closes it again", async ({ page }) => {
  await page.goto("/");
  await mapIsReady(page);
  await mapList(page).focus();
  await typeAtOnce(page, "ninh b");
  const said = async (): Promise<string> => {
    const id = (await mapList(page).getAttribute("aria-activedescendant")) ?? "";
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
  await expect(mapList(page)).toBeFocused();
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
    await page.mouse.move(at.x, at.y);
    if ((await lit.count()) > 0) found = at;
  }
  if (found === null) throw new Error("no province lights");
  const name = await lit.getByRole("button").innerText();
  await page.mouse.click(found.x, found.y);
  await expect(page.getByRole("complementary", { name })).toBeVisible();
});

test("both archipelagos stand in their insets with islands that can be seen", async ({ page }) => {
  await page.goto("/");
  for (const [title, least] of [
    ["Hoàng Sa (Đà Nẵng)", 10],
    ["Trường Sa (Khánh Hòa)", 15],
  ] as const) {
    const islands = page.locator(".inset", { hasText: title }).locator("path[data-area]").first();
    await expect(islands).toBeVisible();
    const discs = ((await islands.getAttribute("d")) ?? "").split("M").length - 1;
    expect(discs).toBeGreaterThanOrEqual(least);
  }
});

test("before 2008-08 there are 64 provinces and no map of them, and the page says so", async ({ page }) => {
  await page.goto("/?indicator=model_points&period=2007&boundaries=AS_REPORTED");
  await expect(page.getByText("Không có bản đồ cho địa giới này.")).toBeVisible();
  await expect(page.getByRole("table").getByRole("button")).toHaveCount(64);
  await expect(page.getByRole("table").getByRole("button", { name: "Hà Tây" })).toBeVisible();
});
