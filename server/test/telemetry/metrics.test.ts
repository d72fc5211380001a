import { describe, expect, test } from "vitest";
import { METRIC_NAMES, METRICS } from "../../src/telemetry/metrics/definitions.ts";
import { expose } from "../../src/telemetry/metrics/exposition.ts";
import { Metrics } from "../../src/telemetry/metrics/metrics.ts";

const linesOf = (metrics: Metrics, name: string): readonly string[] =>
  expose(metrics)
    .split("\n")
    .filter((line) => line.startsWith(name));

describe("metrics", () => {
  test("have names that say their unit, and labels", () => {
    for (const name of METRIC_NAMES) {
      const { type, labels } = METRICS[name];
      expect(name).toMatch(/^(?:atlas|process|nodejs)_[a-z_]+$/);
      expect([name, name.endsWith("_total")]).toEqual([name, type === "counter"]);
      if (type === "histogram") expect(name).toMatch(/_seconds$/);
      for (const label of labels) expect(label).toMatch(/^[a-z]+$/);
    }
  });

  test("are told in Prometheus's text format, with what they are", () => {
    const metrics = new Metrics();
    metrics.add("atlas_points_spent_total", {}, 5);
    metrics.add("atlas_points_spent_total", {}, 2);
    expect(expose(metrics)).toContain(
      "# HELP atlas_points_spent_total Points that questions and files were charged.\n" +
        "# TYPE atlas_points_spent_total counter\natlas_points_spent_total 7\n",
    );
    metrics.add("atlas_http_refused_total", { reason: 'a "b" \\ c\nd' });
    expect(linesOf(metrics, "atlas_http_refused_total")).toEqual([
      String.raw`atlas_http_refused_total{reason="a \"b\" \\ c\nd"} 1`,
    ]);
  });

  test("of how long something takes count what was at most each bound", () => {
    const metrics = new Metrics();
    for (const seconds of [0.005, 0.02, 0.02, 60])
      metrics.observe("atlas_graphql_duration_seconds", { operation: "Map" }, seconds);
    const lines = linesOf(metrics, "atlas_graphql_duration_seconds");
    const at = (le: string): string => `atlas_graphql_duration_seconds_bucket{operation="Map",le="${le}"}`;
    expect(lines).toEqual(
      expect.arrayContaining([
        `${at("0.005")} 1`,
        `${at("0.01")} 1`,
        `${at("0.025")} 3`,
        `${at("10")} 3`,
        `${at("+Inf")} 4`,
        'atlas_graphql_duration_seconds_count{operation="Map"} 4',
      ]),
    );
    expect(lines.find((line) => line.includes("_sum"))).toMatch(/ 60\.045\d*$/);
  });

  test("of states are read when somebody looks, from each who knows, until it ends", () => {
    const metrics = new Metrics();
    let waiting = 1;
    metrics.read("atlas_queue_waiting", () => [[{ queue: "small" }, waiting]]);
    const end = metrics.read("atlas_queue_waiting", () => [[{ queue: "large" }, 10]]);
    waiting = 2;
    expect(metrics.value("atlas_queue_waiting")).toBe(12);
    expect(metrics.value("atlas_queue_waiting", { queue: "small" })).toBe(2);
    end();
    expect(metrics.value("atlas_queue_waiting")).toBe(2);
    expect(metrics.value("atlas_queue_waiting", { queue: "large" })).toBeNull();
  });

  test("do not grow with what is asked: beyond a bound all are counted as other", () => {
    const metrics = new Metrics();
    for (let one = 0; one < 10_000; one++)
      metrics.add("atlas_http_refused_total", { reason: `reason ${one}` });
    const lines = linesOf(metrics, "atlas_http_refused_total");
    expect(lines.length).toBeLessThan(500);
    expect(metrics.value("atlas_http_refused_total")).toBe(10_000);
    expect(metrics.value("atlas_http_refused_total", { reason: "other" })).toBeGreaterThan(9_000);
  });
});
