import { beforeAll, expect, test } from "vitest";
import { changeCatalogue } from "../../src/keeping/change-catalogue.ts";
import { letTimePass } from "../../src/import/pass-of-time.ts";
import { importObservations } from "../../src/import/load.ts";
import { csvRows } from "../../src/import/rows/csv-rows.ts";
import { readFiles, textFile } from "../../src/keeping/read-files.ts";
import { FIRST_DATASET, SEEDS } from "../keeping/office.ts";
import { cookieOf, openBrowser } from "../http/accounts/browser.ts";
import { type Atlas, openAtlas } from "./atlas.ts";
import { Readable } from "node:stream";

let atlas: Atlas;
/** The same, where people sign in. */
let guarded: Atlas;
beforeAll(async () => {
  atlas = await openAtlas({ published: false });
  const { pool } = atlas.connection;
  const { rows } = await readFiles(Object.entries(FIRST_DATASET).map(([name, text]) => textFile(name, text)));
  const wish = { rows, role: "command", what: "first", now: "2026-08-01T00:00:00.000Z" } as const;
  await changeCatalogue(pool, `${SEEDS}/reference`, wish);
  const sources = [
    { line: 2, cells: { id: "returns", title: "Returns", published: "2026-12", kind: "REPORT" } },
  ];
  const give = (now: string, ...lines: readonly string[]) =>
    importObservations(pool, {
      dataset: "monthly",
      file: "returns.csv",
      what: "returns",
      rows: csvRows(Readable.from([["indicator,area,period,model,value,source", ...lines].join("\n")])),
      sources,
      now,
    });
  const line = (area: string, period: string, model: string): string =>
    `patrols,${area},${period},${model},5,returns`;
  // Hà Nội in time for August and half of September; Ninh Bình three days late for August, and nothing since.
  for (const [now = "", ...lines] of [
    [
      "2026-09-18T03:00:00.000Z",
      line("ha-noi", "2026-08", "night_watch"),
      line("ha-noi", "2026-08", "day_watch"),
    ],
    ["2026-09-21T03:00:00.000Z", line("ninh-binh-2025", "2026-08", "night_watch")],
    ["2026-09-23T03:00:00.000Z", line("ninh-binh-2025", "2026-08", "day_watch")],
    ["2026-10-25T03:00:00.000Z", line("ha-noi", "2026-09", "night_watch")],
  ]) {
    await letTimePass(pool, now);
    const report = await give(now, ...lines);
    if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems));
  }
  await letTimePass(pool, "2026-10-28T03:00:00.000Z");
  const { db, options } = atlas.connection;
  guarded = await openAtlas({ environment: { AUTH: "local" }, db, database: options });
  guarded = { ...guarded, connection: atlas.connection };
});

interface Asked {
  readonly returns: readonly {
    readonly period: { readonly id: string };
    readonly dueOn: string;
    readonly returns: readonly Record<string, unknown>[];
  }[];
}

test("of each due period it is told who reports, what of it came, when, and how late", async () => {
  const { returns } = await atlas.data<Asked>(
    `{ returns(dataset: "monthly", first: 3) { period { id } dueOn
      returns { area { id } state expected received receivedOn daysLate } } }`,
  );
  expect(returns.map(({ period, dueOn }) => [period.id, dueOn])).toEqual([
    ["2026-10", "2026-11-20"],
    ["2026-09", "2026-10-20"],
    ["2026-08", "2026-09-20"],
  ]);
  const row = (id: string, state: string, received: number, receivedOn: string | null, daysLate: number) => ({
    area: { id },
    state,
    expected: 2,
    received,
    receivedOn,
    daysLate,
  });
  expect(returns.map((each) => each.returns)).toEqual([
    [row("ha-noi", "NOT_DUE", 0, null, 0), row("ninh-binh-2025", "NOT_DUE", 0, null, 0)],
    [row("ha-noi", "PARTLY", 1, "2026-10-25", 5), row("ninh-binh-2025", "MISSING", 0, null, 5)],
    [row("ha-noi", "IN_TIME", 2, "2026-09-18", 0), row("ninh-binh-2025", "LATE", 2, "2026-09-23", 3)],
  ]);
});

test("it can be asked as it was known, and only of what is due", async () => {
  const query = `query ($dataset: ID!, $periods: [ID!]) { returns(dataset: $dataset, periods: $periods) { returns { state } } }`;
  const response = await atlas.app.inject({
    method: "POST",
    url: "/graphql",
    payload: {
      query,
      variables: { dataset: "monthly", periods: ["2026-08"] },
      extensions: { knownAt: "2026-09-19" },
    },
  });
  expect(response.json().data).toEqual({
    returns: [{ returns: [{ state: "IN_TIME" }, { state: "NOT_DUE" }] }],
  });
  expect(await atlas.data(query, { dataset: "published" })).toEqual({ returns: [] });
  const wrong = await atlas.ask(query, { dataset: "monthly", periods: ["2026"] });
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "periods" });
});

test("an area that does not report is asked nothing, and the nation still counts it", async () => {
  const { statistics } = await atlas.data<{ statistics: { nodes: Record<string, unknown>[] } }>(
    `{ statistics(dataset: "monthly", indicators: ["patrols"], periods: ["2026-08"],
      areas: ["viet-nam", "ha-noi", "hue"]) { nodes { status value reason(lang: EN) completeness { reporting expected } } } }`,
  );
  expect(statistics.nodes).toEqual([
    expect.objectContaining({ status: "PARTIAL", value: 20, completeness: { reporting: 0, expected: 34 } }),
    expect.objectContaining({ status: "PARTIAL", value: 10 }),
    expect.objectContaining({
      status: "NOT_COLLECTED",
      value: null,
      reason: "This dataset asks nothing of this area.",
    }),
  ]);
});

test("whoever hands in is told what is due from their areas, the longest overdue first; nothing awaits who does not", async () => {
  const query = `{ awaiting { due { dataset { id } period { id } dueOn return { area { id } state } } sentBack { id } toReview { id } } }`;
  const due = (area: string, state: string) => ({
    dataset: { id: "monthly" },
    period: { id: "2026-09" },
    dueOn: "2026-10-20",
    return: { area: { id: area }, state },
  });
  expect(await atlas.data(query)).toEqual({
    awaiting: {
      due: [due("ha-noi", "PARTLY"), due("ninh-binh-2025", "MISSING")],
      sentBack: [],
      toReview: [],
    },
  });
  const browser = openBrowser(guarded);
  const asked = async (role: "contributor" | "reader", territory?: string): Promise<unknown> => {
    const cookie = cookieOf(await browser.signIn((await browser.person(role, territory ?? null)).address));
    const response = await browser.send({ method: "POST", url: "/graphql", cookie, payload: { query } });
    return response.json().data.awaiting.due;
  };
  expect(await asked("contributor", "ninh-binh-2025")).toEqual([due("ninh-binh-2025", "MISSING")]);
  expect(await asked("reader")).toEqual([]);
});
