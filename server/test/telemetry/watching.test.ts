import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import {
  METRIC_NAMES,
  METRICS,
  type MetricDefinition,
  type MetricName,
} from "../../src/telemetry/metrics/definitions.ts";
import { CHECK_IDS } from "../../src/telemetry/status/checks.ts";
import { alertOf, alertRules, JOB } from "../../src/telemetry/watching/alert-rules.ts";
import { dashboard } from "../../src/telemetry/watching/dashboard.ts";

const DEPLOY = resolve(import.meta.dirname, "../../deploy");
const read = (file: string): string => readFileSync(join(DEPLOY, file), "utf8");

/** What Prometheus itself has of every target. */
const OF_PROMETHEUS = new Set(["up", "instance", "job", "le"]);
const KEYWORDS = new Set(
  "sum min max by or and unless time rate increase histogram_quantile label_values ignoring on".split(" "),
);

/** What a query of Prometheus names that there is not. */
function unknownIn(promql: string): readonly string[] {
  const problems: string[] = [];
  const named: MetricDefinition[] = [];
  // What stands in braces and behind `by` is of the metrics before and behind it.
  const labels = [
    ...[...promql.matchAll(/\{([^}]*)\}/g)].flatMap(([, inner = ""]) =>
      [...inner.matchAll(/([a-z_]+)\s*(?:=~?|!=|!~)/g)].map(([, label = ""]) => label),
    ),
    ...[...promql.matchAll(/\bby\s*\(([^)]*)\)/g)].flatMap(([, inner = ""]) => inner.split(/\s*,\s*/)),
  ];
  const bare = promql
    .replaceAll(/"[^"]*"/g, "")
    .replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, "")
    .replaceAll(/\bby\s*\([^)]*\)/g, "by");
  for (const [word] of bare.matchAll(/[a-z_][a-z_0-9]*/gi)) {
    if (KEYWORDS.has(word) || OF_PROMETHEUS.has(word)) continue;
    const [, histogram = word] = /^(.+_seconds)_(?:bucket|sum|count)$/.exec(word) ?? [];
    const metric: MetricDefinition | undefined = METRICS[histogram as MetricName];
    const isWhole = metric?.type === "histogram" ? histogram !== word : histogram === word;
    if (metric === undefined || !isWhole) problems.push(word);
    else named.push(metric);
  }
  const known = new Set(named.flatMap((metric) => metric.labels));
  return [...problems, ...labels.filter((label) => !known.has(label) && !OF_PROMETHEUS.has(label))];
}

interface Dashboard {
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly type: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
  }[];
}

test("a query that names no metric, no label or a histogram as a whole is found out", () => {
  expect(unknownIn("rate(atlas_made_up_total[5m])")).toEqual(["atlas_made_up_total"]);
  expect(unknownIn('atlas_queue_waiting{pool="a"}')).toEqual(["pool"]);
  expect(unknownIn("sum by (route) (atlas_queue_waiting)")).toEqual(["route"]);
  expect(unknownIn("atlas_http_request_duration_seconds")).toEqual(["atlas_http_request_duration_seconds"]);
  expect(unknownIn("rate(atlas_http_request_duration_seconds_bucket[5m])")).toEqual([]);
});

test("the dashboard shows every metric there is, and names none that is not", async () => {
  await expect(`${JSON.stringify(dashboard(), null, 2)}\n`).toMatchFileSnapshot(
    join(DEPLOY, "grafana/movement-atlas.json"),
  );
  const { panels } = dashboard() as Dashboard;
  const targets = panels.flatMap(({ targets: of = [] }) => of);
  for (const { expr, legendFormat } of targets) {
    expect([expr, unknownIn(expr)]).toEqual([expr, []]);
    // A legend names labels of its own metric.
    const [name = ""] = /(?:atlas|process|nodejs)_[a-z_]+/.exec(expr) ?? [];
    const metric: MetricDefinition = METRICS[name.replace(/_(?:bucket|sum|count)$/, "") as MetricName];
    for (const [, label = ""] of legendFormat.matchAll(/\{\{(\w+)\}\}/g))
      expect([expr, ...metric.labels]).toContain(label);
  }
  const shown = targets.map(({ expr }) => expr).join("\n");
  expect(
    METRIC_NAMES.filter((name) => !new RegExp(`\\b${name}(?:_bucket|_sum|_count)?\\{`).test(shown)),
  ).toEqual([]);
});

test("panels of the dashboard stand beside each other, each with an id of its own", () => {
  const { panels } = dashboard() as Dashboard;
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const taken = new Map<string, string>();
  for (const { title, gridPos } of panels)
    for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
      for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
        expect(x).toBeLessThan(24);
        expect([title, taken.get(`${x} ${y}`)]).toEqual([title, undefined]);
        taken.set(`${x} ${y}`, title);
      }
});

test("the alert rules are those of the page for administrators, and name what there is", async () => {
  await expect(alertRules()).toMatchFileSnapshot(join(DEPLOY, "prometheus/alerts.yml"));
  const rules = alertRules();
  const expressions = [...rules.matchAll(/^ {8}expr: (".*")$/gm)].map(
    ([, text = ""]) => JSON.parse(text) as string,
  );
  for (const expression of expressions) expect([expression, unknownIn(expression)]).toEqual([expression, []]);
  const alerts = new Set([...rules.matchAll(/- alert: (\w+)/g)].map(([, name]) => name));
  expect(alerts).toEqual(new Set(["AtlasAway", ...CHECK_IDS.map(alertOf)]));
  expect(read("prometheus/prometheus.yml")).toContain(`job_name: ${JOB}\n`);
});

test("rules are tried by Prometheus's own tests, each alert by one", () => {
  const tried = new Set(
    [...read("prometheus/alerts.test.yml").matchAll(/alertname="(\w+)"/g)].map(([, name]) => name),
  );
  expect(tried).toEqual(new Set(["AtlasAway", ...CHECK_IDS.map(alertOf)]));
});
