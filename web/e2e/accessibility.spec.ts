import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

/** Every page and state, by the address that shows it and what has to be there first. */
const states: readonly {
  readonly name: string;
  readonly path: string;
  readonly open?: (page: Page) => Promise<void>;
}[] = [
  { name: "holdings", path: "/" },
  { name: "a province's holdings", path: "/?area=ninh-binh-2025" },
  {
    name: "an indicator with a province",
    path: "/?indicator=awards_collectives&period=2015/2020&area=ninh-binh-2025",
  },
  {
    name: "synthetic coverage with a province",
    path: "/?dataset=demo&indicator=coverage&unit=commune&period=2026-10&area=da-nang-2025",
  },
  { name: "an empty period", path: "/?indicator=awards_collectives&period=2011" },
  { name: "an unknown id", path: "/?indicator=model_point" },
  { name: "sources", path: "/sources?q=nam dinh" },
  { name: "definitions", path: "/definitions" },
  { name: "no such page", path: "/no-such-page" },
  {
    name: "the query",
    path: "/sources",
    open: (page) => page.locator(".page-tools .button-plain").click(),
  },
  {
    name: "the export dialog",
    path: "/",
    open: (page) => page.locator(".actions .button-outline").click(),
  },
];

// Colours do not depend on the language, so the dark ones are looked at in one.
for (const { lang, colorScheme } of [
  { lang: "vi", colorScheme: "light" },
  { lang: "vi", colorScheme: "dark" },
  { lang: "en", colorScheme: "light" },
] as const) {
  test(`axe finds nothing on any page in ${lang}, ${colorScheme}`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({
      colorScheme,
      baseURL: baseURL ?? "",
      reducedMotion: "reduce",
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    for (const { name, path, open } of states) {
      const address = lang === "vi" ? path : `${path}${path.includes("?") ? "&" : "?"}lang=en`;
      // oxlint-disable no-await-in-loop -- one page, one state after the other
      await page.goto(address);
      await expect(page.getByRole("heading").or(page.getByRole("alert")).first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      await open?.(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect
        .soft(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
          ),
          name,
        )
        .toEqual([]);
      // oxlint-enable no-await-in-loop
    }
    await context.close();
  });
}
