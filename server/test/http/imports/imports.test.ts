import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";
import { type Response, told } from "../accounts/browser.ts";
import { type Clerk, multipart, openClerks, REPORT } from "./clerks.ts";

let atlas: Atlas;
let office: ReturnType<typeof openClerks>;
let clerk: Clerk;
let approver: Clerk;
let elsewhere: Clerk;
beforeAll(async () => {
  atlas = await openAtlas({ environment: { AUTH: "local" }, imports: { limits: { fileBytes: 50_000 } } });
  office = openClerks(atlas);
  [clerk, approver, elsewhere] = [
    await office.clerk("contributor", "ninh-binh-2025"),
    await office.clerk("approver", "ninh-binh-2025"),
    await office.clerk("approver", "hue"),
  ];
});

const csv = (...rows: readonly string[]): string => ["indicator,area,period,value", ...rows].join("\n");
const reason = (response: Response): unknown => told(response).extensions["reason"];
const IMPORT = `query ($id: ID!) { import(id: $id) {
  state isMine isSeen fileName steps movedCount unanswered warnings { code count unanswered }
  counts { rows fresh changed same refused }
  areas { id }
  problems { key code severity cell message(lang: EN) answer }
  moved(first: 5) { indicator { id } area { id } period before { value } after { status value } }
  rows(first: 1) { totalCount nodes { number outcome before cells { column cell text } } }
  events { kind role isMine reason counts { name count } }
  remarks { cell text }
} }`;
interface Shown {
  readonly import: Record<string, unknown> | null;
}

test("a file becomes a draft, is reviewed, published by somebody else, and taken back; each sees what is theirs to see", async () => {
  const id = await clerk.handIn(csv("models_new,nam-dinh,2019,5", "models_new,ha-nam,2019,7"));
  const draft = (await clerk.ask<Shown>(IMPORT, { id })).import;
  expect(draft).toMatchObject({
    state: "DRAFT",
    isMine: true,
    fileName: "figures.csv",
    steps: ["ANSWER", "LAY_OUT", "SUBMIT", "WITHDRAW"],
    counts: { rows: 2, fresh: 2, changed: 0, same: 0, refused: 0 },
    areas: [{ id: "ha-nam" }, { id: "nam-dinh" }],
    rows: {
      totalCount: 2,
      nodes: [
        {
          number: 1,
          outcome: "NEW",
          cells: [
            { column: "indicator", cell: "A2", text: "models_new" },
            { column: "area", cell: "B2", text: "nam-dinh" },
            { column: "period", cell: "C2", text: "2019" },
            { column: "value", cell: "D2", text: "5" },
          ],
        },
      ],
    },
  });
  for (const stranger of [elsewhere, await office.clerk("administrator")])
    expect(await stranger.ask(IMPORT, { id })).toEqual({ import: null });
  expect((await clerk.post(`/imports/${id}/submit`)).json()).toEqual({ id, state: "IN_REVIEW" });

  expect((await approver.ask<Shown>(IMPORT, { id })).import).toMatchObject({
    isMine: false,
    steps: ["REMARK", "SEND_BACK", "PUBLISH"],
  });
  const remarks = [{ cell: "D2", text: "Is this of the whole year?" }];
  expect((await approver.post(`/imports/${id}/send-back`, { remarks })).statusCode).toBe(400);
  await approver.post(`/imports/${id}/send-back`, { reason: "please look again", remarks });
  expect((await clerk.ask<Shown>(IMPORT, { id })).import).toMatchObject({ state: "SENT_BACK", remarks });
  await clerk.post(`/imports/${id}/submit`);
  expect(reason(await clerk.post(`/imports/${id}/publish`))).toBe("NOT_THIS_ROLE");
  expect((await approver.post(`/imports/${id}/publish`)).json()).toMatchObject({ state: "PUBLISHED" });

  const everybody = (await atlas.data<Shown>(IMPORT, { id })).import;
  expect(everybody).toMatchObject({
    state: "PUBLISHED",
    isSeen: false,
    fileName: null,
    counts: { fresh: 2 },
    problems: [],
    remarks: [],
    steps: [],
    rows: { totalCount: 0, nodes: [] },
  });
  expect((await elsewhere.get(`/imports/${id}/file`)).statusCode).toBe(404);
  expect((await approver.get(`/imports/${id}/file`)).body).toContain("nam-dinh");

  const since = new Date().toISOString();
  const known = await atlas.data<{ statistics: { nodes: unknown[] } }>(
    `{ statistics(indicators: ["models_new"], areas: ["nam-dinh"], periods: ["2019"], boundaries: "AS_REPORTED") { nodes { value } } }`,
  );
  expect(known.statistics.nodes).toEqual([{ value: 5 }]);
  const reversed = await approver.post(`/imports/${id}/reverse`, { reason: "the wrong year" });
  expect(reversed.json()).toMatchObject({ state: "REVERSED", counts: { reversed: 2, kept: 0, refused: 0 } });
  const { import: after } = await atlas.data<{
    import: { events: { kind: string; reason: string | null }[] };
  }>(IMPORT, { id });
  expect(after.events.map((event) => [event.kind, event.reason])).toEqual([
    ["HAND_IN", null],
    ["READ", null],
    ["SUBMIT", null],
    ["SEND_BACK", null],
    ["SUBMIT", null],
    ["PUBLISH", null],
    ["REVERSE", "the wrong year"],
  ]);
  const { revisions } = await atlas.data<{ revisions: { nodes: unknown[] } }>(
    `query ($since: DateTime!) { revisions(since: $since, indicators: ["models_new"], areas: ["nam-dinh"]) {
      nodes { cause before { value } after { value } } } }`,
    { since },
  );
  expect(revisions.nodes).toEqual([{ cause: "REVERSED", before: { value: 5 }, after: { value: null } }]);
});

