import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { beforeAll, expect, test } from "vitest";
import { MOST_SIGNS } from "../../src/mcp/mcp-server.ts";
import { type Atlas, openAtlas } from "../graphql/atlas.ts";
import { atEnd } from "../at-end.ts";

const PROGRAM = resolve(import.meta.dirname, "../../src/cli/main.ts");

let atlas: Atlas;
let client: Client;
beforeAll(async () => {
  atlas = await openAtlas({ published: true });
  await atlas.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = atlas.app.server.address() as AddressInfo;
  client = await connected(`http://127.0.0.1:${port}`);
});

/** The command as an assistant starts it. */
async function connected(url: string): Promise<Client> {
  const made = new Client({ name: "test", version: "1" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, "mcp", "--url", url],
  });
  await made.connect(transport);
  atEnd(() => made.close());
  return made;
}

interface Told {
  readonly isError: boolean;
  readonly text: string;
  readonly data: Record<string, unknown>;
}

async function call(name: string, args: Record<string, unknown>, by = client): Promise<Told> {
  const result = await by.callTool({ name, arguments: args });
  const [first] = result.content as readonly { readonly text?: string }[];
  const text = first?.text ?? "";
  const isError = result.isError === true;
  return { isError, text, data: isError ? {} : JSON.parse(text) };
}

test("there are five tools, all of which only read", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(["find", "describe", "ask", "figure", "cite"]);
  for (const { annotations, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
    expect(description).not.toBe("");
  }
});

test("names are found without their accents, what is no more after what is", async () => {
  const { data } = await call("find", { text: "nam dinh", lang: "VI" });
  expect(data["found"]).toEqual([
    expect.objectContaining({ kind: "area", id: "nam-dinh", name: "Nam Định", until: "2025-06-30" }),
  ]);
  const { data: both } = await call("find", { text: "ninh binh" });
  const areas = (both["found"] as { id: string; until: string | null }[]).filter(({ id }) =>
    id.startsWith("ninh-binh"),
  );
  expect(areas.map(({ id }) => id)).toEqual(["ninh-binh-2025", "ninh-binh"]);
});

test("an id is described, and one that is none is told with the nearest", async () => {
  const { data } = await call("describe", { id: "coverage" });
  expect(data).toMatchObject({ is: "indicator", numerator: { id: "deployments" }, unit: "%" });
  expect((await call("describe", { id: "nam-dinh" })).data).toMatchObject({
    successors: [{ id: "ninh-binh-2025" }],
  });
  const wrong = await call("describe", { id: "nothing-so" });
  expect([wrong.isError, wrong.text]).toEqual([true, expect.stringContaining("nothing-so")]);
});

const TABLE = {
  indicators: ["awards_collectives"],
  areas: ["nam-dinh", "quang-ngai"],
  boundaries: "VN-2008",
};

test("every number of a table carries its status, its boundaries and its citation, and what is missing says why", async () => {
  const { data } = await call("ask", { ...TABLE, periods: ["2015/2020", "2006/2016"] });
  const rows = data["rows"] as Record<string, unknown>[];
  expect(rows).toHaveLength(4);
  for (const row of rows) {
    expect(row).toMatchObject({
      dataset: "published",
      status: expect.any(String),
      boundaries: "VN-2008",
      citation: { knownAt: expect.any(String), dataVersion: expect.any(String), sources: expect.any(Array) },
    });
    expect([row["value"] === null, row["reason"] !== undefined]).toEqual([
      row["value"] === null,
      row["value"] === null,
    ]);
  }
  expect(rows).toContainEqual(
    expect.objectContaining({
      area: "nam-dinh",
      period: "2015/2020",
      value: 59,
      citation: expect.objectContaining({ sources: [expect.stringMatching(/^s002: /)] }),
    }),
  );
});

test("CURRENT is told by the name of the boundaries that are so", async () => {
  const { data } = await call("figure", {
    indicator: "awards_collectives",
    area: "viet-nam",
    period: "2023",
  });
  expect(data["number"]).toMatchObject({ boundaries: "VN-2025" });
});

test("a figure is told with what it stands on and its change", async () => {
  const { data } = await call("figure", {
    indicator: "awards_collectives",
    area: "nam-dinh",
    period: "2015/2020",
    since: "2006/2016",
    boundaries: "VN-2008",
  });
  expect(data).toMatchObject({
    number: { value: 59, status: "REPORTED" },
    change: { difference: null, reason: expect.any(String) },
    standsOn: { of: 1, figures: [{ value: 59, source: { id: "s002" }, versions: [{ version: 1 }] }] },
  });
});

test("the link of a citation gives the numbers that the table has", async () => {
  const question = { ...TABLE, periods: ["2015/2020"] };
  const [{ data: table }, { data: cited }] = [await call("ask", question), await call("cite", question)];
  expect(cited["link"]).toBe(table["link"]);
  expect(cited["sentence"]).toContain(cited["link"]);
  expect(cited["sources"]).toEqual([expect.stringMatching(/^s002: /)]);
  const answer = (await (await fetch(String(cited["link"]))).json()) as {
    data: { statistics: { nodes: { value: number | null }[] } };
  };
  const rows = table["rows"] as { value: number | null }[];
  expect(answer.data.statistics.nodes.map(({ value }) => value)).toEqual(rows.map(({ value }) => value));
});

test("what is wrong is told in the API's words, with what would be right", async () => {
  const { isError, text } = await call("ask", { indicators: ["award_collectives"] });
  expect([isError, text]).toEqual([true, expect.stringContaining("awards_collectives")]);
  expect((await call("ask", { indicators: [] })).isError).toBe(true);
});

test("the longest answer there is stays within its bound", async () => {
  const indicators = [
    "awards_collectives",
    "deployments",
    "units_eligible",
    "model_points",
    "models_unspecified",
  ];
  const { text } = await call("ask", {
    indicators,
    kind: "YEAR",
    boundaries: "AS_REPORTED",
    limit: 50,
    lang: "VI",
  });
  expect(text.length).toBeLessThanOrEqual(MOST_SIGNS);
  expect((await call("ask", { indicators, limit: 51 })).isError).toBe(true);
});

test("without an atlas each tool says so, and how to start one", async () => {
  const nowhere = await connected("http://127.0.0.1:1");
  const { isError, text } = await call("find", { text: "x" }, nowhere);
  expect([isError, text]).toEqual([true, expect.stringContaining("npm start")]);
});
