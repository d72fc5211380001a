import type { OpenedPackage } from "../../../../src/exports/office/package/read-package.ts";
import { headRules } from "./head-rules.ts";
import { measure } from "./measured-report.ts";
import { textRules } from "./text-rules.ts";

const rules = [...headRules, ...textRules];

/** The rules that a written report breaks, in words; empty: it keeps them all. */
export function brokenRules(opened: OpenedPackage): readonly string[] {
  const report = measure(opened);
  return rules.flatMap(({ says, isKept }) => (isKept(report) ? [] : [says]));
}

export function ruleCount(): number {
  return rules.length;
}
