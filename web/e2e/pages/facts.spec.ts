import type { Page } from "@playwright/test";
import { expect, test } from "../support/test.ts";

interface Node {
  readonly value: number | null;
  readonly qualifier: "AT_LEAST" | "AT_MOST" | "ABOUT" | null;
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly completeness: { readonly reporting: number; readonly expected: number };
  readonly change?: { readonly difference: number | null } | null;
  readonly indicator: { readonly kind: string; readonly unit: string; readonly name: string };
  readonly period: { readonly id: string; readonly kind: string; readonly name: string };
}

const question = `query ($dataset: ID!, $indicator: ID!, $period: ID!, $unit: [ID!], $from: ID!, $compare: Boolean!, $lang: Language!) {
  statistics(dataset: $dataset, indicators: [$indicator], areas: ["viet-nam"], periods: [$period], where: { unitTypes: $unit }, first: 2) {
    nodes {
      value qualifier status numerator denominator
      completeness { reporting expected }
      change(from: $from) @include(if: $compare) { difference }
      indicator { kind unit(lang: $lang) name(lang: $lang) }
      period { id kind name(lang: $lang) }
    }
  }
}`;

/** A number as it is written in a language, worked out here once more and not by what is tested. */
function written(value: number, lang: string, decimals: number): string {
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const [group, point] = lang === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/gu, group);
  return rest === undefined ? grouped : `${grouped}${point}${rest}`;
}

const hedges = { AT_LEAST: "≥ ", AT_MOST: "≤ ", ABOUT: "≈ " };

function numberOf({ value, qualifier, indicator }: Node, lang: string): string {
  const hedge = qualifier === null ? "" : hedges[qualifier];
  const isRate = indicator.kind === "RATIO";
  const decimals = isRate ? 1 : Number.isInteger(value) ? 0 : 2;
  const percent = isRate ? (lang === "vi" ? " %" : "%") : "";
  return `${hedge}${written(value ?? Number.NaN, lang, decimals)}${percent}`;
}

/** The lines of a card's drawing by their role; those of one role joined. */
async function drawnOn(page: Page): Promise<readonly Record<string, string>[]> {
  return page.locator(".facts .fact").evaluateAll((cards) =>
    cards.map((card) => {
      const texts: Record<string, string> = {
        href: card.querySelector(".fact-name a")?.getAttribute("href") ?? "",
        said: card.querySelector(".fact-name a")?.textContent ?? "",
        name: card.querySelector(".fact-name [aria-hidden]")?.textContent ?? "",
        points: [...card.querySelectorAll("[data-point]")]
          .map((point) => point.getAttribute("data-point"))
          .join(" "),
      };
      for (const line of card.querySelectorAll(".fact-drawing [data-role]")) {
        const role = line.getAttribute("data-role") ?? "";
        const text = (line.textContent ?? "").replaceAll("\u00A0", " ");
        texts[role] = texts[role] === undefined ? text : `${texts[role]} ${text}`;
      }
      return texts;
    }),
  );
}