test("who may not take the next step is told why: of another territory, or with what they handed in themselves", async () => {
  const ASKED = `query ($id: ID!) { import(id: $id) { steps refused { step sentence(lang: EN) } } }`;
  const both = await office.clerk("contributor", "ninh-binh-2025");
  await atlas.connection.db
    .insertInto("account_role")
    .values({ account_id: both.id, role: "approver", territory: "ninh-binh-2025" })
    .execute();
  const own = await both.handIn(csv("models_new,nam-dinh,2013,5"));
  await both.post(`/imports/${own}/submit`);
  expect((await both.ask<Shown>(ASKED, { id: own })).import).toEqual({
    steps: ["WITHDRAW", "REMARK", "SEND_BACK"],
    refused: [{ step: "PUBLISH", sentence: "You handed this in yourself; somebody else has to publish it." }],
  });
  expect(reason(await both.post(`/imports/${own}/publish`))).toBe("OWN_DRAFT");
  expect((await approver.ask<Shown>(ASKED, { id: own })).import).toMatchObject({ refused: [] });

  const foreign = await both.handIn(csv("models_new,hue,2013,5"));
  expect((await both.ask<Shown>(ASKED, { id: foreign })).import).toEqual({
    steps: ["LAY_OUT", "WITHDRAW"],
    refused: [{ step: "SUBMIT", sentence: "These figures belong to a territory that is not yours." }],
  });
  expect(reason(await both.post(`/imports/${foreign}/submit`))).toBe("NOT_THIS_TERRITORY");
});

test("a corrected file takes the place of what was given back, with the document that was cited; nobody else's is replaced", async () => {
  const first = await clerk.handIn(csv("models_new,nam-dinh,2012,5"));
  await clerk.post(`/imports/${first}/submit`);
  await approver.post(`/imports/${first}/send-back`, { reason: "is it 6?" });
  const stolen = await office.clerk("contributor", "ninh-binh-2025");
  const corrected = { name: "figures-2.csv", text: csv("models_new,nam-dinh,2012,6") };
  const fields = { dataset: REPORT.dataset, replaces: first };
  expect((await stolen.send({ file: corrected, fields })).statusCode).toBe(403);
  expect(await office.state(first)).toBe("SENT_BACK");
  const id = await clerk.handIn(corrected.text, fields);
  expect([await office.state(first), await office.state(id)]).toEqual(["WITHDRAWN", "DRAFT"]);
  expect(
    (await clerk.ask<Shown>(`query ($id: ID!) { import(id: $id) { document { title } } }`, { id })).import,
  ).toEqual({ document: { title: REPORT.title } });
});

