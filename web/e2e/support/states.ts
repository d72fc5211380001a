import { keepInBrowser } from "./keep-in-browser.ts";
import type { Locator, Page, Route } from "@playwright/test";
import type { Words } from "../../src/i18n/words.ts";
import { formatAddress, home, parseAddress } from "../../src/app/address/url-state.ts";
import type { Locale } from "../../src/i18n/locale.ts";

/** A page in one of its states, as a reader meets it: looked at by axe and drawn for the gallery. */
export interface State {
  readonly name: string;
  readonly path: string;
  /** What is done before the page is opened, such as a server that does not answer. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What is done on the page. */
  readonly open?: (page: Page, text: Words) => Promise<void>;
  /** The trouble that belongs to it. */
  readonly provokes?: RegExp;
  /** Nothing more will come: it is looked at as it stands. */
  readonly stays?: boolean;
  /** Only where there is room for columns, or only where there is not. */
  readonly only?: "wide" | "narrow";
}

const coverage = "/?dataset=demo&indicator=coverage&unit=commune&period=2026-06";
const count = "/?dataset=demo&indicator=model_points&period=2025";
const unspecified = "/?indicator=models_unspecified&period=2023";
const awards = "/?indicator=awards_collectives&period=2015/2020";

/** Every page, picture and state there is. */
export const states: readonly State[] = [
  { name: "holdings", path: "/" },
  { name: "holdings as tiles", path: "/?view=tile-grid" },
  { name: "holdings of a province", path: "/?area=ninh-binh-2025" },
  { name: "a rate", path: coverage },
  { name: "a rate and a province", path: `${coverage}&area=da-nang-2025` },
  { name: "a rate of months not all in", path: coverage.replace("2026-06", "2026-10") },
  { name: "a count", path: count },
  { name: "a term of the published figures", path: awards },
  { name: "a term and a province", path: `${awards}&area=ninh-binh-2025` },
  { name: "boundaries as they were", path: `${coverage.replace("2026-06", "2024")}&boundaries=AS_REPORTED` },
  { name: "reversed natural classes", path: `${coverage}&classes=natural-5-reversed` },
  { name: "circles of a rate", path: `${coverage}&view=circles` },
  { name: "tiles", path: `${coverage}&view=tile-grid` },
  { name: "tiles of a count", path: `${count}&view=tile-grid` },
  { name: "ranked bars", path: `${coverage}&view=ranking` },
  { name: "trend", path: `${coverage}&view=trend&highlight=ha-noi,ninh-binh-2025,ca-mau-2025` },
  { name: "trend of published terms", path: `${awards}&view=trend` },
  { name: "small charts", path: `${coverage}&view=small-multiples` },
  { name: "two periods as lines", path: `${coverage}&view=slope&versus=2025-06` },
  { name: "heat table", path: `${coverage}&view=heat-table` },
  { name: "heat table of years", path: `${coverage.replace("2026-06", "2025")}&view=heat-table` },
  { name: "difference", path: `${coverage}&versus=2025-06&as=difference` },
  { name: "difference of a count", path: `${count}&versus=2024&as=difference` },
  { name: "difference as tiles", path: `${coverage}&versus=2025-06&as=difference&view=tile-grid` },
  { name: "two periods side by side", path: `${coverage}&versus=2020-06&as=side` },
  { name: "since when there are figures", path: `${coverage}&since=any` },
  { name: "since when 80 % are reached", path: `${coverage}&since=80` },
  { name: "the communes of a province, without figures", path: `${unspecified}&communes=ha-noi` },
  { name: "the communes of the country, without figures", path: `${unspecified}&communes=viet-nam` },
  {
    name: "the communes of a province of the time",
    path: `${unspecified}&communes=nam-dinh&boundaries=VN-2008`,
  },
  { name: "communes that no map shows", path: `${coverage}&view=trend&communes=ha-noi` },
  {
    name: "communes of a province that was several",
    path: `${unspecified}&communes=ninh-binh-2025&boundaries=VN-2008`,
  },
  { name: "an empty period", path: "/?indicator=awards_collectives&period=2011" },
  { name: "an unknown id", path: "/?indicator=model_point", provokes: /BAD_USER_INPUT/u },
  { name: "no such page", path: "/no-such-page" },
  {
    name: "a server that does not answer",
    path: coverage,
    before: (page) => page.route("**/graphql*", (route) => route.abort()),
  },
  {
    name: "while it loads",
    path: coverage,
    stays: true,
    before: (page) => page.route("**/graphql*", () => undefined),
  },
  { name: "the nation, published", path: "/nation" },
  { name: "the nation, synthetic", path: "/nation?dataset=demo" },
  { name: "a province, published", path: "/provinces/ninh-binh-2025" },
  { name: "a province, synthetic", path: "/provinces/ninh-binh-2025?dataset=demo" },
  { name: "a province that is no more", path: "/provinces/nam-dinh?dataset=demo" },
  { name: "a province with figures of its districts and communes", path: "/provinces/da-nang-2025" },
  { name: "a district that is no more, with figures", path: "/places/d519-201601" },
  { name: "a commune without figures", path: "/places/c00004-202507" },
  { name: "a commune nobody knows", path: "/places/c00004-202506", provokes: /BAD_USER_INPUT/u },
  { name: "a province nobody knows", path: "/provinces/nam-din", provokes: /BAD_USER_INPUT/u },
  {
    name: "the briefing of a page",
    path: "/nation?dataset=demo",
    open: (page) => openDialog(page.getByRole("button", { name: /^(?:Làm báo cáo|Make a briefing)$/u })),
  },
  { name: "briefings", path: "/briefings", before: keepBriefing },
  { name: "a ready-made briefing", path: "/briefings/changes?dataset=demo&changedSince=2026-11-01" },
  { name: "a briefing that is composed", path: "/briefings/b-state", before: keepBriefing },
  { name: "a briefing that is not here", path: "/briefings/b-none" },
  { name: "signing in", path: "/sign-in", before: (page) => signIn(page, null) },
  { name: "one's account", path: "/account", before: (page) => signIn(page, "administrator") },
  { name: "no keys without accounts", path: "/account/keys" },
  { name: "keys", path: "/account/keys", before: (page) => signIn(page, "administrator") },
  {
    name: "a key that is shown once",
    path: "/account/keys",
    before: (page) => signIn(page, "administrator"),
    open: makeKey,
  },
  { name: "all accounts", path: "/account/people", before: (page) => signIn(page, "administrator") },
  { name: "the state of the system", path: "/account/status" },
  {
    name: "an account to be added",
    path: "/account/people",
    before: (page) => signIn(page, "administrator"),
    open: (page) => openDialog(page.getByRole("button", { name: /^(?:Thêm tài khoản|Add an account)$/u })),
  },
  {
    name: "one number",
    path: "/number?indicator=coverage&unit=commune&area=ninh-binh-2025&period=2015/2020",
  },
  { name: "handing in", path: "/imports" },
  { name: "sources", path: "/sources?q=nam dinh" },
  { name: "what changed", path: "/changes?dataset=demo&changedSince=2025-01-01" },
  { name: "a province as known earlier", path: "/provinces/hue?dataset=demo&period=2025&knownAt=2026-03-31" },
  { name: "first screen as known earlier", path: "/?knownAt=2026-11-10" },
  {
    name: "changes since one last looked",
    path: "/?dataset=demo",
    before: (page) =>
      page.addInitScript(() => {
        const kept = { demo: { at: "2026-06-30T00:00:00.000Z", on: "2026-07-01" } };
        localStorage.setItem("movement-atlas-looked", JSON.stringify(kept));
      }),
  },
  { name: "a report to be read", path: "/imports/report" },
  { name: "a report that was read", path: "/imports/report", open: readReport },
  {
    name: "a figure to be corrected",
    path: "/imports/figure?indicator=awards_collectives&area=nam-dinh&period=2015/2020",
  },
  { name: "definitions", path: "/definitions" },
  {
    name: "the query",
    path: coverage,
    open: (page) => openDialog(page.locator(".actions .button-plain").first()),
  },
  {
    name: "what can be taken away",
    path: coverage,
    open: (page, text) => openDialog(page.getByRole("button", { name: text.page.take.open })),
  },
  {
    name: "the choices in their sheet",
    path: coverage,
    only: "narrow",
    open: (page, text) => openDialog(page.getByRole("button", { name: text.page.controls.open })),
  },
  { name: "search, nothing typed", path: "/definitions", open: (page) => searchFor(page, "") },
  { name: "search, answers", path: coverage, open: (page) => searchFor(page, "nam dinh") },
  { name: "search, nothing found", path: "/definitions", open: (page) => searchFor(page, "nam định nhé") },
];

