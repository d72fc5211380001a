import { mapIsReady, mapList } from "../support/map-page.ts";
import { expect, test } from "../support/test.ts";

test("when the browser takes the map's drawing away, the page goes on and can be changed", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/?indicator=grassroots_force_teams&period=2025-07");
  await mapIsReady(page);
  await page.locator(".map-canvas canvas").evaluate((canvas: HTMLCanvasElement) => {
    canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.getByRole("link", { name: "EN" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Grassroots teams" })).toBeVisible();
  await expect(page.getByRole("table").getByText("1,888")).toBeVisible();
});

test("boundaries go from today's to those at the time of reporting, to and fro, each time with their map", async ({
  page,
}) => {
  await page.goto("/?indicator=awards_collectives&period=2015/2020");
  await expect(page.getByRole("table").getByRole("button")).toHaveCount(34);
  const map = mapList(page);
  for (const [choice, provinces] of [
    [/^Khi báo cáo/, 63],
    [/^Hiện hành/, 34],
    [/^Khi báo cáo/, 63],
  ] as const) {
    await page.getByRole("radio", { name: choice }).click();
    await expect(page.getByRole("table").getByRole("rowheader").getByRole("button")).toHaveCount(provinces);
    const isOld = provinces === 63;
    await expect(page).toHaveURL(isOld ? /boundaries=AS_REPORTED/ : /^((?!boundaries=).)*$/);
    await expect(page.getByRole("table").getByRole("button", { name: "Nam Định" })).toHaveCount(
      isOld ? 1 : 0,
    );
    await mapIsReady(page);
    await expect(map.getByRole("option")).toHaveCount(provinces);
  }
});