test("what an answer to one says is kept for nobody else", async () => {
  const id = await clerk.handIn(csv("models_new,nam-dinh,2018,5"));
  const query = `{ imports(states: [DRAFT]) { totalCount nodes { id } } }`;
  const get = (cookie?: string): Promise<Response> =>
    office.browser.send({
      method: "GET",
      url: `/graphql?query=${encodeURIComponent(query)}`,
      ...(cookie === undefined ? {} : { cookie }),
    });
  const mine = await get(clerk.cookie);
  expect(mine.json().data.imports.nodes).toContainEqual({ id });
  expect(mine.headers).toMatchObject({ "cache-control": "no-store" });
  expect(mine.headers["etag"]).toBeUndefined();
  expect((await get()).json().data.imports).toEqual({ totalCount: 0, nodes: [] });
  expect((await get(approver.cookie)).json().data.imports.totalCount).toBeGreaterThan(0);
  await clerk.delete(`/imports/${id}`);
  expect((await get(clerk.cookie)).json().data.imports.nodes).not.toContainEqual({ id });
});

test("a warning and a change are answered with a reason; the answer stands beside", async () => {
  const first = await clerk.handIn(csv("models_new,nam-dinh,2017,5"));
  await clerk.post(`/imports/${first}/submit`);
  await approver.post(`/imports/${first}/publish`);
  const id = await clerk.handIn(csv("models_new,nam-dinh,2017,6"));
  expect(reason(await clerk.post(`/imports/${id}/submit`))).toBe("WARNINGS_UNANSWERED");
  const shown = (await clerk.ask<{ import: { problems: { key: string; code: string }[] } }>(IMPORT, { id }))
    .import;
  expect(shown).toMatchObject({
    unanswered: 1,
    warnings: [{ code: "FIGURE_CHANGED", count: 1, unanswered: 1 }],
    problems: [{ code: "FIGURE_CHANGED", severity: "WARNING", cell: "D2" }],
  });
  const problem = shown.problems[0]?.key;
  expect(
    reason(await clerk.post(`/imports/${id}/answer`, { answers: [{ problem: "x", reason: "y" }] })),
  ).toBe("NO_SUCH_WARNING");
  await clerk.post(`/imports/${id}/answer`, { answers: [{ problem, reason: "counted again" }] });
  expect((await clerk.ask<Shown>(IMPORT, { id })).import).toMatchObject({
    unanswered: 0,
    problems: [{ answer: "counted again" }],
  });
  expect((await clerk.post(`/imports/${id}/submit`)).statusCode).toBe(200);
});

test("figures typed on a page go the same way", async () => {
  const response = await clerk.post("/imports", {
    dataset: "published",
    rows: [{ indicator: "models_new", area: "nam-dinh", period: "2016", value: "4" }],
    document: { title: "A letter", published: "2026-09" },
  });
  expect(response.statusCode).toBe(202);
  const again = await clerk.post("/imports", {
    dataset: "published",
    rows: [{ indicator: "models_new", area: "nam-dinh", period: "2016", value: "4" }],
    document: { title: "A letter", published: "2026-09" },
  });
  expect([again.statusCode, again.json().id]).toEqual([200, response.json().id]);
  expect(reason(await clerk.post("/imports", { dataset: "published", rows: [{ indicators: "x" }] }))).toBe(
    "FIELD_UNKNOWN",
  );
});

test("how far reading is can be heard, and that it is over", async () => {
  const id = await clerk.handIn(csv("models_new,nam-dinh,2015,5"));
  const response = await clerk.get(`/imports/${id}/events`);
  expect(response.headers["content-type"]).toContain("text/event-stream");
  expect(response.body).toContain('event: state\ndata: {"state":"DRAFT"}');
  expect((await elsewhere.get(`/imports/${id}/events`)).statusCode).toBe(404);
});

