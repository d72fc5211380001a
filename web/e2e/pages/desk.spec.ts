import { keepInBrowser } from "../support/keep-in-browser.ts";
import type { Page } from "@playwright/test";
import { type DeskAddress, formatDeskAddress, readDeskAddress } from "../../src/app/address/desk-address.ts";
import { deskPageWords } from "../../src/i18n/desk-page-words.ts";
import { violations } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

const text = deskPageWords("vi");
const small = "{ vintages { id provinces } }";

/** Opens the desk and waits until it can be typed in. */
async function openDesk(page: Page, address: Partial<DeskAddress> = {}): Promise<void> {
  await page.goto(formatDeskAddress(address));
  await expect(page.locator("#editor .view-line").first()).toBeVisible();
}

const cost = (page: Page) => page.locator(".cost");
const answer = (page: Page) => page.locator(".result-pane");
const typed = (page: Page) => page.locator("#editor .view-lines");

test("from opening to the result by keyboard alone, the cost known before", async ({ page }) => {
  await openDesk(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: text.skipToEditor })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(small);
  await expect(cost(page)).toContainText(text.cost.step.light);
  await expect(cost(page)).toContainText("Query.vintages");
  await page.keyboard.press("Control+Enter");
  await expect(answer(page)).toContainText("VN-2025");
  // Tab leads on out of the editor, and the address holds what was asked.
  await page.keyboard.press("Tab");
  await expect(cost(page).getByRole("button")).toBeFocused();
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("query")).toBe(small);
});

test("a worked question is found without marks, opens by a click, and Back leads to the one before", async ({
  page,
}) => {
  await openDesk(page, { query: small });
  await page.getByRole("searchbox", { name: text.questions.search }).fill("cuu long");
  await page.getByRole("link", { name: /Cửu Long/u }).click();
  await expect(typed(page)).toContainText("mekong-delta");
  // A sentence in one's own words finds what comes nearest; a worked question ends with an empty line, whose number is to be read, too.
  await page.getByRole("searchbox", { name: text.questions.search }).fill("đơn vị nào nộp báo cáo muộn");
  await expect(page.getByText(text.questions.nearest("5"))).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await expect(typed(page)).toContainText("vintages");
});

test.describe(() => {
  test.use({ provokes: /400|BAD_USER_INPUT/u });

  test("what the API finds wrong stands at its line, and is put right as it suggests", async ({ page }) => {
    await openDesk(page, {
      query: '{\n  statistics(indicators: ["model_pointz"]) {\n    totalCount\n  }\n}',
    });
    await page.getByRole("button", { name: text.editor.run, exact: true }).click();
    const problems = page.getByRole("list", { name: text.problems });
    await expect(problems).toContainText("model_points");
    await expect(page.locator("#editor .squiggly-error")).toHaveCount(1);
    expect(await violations(page)).toEqual([]);
    await problems.getByRole("button", { name: text.putRight("model_points"), exact: true }).click();
    await expect(typed(page)).toContainText('"model_points"');
    await expect(problems).toHaveCount(0);
  });
});

test.describe(() => {
  // Until the variable is given.
  test.use({ provokes: /BAD_USER_INPUT/u });

  test("variables are chosen by name, without marks, and asked with", async ({ page }) => {
    const query =
      'query ($a: [ID!]!) { statistics(indicators: ["units_eligible"], areas: $a) { nodes { area { name } } } }';
    await openDesk(page, { query, panel: "variables" });
    const field = page.getByRole("combobox", { name: /\$a/u });
    await field.fill("ninh binh");
    await page.getByRole("option").filter({ hasText: "ninh-binh-2025" }).click();
    await expect(page.locator(".variables-editor .view-lines")).toContainText("ninh-binh-2025");
    await page.getByRole("button", { name: text.editor.run, exact: true }).click();
    await expect(answer(page)).toContainText("Ninh Bình");
  });
});

test("a saved question is there again with its link; what was asked stands in the history", async ({
  page,
}) => {
  await keepInBrowser(page);
  await openDesk(page, { query: small, panel: "saved" });
  await page.getByRole("textbox", { name: text.saved.name }).fill("Các địa giới");
  await page.getByRole("button", { name: text.saved.save }).click();
  await page.keyboard.press("Control+Enter");
  await expect(answer(page)).toContainText("VN-2025");
  await openDesk(page, { query: "{ dataVersion { id } }", panel: "history" });
  await page.reload();
  await expect(page.locator(".tool").getByRole("link")).toHaveCount(1);
  await page.getByRole("button", { name: text.tools.saved }).click();
  const link = page.getByRole("link", { name: "Các địa giới" });
  expect(await link.getAttribute("href")).toBe(formatDeskAddress({ query: small }));
  await link.click();
  await expect(typed(page)).toContainText("vintages");
});

test("a question that is opened before the editor is there stands in it once it is", async ({ page }) => {
  let letEditorCome = (): void => undefined;
  const isLetCome = new Promise<void>((resolve) => (letEditorCome = resolve));
  await page.route(/monaco-editor-.*\.js/u, async (route) => {
    await isLetCome;
    await route.continue();
  });
  await page.goto(formatDeskAddress({ query: small, panel: "questions" }));
  const worked = page.locator(".tool").getByRole("link").nth(1);
  const { query } = readDeskAddress(new URL(String(await worked.getAttribute("href")), page.url()));
  await worked.click();
  await expect(page.locator(".editor-loading")).toBeVisible();
  letEditorCome();
  await expect(typed(page)).toContainText(String(/\w+:|\w+\(/u.exec(String(query))));
  await expect(typed(page)).not.toContainText("vintages");
});

test.describe("a question that is given up", () => {
  test.use({ provokes: /ERR_ABORTED|aborted/u });

  test("is stopped, and the next is answered", async ({ page }) => {
    await openDesk(page, { query: small });
    await expect(cost(page)).toContainText(text.cost.step.light);
    let isHeld = true;
    await page.route("**/graphql", (route) => (isHeld ? undefined : route.continue()));
    await page.getByRole("button", { name: text.editor.run, exact: true }).click();
    await page.getByRole("button", { name: text.editor.cancel, exact: true }).click();
    isHeld = false;
    await page.getByRole("button", { name: text.editor.run, exact: true }).click();
    await expect(answer(page)).toContainText("VN-2025");
  });
});

for (const [lang, colorScheme, width] of [
  ["vi", "light", 1440],
  ["en", "dark", 390],
] as const)
  test.describe(`axe, ${lang}, ${colorScheme}, ${width}`, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme });

    test("finds nothing, whichever tool stands open", async ({ page }) => {
      const words = deskPageWords(lang);
      await openDesk(page, { query: small, lang });
      await expect(cost(page)).toContainText(words.cost.step.light);
      expect.soft(await violations(page), "the question").toEqual([]);
      await page.keyboard.press("Control+Enter");
      await expect(answer(page)).toContainText("VN-2025");
      expect.soft(await violations(page), "the result").toEqual([]);
      if (width < 900) await page.getByText(words.panes.tools, { exact: true }).click();
      for (const tool of ["questions", "variables", "history", "saved", "docs"] as const) {
        const button = page.locator(".rail").getByRole("button", { name: words.tools[tool] });
        if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
        await expect(page.getByRole("heading", { name: words.tools[tool] })).toBeVisible();
        expect.soft(await violations(page), tool).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
