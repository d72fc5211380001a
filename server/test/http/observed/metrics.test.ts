import { request as ask } from "node:http";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { DatabaseWatch } from "../../../src/db/database-watch.ts";
import { DatabaseAwayError } from "../../../src/db/database-away.ts";
import { listenForAdmin } from "../../../src/http/admin/listen-for-admin.ts";
import { METRIC_NAMES } from "../../../src/telemetry/metrics/definitions.ts";
import { Metrics } from "../../../src/telemetry/metrics/metrics.ts";
import { atEnd } from "../../at-end.ts";
import { type Atlas, openAtlas } from "../../graphql/atlas.ts";

const OURS = "query Boundaries {\n  vintages {\n    id\n  }\n}";
const HOST = "127.0.0.1";

let atlas: Atlas;
let port: number;
const metrics = new Metrics();
/** The database, as far as metrics know. */
const watch = {
  away: null as DatabaseAwayError | null,
  signal: new AbortController().signal,
  close: () => undefined,
};

beforeAll(async () => {
  const webFolder = mkdtempSync(join(tmpdir(), "movement-atlas-web-"));
  atEnd(() => rmSync(webFolder, { recursive: true }));
  for (const page of ["index", "graphiql"]) writeFileSync(join(webFolder, `${page}.html`), "");
  writeFileSync(join(webFolder, "persisted-documents.json"), JSON.stringify({ "sha256:1": OURS }));
  atlas = await openAtlas({ metrics, webFolder, watch: watch satisfies DatabaseWatch });
  await atlas.connection.pool.query("insert into data_commit (committed_at, what) values (now(), 'test')");
  const admin = await listenForAdmin(metrics, { host: HOST, port: 0, isLocal: true });
  atEnd(() => admin.close());
  ({ port } = admin);
});

/** What the port for those who look after the atlas answers. */
function get(
  path: string,
  { method = "GET", host = `${HOST}:${port}` } = {},
): Promise<{ status: number; text: string }> {
  return new Promise((answered, failed) => {
    ask({ host: HOST, port, path, method, headers: { host } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => answered({ status: response.statusCode ?? 0, text }));
    })
      .on("error", failed)
      .end();
  });
}

const post = (payload: object) => atlas.app.inject({ method: "POST", url: "/graphql", payload });

describe("/metrics", () => {
  test("is on a port of its own, and not where readers are", async () => {
    const { status, text } = await get("/metrics");
    expect(status).toBe(200);
    for (const name of METRIC_NAMES) expect(text).toContain(`# TYPE ${name} `);
    expect(
      text
        .trimEnd()
        .split("\n")
        .every((line) => /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{.*\})? [-\d.e+]+)$/.test(line)),
    ).toBe(true);
    const answer = await atlas.app.inject({ method: "GET", url: "/metrics" });
    expect(answer.body).not.toContain("# TYPE");
  });

  test("has nothing else, and is asked under a name of this machine", async () => {
    expect((await get("/")).status).toBe(404);
    expect((await get("/metrics", { method: "POST" })).status).toBe(405);
    expect((await get("/metrics", { host: "attacker.example" })).status).toBe(421);
  });

  test("says how the parts stand: database, pools, threads, queues, memory", async () => {
    await metrics.ready();
    expect(metrics.value("atlas_database_up")).toBe(1);
    expect(metrics.value("atlas_database_size_bytes")).toBeGreaterThan(1_000_000);
    expect(metrics.value("atlas_database_connections")).toBeGreaterThan(0);
    expect(metrics.value("atlas_data_version")).toBeGreaterThan(0);
    expect(metrics.value("process_resident_memory_bytes")).toBeGreaterThan(10_000_000);
    expect(metrics.samples("atlas_queue_slots").length).toBeGreaterThan(5);
    expect(metrics.value("atlas_event_loop_delay_seconds", { quantile: "max" })).toBeGreaterThanOrEqual(0);
    expect(metrics.value("atlas_database_replication_lag_seconds")).toBeNull();
  });

  test("counts a question by the name of our own document, whatever strangers call theirs", async () => {
    await post({ documentId: "sha256:1" });
    await post({ query: OURS });
    for (let one = 0; one < 50; one++)
      await post({ query: `query Boundaries${one} { vintages { id } }`, operationName: `Boundaries${one}` });
    await post({ query: "query Boundaries { vintages { provinces } }" });
    const counts = Object.fromEntries(
      metrics
        .distributions("atlas_graphql_duration_seconds")
        .map(({ labels, count }) => [labels["operation"], count]),
    );
    expect(counts).toMatchObject({ Boundaries: 2, other: 51 });
    expect(Object.keys(counts)).toHaveLength(2);
  });

  test("tells kept answers from those that were worked out, and what they cost", async () => {
    const query = "{ vintages { id name } }";
    const before = { points: metrics.value("atlas_points_spent_total") ?? 0 };
    await post({ query });
    const first = (metrics.value("atlas_points_spent_total") ?? 0) - before.points;
    const hits = metrics.value("atlas_answer_cache_requests_total", { result: "hit" }) ?? 0;
    await post({ query });
    expect(first).toBeGreaterThan(0);
    expect(metrics.value("atlas_points_spent_total")).toBe(before.points + 2 * first);
    expect(metrics.value("atlas_answer_cache_requests_total", { result: "hit" })).toBe(hits + 1);
    expect(metrics.value("atlas_graphql_answers_total", { answered: "kept" })).toBeGreaterThan(0);
    expect(metrics.value("atlas_answer_cache_bytes")).toBeGreaterThan(0);
  });

  test("counts what was refused, and errors in answers, by their codes", async () => {
    await post({ query: "{ nothing }" });
    await atlas.app.inject({ method: "GET", url: "/healthz", headers: { host: "attacker.example" } });
    expect(metrics.value("atlas_graphql_errors_total", { code: "GRAPHQL_VALIDATION_FAILED" })).toBe(1);
    expect(metrics.value("atlas_http_refused_total", { reason: "HOST_UNKNOWN" })).toBe(1);
  });

  test("counts requests by the patterns of addresses, not by what strangers make up", async () => {
    for (let one = 0; one < 50; one++)
      await atlas.app.inject({
        method: "GET",
        url: `/data/made-up-${one}.csv`,
        headers: { host: "localhost" },
      });
    const routes = new Set(metrics.samples("atlas_http_requests_total").map(({ labels }) => labels["route"]));
    expect([...routes].filter((route) => route?.startsWith("/data"))).toEqual(["/data/:file"]);
    expect(metrics.value("atlas_http_requests_total", { route: "/data/:file", status: "4xx" })).toBe(50);
  });

  test("answers without a database, with what is known without asking it", async () => {
    watch.away = new DatabaseAwayError(new Error("away"));
    try {
      const { status, text } = await get("/metrics");
      expect(status).toBe(200);
      expect(text).toContain("\natlas_database_up 0\n");
      expect(text).not.toContain("\natlas_database_connections ");
      expect(text).toContain("\natlas_http_requests_total{");
    } finally {
      watch.away = null;
    }
  });
});
