import { expect, test } from "../support/test.ts";
import { violations } from "../support/axe.ts";
import { keepInBrowser } from "../support/keep-in-browser.ts";

const view = "/?dataset=demo&indicator=coverage&unit=commune&period=2025&view=ranking";

test("a view becomes a page of a briefing, whose order and words are changed, kept, taken back, and warned of when its figures moved", async ({
  page,
}) => {
  await keepInBrowser(page);
  await page.goto(view);
  await page.getByRole("button", { name: "Thêm vào báo cáo" }).click();
  await page.getByRole("button", { name: "Mở báo cáo" }).click();
  const rows = page.getByRole("grid", { name: "Các trang của báo cáo này" }).getByRole("row");
  await expect(rows).toHaveCount(2);
  const lead = page.getByRole("textbox", { name: "Câu dẫn, đoạn 1" });
  const sheet = page.locator(".sheet").first();
  const written = await lead.inputValue();
  await expect(sheet).toContainText(written.slice(0, 30));

  await lead.fill("Ba phần tư số xã có mô hình.");
  await expect(sheet).toContainText("Ba phần tư số xã có mô hình.");
  await rows.first().click();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(rows.last()).toContainText("xếp theo giá trị");
  await page.keyboard.press("Control+z");
  await expect(rows.first()).toContainText("xếp theo giá trị");
  await page.keyboard.press("Delete");
  await expect(rows).toHaveCount(1);
  await page.getByRole("button", { name: "Hoàn tác" }).last().click();
  await expect(rows).toHaveCount(2);

  // As if other figures had been known when the sentence was changed.
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(localStorage))
      if (key.startsWith("movement-atlas:briefing:"))
        localStorage.setItem(key, String(text).replace(/"written":"[^"]*"/u, '"written":"Cả nước: 70 %."'));
  });
  await page.reload();
  await rows.first().click();
  await expect(lead).toHaveValue("Ba phần tư số xã có mô hình.");
  const moved = page.getByRole("note").filter({ hasText: "Khi sửa" });
  await expect(moved).toContainText("Cả nước: 70 %.");
  await expect(moved).toContainText(written);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Về câu viết từ số liệu" }).click();
  await expect(lead).toHaveValue(written);
  await expect(moved).toBeHidden();
});

test.describe("where the server fails", () => {
  test.use({ provokes: /graphql|Failed to load/u });

  test("a file that is no briefing is told with each place, one that is opens, and nothing composed is lost", async ({
    page,
  }) => {
    await keepInBrowser(page);
    await page.goto("/briefings");
    const choose = async (name: string, content: string): Promise<void> => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "Mở tệp…" }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
    };
    await choose(
      "cũ.json",
      '{"briefing":2,"title":"x","language":"vi","dataset":"demo","pages":[{"id":"a","kind":"map"}]}',
    );
    await expect(page.getByRole("alert")).toContainText("pages[0].indicator");
    await expect(page.getByRole("alert")).toContainText("pages[0].period");
    const good = {
      briefing: 2,
      title: "Độ phủ",
      language: "vi",
      dataset: "demo",
      pages: [
        { id: "facts", kind: "facts", period: "2025" },
        { id: "method", kind: "method" },
      ],
    };
    await choose("tốt.json", JSON.stringify(good));
    await expect(page.getByRole("alert")).toBeHidden();
    await page.route("**/graphql*", (route) => route.abort());
    await page.getByRole("link", { name: "Độ phủ", exact: true }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await page.getByRole("tab", { name: "Báo cáo" }).click();
    await page.getByRole("textbox", { name: "Dành cho" }).fill("Ban Chỉ đạo");
    await page.unroute("**/graphql*");
    await page.getByRole("button", { name: "Thử lại" }).first().click();
    await expect(page.locator(".sheet").first()).toBeVisible();
    await page.getByRole("link", { name: "Mọi báo cáo" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "Độ phủ" })).toContainText("Ban Chỉ đạo");
  });
});

test("a briefing of the browser moves to the server, is read by others through a link, and is there in another window", async ({
  page,
  context,
}) => {
  const id = `b-${crypto.randomUUID().slice(0, 8)}`;
  const title = `Chuyển ${id}`;
  const pages = [{ id: "method", kind: "method" }];
  const kept = { briefing: 2, title, language: "vi", dataset: "demo", pages };
  const text = JSON.stringify({ changed: "2026-11-01T00:00:00.000Z", document: kept });
  await page.goto("/definitions");
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    `movement-atlas:briefing:${id}`,
    text,
  ] as const);
  await page.goto("/briefings");
  await page.getByRole("button", { name: "Chuyển lên máy chủ" }).click();
  const row = page.getByRole("listitem").filter({ hasText: title });
  await expect(row).toBeVisible();
  await expect(page.getByText("Đã chuyển hết lên máy chủ.")).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), `movement-atlas:briefing:${id}`)).toBeNull();

  await row.getByRole("button", { name: /^Việc khác/u }).click();
  await page.getByRole("menuitem", { name: "Chia sẻ bằng liên kết…" }).click();
  const link = page.getByRole("textbox", { name: "Liên kết" });
  await expect(link).toHaveValue(/\/briefings\/shared\./u);
  expect(await violations(page)).toEqual([]);
  const other = await context.newPage();
  await other.goto(await link.inputValue());
  await expect(other.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await page.keyboard.press("Escape");
  await row.getByRole("link", { name: title, exact: true }).click();
  await page.getByRole("tab", { name: "Báo cáo" }).click();
  await page.getByRole("textbox", { name: "Dành cho" }).fill("Ban Chỉ đạo");
  await expect(page.getByRole("status").filter({ hasText: "Đã giữ trên máy chủ" })).toBeVisible();
  await other.goto("/briefings");
  const there = other.getByRole("listitem").filter({ hasText: title });
  await expect(there).toContainText("Ban Chỉ đạo");
  await there.getByRole("button", { name: /^Việc khác/u }).click();
  await other.getByRole("menuitem", { name: "Xóa" }).click();
  await expect(there).toBeHidden();
  // What is deleted goes to the server a moment later.
  await expect(async () =>
    expect((await other.request.get(`/kept/briefings/${id}`)).status()).toBe(404),
  ).toPass();
});
