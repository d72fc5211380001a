import type { Catalogue } from "../../statistics/catalogue/catalogue.ts";
import type { Breakdown, Qualifier, Reason, Status } from "../../statistics/model/types.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";

/** What is copied of a row of the cube, in this order: first what it is about, then what is answered. */
export const COPIED =
  "area_id, period_id, breakdown_id, status, value, qualifier, reporting, expected, missing, numerator, denominator, lower, " +
  "upper, series_break, disputed, discrepancy, reason, sources, dated";

const NULL = String.raw`\N`;
const NONE: readonly never[] = [];

/** Texts whose meaning is remembered: most rows have the lists and reasons of many others. */
const REMEMBERED = 5_000;

/**
 * Reads answers out of copied lines. Rows with the same sources share one list of them, and so on: what is written of a list can be
 * remembered by it.
 */
export function answerReader(
  catalogue: Catalogue,
): (about: About, breakdown: Breakdown, cells: readonly string[]) => StatisticRow {
  const { areas } = catalogue;
  const numbersIn = remembering(listOf);
  const reasonIn = remembering((text) => JSON.parse(unescaped(text)) as Reason);
  const areasIn = remembering((text) =>
    listOf(text)
      .map((key) => areas.byKey.get(key)?.id ?? String(key))
      .sort((a, b) => (a < b ? -1 : 1)),
  );
  return (about, { model, category, unitType, awardLevel }, cells) => {
    const text = (column: number): string => cells[column] ?? NULL;
    const number = (column: number): number | null => (cells[column] === NULL ? null : Number(cells[column]));
    const list = (column: number): readonly number[] =>
      text(column) === "{}" || text(column) === NULL ? NONE : numbersIn(text(column));
    const [reported, derived] = list(15);
    return {
      catalogue,
      rest: null,
      ...about,
      model,
      category,
      unitType,
      awardLevel,
      value: number(4),
      qualifier: text(5) === NULL ? null : (cells[5] as Qualifier),
      status: text(3) as Status,
      reason: text(16) === NULL ? null : reasonIn(text(16)),
      reporting: Number(cells[6]),
      expected: Number(cells[7]),
      missing: text(8) === "{}" ? NONE : areasIn(text(8)),
      numerator: number(9),
      denominator: number(10),
      lower: number(11),
      upper: number(12),
      carriedFrom: null,
      dated: text(18) === NULL ? null : text(18).slice(0, 7),
      seriesBreak: text(13) === "t",
      disputed: text(14) === "t",
      discrepancy: reported === undefined || derived === undefined ? null : { reported, derived },
      sources: list(17),
    };
  };
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
  return text.slice(1, -1).split(",").map(Number);
}

/** A text as COPY writes it, in which a backslash stands before what would end a cell or a line. */
function unescaped(text: string): string {
  const SIGNS: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
  return text.includes("\\") ? text.replace(/\\(.)/g, (_, sign: string) => SIGNS[sign] ?? sign) : text;
}
