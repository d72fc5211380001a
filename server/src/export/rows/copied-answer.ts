import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { Breakdown, Qualifier, Reason, Status } from "../../statistics/model/types.ts";
import { storedReason } from "../../statistics/read/statistics/stored-reason.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";
import type { CopiedLine } from "./copied-line.ts";
import type { Basis, RatioParts } from "./export-row.ts";
import { Recognised } from "./recognised.ts";

/** What is copied of a row of the cube, in this order: what it is about, its numbers, then what many rows have in common. */
export const COPIED =
  "area_id, period_id, breakdown_id, value, reporting, expected, numerator, denominator, lower, upper, " +
  "status, qualifier, missing, missing_count, series_break, disputed, discrepancy, reason, dated, sources";

/** Numbers that only a RATIO has: from the numerator to the upper bound. */
const PARTS = 4;
/** From the status to the reason. */
const SHARED = 8;

const NULL = String.raw`\N`;
const NONE: readonly never[] = [];

type About = Pick<StatisticRow, "dataset" | "indicator" | "area" | "period">;
/** What many rows have in common, word for word. */
type Shared = Basis & Pick<StatisticRow, "reason" | "missingCount">;

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
  readonly coordinates: Breakdown;
  readonly parts: RatioParts;
  readonly basis: Shared;
  readonly dated: string | null;
  readonly sources: readonly number[];

  constructor(
    catalogue: Catalogue,
    about: About,
    breakdown: Breakdown,
    value: number | null,
    reporting: number,
    expected: number,
    parts: RatioParts,
    basis: Shared,
    dated: string | null,
    sources: readonly number[],
  ) {
    this.catalogue = catalogue;
    this.dataset = about.dataset;
    this.indicator = about.indicator;
    this.area = about.area;
    this.period = about.period;
    this.value = value;
    this.reporting = reporting;
    this.expected = expected;
    this.coordinates = breakdown;
    this.parts = parts;
    this.basis = basis;
    this.dated = dated;
    this.sources = sources;
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
  get missingCount() {
    return this.basis.missingCount;
  }
  get missing() {
    return this.basis.missing;
  }
  get carriedFrom() {
    return this.basis.carriedFrom;
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
  get rest() {
    return this.basis.rest;
  }
}

/**
 * Reads answers out of copied lines, from the value on. Rows of the same status, the same sources and so on share what says so.
 */
export function answerReader(
  catalogue: Catalogue,
): (about: About, breakdown: Breakdown, line: CopiedLine) => CopiedAnswer {
  const shared = new Recognised((text) => sharedOf(text, catalogue.areas));
  const months = new Recognised((text) => (text === NULL ? null : text.slice(0, "2020-07".length)));
  const lists = new Recognised(listOf);
  return (about, breakdown, line) => {
    const [value, reporting, expected] = [line.number(), line.count(), line.count()];
    const parts = line.isEmptyFor(PARTS) ? WITHOUT_PARTS : partsIn(line);
    const basis = line.recognise(SHARED, shared);
    const dated = line.recognise(1, months);
    const sources = line.recognise(1, lists);
    return new CopiedAnswer(
      catalogue,
      about,
      breakdown,
      value,
      reporting,
      expected,
      parts,
      basis,
      dated,
      sources,
    );
  };
}

/** Shared by all that have none. */
export const WITHOUT_PARTS: RatioParts = { numerator: null, denominator: null, lower: null, upper: null };

function partsIn(line: CopiedLine): RatioParts {
  const [numerator, denominator, lower, upper] = [line.number(), line.number(), line.number(), line.number()];
  return { numerator, denominator, lower, upper };
}

function sharedOf(text: string, areas: Catalogue["areas"]): Shared {
  const [
    status = "",
    qualifier = NULL,
    missing = NULL,
    missingCount = NULL,
    seriesBreak,
    disputed,
    discrepancy = NULL,
    reason = NULL,
  ] = text.split("\t");
  const [reported, derived] = listOf(discrepancy);
  const named = listOf(missing);
  return {
    status: status as Status,
    qualifier: qualifier === NULL ? null : (qualifier as Qualifier),
    missing: named.map((key) => areas.byKey.get(key)?.id ?? String(key)).sort((a, b) => (a < b ? -1 : 1)),
    missingCount: missingCount === NULL ? named.length : Number(missingCount),
    seriesBreak: seriesBreak === "t",
    disputed: disputed === "t",
    discrepancy: reported === undefined || derived === undefined ? null : { reported, derived },
    reason: storedReason(
      status as Status,
      reason === NULL ? null : (JSON.parse(unescaped(reason)) as Reason),
    ),
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
