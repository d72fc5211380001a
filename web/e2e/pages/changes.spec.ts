import { violations } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

const NAME = "movement-atlas-looked";
const THEN = { demo: { at: "2026-06-30T00:00:00.000Z", on: "2026-07-01" } };

test("who looks again is told how much changed, sees what and why, and comes from a change to its number", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto("/?dataset=demo");
  const note = page.getByRole("complementary", { name: "Từ lần xem trước" });
  const looked = () => page.evaluate((name) => localStorage.getItem(name), NAME);
  await expect.poll(looked).toContain("demo");
  await expect(note).toHaveCount(0);

  await page.evaluate(([name, then]) => localStorage.setItem(name, then), [
    NAME,
    JSON.stringify(THEN),
  ] as const);
  await page.reload();
  await expect(note).toContainText("ngày 1/7/2026");
  expect(await violations(page)).toEqual([]);
  // Another page between is no look.
  expect(await looked()).toBe(JSON.stringify(THEN));

  await note.getByRole("link", { name: "Xem đã đổi gì" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Số liệu thay đổi");
  const updates = page.locator(".update").filter({ has: page.getByRole("table") });
  await expect(updates.first()).toBeVisible();
  await expect(page.locator('link[rel="alternate"][type="application/atom+xml"]')).toHaveAttribute(
    "href",
    "/data/demo/changes.atom",
  );
  await page.getByRole("checkbox", { name: /nguồn đính chính/u }).check();
  await expect(page).toHaveURL(/causes=CORRECTED/u);
  const row = updates.first().getByRole("row").nth(1);
  await expect(row).toContainText("nguồn đính chính");
  const after = (await row.getByRole("cell").nth(2).locator(".number-link").textContent()) ?? "";
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/\/number\?.*knownAt=/u);
  await expect(page.locator("main")).toContainText(after.replace(/\s*\(.*$/u, "").trim());

  // Whoever was led there has seen it; nothing that says who ever left the browser.
  await page.goto("/?dataset=demo");
  await expect(page.getByRole("table").first()).toBeAttached();
  await expect(note).toHaveCount(0);
  expect(await looked()).not.toBe(JSON.stringify(THEN));
  expect(asked.filter((one) => one.includes(NAME) || one.includes(THEN.demo.on))).toEqual([]);
});
