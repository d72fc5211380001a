import type { Page } from "@playwright/test";
import type { Address } from "../../src/app/address/address.ts";
import { ofPage } from "../../src/app/address/parameters.ts";
import { parseAddress } from "../../src/app/address/url-state.ts";
import { moveToState, openState } from "../support/open-page.ts";
import type { State } from "../support/states.ts";
import { expect, test } from "../support/test.ts";

const KNOWN_AT = "2025-03-31";
const [period, coverage] = ["period=2024", "indicator=coverage&unit=commune"];

/** Every page that shows figures, in the states in which it leads elsewhere. */
const pages: Readonly<Partial<Record<Address["page"], readonly string[]>>> = {
  atlas: [
    "/?dataset=demo",
    `/?dataset=demo&${coverage}&${period}&area=ninh-binh-2025`,
    "/?dataset=published",
  ],
  nation: ["/nation?dataset=demo", "/nation?dataset=published"],
  province: ["/provinces/ninh-binh-2025?dataset=demo", "/provinces/nam-dinh?dataset=demo"],
  place: ["/places/d519-201601?", "/places/c00004-202507?dataset=demo"],
  number: [`/number?dataset=demo&${coverage}&${period}&area=ninh-binh-2025&boundaries=VN-2025`],
  sources: ["/sources?dataset=published"],
  definitions: ["/definitions?dataset=demo"],
  reporting: ["/reporting/demo?"],
  changes: ["/changes?dataset=demo"],
  briefings: ["/briefings?"],
  briefing: [`/briefings/national?dataset=demo&${period}`],
  presentation: [`/briefings/national/present?dataset=demo&${period}`],
};

test("a page of what was known earlier asks nothing newer, and leads to nothing newer", async ({ page }) => {
  test.slow();
  // A page that comes to follow the instant is looked at here too.
  const following = Object.entries(ofPage).flatMap(([name, names]) =>
    names.includes("knownAt") ? [name] : [],
  );
  expect(following.toSorted()).toEqual(Object.keys(pages).toSorted());
  const unpinned: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/graphql") && !asked(request).includes(KNOWN_AT))
      unpinned.push(asked(request));
  });
  let isOpen = false;
  for (const [name, paths] of Object.entries(pages)) {
    for (const path of paths) {
      const state: State = { name, path: `${path}&knownAt=${KNOWN_AT}` };
      await (isOpen ? moveToState : openState)(page, state, "en");
      isOpen = true;
      await expect(page.locator(".pinned")).toHaveCount(name === "presentation" ? 0 : 1);
      expect(await newerLinks(page), path).toEqual([]);
    }
  }
  // What awaits a person is of now, and no figure.
  const texts: Readonly<Record<string, string>> = await (
    await page.request.get("/persisted-documents.json")
  ).json();
  const ofNow = Object.keys(texts).filter((id) => /\bawaiting\b/u.test(texts[id] ?? ""));
  expect(unpinned.filter((one) => !ofNow.some((id) => one.includes(id)))).toEqual([]);
});

function asked(request: { url(): string; postData(): string | null }): string {
  return `${decodeURIComponent(request.url())} ${request.postData() ?? ""}`;
}

/** Links to pages that would show something newer; those of the note itself, which say so, apart. */
async function newerLinks(page: Page): Promise<readonly string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .filter((link) => link.origin === location.origin && link.closest(".pinned") === null)
      .map((link) => link.pathname + link.search),
  );
  return [...new Set(links)].filter((link) => {
    const { pathname, search } = new URL(link, "http://127.0.0.1");
    const { address } = parseAddress(pathname, search);
    const { knownAt } = address;
    // A change leads to what was known at its own instant.
    return ofPage[address.page].includes("knownAt") && (knownAt === null || knownAt.slice(0, 10) > KNOWN_AT);
  });
}

test("where an instant is chosen the keyboard stays, and nothing of another instant is said", async ({
  page,
}) => {
  await page.goto("/provinces/hue?dataset=demo&period=2024&lang=en");
  const field = page.getByLabel("As known at the end of");
  await field.fill(KNOWN_AT);
  await expect(page).toHaveURL(new RegExp(`knownAt=${KNOWN_AT}`, "u"));
  await expect(page.locator(".pinned")).toContainText("31 March 2025");
  await expect(page.locator(".fact-name").first()).toBeVisible();
  await expect(field).toBeFocused();
});
