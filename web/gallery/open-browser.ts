import { chromium, type Browser } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "../e2e/support/browser.ts";

/** The browser that the tests use. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser(process.env);
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...environment, ...found.env },
    args: BROWSER_FLAGS,
    chromiumSandbox: false,
  });
}
