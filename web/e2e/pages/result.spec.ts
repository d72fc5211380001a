import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { formatDeskAddress } from "../../src/app/address/desk-address.ts";
import { deskPageWords } from "../../src/i18n/desk-page-words.ts";
import { resultWords } from "../../src/i18n/desk-words.ts";
import { violations } from "../support/axe.ts";
import { asked } from "../support/asked.ts";
import { expect, test } from "../support/test.ts";

const text = resultWords("vi");
const statistics = (fields: string, first: number): string => `{
  statistics(
    dataset: "demo"
    indicators: ["coverage"]
    where: { unitTypes: ["commune"] }
    kind: YEAR
    from: "2022"
    to: "2025"
    first: ${first}
  ) {
    totalCount
    nodes { ${fields} }
  }
}`;
const query = statistics("area { code name } period { id } value status reason", 1000);

/** Opens the desk with a question and asks it. */
async function ask(page: Page, question: string, result: string, lang: "vi" | "en" = "vi"): Promise<void> {
  const words = deskPageWords(lang);
  await page.goto(formatDeskAddress({ query: question, lang }, `?result=${result}`));
  await expect(page.locator("#editor .view-line").first()).toBeVisible();
  await page.getByRole("button", { name: words.editor.run, exact: true }).click();
}

const tab = (page: Page, id: keyof typeof text.tabs) => page.getByRole("tab", { name: text.tabs[id] });

test("the table is walked, ordered and copied by keyboard alone; what is frozen stays in sight", async ({
  page,
}) => {
  const { statistics: all } = await asked<{
    statistics: { nodes: { area: { code: string; name: string }; value: number | null }[] };
  }>(page, query);
  const values = all.nodes.flatMap(({ value }) => value ?? []);
  await ask(page, query, "table");
  const grid = page.getByRole("grid");
  await expect(grid).toHaveAttribute("aria-rowcount", String(all.nodes.length + 1));
  await expect(grid).toHaveAttribute("aria-colcount", "7");
  // Only what is in sight stands in the page.
  expect(await grid.getByRole("row").count()).toBeLessThan(60);
  await grid.focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(grid.getByRole("columnheader", { name: "Giá trị" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  const first = grid.locator('[aria-rowindex="2"]').getByRole("gridcell");
  const highest = Math.max(...values).toLocaleString("vi-VN", { maximumFractionDigits: 2 });
  await expect(first.nth(3)).toContainText(highest.slice(0, 4));
  // What has no value comes last, and is no 0.
  await page.keyboard.press("Control+End");
  const last = grid.locator(`[aria-rowindex="${all.nodes.length + 1}"]`);
  await expect(last).toBeVisible();
  await expect(last.getByRole("gridcell").first()).toBeInViewport();
  const copied = await page.evaluate(() => {
    let taken: Record<string, string> = {};
    const listen = (event: ClipboardEvent): void => {
      const of = (type: string): string => event.clipboardData?.getData(type) ?? "";
      taken = { text: of("text/plain"), html: of("text/html") };
    };
    // After the grid has put its cells on it.
    window.addEventListener("copy", listen, { once: true });
    document.execCommand("copy");
    return taken;
  });
  expect(copied["text"]).not.toBe("");
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: text.table.copySelection }).click();
  await expect(page.getByText(text.table.copied(String(all.nodes.length), "7"))).toBeVisible();
});

test("a question is drawn as the atlas draws it, and opened there; the address holds the picture", async ({
  page,
}) => {
  await ask(page, statistics("value", 1), "table");
  await tab(page, "map").click();
  await expect(page.getByRole("heading", { name: /Độ phủ mô hình/u })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Bản đồ: Độ phủ/u })).toBeVisible();
  await expect(page.getByText(/trong 34 tỉnh, thành phố có số liệu/u)).toBeVisible();
  await page.locator(".desk-picture").scrollIntoViewIfNeeded();
  await page.getByText("Ô đều", { exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("view")).toBe("tile-grid");
  await page.getByRole("link", { name: text.atlas.open }).click();
  await expect(page).toHaveURL(/indicator=coverage&unit=commune&period=2025&view=tile-grid/u);
  await expect(page.getByRole("heading", { level: 1, name: /Độ phủ mô hình/u })).toBeVisible();
});

test("what cannot be drawn or taken as a file says why", async ({ page }) => {
  await ask(page, "{ vintages { id } }", "chart");
  await expect(page.getByText(text.picture.whyNot.otherList)).toBeVisible();
  await tab(page, "take-away").click();
  await expect(page.getByText(text.takeAway.whyNot)).toBeVisible();
});

test("all rows of a question are taken away, whatever page of them is shown", async ({ page }) => {
  await ask(page, statistics("area { name } value rank", 5), "take-away");
  await expect(page.getByText(text.takeAway.allRows("136"))).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: text.takeAway.take(text.takeAway.kinds.csvVi.name) }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^movement-atlas_demo_coverage.*\.csv$/u);
  const lines = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(137);
  expect(lines[0]).toMatch(/^\uFEFFdataset;indicator;.*;rank;/u);
  const answer = page.waitForEvent("download");
  await page.getByRole("button", { name: text.takeAway.csv }).click();
  const shown = readFileSync(await (await answer).path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(shown).toHaveLength(6);
  expect(shown[0]).toBe("area.name,value,rank");
});

for (const [lang, colorScheme, width] of [
  ["vi", "light", 1440],
  ["en", "dark", 390],
] as const)
  test.describe(`axe, ${lang}, ${colorScheme}, ${width}`, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme });

    test("finds nothing in any form of a result", async ({ page }) => {
      const words = resultWords(lang);
      await ask(page, query, "table", lang);
      await expect(page.getByRole("grid")).toBeVisible();
      expect.soft(await violations(page), "table").toEqual([]);
      for (const id of ["chart", "map", "take-away"] as const) {
        await page.getByRole("tab", { name: words.tabs[id] }).click();
        const shown = id === "take-away" ? page.getByRole("list").last() : page.getByRole("img").first();
        await expect(shown).toBeVisible();
        expect.soft(await violations(page), id).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
