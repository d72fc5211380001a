import { type Check, CHECK_IDS, type CheckId, CHECKS } from "../status/checks.ts";
import { statusEn } from "../status/words/en.ts";
import { statusVi } from "../status/words/vi.ts";

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for: number;
  readonly severity: "warning" | "critical";
  readonly said: Readonly<Record<"summary" | "description" | "summary_vi" | "description_vi", string>>;
}

/** The name of the scrape job in server/deploy/prometheus/prometheus.yml. */
export const JOB = "movement-atlas";

/**
 * The alert rules of server/deploy/prometheus/alerts.yml: what the page for administrators looks at, with its words and its bounds, and
 * that there is somebody to look.
 */
export function alertRules(): string {
  const rules = [away(), ...CHECK_IDS.flatMap(rulesOf)];
  return [
    "# Made of server/src/telemetry/status/: vitest run server/test/telemetry/watching.test.ts -u writes it anew.",
    "groups:",
    "  - name: movement-atlas",
    "    rules:",
    ...rules.flatMap(({ alert, expr, for: lasts, severity, said }) => [
      `      - alert: ${alert}`,
      `        expr: ${quoted(expr)}`,
      `        for: ${lasts}s`,
      "        labels:",
      `          severity: ${severity}`,
      "        annotations:",
      ...Object.entries(said).map(([name, words]) => `          ${name}: ${quoted(words)}`),
    ]),
    "",
  ].join("\n");
}

function rulesOf(id: CheckId): readonly Rule[] {
  const { promql, lasts, attention, unwell }: Check = CHECKS[id];
  const rule = (severity: Rule["severity"], condition: string): Rule => ({
    alert: alertOf(id),
    expr: condition,
    for: lasts,
    severity,
    said: {
      summary: statusEn.checks[id].trouble,
      description: statusEn.checks[id].advice,
      summary_vi: statusVi.checks[id].trouble,
      description_vi: statusVi.checks[id].advice,
    },
  });
  const isUrgent = Number.isFinite(unwell);
  return [
    ...(attention < unwell
      ? [rule("warning", isUrgent ? between(promql, attention, unwell) : `(${promql}) >= ${attention}`)]
      : []),
    ...(isUrgent ? [rule("critical", `(${promql}) >= ${unwell}`)] : []),
  ];
}

/** What is urgent is told of once. */
function between(promql: string, least: number, below: number): string {
  return `(${promql}) >= ${least} < ${below}`;
}

export function alertOf(id: CheckId): string {
  return `Atlas${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

function away(): Rule {
  return {
    alert: "AtlasAway",
    expr: `up{job="${JOB}"} == 0`,
    for: 60,
    severity: "critical",
    said: {
      summary: "The atlas does not answer Prometheus.",
      description:
        "See whether it runs (systemctl status movement-atlas), and what its log says last. It is started again by its supervisor, unless it died five times within a minute.",
      summary_vi: "Bản đồ không trả lời Prometheus.",
      description_vi:
        "Hãy xem chương trình có đang chạy không (systemctl status movement-atlas) và dòng cuối của nhật ký. Chương trình tự khởi động lại, trừ khi đã dừng năm lần trong một phút.",
    },
  };
}

/** A text in double quotes means the same in YAML as in JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
