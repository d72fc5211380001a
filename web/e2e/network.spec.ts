import { expect, test } from "./support/test.ts";

// Here the network is taken away, or the database.
test.use({ provokes: /DATABASE_AWAY|Failed to fetch/ });

const coverage = "/?dataset=demo&indicator=coverage&unit=commune&period=2025";

test("without a network a picture not fetched yet waits for it, and nothing on the page goes away", async ({
  page,
  context,
}) => {
  // A test before this one may have left the picture in the browser's cache.
  const session = await context.newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await page.goto(coverage);
  await expect(page.getByRole("rowheader", { name: "Điện Biên" })).toBeVisible();
  await context.setOffline(true);
  await page.locator(".view-choice").filter({ hasText: "Diễn biến" }).click();
  await expect(page.getByRole("alert")).toContainText("Không kết nối được với máy chủ");
  await expect(page.getByRole("heading", { level: 1, name: /Độ phủ mô hình/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Điện Biên" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("img", { name: /^Diễn biến: / })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a choice that cannot be answered keeps what is in sight, says so, and is asked again by itself", async ({
  page,
}) => {
  await page.goto(coverage);
  await expect(page.getByText(/^Cả nước, năm 2025: /)).toBeVisible();
  await page.route("**/graphql*", (route) => route.abort());
  await page.getByRole("radio", { name: "Tháng" }).check();
  await expect(page.getByRole("alert")).toContainText("vẫn là của lựa chọn trước");
  await expect(page.getByRole("rowheader", { name: "Điện Biên" })).toBeVisible();
  await page.unroute("**/graphql*");
  await expect(
    page.getByRole("region", { name: "Cả nước" }).getByText(/^Cả nước, tháng \d+\/2026: /),
  ).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a server that cannot be reached is said, and asked again at a click", async ({ page }) => {
  await page.route("**/graphql*", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("Không kết nối được với máy chủ");
  await page.unroute("**/graphql*");
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(page.getByText(/^Đã tìm thấy/)).toBeVisible();
});

for (const { lang, said } of [
  { lang: "vi", said: "Cơ sở dữ liệu tạm thời không trả lời" },
  { lang: "en", said: "The database does not answer right now" },
]) {
  test(`a database that is away is said in words, and the page comes by itself when it is back (${lang})`, async ({
    page,
  }) => {
    // As server/test/http/database-away.test.ts has it from the server.
    const extensions = { code: "TOO_BUSY", reason: "DATABASE_AWAY", retryAfter: 2 };
    await page.route("**/graphql*", (route) =>
      route.fulfill({
        status: 503,
        json: { errors: [{ message: "The database does not answer.", extensions }] },
      }),
    );
    await page.goto(`/?lang=${lang}`);
    await expect(page.getByRole("alert")).toContainText(said);
    await page.unroute("**/graphql*");
    await expect(
      page.getByText(lang === "vi" ? /^Đã tìm thấy/ : /published figures? .*(?:has|have) at least one/),
    ).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}
