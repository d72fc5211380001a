import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { Breakdown, Qualifier, Reason, Status } from "../../statistics/model/types.ts";
import { storedReason } from "../../statistics/read/statistics/stored-reason.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";
import type { CopiedLine } from "./copied-line.ts";
import type { Basis } from "./export-row.ts";
import { Remembered } from "./remembered.ts";

/** What is copied of a row of the cube, in this order: what it is about, its numbers, then what many rows have in common. */
export const COPIED =
  "area_id, period_id, breakdown_id, value, reporting, expected, numerator, denominator, lower, upper, " +
  "status, qualifier, missing, series_break, disputed, discrepancy, reason, sources, dated";

/** Numbers that only a RATIO has: from the numerator to the upper bound. */
const PARTS = 4;

const NULL = String.raw`\N`;
const NONE: readonly never[] = [];

type About = Pick<StatisticRow, "dataset" | "indicator" | "area" | "period">;
type Parts = Pick<StatisticRow, "numerator" | "denominator" | "lower" | "upper">;
/** What many rows have in common, word for word. */
type Shared = Basis & Pick<StatisticRow, "reason">;

/** An answer as it was copied. What it shares with others is not copied once more for each row, which would take longer than reading it. */
class CopiedAnswer implements StatisticRow {
  readonly catalogue: Catalogue;
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly value: number | null;
  readonly reporting: number;
  readonly expected: number;
  readonly basis: Shared;
  readonly coordinates: Breakdown;
  readonly parts: Parts;

  constructor(
    catalogue: Catalogue,
    about: About,
    breakdown: Breakdown,
    value: number | null,
    reporting: number,
    expected: number,
    parts: Parts,
    basis: Shared,
  ) {
    this.catalogue = catalogue;
    this.dataset = about.dataset;
    this.indicator = about.indicator;
    this.area = about.area;
    this.period = about.period;
    this.value = value;
    this.reporting = reporting;
    this.expected = expected;
    this.basis = basis;
    this.coordinates = breakdown;
    this.parts = parts;
  }

  get model() {
    return this.coordinates.model;
  }
  get category() {
    return this.coordinates.category;
  }
  get unitType() {
    return this.coordinates.unitType;
  }
  get awardLevel() {
    return this.coordinates.awardLevel;
  }
  get numerator() {
    return this.parts.numerator;
  }
  get denominator() {
    return this.parts.denominator;
  }
  get lower() {
    return this.parts.lower;
  }
  get upper() {
    return this.parts.upper;
  }
  get status() {
    return this.basis.status;
  }
  get qualifier() {
    return this.basis.qualifier;
  }
  get reason() {
    return this.basis.reason;
  }
  get missing() {
    return this.basis.missing;
  }
  get carriedFrom() {
    return this.basis.carriedFrom;
  }
  get dated() {
    return this.basis.dated;
  }
  get seriesBreak() {
    return this.basis.seriesBreak;
  }
  get disputed() {
    return this.basis.disputed;
  }
  get discrepancy() {
    return this.basis.discrepancy;
  }
  get sources() {
    return this.basis.sources;
  }
  get rest() {
    return this.basis.rest;
  }
}

/**
 * Reads answers out of copied lines, from the value on. Rows that have the same sources, status and so on share one basis.
 */
export function answerReader(
  catalogue: Catalogue,
): (about: About, breakdown: Breakdown, line: CopiedLine) => CopiedAnswer {
  const { areas } = catalogue;
  const known = new Remembered<string, Shared>();
  const sharedIn = (line: CopiedLine): Shared => {
    const key = line.restAsKey();
    let found = known.get(key);
    if (found === undefined) {
      found = sharedOf(line.rest(), areas);
      known.set(key, found);
    }
    return found;
  };
  return (about, breakdown, line) => {
    const [value, reporting, expected] = [line.number(), line.count(), line.count()];
    const parts = line.isEmptyFor(PARTS) ? WITHOUT_PARTS : partsIn(line);
    return new CopiedAnswer(catalogue, about, breakdown, value, reporting, expected, parts, sharedIn(line));
  };
}

const WITHOUT_PARTS: Parts = { numerator: null, denominator: null, lower: null, upper: null };

function partsIn(line: CopiedLine): Parts {
  const [numerator, denominator, lower, upper] = [line.number(), line.number(), line.number(), line.number()];
  return { numerator, denominator, lower, upper };
}

function sharedOf(text: string, areas: Catalogue["areas"]): Shared {
  const [
    status = "",
    qualifier = NULL,
    missing = NULL,
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
