import { expect, test } from "../support/test.ts";

test("a province opens into its communes, which says that their borders are made up, and closes to where one was", async ({
  page,
}) => {
  await page.goto("/?indicator=models_unspecified&period=2023&area=ha-noi");
  await page.getByText("Mở đến cấp xã trên bản đồ").click();
  await expect(page).toHaveURL(/communes=ha-noi/);
  await expect(page.getByText("Ranh giới xã: minh hoạ, không phải địa giới thật")).toBeVisible();
  // The printed figure is of the province: nothing is made up for its communes.
  await expect(page.getByText("Không có số nào của cấp xã trong kỳ này.")).toBeVisible();
  await page.getByRole("button", { name: "Về bản đồ các tỉnh" }).click();
  await expect(page).toHaveURL(/area=ha-noi/);
  await expect(page.getByRole("heading", { name: "Hà Nội", exact: true })).toBeVisible();
});

test("by keys: a province is opened, its communes are walked through, and closing leads back to the province", async ({
  page,
}) => {
  await page.goto("/?indicator=models_unspecified&period=2023&area=ha-noi");
  await page.getByText("Mở đến cấp xã trên bản đồ").press("Enter");
  const communes = page.getByRole("listbox", { name: /^Bản đồ cấp xã, Hà Nội: .+ \(mô hình\), năm 2023$/iu });
  // The focus goes on where the reader went.
  await expect(communes).toBeFocused();
  const chosen = async (): Promise<string> => {
    const id = (await communes.getAttribute("aria-activedescendant")) ?? "";
    return (await page.locator(`[id="${id}"]`).textContent()) ?? "";
  };
  const first = await chosen();
  expect(first).toBe("Ba Đình: Không áp dụng");
  await communes.press("ArrowRight");
  await expect.poll(chosen).toMatch(/^.+: Không áp dụng$/u);
  expect(await chosen()).not.toBe(first);
  await communes.press("Escape");
  await expect(page).toHaveURL(/area=ha-noi/);
  await expect(communes).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Hà Nội", exact: true })).toBeFocused();
});

test("a province of other boundaries is opened as what it went into, and what cannot be opened is said", async ({
  page,
}) => {
  const of = "/?indicator=models_unspecified&period=2023";
  await page.goto(`${of}&communes=nam-dinh`);
  await expect(page.getByRole("listbox", { name: /^Bản đồ cấp xã, Ninh Bình/u })).toBeAttached();
  await page.goto(`${of}&communes=ninh-binh-2025&boundaries=VN-2008`);
  await expect(page.getByText("nơi ấy là Hà Nam, Nam Định và Ninh Bình", { exact: false })).toBeVisible();
});

test("the level on the map is chosen beside the boundaries", async ({ page }) => {
  await page.goto("/?indicator=models_unspecified&period=2023&communes=viet-nam");
  const level = page.getByRole("radiogroup", { name: "Cấp trên bản đồ" });
  await expect(level.getByRole("radio", { name: "Cấp xã" })).toBeChecked();
  await level.getByText("Cấp tỉnh").click();
  await expect(page).not.toHaveURL(/communes=/);
});
