import { beforeAll, expect, test } from "vitest";
import { templateOf } from "../../../src/import/template/template.ts";
import { templateCsv, templateXlsx } from "../../../src/import/template/write-template.ts";
import { readCatalogue } from "../../../src/statistics/catalogue/read-catalogue.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { told } from "../accounts/browser.ts";
import { type Clerk, openClerks } from "./clerks.ts";

let atlas: Atlas;
let clerk: Clerk;
let approver: Clerk;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  const office = openClerks(atlas);
  [clerk, approver] = [
    await office.clerk("contributor", "ninh-binh-2025"),
    await office.clerk("approver", "ninh-binh-2025"),
  ];
});

const FORM = { dataset: "demo", area: "ninh-binh-2025", period: "2026-07" } as const;
const address = (more: Readonly<Record<string, string>> = {}, format = "xlsx"): string =>
  `/imports/template.${format}?${new URLSearchParams({ ...FORM, ...more }).toString()}`;

test("a clerk takes the form that the command writes, as a workbook and as CSV, also of a province that went into theirs", async () => {
  const catalogue = await readCatalogue(atlas.connection.db);
  const xlsx = await clerk.get(address());
  expect(xlsx.headers["content-disposition"]).toContain("demo_ninh-binh-2025_2026-07.xlsx");
  expect(xlsx.rawPayload.equals(await templateXlsx(templateOf(catalogue, FORM)))).toBe(true);
  for (const lang of ["vi", "en"] as const)
    expect((await clerk.get(address({ lang }, "csv"))).body).toBe(
      templateCsv(templateOf(catalogue, FORM), lang),
    );
  const before = { ...FORM, area: "nam-dinh", period: "2024-07" };
  expect((await clerk.get(address(before))).statusCode).toBe(200);
});

test("nobody takes the form of an area whose figures they may not hand in; what there is not is told", async () => {
  const refused = async (who: Clerk, url: string): Promise<unknown> => {
    const response = await who.get(url);
    return [response.statusCode, told(response).extensions["reason"], told(response).extensions["argument"]];
  };
  expect(await refused(clerk, address({ area: "hue" }))).toEqual([403, "NOT_THIS_TERRITORY", undefined]);
  expect(await refused(approver, address())).toEqual([403, "NOT_THIS_ROLE", undefined]);
  expect(await refused(clerk, address({ area: "" }))).toEqual([400, "TEMPLATE_AREA_REPORTS_NOT", "area"]);
  expect(await refused(clerk, address({ period: "x" }))).toEqual([
    400,
    "TEMPLATE_PERIOD_UNREADABLE",
    "period",
  ]);
  expect(await refused(clerk, address({ dataset: "published" }))).toEqual([
    400,
    "TEMPLATE_NOTHING_DUE",
    "period",
  ]);
  expect(await refused(clerk, address({ lang: "fr" }))).toEqual([400, "ONE_OF", "lang"]);
  expect(await refused(clerk, address({ page: "2" }))).toEqual([400, "ONE_OF", "page"]);
  const nobody = await atlas.app.inject({ method: "GET", url: address() });
  expect(nobody.statusCode).toBe(401);
});

test("whoever asks is told for which areas they report", async () => {
  const asked = `{ awaiting { reportsFor { id } } }`;
  interface Told {
    readonly awaiting: { readonly reportsFor: readonly { readonly id: string }[] };
  }
  const theirs = (await clerk.ask<Told>(asked)).awaiting.reportsFor.map(({ id }) => id);
  expect(new Set(theirs)).toEqual(new Set(["ninh-binh-2025", "ninh-binh", "nam-dinh", "ha-nam"]));
  expect((await approver.ask<Told>(asked)).awaiting.reportsFor).toEqual([]);
});
