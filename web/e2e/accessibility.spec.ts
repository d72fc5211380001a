import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./test.ts";
import { openState, states } from "./states.ts";

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

// Every language and theme on a desk; phones have sheets instead of columns.
for (const { lang, colorScheme, viewport } of [
  { lang: "vi", colorScheme: "light", viewport: desk },
  { lang: "vi", colorScheme: "dark", viewport: desk },
  { lang: "en", colorScheme: "light", viewport: desk },
  { lang: "en", colorScheme: "dark", viewport: desk },
  { lang: "vi", colorScheme: "light", viewport: phone },
  { lang: "en", colorScheme: "dark", viewport: phone },
] as const) {
  test(`axe finds nothing in any state in ${lang}, ${colorScheme}, ${viewport.width} pixels wide`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const isNarrow = viewport === phone;
    const wanted = states.filter(({ only }) => only === undefined || (only === "narrow") === isNarrow);
    const visited: string[] = [];
    const context = await browser.newContext({
      colorScheme,
      baseURL: baseURL ?? "",
      reducedMotion: "reduce",
      viewport,
    });
    for (const state of wanted) {
      // oxlint-disable no-await-in-loop -- one state after the other
      const page = await context.newPage();
      await openState(page, state, lang);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect
        .soft(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
          ),
          state.name,
        )
        .toEqual([]);
      visited.push(state.name);
      await page.close();
      // oxlint-enable no-await-in-loop
    }
    await context.close();
    console.log(`axe visited in ${lang}, ${colorScheme}, ${viewport.width}:\n  ${visited.join("\n  ")}`);
  });
}
