import { METRIC_NAMES, METRICS, type MetricDefinition, type MetricName, type NameOf } from "./definitions.ts";
import type { Metrics } from "./metrics.ts";

export const EXPOSITION_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/**
 * All metrics as Prometheus reads them (text format 0.0.4). Every metric is named with what it is, also while it has no value,
 * so that who looks for it knows that it is there.
 */
export function expose(metrics: Metrics): string {
  return METRIC_NAMES.map((name) => {
    const { type, help, buckets = [] }: MetricDefinition = METRICS[name];
    const lines = [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
    if (isHistogram(name)) {
      for (const { labels, counts, sum, count } of metrics.distributions(name)) {
        for (const [at, bound] of buckets.entries())
          lines.push(line(`${name}_bucket`, { ...labels, le: String(bound) }, counts[at] ?? 0));
        lines.push(line(`${name}_bucket`, { ...labels, le: "+Inf" }, count));
        lines.push(line(`${name}_sum`, labels, sum), line(`${name}_count`, labels, count));
      }
    } else {
      for (const { labels, value } of metrics.samples(name)) lines.push(line(name, labels, value));
    }
    return `${lines.join("\n")}\n`;
  }).join("");
}

function isHistogram(name: MetricName): name is NameOf<"histogram"> {
  return METRICS[name].type === "histogram";
}

function line(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${value}`;
}

function escaped(text: string): string {
  return text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
}