for (const dataset of ["published", "demo"])
  for (const lang of ["vi", "en"])
    test(`every card of the country says what the API answers to a question of its own: ${dataset}, ${lang}`, async ({
      page,
      request,
    }) => {
      await page.goto(`/nation?dataset=${dataset}&lang=${lang}${dataset === "demo" ? "&period=2025" : ""}`);
      await expect(page.locator(".facts .fact [data-part='fact']").first()).toBeVisible();
      // The folded ones are drawn when they are seen.
      if (dataset === "published") await page.locator(".fact-parts > summary").click();
      await expect(page.locator(".facts .fact:not(:has([data-part='fact']))")).toHaveCount(0);
      await expect(page.locator(".fact [data-part='course']").first()).toBeVisible();
      const cards = await drawnOn(page);
      expect(cards.length).toBeGreaterThan(dataset === "demo" ? 12 : 20);
      const ask = async (variables: Record<string, unknown>): Promise<Node> => {
        const answer = await request.post("/graphql", { data: { query: question, variables } });
        const body: { data: { statistics: { nodes: Node[] } } } = await answer.json();
        const [node, ...more] = body.data.statistics.nodes;
        if (node === undefined || more.length > 0) throw new Error(JSON.stringify(variables));
        return node;
      };
      let changes = 0;
      let courses = 0;
      for (const card of cards) {
        const asked = new URL(card["href"] ?? "", "http://x").searchParams;
        const unit = asked.get("unit");
        const common = {
          dataset,
          indicator: asked.get("indicator"),
          unit: unit === null ? null : [unit],
          lang: lang.toUpperCase(),
        };
        const node = await ask({
          ...common,
          period: asked.get("period"),
          from: "2024",
          compare: dataset === "demo",
        });
        const told = `${card["name"]}, ${node.period.name}`;
        expect(card["number"], told).toBe(numberOf(node, lang));
        expect(card["said"], told).toContain(`${node.period.name}: ${numberOf(node, lang)}`);
        if (node.indicator.kind !== "RATIO")
          expect(`${card["unit"] ?? ""} ${card["under"]}`, told).toContain(node.indicator.unit);
        else if (node.numerator !== null && node.denominator !== null)
          for (const part of [node.numerator, node.denominator])
            expect(card["under"], told).toContain(written(part, lang, 0));
        const { reporting, expected } = node.completeness;
        // Of none nothing is counted: "0/63" would read as if nothing were known.
        if (node.status === "PARTIAL" && reporting > 0 && reporting < expected)
          expect(card["status"], told).toContain(
            `${written(node.completeness.reporting, lang, 0)}/${written(node.completeness.expected, lang, 0)}`,
          );
        if (dataset === "published") expect(card["change"], told).toBeUndefined();
        else if (node.change?.difference === null || node.change === null)
          expect(card["change"], told).toMatch(/^(Chưa so được|Cannot be compared)/u);
        else if (node.change !== undefined) {
          changes += 1;
          const difference = node.change.difference ?? 0;
          const isRate = node.indicator.kind === "RATIO";
          const size = written(difference, lang, isRate ? 1 : Number.isInteger(difference) ? 0 : 2);
          // What rounds to nothing, and a bound that leaves the direction open, are said in other words.
          if (/[1-9]/u.test(size) && !/^(Chưa rõ|Up or down)/u.test(card["change"] ?? "")) {
            expect(card["change"], told).toContain(size);
            expect(card["change"], told).toMatch(difference > 0 ? /^(Tăng|Up)/u : /^(Giảm|Down)/u);
          }
        }
        const points = (card["points"] ?? "").split(" ").filter(Boolean);
        if (points.length > 0) courses += 1;
        // Of the course the first point and one in the middle: each is known.
        for (const period of new Set([points[0], points[Math.floor(points.length / 2)]])) {
          if (period === undefined) continue;
          const point = await ask({ ...common, period, from: "", compare: false });
          expect(point.value, `${told}: ${period}`).not.toBeNull();
          expect(point.period.kind, `${told}: ${period}`).toBe(node.period.kind);
        }
      }
      expect(courses).toBeGreaterThan(dataset === "demo" ? 12 : 2);
      if (dataset === "demo") expect(changes).toBeGreaterThan(10);
    });

test("a card is opened, and its details as well, with keys alone", async ({ page }) => {
  await page.goto("/nation?dataset=demo&period=2025");
  const card = page.getByRole("link", { name: /^Độ phủ mô hình \(đơn vị cấp xã\), năm 2025: / });
  await expect(card).toBeVisible();
  await card.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const item = page.getByRole("listitem").filter({ has: card });
  await expect(item.getByText(/^Từ \d+,\d % \(năm 2015\) đến \d+,\d % \(năm 2025\)/)).toBeVisible();
  await expect(item.getByText(/^Nguồn:/)).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/^[^?]*\/\?dataset=demo&indicator=coverage&unit=commune&period=2025/);
});

test("cards of a row are of one height, and their numbers stand on one line", async ({ page }) => {
  await page.goto("/nation?dataset=demo&period=2025");
  await expect(page.locator(".fact [data-part='course']").first()).toBeVisible();
  const rows = await page.locator(".facts .fact").evaluateAll((cards) => {
    const found = new Map<number, { heights: number[]; numbers: number[] }>();
    for (const card of cards) {
      const { top, height } = card.getBoundingClientRect();
      const number = card.querySelector('[data-role="number"]')?.getBoundingClientRect();
      const row = found.get(Math.round(top)) ?? { heights: [], numbers: [] };
      row.heights.push(Math.round(height));
      row.numbers.push(Math.round(number?.top ?? Number.NaN));
      found.set(Math.round(top), row);
    }
    return [...found.values()];
  });
  expect(rows.length).toBeGreaterThan(2);
  expect(rows[0]?.heights.length).toBeGreaterThan(2);
  for (const { heights, numbers } of rows) {
    expect(new Set(heights).size).toBe(1);
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
  }
});

test("on paper cautions and sources stand without being opened, and nothing that can only be pressed", async ({
  page,
}) => {
  await page.goto("/nation");
  await expect(page.locator(".facts .fact [data-part='fact']").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const points = page.locator(".fact").filter({ hasText: /Số điểm mô hình đang hoạt động, năm \d{4}/ });
  await expect(points.getByText(/^Nguồn ghi “.*\d.*”/)).toBeVisible();
  await expect(points.getByText(/^Nguồn: /)).toBeVisible();
  await expect(points.getByText("Chi tiết, nguồn")).toBeHidden();
});
