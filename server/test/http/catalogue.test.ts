import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";
import { cookieOf, openBrowser, told } from "./accounts/browser.ts";
import { FIRST_DATASET } from "../keeping/office.ts";

let atlas: Atlas;
let browser: ReturnType<typeof openBrowser>;
let [keeper, contributor, approver] = ["", "", ""];
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  browser = openBrowser(atlas);
  const cookie = async (...who: Parameters<typeof browser.person>): Promise<string> =>
    cookieOf(await browser.signIn((await browser.person(...who)).address));
  keeper = await cookie("administrator");
  contributor = await cookie("contributor", "ninh-binh-2025");
  approver = await cookie("approver", "viet-nam");
});

const FILES = Object.entries(FIRST_DATASET).map(([name, text]) => ({ name, text: `${text.trim()}\n` }));
const send = (method: "GET" | "POST", url: string, cookie: string | undefined, payload?: object) =>
  browser.send({ method, url, payload, ...(cookie === undefined ? {} : { cookie }) });

test("administrators alone keep the catalogue; contributors propose names for it", async () => {
  const status = async (method: "GET" | "POST", url: string): Promise<number[]> =>
    Promise.all(
      [undefined, approver, contributor, keeper].map(
        async (cookie) => (await send(method, url, cookie, method === "POST" ? {} : undefined)).statusCode,
      ),
    );
  expect(await status("GET", "/catalogue/rows")).toEqual([401, 403, 403, 200]);
  expect(await status("GET", "/catalogue/changes")).toEqual([401, 403, 403, 200]);
  expect(await status("POST", "/catalogue")).toEqual([401, 403, 403, 400]);
  expect(await status("GET", "/catalogue/proposals")).toEqual([401, 403, 200, 200]);
  expect(await status("POST", "/catalogue/proposals")).toEqual([401, 403, 400, 400]);
  expect(await status("POST", "/catalogue/proposals/1")).toEqual([401, 403, 403, 400]);
});

test("a dataset is opened by the route: tried first, then kept, and there for everybody at once", async () => {
  const tried = await send("POST", "/catalogue", keeper, { files: FILES, dryRun: true });
  expect([tried.statusCode, tried.json().problems, tried.json().commit]).toEqual([200, [], null]);
  const datasets = async () =>
    (await atlas.data<{ datasets: { id: string }[] }>("{ datasets { id } }")).datasets.map(({ id }) => id);
  expect(await datasets()).not.toContain("monthly");
  const kept = await send("POST", "/catalogue", keeper, { files: FILES, what: "first" });
  expect(kept.json().changes).toEqual(tried.json().changes);
  expect(await datasets()).toContain("monthly");
  const { changes } = (await send("GET", "/catalogue/changes", keeper)).json();
  expect(changes[0]).toMatchObject({ role: "administrator", what: "first" });
  expect(changes[0].rows).toEqual(tried.json().changes);
  const { files } = (await send("GET", "/catalogue/rows", keeper)).json();
  expect(
    files.datasets.rows.map((row: { cells: { id: string }; isOwn: boolean }) => [row.cells.id, row.isOwn]),
  ).toEqual([
    ["published", false],
    ["demo", false],
    ["monthly", true],
  ]);
  const wrong = {
    rows: [{ file: "due", cells: { dataset: "monthly", indicator: "patrol", every: "MONTH", day: "1" } }],
  };
  const refused = await send("POST", "/catalogue", keeper, wrong);
  expect(refused.statusCode).toBe(422);
  expect(refused.json().problems).toEqual([
    expect.objectContaining({
      file: "due",
      row: 1,
      column: "indicator",
      found: "patrol",
      code: "CATALOGUE_MEMBER_UNKNOWN",
      accepted: ["patrols"],
      message: { vi: expect.stringContaining("không có mã này"), en: expect.stringContaining("no such id") },
    }),
  ]);
});

test("a name that is proposed becomes another name of a model, or a model, or is declined with a reason; once", async () => {
  const propose = async (name: string) =>
    send("POST", "/catalogue/proposals", contributor, { kind: "model", name, foundIn: "thang-11.xlsx, C5" });
  const [other, fresh] = [await propose("Ba AT"), await propose("Tổ xe ôm tự quản")];
  const odd = await propose("Việc khác");
  expect((await propose("ba at")).statusCode).toBe(409);
  const decide = (made: typeof other, decision: object) =>
    send("POST", `/catalogue/proposals/${made?.json().id}`, keeper, decision);
  expect((await decide(other, { is: "name", of: "ba_an_toan" })).statusCode).toBe(200);
  const made = { is: "new", id: "to_xe_om", nameEn: "Motorcycle taxi teams", category: "traffic" };
  expect((await decide(fresh, made)).statusCode).toBe(200);
  expect(told(await decide(odd, { is: "declined", reason: " " }))).toMatchObject({
    extensions: { reason: "PROPOSAL_NEEDS_REASON" },
  });
  expect((await decide(odd, { is: "declined", reason: "Không phải mô hình." })).statusCode).toBe(200);
  expect((await decide(odd, made)).statusCode).toBe(409);
  const { models } = await atlas.data<{ models: { id: string; name: string; otherNames: string[] }[] }>(
    "{ models { id name otherNames } }",
  );
  expect(models.find(({ id }) => id === "ba_an_toan")?.otherNames).toContain("Ba AT");
  expect(models.find(({ id }) => id === "to_xe_om")?.name).toBe("Tổ xe ôm tự quản");
  const { proposals } = (await send("GET", "/catalogue/proposals", contributor)).json();
  expect(proposals.map((each: { state: string; territory: string }) => [each.state, each.territory])).toEqual(
    [
      ["DECLINED", "ninh-binh-2025"],
      ["ACCEPTED", "ninh-binh-2025"],
      ["ACCEPTED", "ninh-binh-2025"],
    ],
  );
});