/** Presses a button and waits for what it opens. */
async function openDialog(button: Locator): Promise<void> {
  await button.click();
  await button.page().getByRole("dialog").waitFor();
}

/** Has a briefing kept in the browser: a page of it in a person's words, the figures under which moved. */
async function keepBriefing(page: Page): Promise<void> {
  await keepInBrowser(page);
  const edits = [{ block: "lead", at: 0, written: "Cả nước: 70 %.", text: "Ba phần tư số xã." }];
  const question = { indicator: "coverage", unitType: "commune", period: "2025" };
  const document = {
    briefing: 2,
    title: "Độ phủ mô hình",
    audience: "Ban Chỉ đạo",
    language: "vi",
    dataset: "demo",
    pages: [
      { id: "trend", kind: "trend", ...question, highlight: ["ha-noi"], edits },
      { id: "method", kind: "method" },
    ],
  };
  const text = JSON.stringify({ changed: "2026-11-01T00:00:00.000Z", document });
  await page.addInitScript((kept) => localStorage.setItem("movement-atlas:briefing:b-state", kept), text);
}

/** As if people signed in at this atlas, and somebody of a role had; null: nobody. What the server says is a test of its own. */
async function signIn(page: Page, role: string | null): Promise<void> {
  const grants = [
    { role: "contributor", territory: "ninh-binh-2025" },
    { role, territory: null },
  ];
  const person = { name: "Nguyễn Thị Lan", address: "lan@example.vn", grants };
  const answer = (json: unknown) => (route: Route) => route.fulfill({ json });
  const actions = role === null ? [] : ["READ", "KEEP_ACCOUNTS"];
  const account = role === null ? null : person;
  await page.route("**/session", answer({ auth: "local", readers: "all", account, actions }));
  const [beganAt, seenAt] = ["2026-11-02T08:00:00.000Z", "2026-11-03T09:30:00.000Z"];
  await page.route("**/session/all", answer({ sessions: [{ beganAt, seenAt, isThis: true }] }));
  const key = {
    id: 1,
    account: 1,
    name: "Sổ của Ninh Bình",
    beginning: "atlas_a1B2c3",
    scopes: ["import"],
    territories: ["ninh-binh-2025"],
    pointsAMinute: 5000,
    spent: 1200,
    createdAt: beganAt,
    expiresAt: "2027-02-01T08:00:00.000Z",
    revokedAt: null,
    usedAt: seenAt,
    isInUse: true,
  };
  const old = { ...key, id: 2, name: "Báo cáo quý", scopes: ["read"], territories: [], usedAt: null };
  const revoked = { ...old, id: 3, revokedAt: seenAt, isInUse: false };
  const secret = `atlas_${"a1B2c3D4e5F6g7".repeat(3)}9876543`;
  await page.route("**/session/keys*", (route) =>
    route.fulfill(
      route.request().method() === "POST"
        ? { status: 201, json: { id: 4, secret, expiresAt: key.expiresAt } }
        : { json: { keys: [key, old, revoked], mostDays: 365, pointsAMinute: 20_000_000 } },
    ),
  );
  const ended = { ...person, name: "Trần Văn Bình", grants: [], isOpened: false, endedAt: seenAt };
  await page.route(
    "**/accounts",
    answer({
      accounts: [
        { id: 1, ...person, isOpened: true, endedAt: null },
        { id: 2, ...ended },
      ],
    }),
  );
}

