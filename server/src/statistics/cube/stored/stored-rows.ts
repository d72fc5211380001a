import { breakdownKey } from "../../model/cell-key.ts";
import type { AreaLife } from "../../model/area-history.ts";
import type { Period } from "../../model/periods.ts";
import type { Answer, Breakdown } from "../../model/types.ts";
import { Memo } from "../../evaluate/memo.ts";
import { NOTHING } from "../../evaluate/node.ts";
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
  readonly #answers = new Map<number, Answer>();
  /** Most answers have one source: a list for each, not for each answer. */
  readonly #alone = new Memo<number, readonly number[]>();
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
        this.#answers.set(keyOf(row[0], row[1], row[2], row[3]), this.#answerOf(row));
  }

  readonly isRead = ({ id }: AreaLife, { code }: Period): boolean => {
    const periods = this.#read.get(id);
    const isRead = periods === null || periods?.has(code) === true;
    if (!isRead) (periods === undefined ? this.wanted : this.wantedWhole).add(id);
    return isRead;
  };

  readonly isComplete = (): boolean => this.wanted.size + this.wantedWhole.size === 0;

  readonly breakdowns = (indicator: string): readonly Breakdown[] => this.#breakdowns.get(indicator) ?? [];

  readonly find = (indicator: string, area: AreaLife, p: Period, breakdown: Breakdown): Answer | null => {
    const { keys } = this.#reference;
    const [i, a] = [keys.indicators.get(indicator), keys.areas.get(area.id)];
    const [b, when] = [this.#breakdownIds.get(breakdownKey(breakdown)), this.#periodIds.get(p.code)];
    if (i === undefined || a === undefined || b === undefined || when === undefined) return null;
    return this.#answers.get(keyOf(i, b, when, a)) ?? null;
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
    const { codes } = this.#reference;
    return {
      status,
      value,
      qualifier,
      reporting,
      expected,
      missingCount: count ?? missing.length,
      missing: missing.length === 0 ? NOTHING : missing.map((id) => codes.areas.get(id) ?? ""),
      numerator,
      denominator,
      lower,
      upper,
      seriesBreak: false,
      disputed,
      discrepancy: discrepancy === null ? null : { reported: discrepancy[0], derived: discrepancy[1] },
      reason,
      sources: this.#placesOf(sources),
      dated,
    };
  }

  #placesOf(sources: readonly number[]): readonly number[] {
    const places = (): number[] =>
      sources.map((id) => this.#reference.sourcePlaces.get(id) ?? -1).sort((x, y) => x - y);
    const [only, another] = sources;
    if (only === undefined) return NOTHING;
    return another === undefined ? this.#alone.of(only, places) : places();
  }
}

/** One integer for a cell: breakdowns, periods and areas are fewer than these. */
const [BREAKDOWNS, PERIODS, AREAS] = [4096, 65_536, 65_536];
const keyOf = (indicator: number, breakdown: number, period: number, area: number): number =>
  ((indicator * BREAKDOWNS + breakdown) * PERIODS + period) * AREAS + area;
