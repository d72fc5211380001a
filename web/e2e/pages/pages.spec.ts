import { asked } from "../support/asked.ts";
import { expect, test } from "../support/test.ts";

interface Held {
  readonly area: { readonly id: string };
  readonly figures: number;
  readonly newest: { readonly name: string } | null;
  readonly of: readonly {
    readonly area: { readonly id: string; readonly name: string };
    readonly figures: number;
  }[];
}

test("the nation's page says the same value as the atlas for the same period, and leads there", async ({
  page,
}) => {
  await page.goto("/nation?dataset=demo&period=2025");
  await expect(page.getByRole("heading", { level: 1, name: "Toàn quốc" })).toBeVisible();
  // The card is heard as its sentence.
  const card = page.getByRole("link", { name: /^Độ phủ mô hình \(đơn vị cấp xã\), năm 2025: / });
  const value = /: (\d+,\d %)/.exec(await card.innerText())?.[1];
  expect(value).toBeDefined();
  await expect(page.getByRole("heading", { name: /^Báo cáo của các tỉnh/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Hà Nội.*Đủ/ })).toBeVisible();
  await card.click();
  await expect(page).toHaveURL(/indicator=coverage.*unit=commune.*period=2025/);
  await expect(page.getByRole("region", { name: "Cả nước" })).toContainText(value ?? "");
});

test("of published figures each says its own period, and nobody is said to have failed to report", async ({
  page,
}) => {
  await page.goto("/nation");
  await expect(
    page.getByRole("link", { name: /^Số loại mô hình, năm \d{4}: [≥≤≈ ]*[\d.]+ loại/ }),
  ).toBeVisible();
  await expect(page.getByText("Không nơi nào phải nộp báo cáo", { exact: false })).toBeVisible();
  // The report a figure comes from stands beside it.
  const points = page.getByRole("listitem").filter({ hasText: /Số điểm mô hình đang hoạt động, năm \d{4}/ });
  await expect(points.getByRole("link", { name: /^Chuyển đổi số/ })).toHaveCount(0);
  await points.getByText("Chi tiết, nguồn").click();
  await expect(points.getByRole("link", { name: /^Chuyển đổi số/ })).toHaveAttribute("href", /^https:/);
  await expect(points.getByText(/nguồn ghi “.*\d.*”/).last()).toBeVisible();
  await expect(page.getByText(/[Cc]hưa báo cáo/)).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /^Báo cáo của các tỉnh/ })).toHaveCount(0);
});

