import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { readTraces } from "../../src/config-traces.ts";
import { collecting, nameOfStatement, noteStatement, step, Steps } from "../../src/telemetry/traces/steps.ts";
import { startTracing, type Told, traced, type Tracing } from "../../src/telemetry/traces/tracing.ts";
import { atEnd } from "../at-end.ts";
import { openAtlas } from "../graphql/atlas.ts";

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
  readonly status: { readonly code?: number };
}

/** A collector of OpenTelemetry's, as far as it takes traces as JSON. */
async function collector(
  status: number | null = 200,
): Promise<{ url: string; spans: SentSpan[]; bodies: string[] }> {
  const spans: SentSpan[] = [];
  const bodies: string[] = [];
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(body);
      const { resourceSpans } = JSON.parse(body);
      for (const { scopeSpans } of resourceSpans) for (const each of scopeSpans) spans.push(...each.spans);
      if (status !== null) response.writeHead(status, { "content-type": "application/json" }).end("{}");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`, spans, bodies };
}

const settings = (url: string) => ({
  url,
  headers: {},
  service: "movement-atlas",
  sampler: "parentbased_always_on" as const,
  ratio: 1,
});
const attributes = (span: SentSpan | undefined): Record<string, unknown> =>
  Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]));

const SECRET = "khong-ai-duoc-biet";
let spans: SentSpan[] = [];
let bodies: string[] = [];
let log: readonly string[] = [];

beforeAll(async () => {
  const sent = await collector();
  const tracing = await startTracing(settings(sent.url), () => undefined);
  const atlas = await openAtlas({
    published: true,
    tracing,
    cacheBytes: 0,
    environment: { TRUST_PROXY: "127.0.0.1" },
  });
  const parent = { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` };
  const ask = (query: string, headers: Record<string, string> = {}, remoteAddress = "127.0.0.1") =>
    atlas.app.inject({
      method: "POST",
      url: `/graphql?${SECRET}`,
      payload: { query, variables: { [SECRET]: SECRET }, operationName: SECRET },
      headers: { "user-agent": SECRET, cookie: `x=${SECRET}`, ...headers },
      remoteAddress,
    });
  const small = `query ${"khong"} { vintages { id name } }`.replace("khong", SECRET.replaceAll("-", "_"));
  await atlas.app.inject({ method: "POST", url: "/graphql", payload: { query: small }, headers: parent });
  await atlas.app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: small },
    headers: parent,
    remoteAddress: "203.0.113.7",
  });
  await ask(`{ a: ${"x".repeat(3)} }`);
  await atlas.app.inject({
    method: "POST",
    url: "/graphql",
    payload: {
      query: `{ statistics(indicators: ["awards_collectives"], boundaries: "AS_REPORTED", kind: YEAR, from: "2010", to: "2024", first: 1000) { nodes { value area { id } sources { id } } } }`,
    },
  });
  await atlas.app.inject({ url: `/data/${SECRET}.csv` });
  await tracing.close();
  ({ spans, bodies } = sent);
  ({ log } = atlas);
});

test("each request is a trace with its route, how it ended, and the steps it took", () => {
  const roots = spans.filter(({ name }) => name === "POST /graphql");
  expect(roots).toHaveLength(4);
  const [first] = roots;
  expect(attributes(first)).toMatchObject({
    "http.route": "/graphql",
    "http.response.status_code": 200,
    "graphql.operation.name": "other",
    "atlas.answered": "here",
  });
  const names = spans.filter(({ traceId }) => traceId === first?.traceId).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["turn of small questions", "answered here"]));
  for (const span of spans) expect(BigInt(span.endTimeUnixNano) >= BigInt(span.startTimeUnixNano)).toBe(true);
});

test("what a worker did, down to its statements, is part of the trace of whoever asked", () => {
  const [worker] = spans.filter(({ name }) => name === "answered by a worker");
  expect(worker).toBeDefined();
  const below = spans.filter(({ parentSpanId }) => parentSpanId === worker?.spanId).map(({ name }) => name);
  expect(below).toContain("turn of large questions");
  expect(below.filter((name) => name.startsWith("select "))).not.toEqual([]);
});

test("whose trace it goes on with is believed of trusted proxies alone", () => {
  const ids = spans.filter(({ name }) => name === "POST /graphql").map(({ traceId }) => traceId);
  expect(ids.filter((id) => id === "a".repeat(32))).toHaveLength(1);
});

