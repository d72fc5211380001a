import type { Page } from "@playwright/test";
import { listenToAddresses } from "../support/addresses.ts";
import { publishedYears } from "../support/asked.ts";
import { expect, test } from "../support/test.ts";

const slider = (page: Page) => page.getByRole("slider", { name: /Kỳ/ });

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });
  test("time is stepped through, and played until it is stopped; all that was played is one step back", async ({
    page,
  }) => {
    // Months, for they are many: time still runs when a slow machine comes to stopping it.
    await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2016-01");
    await page.getByRole("button", { name: "Kỳ sau" }).click();
    await expect(page).toHaveURL(/period=2016-02/);
    await page.getByRole("button", { name: "Kỳ trước" }).click();
    await expect(page).toHaveURL(/period=2016-01/);
    const passed = listenToAddresses(page);
    await page.getByRole("button", { name: "Chạy theo thời gian" }).click();
    await expect
      .poll(() => passed.map((address) => new URL(address).searchParams.get("period")).slice(0, 2))
      .toEqual(["2016-02", "2016-03"]);
    await page.getByRole("button", { name: "Dừng" }).click();
    await expect(page.getByRole("button", { name: "Chạy theo thời gian" })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/period=2016-01/);
  });
});

test("with less motion asked for there are steps and no play", async ({ page }) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2024");
  await expect(page.getByRole("button", { name: "Kỳ trước" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Chạy theo thời gian" })).toHaveCount(0);
});

test("the handle stands on a chosen term, and arrows lead from it to the years beside it", async ({
  page,
}) => {
  await page.goto("/?indicator=awards_collectives&period=2015/2020");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^giai đoạn 2015–2020: [1-9]\d* tỉnh/);
  await expect(page.locator(".strip-band")).toBeVisible();
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  const next = (await publishedYears(page, "awards_collectives")).find((year) => year > "2020") ?? "";
  await expect(page).toHaveURL(new RegExp(`period=${next}(&|$)`));
  await expect(page.locator(".strip-band")).toHaveCount(0);
});

test("the handle stands on a period that holds nothing too", async ({ page }) => {
  const years = await publishedYears(page, "awards_collectives");
  const empty = ["2025", "2024", "2021", "2018", "2017"].find((year) => !years.includes(year)) ?? "";
  await page.goto(`/?indicator=awards_collectives&period=${empty}`);
  await expect(slider(page)).toHaveAttribute("aria-valuetext", new RegExp(`^năm ${empty}: 0 tỉnh`));
});

test("years, quarters and months can be chosen where months are reported", async ({ page }) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2024");
  await page.getByRole("radio", { name: "Quý" }).click();
  await expect(page).toHaveURL(/period=2024-Q4/);
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /^quý 4\/2024: \d+ tỉnh/);
  await expect(page.getByRole("columnheader", { name: "so với quý 3/2024, đpt" })).toBeVisible();
});
