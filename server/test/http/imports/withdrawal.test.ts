import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { told } from "../accounts/browser.ts";
import { type Clerk, openClerks } from "./clerks.ts";

let atlas: Atlas;
let office: ReturnType<typeof openClerks>;
let clerk: Clerk;
let approver: Clerk;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" } });
  office = openClerks(atlas);
  [clerk, approver] = [
    await office.clerk("contributor", "ninh-binh-2025"),
    await office.clerk("approver", "ninh-binh-2025"),
  ];
});

/** Hands in rows as a page does that has no file. */
async function handIn(rows: readonly Record<string, string>[]): Promise<string> {
  const document = { title: "A letter", published: "2026-09" };
  const response = await clerk.post("/imports", { dataset: "published", rows, document });
  const found: string = response.json().id;
  while ((await office.state(found)) === "READING") await sleep(10);
  return found;
}

const FIGURE = { indicator: "models_new", area: "nam-dinh", period: "2014" };

test("one published figure is withdrawn with a reason, by one person and published by another; its history keeps it", async () => {
  const first = await handIn([{ ...FIGURE, value: "4" }]);
  await clerk.post(`/imports/${first}/submit`);
  expect((await approver.post(`/imports/${first}/publish`)).statusCode).toBe(200);
  const since = new Date().toISOString();

  const id = await handIn([{ ...FIGURE, value: "", status: "WITHDRAWN" }]);
  interface Shown {
    readonly import: { readonly problems: readonly { readonly key: string; readonly code: string }[] };
  }
  const asked = `query ($id: ID!) { import(id: $id) { state counts { changed refused } problems { key code } moved { before { value } after { value } } } }`;
  const shown = (await clerk.ask<Shown>(asked, { id })).import;
  expect(shown).toMatchObject({
    state: "DRAFT",
    counts: { changed: 1, refused: 0 },
    problems: [{ code: "FIGURE_WITHDRAWN" }],
    moved: expect.arrayContaining([{ before: { value: 4 }, after: null }]),
  });
  expect(told(await clerk.post(`/imports/${id}/submit`)).extensions["reason"]).toBe("WARNINGS_UNANSWERED");
  const answers = shown.problems.map(({ key }) => ({ problem: key, reason: "counted in another province" }));
  await clerk.post(`/imports/${id}/answer`, { answers });
  expect((await clerk.post(`/imports/${id}/submit`)).statusCode).toBe(200);
  expect((await clerk.post(`/imports/${id}/publish`)).statusCode).toBe(403);
  expect((await approver.post(`/imports/${id}/publish`)).statusCode).toBe(200);

  const { statistics, revisions, observations } = await atlas.data<
    Record<"statistics" | "revisions" | "observations", { nodes: unknown[] }>
  >(
    `query ($since: DateTime!) {
      statistics(indicators: ["models_new"], areas: ["nam-dinh"], periods: ["2014"], boundaries: "AS_REPORTED") { nodes { value } }
      revisions(since: $since, indicators: ["models_new"], areas: ["nam-dinh"], periods: ["2014"], boundaries: "AS_REPORTED") {
        nodes { cause before { value } after { value } } }
      observations(indicators: ["models_new"], areas: ["nam-dinh"], periods: ["2014"], withdrawn: true) {
        nodes { versions { version value handedIn { reason publishedBy } } } } }`,
    { since },
  );
  expect(observations.nodes).toEqual([
    {
      versions: [
        {
          version: 2,
          value: null,
          handedIn: { reason: "counted in another province", publishedBy: "approver" },
        },
        { version: 1, value: 4, handedIn: { reason: null, publishedBy: "approver" } },
      ],
    },
  ]);
  expect(statistics.nodes).toEqual([{ value: null }]);
  expect(revisions.nodes).toEqual([{ cause: "WITHDRAWN", before: { value: 4 }, after: { value: null } }]);
});