test("nothing that was sent to us is in it", () => {
  expect(bodies.length).toBeGreaterThan(0);
  for (const word of [SECRET, SECRET.replaceAll("-", "_"), "awards_collectives", "203.0.113.7"])
    expect(bodies.join("\n")).not.toContain(word);
});

test("the line of the log names the trace", () => {
  const lines = log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "answered");
  const traces = new Set(spans.map(({ traceId }) => traceId));
  expect(lines.length).toBeGreaterThan(3);
  for (const { trace } of lines) expect(traces).toContain(trace);
});

test("a collector that never answers holds nobody up, and is told of", async () => {
  const deaf = await collector(null);
  const warnings: string[] = [];
  const tracing = await startTracing(settings(deaf.url), (words) => void warnings.push(words));
  for (let n = 0; n < 10_000; n++) tracing.tell(told({}), new Steps());
  await tracing.close();
  const strict = await startTracing(
    settings((await collector(400)).url),
    (words) => void warnings.push(words),
  );
  strict.tell(told({}), new Steps());
  await strict.close();
  expect(warnings.join("\n")).toContain("traces do not arrive");
});

test("a share of traces is taken where that is asked", async () => {
  const sent = await collector();
  const none = { ...settings(sent.url), sampler: "traceidratio" as const, ratio: 0 };
  const tracing = await startTracing(none, () => undefined);
  expect(tracing.tell(told({}), new Steps())).toBeNull();
  await tracing.close();
  expect(sent.spans).toEqual([]);
});

test("work in the background is a trace, also when it fails", async () => {
  const list: Told[] = [];
  const tracing: Tracing = { tell: (each) => (list.push(each), null), close: async () => undefined };
  await traced(tracing, "file handed in", () => step("read", async () => undefined));
  await expect(
    traced(tracing, "file handed in", async () => {
      throw new Error("broken");
    }),
  ).rejects.toThrow("broken");
  expect(list.map(({ name, failed }) => [name, failed])).toEqual([
    ["file handed in", false],
    ["file handed in", true],
  ]);
});

test("steps lie within each other, are bounded, and cost nothing where nobody collects them", async () => {
  const steps = new Steps();
  await collecting(steps, () =>
    step("outer", async () => {
      await step("inner", async () => noteStatement('select "x" from "cube"', 2, false));
    }),
  );
  expect(steps.list.map(({ name, within }) => [name, within])).toEqual([
    ["outer", null],
    ["inner", 0],
    ["select cube", 1],
  ]);
  const many = new Steps();
  await collecting(many, async () => {
    for (let n = 0; n < 1_000; n++) await step("one", async () => undefined);
  });
  expect(many.list).toHaveLength(200);
  noteStatement("select 1", 1, false);
  expect(await step("nobody asks", async () => 7)).toBe(7);
});

test.each([
  ['select "id" from "data_commit" where "x" = $1', "select data_commit"],
  ["insert into audit_entry values ($1)", "insert audit_entry"],
  ["  begin", "begin"],
  ["(select 1)", "statement"],
  ["select 'Nguyễn Văn A'", "select"],
])("%s is told as %s", (sql, name) => expect(nameOfStatement(sql)).toBe(name));

test("settings that are not right are told, each in a sentence", () => {
  const read = (values: Record<string, string>) => {
    const problems: string[] = [];
    return { traces: readTraces((name) => values[name] ?? null, problems), problems };
  };
  expect(read({})).toEqual({ traces: null, problems: [] });
  expect(
    read({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://c:4318/", OTEL_EXPORTER_OTLP_HEADERS: "a=b%20c,d=e" }).traces,
  ).toMatchObject({ url: "http://c:4318/v1/traces", headers: { a: "b c", d: "e" }, ratio: 1 });
  expect(
    read({
      OTEL_EXPORTER_OTLP_ENDPOINT: "collector",
      OTEL_TRACES_SAMPLER: "some",
      OTEL_TRACES_SAMPLER_ARG: "2",
    }).problems,
  ).toHaveLength(3);
});

function told(more: Partial<Told>): Told {
  const began = performance.timeOrigin + performance.now();
  return {
    name: "GET /",
    kind: "request",
    began,
    ended: began + 1,
    attributes: {},
    failed: false,
    parent: null,
    ...more,
  };
}