test("a province's page has its models by category, awards by level, and what stood before the merger", async ({
  page,
}) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2025&area=ninh-binh-2025");
  await page.getByRole("link", { name: "Trang của tỉnh" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ninh Bình" })).toBeVisible();
  const models = page.getByRole("table", { name: /^Theo lĩnh vực/ });
  await expect(models.getByRole("row", { name: /Trường học/ })).toContainText(/\d/);
  const awards = page.getByRole("region", { name: "Khen thưởng theo cấp" }).getByRole("table");
  await expect(awards.getByRole("row", { name: /Bộ Công an/ })).toContainText(/\d/);
  const before = page.getByRole("group", { name: "Trước khi sáp nhập" });
  await expect(before.getByRole("row", { name: /năm 2024/ })).toContainText(/%/);
  await expect(page.getByText(/đứng thứ \d+ trong \d+ tỉnh, thành phố/)).toBeVisible();
  await expect(page.getByRole("region", { name: "So với cả nước và các nơi giáp ranh" })).toContainText(
    "Thanh Hóa",
  );
  // What it was formed from, and back.
  await before.getByRole("link", { name: "Của Nam Định cũ" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nam Định" })).toBeVisible();
  await page.getByText("địa bàn nay thuộc").getByRole("link", { name: "Ninh Bình" }).click();
  await expect(page).toHaveURL(/\/provinces\/ninh-binh-2025/);
});

test("another period keeps the indicator that the nation's page shows, and the months of returns are said", async ({
  page,
}) => {
  await page.goto("/nation?dataset=demo&indicator=antt_share&unit=commune&period=2025");
  const closely = page.getByRole("heading", { level: 2, name: /An toàn về ANTT.*năm 2025/ });
  await expect(closely).toBeVisible();
  await expect(page.getByRole("heading", { name: /12 tháng: tháng 1\/2025 – tháng 12\/2025/ })).toBeVisible();
  await page.getByRole("button", { name: /Kỳ/ }).click();
  await page.getByRole("option", { name: "năm 2023" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /An toàn về ANTT.*năm 2023/ })).toBeVisible();
});

test.describe("an unknown province", () => {
  test.use({ provokes: /BAD_USER_INPUT/ });
  test("suggests the nearest", async ({ page }) => {
    await page.goto("/provinces/ninh-bin");
    await page.getByRole("link", { name: "Mở với “ninh-binh”" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Ninh Bình" })).toBeVisible();
  });
});

test("printed, a page has no navigation, nothing to press, and says that its figures are made up", async ({
  page,
}) => {
  await page.goto("/nation?dataset=demo");
  await expect(page.getByRole("table", { name: /^Báo cáo của các tỉnh/ })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByText("Dữ liệu giả lập để dùng thử – không phải số liệu thật").first()).toBeVisible();
  await expect(page.getByRole("table", { name: /^Báo cáo của các tỉnh/ })).toBeVisible();
});

test("official lists are counted apart from figures of the movement, and what is known of former provinces is told", async ({
  page,
}) => {
  await page.goto("/?area=ca-mau-2025");
  const panel = page.getByRole("complementary", { name: "Cà Mau" });
  const { holdings } = await asked<{ holdings: Held[] }>(
    page,
    '{ holdings(dataset: "published") { area { id } figures newest { name } of { area { id name } figures } } }',
  );
  const held = holdings.find(({ area }) => area.id === "ca-mau-2025");
  await expect(panel.getByText(`${held?.figures} số liệu · mới nhất ${held?.newest?.name}`)).toBeVisible();
  const former = held?.of.filter(({ area }) => area.id !== "ca-mau-2025") ?? [];
  expect(former.length).toBeGreaterThan(0);
  for (const { area, figures } of former)
    await expect(
      panel.getByRole("region", { name: `Của ${area.name} cũ` }).getByRole("listitem"),
    ).toHaveCount(figures);
  const lists = panel.getByRole("region", { name: /^Theo danh mục chính thức/ });
  await expect(lists.getByRole("listitem")).not.toHaveCount(0);
  await page.goto("/provinces/ca-mau-2025");
  await expect(page.getByText(/Các tỉnh cũ có [1-9]\d* số liệu/)).toBeVisible();
});

test("any number leads to its own page, which says the same, what it is made of, and a citation in both languages", async ({
  page,
}) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2025&view=ranking");
  const row = page.getByRole("row", { name: /Ninh Bình/ });
  const number = row.getByRole("link", { name: /\(từ đâu mà có\)/ });
  const value = (await number.innerText()).replace(/\s*\(.*/u, "");
  await number.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/number\?.*indicator=coverage.*unit=commune.*period=2025/);
  await expect(page.getByRole("heading", { level: 1, name: /Độ phủ mô hình · Ninh Bình/ })).toBeVisible();
  await expect(page.locator(".number-head .facts-value")).toContainText(value);
  await expect(page.getByText(/Số đơn vị có mô hình ÷ Số đơn vị thuộc diện × 100 = /)).toContainText(value);
  await expect(page.locator(".cited")).toHaveCount(2);
  await expect(page.locator(".cited").last()).toContainText(
    "Coverage of eligible units, Communes, Ninh Binh",
  );
  // The number of which it is a part has a page as well.
  await page.getByRole("link", { name: /^Số đơn vị có mô hình: / }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Số đơn vị có mô hình/ })).toBeVisible();
});
