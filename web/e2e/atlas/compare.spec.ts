import type { Page } from "@playwright/test";
import { letMapCome } from "../support/map-library.ts";
import { expect, test } from "../support/test.ts";

const coverage = "/?dataset=demo&indicator=coverage&unit=commune";
const modes = (page: Page) => page.getByRole("radiogroup", { name: "So sánh" });
const headline = (page: Page) => page.getByRole("heading", { level: 1 });

test("a difference is chosen by keyboard, says what rose and fell, and the way back is one step", async ({
  page,
}) => {
  await page.goto(`${coverage}&period=2026-06`);
  // Arrows choose what they pass, in one step of the history.
  await modes(page).getByRole("radio", { name: "Một kỳ" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/as=side/);
  await page.keyboard.press("ArrowRight");
  await expect(modes(page).getByRole("radio", { name: "Chênh lệch" })).toBeFocused();
  await expect(page).toHaveURL(/versus=2025-06/);
  await expect(headline(page)).toHaveText(/^Thay đổi – Độ phủ mô hình/);
  const nation = page.getByRole("region", { name: "Cả nước" });
  await expect(nation).toContainText(/Cả nước, .*: (tăng|giảm) [\d,]+ điểm phần trăm/);
  await expect(nation).toContainText(/\d+ tăng, \d+ giảm, \d+ không đổi; \d+ không so sánh được/);
  const legend = page.getByRole("region", { name: "Chú giải" });
  await expect(legend).toContainText(/trên 0 đến (dưới )?\+/);
  await expect(legend).toContainText(/−[\d,]+ đến dưới 0/);
  await expect(legend).toContainText("Không đổi");
  await page.getByRole("button", { name: "Thay đổi (đpt)" }).click();
  await expect(page.getByRole("columnheader", { name: "Thay đổi (đpt)" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(
    page
      .getByRole("table", { name: /Từ giảm nhiều nhất/ })
      .getByRole("row")
      .nth(1),
  ).toContainText("−");
  await page.goBack();
  await expect(page).not.toHaveURL(/versus/);
  await expect(headline(page)).toHaveText(/^Độ phủ mô hình/);
});

test("two periods stand side by side on one scale, light up together and change places", async ({ page }) => {
  letMapCome(page);
  await page.goto(`${coverage}&period=2025&versus=2020&as=side`);
  const sides = page.getByRole("group", { name: "Hai kỳ cạnh nhau" });
  const captions = sides.getByRole("figure").locator("figcaption strong");
  await expect(captions).toHaveText(["Năm 2020", "Năm 2025"]);
  await expect(sides.locator(".map[data-ready=true]")).toHaveCount(2);
  await page.getByRole("button", { name: "Nghệ An" }).hover();
  await expect(sides.locator(".map-card")).toHaveCount(2);
  await page.getByRole("button", { name: "Đổi chỗ hai kỳ" }).click();
  await expect(page).toHaveURL(/period=2020&.*versus=2025/);
  await expect(captions).toHaveText(["Năm 2025", "Năm 2020"]);
});

test("since when a level is reached: the level is the reader's, and its address opens the same", async ({
  page,
}) => {
  await page.goto(`${coverage}&period=2025`);
  await modes(page).getByRole("radio", { name: "Từ khi nào" }).click();
  // A rate begins with a level near the nation's.
  await expect(headline(page)).toHaveText(/^Đạt \d+ % lần đầu khi nào/);
  await page.getByRole("button", { name: /Tính từ/ }).click();
  await page.getByRole("option", { name: "Có số", exact: true }).click();
  await expect(headline(page)).toHaveText(/^Có số lần đầu khi nào/);
  await page.getByRole("button", { name: /Tính từ/ }).click();
  await page.getByRole("option", { name: "Đạt một mức" }).click();
  const level = page.getByRole("textbox", { name: "Đạt từ (%)" });
  await level.fill("75");
  await level.press("Enter");
  await expect(page).toHaveURL(/since=75/);
  await expect(headline(page)).toHaveText(/^Đạt 75 % lần đầu khi nào/);
  const sentence = page.getByText(/^Tính đến năm 2025, \d+ trong 34 tỉnh, thành phố đã có lần đạt từ 75 %/);
  const said = await sentence.textContent();
  await page.reload();
  await expect(sentence).toHaveText(said ?? "");
  await page.getByRole("button", { name: /^Hỏi|Lần đầu là khi nào Hỏi/ }).click();
  await page.getByRole("option", { name: "Giữ liên tục đến nay từ khi nào" }).click();
  await expect(page).toHaveURL(/since=75-held/);
  await expect(headline(page)).toHaveText(/^Giữ từ 75 % liên tục từ khi nào/);
});

test("a term is not compared, and that is said", async ({ page }) => {
  await page.goto("/?indicator=awards_collectives&period=2015/2020");
  await expect(modes(page).getByRole("radio", { name: "Chênh lệch" })).toBeDisabled();
  await expect(page.getByText(/^Giai đoạn dài ngắn khác nhau/)).toBeVisible();
});
