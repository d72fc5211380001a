import type { Locale } from "../../src/i18n/locale.ts";
import type { AtlasFigureQuery } from "../../src/figure/queries/generated/figure.ts";
import type { Built } from "./built.ts";

/** Rows as the API gives them; what is read here shares no code with what is tested. */
export type Node = AtlasFigureQuery["provinces"]["nodes"][number];
export type SlimNode = NonNullable<AtlasFigureQuery["series"]>["nodes"][number];

/** A number as it is written in a language. */
export const N = String.raw`(−?\d[\d.,]*)`;

/** What a written number is. Throws where it is none. */
export function numberOf(text: string, locale: Locale): number {
  const plain = locale === "vi" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  const value = Number(plain.replace("−", "-"));
  if (text === "" || Number.isNaN(value)) throw new TypeError(`"${text}" is no number`);
  return value;
}

/** Half of the last digit that a value is written with. */
export function grain(kind: string): number {
  return kind === "RATIO" ? 0.05 : 0.005;
}

/** Whether a written number is a value rounded. */
export function isRounded(text: string, value: number, kind: string, locale: Locale): boolean {
  return Math.abs(numberOf(text, locale) - value) <= grain(kind) + 1e-9;
}

/** What claims are checked against, read off the answer. */
export interface Reading {
  readonly locale: Locale;
  readonly kind: "FLOW" | "STOCK" | "RATIO";
  readonly unit: string;
  readonly collected: boolean;
  readonly addsOverAreas: boolean;
  readonly provinces: readonly Node[];
  readonly nation: Node | null;
  readonly built: Built;
}

export function readingOf(built: Built): Reading {
  const { answer, state } = built;
  const indicator = answer.indicators.find(({ id }) => id === state.indicator);
  const dataset = answer.datasets.find(({ id }) => id === state.dataset);
  if (indicator === undefined || dataset === undefined) throw new RangeError(state.indicator);
  return {
    locale: state.locale,
    kind: indicator.kind,
    unit: indicator.unit,
    collected: dataset.reporting === "COLLECTED",
    addsOverAreas: indicator.combines.some(({ over, how }) => over === "AREA" && how === "SUM"),
    provinces: answer.provinces.nodes.filter(({ area }) => area.level === "PROVINCE"),
    nation: answer.nation.nodes[0] ?? null,
    built,
  };
}

/** Something a sentence says, and how it is found out whether it is so: a sentence of what is wrong, or null. */
export interface Rule {
  /** What sort of claim it is. */
  readonly claim: string;
  readonly vi: RegExp;
  readonly en: RegExp;
  readonly check: (found: readonly string[], reading: Reading) => string | null;
}

/** What was looked at, and what is wrong. */
export interface Verdict {
  readonly claims: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * Goes through a text sentence by sentence: each must be known to a rule and be so, or be a sentence of the API's own (`verbatim`). What no rule
 * knows is wrong too: a sentence that nobody checks.
 */
export function judge(
  text: string,
  rules: readonly Rule[],
  reading: Reading,
  verbatim: ReadonlySet<string> = new Set(),
): Verdict {
  const claims: string[] = [];
  const wrong: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const own = [...verbatim].find((sentence) => rest.startsWith(sentence));
    if (own !== undefined) {
      claims.push("the API's own");
      rest = rest.slice(own.length).trim();
      continue;
    }
    const matches = rules.flatMap((rule) => {
      const match = rule[reading.locale].exec(rest);
      return match === null ? [] : [{ rule, match }];
    });
    const [first] = matches;
    if (first === undefined) {
      wrong.push(`no check knows: ${rest}`);
      break;
    }
    const problem = first.rule.check(
      first.match.slice(1).map((part) => part ?? ""),
      reading,
    );
    claims.push(first.rule.claim);
    if (problem !== null) wrong.push(`${first.match[0]} – ${problem}`);
    rest = rest.slice(first.match[0].length).trim();
  }
  return { claims, wrong };
}

/** Null where something is so. */
export function unless(isSo: boolean, problem: string): string | null {
  return isSo ? null : problem;
}
