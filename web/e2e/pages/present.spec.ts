import { violations } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

const shown = '.present-stage [data-shown="true"] h2';

test("a briefing is presented by keys, the address says which slide, and a speaker's window turns it too", async ({
  page,
  context,
}) => {
  await page.goto("/briefings/national/present?dataset=demo&lang=en");
  const title = page.locator(shown);
  await expect(title).toContainText("2025");
  const cover = await title.textContent();

  await page.keyboard.press("ArrowRight");
  await expect(title).not.toHaveText(cover ?? "");
  await expect(page).toHaveURL(/at=facts/u);
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/at=facts-2/u);
  await expect(page.getByRole("status").first()).toContainText("Page 3 of");
  await page.keyboard.press("b");
  await expect(page.getByRole("button", { name: "Black screen" })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/at=facts-2/u);
  await page.keyboard.press("n");
  await expect(page.getByRole("complementary", { name: "Notes" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("n");
  await page.keyboard.press("g");
  const all = page.getByRole("dialog", { name: "All pages" });
  await expect(all.getByRole("button", { name: /^Go to page 3/u })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(all).toBeHidden();
  await expect(page).toHaveURL(/at=map/u);
  // A page loaded anew goes on where it was.
  await page.reload();
  await expect(page.getByRole("img", { name: /^Map/u }).first()).toBeVisible();

  const opened = context.waitForEvent("page");
  await page.keyboard.press("s");
  const speaker = await opened;
  await speaker.getByRole("button", { name: "Next page" }).click();
  await expect(page).toHaveURL(/at=ranking/u);
  await page.keyboard.press("Home");
  await expect(speaker.locator(shown)).toHaveText(cover ?? "");
  await speaker.close();

  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/briefings\/national\?dataset=demo/u);
});

test("a wall turns by itself, stands still when told to, and goes round", async ({ page }) => {
  await page.clock.install();
  await page.goto("/briefings/changes/present?dataset=demo&changedSince=2026-01-01&wall=10");
  const title = page.locator(shown);
  await expect(title).toBeVisible();
  const first = await title.textContent();
  await page.clock.runFor(10_500);
  await expect(title).not.toHaveText(first ?? "");
  const second = await title.textContent();
  await page.keyboard.press("p");
  await page.clock.runFor(60_000);
  await expect(title).toHaveText(second ?? "");
  await page.keyboard.press("p");
  await page.keyboard.press("End");
  await page.clock.runFor(10_500);
  await expect(title).toHaveText(first ?? "");
});
