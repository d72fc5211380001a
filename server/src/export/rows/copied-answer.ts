import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { Breakdown, Qualifier, Reason, Status } from "../../statistics/model/types.ts";
import { storedReason } from "../../statistics/read/statistics/stored-reason.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";

/** What is copied of a row of the cube, in this order: first what it is about, then what is answered. */
export const COPIED =
  "area_id, period_id, breakdown_id, value, reporting, expected, status, qualifier, missing, numerator, denominator, lower, " +
  "upper, series_break, disputed, discrepancy, reason, sources, dated";

/** Cells at the beginning of a line that are of this row alone. */
const OWN = 6;

const NULL = String.raw`\N`;
const NONE: readonly never[] = [];

/** Texts whose meaning is remembered: most rows have the lists and reasons of many others. */
const REMEMBERED = 5_000;

/** What many rows have in common, word for word: how sure the value is and why, and on what it rests. */
type Shared = Omit<
  StatisticRow,
  keyof About | keyof Breakdown | "catalogue" | "value" | "reporting" | "expected"
>;

/**
 * Reads answers out of copied lines, given as the cells of the row alone and what comes behind them. Rows with the same sources share
 * one list of them, and so on: what is written of a list can be remembered by it.
 */
export function answerReader(
  catalogue: Catalogue,
): (about: About, breakdown: Breakdown, own: readonly string[], rest: string) => StatisticRow {
  const { areas } = catalogue;
  const sharedIn = remembering((text) => sharedOf(text, areas));
  return (about, { model, category, unitType, awardLevel }, own, behind) => ({
    ...sharedIn(behind),
    catalogue,
    dataset: about.dataset,
    indicator: about.indicator,
    area: about.area,
    period: about.period,
    model,
    category,
    unitType,
    awardLevel,
    value: own[3] === NULL ? null : Number(own[3]),
    reporting: Number(own[4]),
    expected: Number(own[5]),
  });
}

/** The cells that are a row's own, and the text behind them. */
export function splitLine(line: string): { readonly own: readonly string[]; readonly behind: string } {
  const own: string[] = [];
  let from = 0;
  for (let column = 0; column < OWN; column++) {
    const to = line.indexOf("\t", from);
    own.push(line.slice(from, to));
    from = to + 1;
  }
  return { own, behind: line.slice(from) };
}

function sharedOf(text: string, areas: Catalogue["areas"]): Shared {
  const [
    status = "",
    qualifier = NULL,
    missing = NULL,
    numerator = NULL,
    denominator = NULL,
    lower = NULL,
    upper = NULL,
    seriesBreak,
    disputed,
    discrepancy = NULL,
    reason = NULL,
    sources = NULL,
    dated = NULL,
  ] = text.split("\t");
  const [reported, derived] = listOf(discrepancy);
  return {
    status: status as Status,
    qualifier: qualifier === NULL ? null : (qualifier as Qualifier),
    missing: listOf(missing)
      .map((key) => areas.byKey.get(key)?.id ?? String(key))
      .sort((a, b) => (a < b ? -1 : 1)),
    numerator: numberOf(numerator),
    denominator: numberOf(denominator),
    lower: numberOf(lower),
    upper: numberOf(upper),
    seriesBreak: seriesBreak === "t",
    disputed: disputed === "t",
    discrepancy: reported === undefined || derived === undefined ? null : { reported, derived },
    reason: storedReason(
      status as Status,
      reason === NULL ? null : (JSON.parse(unescaped(reason)) as Reason),
    ),
    sources: listOf(sources),
    dated: dated === NULL ? null : dated.slice(0, 7),
    carriedFrom: null,
    rest: null,
  };
}

function numberOf(text: string): number | null {
  return text === NULL ? null : Number(text);
}

type About = Pick<StatisticRow, "dataset" | "indicator" | "area" | "period">;

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = read(text);
      if (known.size >= REMEMBERED) known.clear();
      // A copy: as it is, it would keep the whole part of the COPY in memory that it was cut out of.
      known.set(Buffer.from(text).toString(), found);
    }
    return found;
  };
}

/** `{1,2}` */
function listOf(text: string): readonly number[] {
  if (text === NULL || text === "{}") return NONE;
  return text.slice(1, -1).split(",").map(Number);
}

/** A text as COPY writes it, in which a backslash stands before what would end a cell or a line. */
function unescaped(text: string): string {
  const SIGNS: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
  return text.includes("\\") ? text.replace(/\\(.)/g, (_, sign: string) => SIGNS[sign] ?? sign) : text;
}
