import { breakdownKey } from "../../model/cell-key.ts";
import type { AreaLife } from "../../model/area-history.ts";
import type { Period } from "../../model/periods.ts";
import type { Answer, Breakdown } from "../../model/types.ts";
import type { Stored } from "../../evaluate/stored.ts";
import type { Reference } from "../read-reference.ts";
import type { Members } from "./read-stored.ts";

/** As read-stored.ts asks for them. */
type StoredRow = readonly [
  indicator: number,
  breakdown: number,
  period: number,
  area: number,
  status: Answer["status"],
  value: number | null,
  qualifier: Answer["qualifier"],
  reporting: number,
  expected: number,
  missing: readonly number[],
  missingCount: number | null,
  numerator: number | null,
  denominator: number | null,
  lower: number | null,
  upper: number | null,
  disputed: boolean,
  discrepancy: readonly [number, number] | null,
  reason: Answer["reason"],
  sources: readonly number[],
  dated: string | null,
];

/** The answers that stood before, of the areas that were read; notes which others are wanted. */
export class StoredRows implements Stored {
  readonly #reference: Reference;
  readonly #rows = new Map<number, StoredRow>();
  /** By id of the area, of which periods: null is all. */
  readonly #read = new Map<string, ReadonlySet<string> | null>();
  /** Ids of areas that were asked for and not read, and of those that were not read for the period asked for. */
  readonly wanted = new Set<string>();
  readonly wantedWhole = new Set<string>();
  readonly #breakdowns: ReadonlyMap<string, readonly Breakdown[]>;
  readonly #breakdownIds: ReadonlyMap<string, number>;
  readonly #periodIds: ReadonlyMap<string, number>;

  constructor(reference: Reference, members: Members) {
    this.#reference = reference;
    const { codes, breakdowns } = reference;
    const named = members.flatMap(({ indicator, breakdown }) => {
      const b = breakdowns.get(breakdown);
      return b === undefined ? [] : [{ indicator: codes.indicators.get(indicator) ?? "", b }];
    });
    this.#breakdowns = new Map(
      [...Map.groupBy(named, ({ indicator }) => indicator)].map(([id, of]) => [id, of.map(({ b }) => b)]),
    );
    this.#breakdownIds = new Map([...breakdowns].map(([id, b]) => [breakdownKey(b), id]));
    this.#periodIds = new Map([...codes.periods].map(([id, code]) => [code, id]));
  }

  /**
   * Takes in what was read of some areas.
   *
   * @param periods codes of those it was read for; null: of all that these are made of too
   */
  add(areas: Iterable<string>, periods: ReadonlySet<string> | null, texts: readonly string[]): void {
    for (const area of areas) {
      this.#read.set(area, periods);
      (periods === null ? this.wantedWhole : this.wanted).delete(area);
    }
    for (const text of texts)
      for (const row of JSON.parse(text) as StoredRow[])
        this.#rows.set(keyOf(row[0], row[1], row[2], row[3]), row);
  }

  readonly isRead = ({ id }: AreaLife, { code }: Period): boolean => {
    const periods = this.#read.get(id);
    const isRead = periods === null || periods?.has(code) === true;
    if (!isRead) (periods === undefined ? this.wanted : this.wantedWhole).add(id);
    return isRead;
  };

  readonly breakdowns = (indicator: string): readonly Breakdown[] => this.#breakdowns.get(indicator) ?? [];

  readonly find = (indicator: string, area: AreaLife, p: Period, breakdown: Breakdown): Answer | null => {
    const { keys } = this.#reference;
    const [i, a] = [keys.indicators.get(indicator), keys.areas.get(area.id)];
    const [b, when] = [this.#breakdownIds.get(breakdownKey(breakdown)), this.#periodIds.get(p.code)];
    if (i === undefined || a === undefined || b === undefined || when === undefined) return null;
    const row = this.#rows.get(keyOf(i, b, when, a));
    return row === undefined ? null : this.#answerOf(row);
  };

  #answerOf([
    ,
    ,
    ,
    ,
    status,
    value,
    qualifier,
    reporting,
    expected,
    missing,
    count,
    ...rest
  ]: StoredRow): Answer {
    const [numerator, denominator, lower, upper, disputed, discrepancy, reason, sources, dated] = rest;
    const { codes, sourcePlaces } = this.#reference;
    return {
      status,
      value,
      qualifier,
      reporting,
      expected,
      missingCount: count ?? missing.length,
      missing: missing.map((id) => codes.areas.get(id) ?? ""),
      numerator,
      denominator,
      lower,
      upper,
      seriesBreak: false,
      disputed,
      discrepancy: discrepancy === null ? null : { reported: discrepancy[0], derived: discrepancy[1] },
      reason,
      sources: sources.map((id) => sourcePlaces.get(id) ?? -1).sort((x, y) => x - y),
      dated,
    };
  }
}

/** One integer for a cell: breakdowns, periods and areas are fewer than these. */
const [BREAKDOWNS, PERIODS, AREAS] = [4096, 65_536, 65_536];
const keyOf = (indicator: number, breakdown: number, period: number, area: number): number =>
  ((indicator * BREAKDOWNS + breakdown) * PERIODS + period) * AREAS + area;