describe("what is not taken", () => {
  const file = { name: "figures.csv", text: csv("models_new,nam-dinh,2010,5") };
  test.each([
    ["no file", { fields: REPORT }, 400, "FILE_MISSING"],
    ["an empty file", { file: { name: "a.csv", text: "" }, fields: REPORT }, 400, "FILE_EMPTY"],
    ["no dataset", { file }, 400, "DATASET_MISSING"],
    ["an unknown dataset", { file, fields: { ...REPORT, dataset: "publishe" } }, 400, "DATASET_UNKNOWN"],
    ["an unknown field", { file, fields: { ...REPORT, note: "x" } }, 400, "FIELD_UNKNOWN"],
    ["a file in another field", { file, fields: REPORT, field: "files" }, 400, "FIELD_UNKNOWN"],
    ["a date that is none", { file, fields: { ...REPORT, published: "yesterday" } }, 400, "DOCUMENT_WRONG"],
    [
      "too large a file",
      { file: { name: "a.csv", text: "x".repeat(50_001) }, fields: REPORT },
      413,
      "FILE_TOO_LARGE",
    ],
  ] as const)("%s", async (_, form, status, code) => {
    const response = await clerk.send(form);
    expect([response.statusCode, reason(response)]).toEqual([status, code]);
  });

  test("from who has not signed in, has no such role, or is led here by another site", async () => {
    const form = multipart({ file, fields: REPORT });
    const send = (more: object): Promise<Response> =>
      office.browser.send({ method: "POST", url: "/imports", ...form, ...more });
    expect((await send({})).statusCode).toBe(401);
    expect((await send({ cookie: approver.cookie })).statusCode).toBe(403);
    const site = { ...form.headers, "sec-fetch-site": "same-site" };
    expect(reason(await send({ cookie: clerk.cookie, headers: site }))).toBe("FROM_ANOTHER_SITE");
  });

  test("steps that there are not, or that are not said right", async () => {
    const id = await clerk.handIn(csv("models_new,nam-dinh,2009,5"));
    expect((await clerk.post(`/imports/nothing/submit`)).statusCode).toBe(404);
    expect((await clerk.post(`/imports/${id}/answer`, { answers: [] })).statusCode).toBe(400);
    expect(
      (await clerk.post(`/imports/${id}/layout`, { sheets: { a: { rows: { "0": "DATA" } } } })).statusCode,
    ).toBe(400);
    expect(reason(await approver.post(`/imports/${id}/publish`))).toBe("IMPORT_NOT_SO");
    expect(reason(await clerk.post(`/imports/${id}/withdraw`, { reason: "x".repeat(1_001) }))).toBe(
      "REASON_TOO_LONG",
    );
  });
});

test("a name that the catalogue does not know is proposed; once it is accepted the draft is read again, and clean", async () => {
  const rows = "indicator,area,period,model,value\ndeployments,nam-dinh,2011,Đội xung kích,5";
  const id = await clerk.handIn(rows);
  const ASKED = `query ($id: ID!) { import(id: $id) { state counts { fresh refused } problems { code found } } }`;
  expect((await clerk.ask<Shown>(ASKED, { id })).import).toMatchObject({
    counts: { fresh: 0, refused: 1 },
    problems: [{ code: "MEMBER_UNKNOWN", found: "Đội xung kích" }],
  });
  const proposed = { kind: "model", name: "Đội xung kích", foundIn: "figures.csv, D2" };
  const made = await clerk.post("/catalogue/proposals", proposed);
  expect(made.statusCode).toBe(201);
  const keeper = await office.clerk("administrator");
  const model = { is: "new", id: "doi_xung_kich", nameEn: "Shock teams", category: "traffic" };
  expect((await keeper.post(`/catalogue/proposals/${made.json().id}`, model)).statusCode).toBe(200);
  let read: Shown["import"] = null;
  do {
    await sleep(20);
    read = (await clerk.ask<Shown>(ASKED, { id })).import;
  } while (read?.["state"] === "READING" || JSON.stringify(read?.["problems"]).includes("MEMBER_UNKNOWN"));
  expect(read).toMatchObject({ state: "DRAFT", counts: { fresh: 1, refused: 0 }, problems: [] });
});