/** Has a key made that hands in figures; it is then shown. */
async function makeKey(page: Page): Promise<void> {
  const make = /^(?:Tạo khóa|Make a key)$/u;
  await page.getByRole("button", { name: make }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill("Báo cáo hằng đêm");
  await dialog.getByRole("button", { name: make }).click();
  await dialog.locator(".key-shown").waitFor();
}

/** Has a report read: figures, one of them corrected, and a number that is left out. */
async function readReport(page: Page): Promise<void> {
  const [text, title] = [page.locator("textarea"), page.locator(".typed-document input").first()];
  await text.fill("Năm 2019, tỉnh Hà Nam có 41 mô hình; phấn đấu đến năm 2025 có 60 mô hình.");
  await title.fill("Báo cáo");
  await page.locator(".typed-form button[type=submit]").click();
  await page
    .locator(".report-entry")
    .getByRole("button", { name: /^(?:Sửa|Correct)$/u })
    .click();
  await page.locator(".report-left summary").click();
}

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator(".search-list").waitFor();
  await page.locator(".search-field input").fill(query);
}

/** The address of a state in a language. */
export function addressOf({ path }: State, lang: Locale): string {
  const { pathname, search } = new URL(path, "http://127.0.0.1");
  const { address, unfollowed } = parseAddress(pathname, search);
  if (unfollowed.length > 0)
    throw new Error(`${path}: ${unfollowed.map(({ name }) => name).join(", ")} is not followed`);
  if (address.page === "unknown") return path + (lang === home.lang ? "" : `?lang=${lang}`);
  return formatAddress({ ...address, lang });
}
