import type { Page } from "@playwright/test";
import { buildFigure } from "../../src/figure/build/build-figure.ts";
import { AtlasCatalogueDocument } from "../../src/figure/queries/generated/catalogue.ts";
import { AtlasFigureDocument } from "../../src/figure/queries/generated/figure.ts";
import type { Figure } from "../../src/figure/figure.ts";
import { shownRows } from "../../src/figure/rows/ranking.ts";
import { cataloguePeriods, seriesPeriods } from "../../src/figure/periods/series-periods.ts";
import { comparedPeriod } from "../../src/figure/periods/comparable-periods.ts";
import { figureVariables, type FigureRequest } from "../../src/figure/queries/figure-request.ts";
import { AtlasStepsDocument } from "../../src/figure/steps/generated/steps.ts";
import { stepPlan, stepVariables } from "../../src/figure/steps/plan.ts";
import { figureAt, makeSteps, stepAnswer, type StepAnswer } from "../../src/figure/steps/steps.ts";
import { withWholeYears } from "../../src/figure/periods/whole-years.ts";
import { ask } from "../../src/headless/ask.ts";
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

const cases: readonly (Pick<
  FigureRequest,
  "dataset" | "indicator" | "boundaries" | "tolerance" | "locale"
> & {
  readonly period: string;
  readonly unit?: string;
  /** Each so manieth period is compared. */
  readonly every: number;
})[] = [
  {
    dataset: "demo",
    indicator: "coverage",
    unit: "commune",
    period: "2020-01",
    boundaries: "CURRENT",
    tolerance: 0,
    locale: "vi",
    every: 29,
  },
  {
    dataset: "demo",
    indicator: "coverage",
    unit: "commune",
    period: "2020-01",
    boundaries: "AS_REPORTED",
    tolerance: 0,
    locale: "en",
    every: 35,
  },
  {
    dataset: "demo",
    indicator: "coverage",
    unit: "commune",
    period: "2020",
    boundaries: "VN-2008",
    tolerance: 2,
    locale: "vi",
    every: 4,
  },
  {
    dataset: "published",
    indicator: "model_points",
    period: "2023",
    boundaries: "CURRENT",
    tolerance: 0,
    locale: "vi",
    every: 1,
  },
  {
    dataset: "published",
    indicator: "model_points",
    period: "2023",
    boundaries: "VN-2008",
    tolerance: 10,
    locale: "en",
    every: 1,
  },
  {
    dataset: "published",
    indicator: "awards_collectives",
    period: "2022",
    boundaries: "AS_REPORTED",
    tolerance: 0,
    locale: "vi",
    every: 1,
  },
];

for (const one of cases) {
  const { dataset, indicator, boundaries, tolerance, period: chosen } = one;
  test(`Figures made ahead are those asked one by one: ${dataset} ${indicator} ${chosen} ${boundaries} ${tolerance}`, async ({
    baseURL,
  }) => {
    const url = baseURL ?? "";
    const { locale } = one;
    const catalogue = await ask(url, AtlasCatalogueDocument, {
      dataset,
      indicator,
      boundaries: "CURRENT",
      lang: locale === "vi" ? "VI" : "EN",
    });
    const periods = cataloguePeriods({ ...catalogue, periods: withWholeYears(catalogue.periods, locale) });
    const requestOf = (period: string): FigureRequest => ({
      locale,
      dataset,
      indicator,
      period,
      seriesPeriods: seriesPeriods(periods, chosen),
      boundaries,
      tolerance,
      by: null,
      where: one.unit === undefined ? null : { unitTypes: [one.unit] },
      knownAt: null,
      previous: comparedPeriod(periods, period, null),
    });
    const askWhole = async (request: FigureRequest) => {
      const answer = await ask(url, AtlasFigureDocument, figureVariables(request));
      return { ...answer, periods: withWholeYears(answer.periods, locale) };
    };
    const request = requestOf(chosen);
    const whole = await askWhole(request);
    const counts = Map.groupBy(whole.series?.nodes ?? [], ({ period }) => period.id);
    const kind = whole.indicators.find(({ id }) => id === indicator)?.kind ?? "RATIO";
    const answers: StepAnswer[] = [];
    for (const question of stepPlan(request, periods, null, (id) => counts.get(id)?.length ?? 0)) {
      const found = await ask(url, AtlasStepsDocument, stepVariables(request, question));
      answers.push(stepAnswer(found, question, { locale, kind }));
    }
    const steps = makeSteps(whole, request, answers);
    const compared = request.seriesPeriods.filter((_, i) => i % one.every === 0);
    let known = 0;
    for (const period of compared) {
      const direct = buildFigure(await askWhole(requestOf(period)), requestOf(period), "2026-01-01");
      const ahead = steps === null ? null : figureAt(steps, requestOf(period), "2026-01-01");
      known += shownRows(direct).filter(({ value }) => value !== null).length;
      expect(ahead && comparable(ahead), period).toEqual(comparable(direct));
    }
    expect(known, "a comparison of nothing would prove nothing").toBeGreaterThan(0);
  });
}

/** A Figure as compared: rows in one order, those of other periods by what both know of them. */
function comparable(figure: Figure): unknown {
  const rows = figure.rows.map((row) =>
    row.period === figure.period
      ? row
      : {
          area: row.area,
          period: row.period,
          text: row.text,
          short: row.short,
          value: row.value,
          status: row.status,
          qualifier: row.qualifier,
          seriesBreak: row.seriesBreak,
          disputed: row.disputed,
        },
  );
  return {
    ...figure,
    // Asked alone, a Figure knows the sources of its own period only.
    otherSources: [],
    rows: rows.toSorted((a, b) => `${a.period} ${a.area}`.localeCompare(`${b.period} ${b.area}`)),
  };
}
