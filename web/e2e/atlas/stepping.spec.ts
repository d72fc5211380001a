import type { Page } from "@playwright/test";
import { listenToAddresses, pressAt } from "../support/addresses.ts";
import { mapIsReady } from "../support/map-page.ts";
import { expect, test } from "../support/test.ts";

const slider = (page: Page) => page.getByRole("slider", { name: "Kỳ" });

/** Opens an address and waits until all periods are there. */
async function openAhead(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.strip[data-ahead="true"]')).toBeVisible();
}

test("every month is stepped to by keyboard without a request, and all of it is one step back", async ({
  page,
}) => {
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2026-09");
  await openAhead(page, "/?dataset=demo&indicator=coverage&unit=commune&period=2026-10");
  await mapIsReady(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await slider(page).focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/period=2015-01/);
  const passed = await slider(page).evaluateHandle((input) => {
    const said: string[] = [];
    const hear = (): unknown => said.push(input.getAttribute("aria-valuetext") ?? "");
    new MutationObserver(hear).observe(input, { attributeFilter: ["aria-valuetext"] });
    return said;
  });
  // Held down: presses come whether or not the picture of the one before is drawn.
  const keys = await page.context().newCDPSession(page);
  const arrow = { key: "ArrowRight", code: "ArrowRight", windowsVirtualKeyCode: 39, autoRepeat: true };
  await Promise.all(
    Array.from({ length: 141 }, () => keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...arrow })),
  );
  await expect(page).toHaveURL(/period=2026-10/);
  const said = await passed.jsonValue();
  expect(new Set(said).size, "each month says which it is").toBe(141);
  expect(said.at(-1)).toContain("tháng 10/2026");
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/period=2025-10/);
  // Sentence, table and map's list all follow.
  await expect(page.locator(".sentence")).toContainText("tháng 10/2025");
  await expect(page.getByRole("columnheader", { name: /so với tháng 9\/2025/ })).toBeVisible();
  expect(asked).toEqual([]);
  await page.goBack();
  await expect(page).toHaveURL(/period=2026-10/);
  await page.goBack();
  await expect(page).toHaveURL(/period=2026-09/);
});

test("whoever steps before all periods are there waits for a question that is asked anyway, and asks none beside", async ({
  page,
}) => {
  /** Of each question: the period of a Figure, or the periods that are fetched ahead. */
  const asked: { readonly period?: string; readonly periods?: readonly string[] }[] = [];
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route("**/graphql*", async (route) => {
    // Short questions stand in the address, long ones in the body.
    const { searchParams } = new URL(route.request().url());
    const body = route.request().postDataJSON() as Record<string, unknown> | null;
    const variables = (body?.["variables"] ??
      JSON.parse(searchParams.get("variables") ?? "{}")) as (typeof asked)[number];
    asked.push(variables);
    if (variables.periods !== undefined) await released;
    await route.continue();
  });
  await page.goto("/?dataset=demo&indicator=coverage&unit=commune&period=2026-10");
  await expect
    .poll(() => asked.some(({ periods }) => (periods?.length ?? 0) > 1), { timeout: 120_000 })
    .toBe(true);
  const before = asked.length;
  await slider(page).focus();
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/period=2015-01/);
  release(undefined);
  await expect(page.locator(".sentence")).toContainText("tháng 1/2015");
  const since = asked.slice(before);
  expect(since.filter(({ period }) => period !== undefined)).toEqual([]);
  expect(since[0]?.periods, "what is waited for comes first").toContain("2015-01");
});

test("years without figures are a gap that is seen and told, and stepped over", async ({ page }) => {
  await openAhead(page, "/?indicator=model_points&period=2016");
  await expect(page.locator(".strip-gap").first()).toBeVisible();
  await expect(slider(page)).toHaveAccessibleDescription(/^Các kỳ không có số: /);
  await slider(page).focus();
  await page.keyboard.press("End");
  const told: string[] = [];
  for (let step = 0; step < 12; step += 1) {
    told.push((await slider(page).getAttribute("aria-valuetext")) ?? "");
    await page.keyboard.press("ArrowLeft");
  }
  expect(told.some((said) => said.includes("ngay trước đó không có số"))).toBe(true);
});

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });
  test("play goes on to the end and is stopped by Escape", async ({ page }) => {
    await openAhead(page, "/?dataset=demo&indicator=coverage&unit=commune&period=2021");
    await mapIsReady(page);
    const play = page.getByRole("button", { name: "Chạy theo thời gian" });
    // Not at the first, which is chosen by the press itself.
    await pressAt(page, "Escape", /period=2023/);
    await play.click();
    await expect(page).toHaveURL(/period=2023/);
    await expect(play).toBeVisible();
    await expect(page).toHaveURL(/period=2023/);
    const passed = listenToAddresses(page);
    await play.click();
    await expect(page).toHaveURL(/period=2025/);
    expect(passed.map((address) => new URL(address).searchParams.get("period"))).toEqual(["2024", "2025"]);
    await expect(play).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/period=2021/);
  });
});
