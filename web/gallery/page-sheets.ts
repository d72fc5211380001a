import type { Browser } from "@playwright/test";
import { openState } from "../e2e/support/open-page.ts";
import { states, type State } from "../e2e/support/states.ts";
import type { Theme } from "../src/figure/figure.ts";
import type { Locale } from "../src/i18n/locale.ts";
import { writeSheets, type Shot } from "./contact-sheet.ts";

interface Look {
  readonly lang: Locale;
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
}

// A wall, a desk, a phone; both languages on all, dark where it is likeliest.
const looks: readonly Look[] = (["vi", "en"] as const).flatMap((lang) => [
  { lang, theme: "light", width: 1920, height: 1080, columns: 3 },
  { lang, theme: "light", width: 1280, height: 800, columns: 3 },
  { lang, theme: "dark", width: 1280, height: 800, columns: 3 },
  { lang, theme: "light", width: 390, height: 844, columns: 6 },
]);

/** Every page in every state, in every look (or those whose names hold the words given), onto sheets; phones show the whole length of a page, cut at two and a half screens. */
export async function pageSheets(
  browser: Browser,
  base: string,
  folder: string,
  { only, look: chosen }: { readonly only: string; readonly look: string },
): Promise<void> {
  for (const look of looks) {
    const name = `page-${look.lang}-${look.theme}-${look.width}`;
    if (!name.includes(chosen)) continue;
    const isNarrow = look.width < 900;
    const wanted = states.filter(
      (state) =>
        state.name.includes(only) && (state.only === undefined || (state.only === "narrow") === isNarrow),
    );
    const shots: Shot[] = [];
    for (const state of wanted) shots.push(await shoot(browser, base, state, look));
    const files = await writeSheets(browser, shots, {
      folder,
      name,
      columns: look.columns,
      perSheet: look.columns * 3,
    });
    console.log(files.join("\n"));
  }
}

async function shoot(browser: Browser, base: string, state: State, look: Look): Promise<Shot> {
  const { width, height, lang, theme } = look;
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: lang === "vi" ? "vi-VN" : "en-GB",
  });
  try {
    const page = await context.newPage();
    await openState(page, state, lang);
    // Canvases are drawn after the page stands still.
    await page.waitForTimeout(400);
    const clip = width < 900 ? await phoneClip(page, width, height) : null;
    const png = await page.screenshot(clip === null ? {} : { clip, fullPage: true });
    return { name: `${state.name} · ${lang}, ${theme}, ${width}`, png };
  } finally {
    await context.close();
  }
}

async function phoneClip(
  page: { evaluate: (script: string) => Promise<unknown> },
  width: number,
  height: number,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const whole = Number(await page.evaluate("document.documentElement.scrollHeight"));
  return { x: 0, y: 0, width, height: Math.max(height, Math.min(whole, Math.round(height * 2.5))) };
}
