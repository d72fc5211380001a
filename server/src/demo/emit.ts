import type { RawRow } from "../import/rows/csv-rows.ts";
import { monthCode } from "../statistics/model/periods.ts";
import { randomFor } from "./random.ts";
import { delay } from "./returns.ts";
import { FIRST, LAST } from "./world.ts";

/** A figure as it should be; {@link Emitter} makes of it what arrives: late, corrected, hedged, disputed, or not at all. */
export interface Figure {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** The last month of the period. */
  readonly month: number;
  readonly model?: string;
  readonly unitType?: string;
  readonly awardLevel?: string;
  readonly value: number;
  /** No version may be larger or smaller than these. */
  readonly least?: number;
  readonly most?: number;
  readonly exhaustiveOver?: string;
  /** Chance of being printed as a round number with a hedge. */
  readonly hedged?: {
    readonly chance: number;
    readonly qualifier: "ABOUT" | "AT_LEAST";
    readonly to: number;
  };
  /** How many months after its own month the batch comes that brings it; 1 by default. */
  readonly batch?: number;
  /** Whether somebody checks it now and then and finds otherwise. */
  readonly checked?: boolean;
}

export interface SourceUse {
  readonly code: string;
  readonly title: string;
  readonly published: string;
  readonly kind: string;
}

/** The day of each month on which what has arrived is recorded. */
const DAY = 20;

/** The instant of the batch that comes in a month. */
export function batchInstant(month: number): string {
  return `${monthCode(month)}-${DAY}T01:00:00Z`;
}

const batchDay = (month: number): string => `${monthCode(month)}-${DAY}`;
const named = (month: number): string => `${(month % 12) + 1}/${Math.floor(month / 12)}`;
const SYNTHETIC = "dữ liệu giả lập để dùng thử – không phải số liệu thật";

/** The last batch: whatever would be recorded after it has not happened yet. */
const NOW = LAST + 1;

/** Turns figures into rows of an import, with their versions. */
export class Emitter {
  readonly #seed: number;
  /** Of a province's return, which brings some twenty figures. */
  readonly #delays = new Map<string, number | null>();
  #line = 1;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The source that brings what is recorded with the batch of a month. */
  static monthly(batch: number): SourceUse {
    return {
      code: `demo-${monthCode(batch - 1)}`,
      title: `Báo cáo giả lập tháng ${named(batch - 1)} (${SYNTHETIC})`,
      published: batchDay(batch),
      kind: "SYNTHETIC",
    };
  }

  /** The source that checks a year, published in the middle of the next. */
  static check(year: number): SourceUse {
    return {
      code: `demo-check-${year}`,
      title: `Kết quả đối chiếu giả lập năm ${year} (${SYNTHETIC})`,
      published: `${year + 1}-06-30`,
      kind: "SYNTHETIC",
    };
  }

  static term(code: string, published: string): SourceUse {
    return {
      code: `demo-term-${code.replace("/", "-")}`,
      title: `Báo cáo tổng kết giả lập giai đoạn ${code.replace("/", "–")} (${SYNTHETIC})`,
      published,
      kind: "SYNTHETIC",
    };
  }

  /** Every source that any figure can have. */
  static sources(): SourceUse[] {
    const sources: SourceUse[] = [];
    for (let batch = FIRST + 1; batch <= NOW; batch += 1) sources.push(Emitter.monthly(batch));
    for (let year = 2015; year <= 2025; year += 1) sources.push(Emitter.check(year));
    return [...sources, Emitter.term("2015/2020", "2021-02-20"), Emitter.term("2016/2021", "2022-02-20")];
  }

  /** The rows of a figure: none when its return never came. */
  *rows(figure: Figure): Generator<RawRow> {
    const late = this.#delay(figure);
    if (late === null) return;
    const batch = figure.month + (figure.batch ?? 1) + late;
    if (batch > NOW) return;
    const source = Emitter.monthly(figure.month + (figure.batch ?? 1));
    const draw = randomFor(this.#seed, "fate", keyOf(figure));
    const fate = draw();
    const first = { figure, source: source.code, version: 1, batch };
    if (fate < 0.008 && batch + 2 <= NOW) {
      yield this.row({ ...first, value: misread(figure, draw()) });
      yield this.row({ ...first, value: figure.value, version: 2, batch: batch + 2 });
    } else if (fate < 0.0085 && batch + 3 <= NOW) {
      yield this.row({ ...first, value: misread(figure, draw()) });
      yield this.row({ ...first, value: null, version: 2, batch: batch + 3 });
      if (draw() < 0.5 && batch + 5 <= NOW) {
        yield this.row({ ...first, value: figure.value, version: 3, batch: batch + 5 });
      }
    } else {
      yield this.row({ ...first, value: figure.value, extra: this.#extra(figure, draw()) });
    }
    yield* this.#dispute(figure, draw());
  }

  #delay({ area, month }: Figure): number | null {
    const key = `${area} ${month}`;
    let late = this.#delays.get(key);
    if (late === undefined) this.#delays.set(key, (late = delay(this.#seed, area, month)));
    return late;
  }

  /** One row as it will stand in the file. A null value withdraws the figure. */
  row(given: {
    readonly figure: Figure;
    readonly source: string;
    readonly version: number;
    readonly batch: number;
    readonly value: number | null;
    readonly extra?: Readonly<Record<string, string>> | undefined;
  }): RawRow {
    const { figure, value } = given;
    this.#line += 1;
    return {
      line: this.#line,
      cells: {
        indicator: figure.indicator,
        area: figure.area,
        period: figure.period,
        model: figure.model,
        unit_type: figure.unitType,
        award_level: figure.awardLevel,
        value: value === null ? "" : String(value),
        status: value === null ? "WITHDRAWN" : "REPORTED",
        source: given.source,
        version: String(given.version),
        recorded: batchInstant(given.batch),
        exhaustive_over: figure.exhaustiveOver,
        ...given.extra,
      },
    };
  }

  #extra(figure: Figure, draw: number): Record<string, string> | undefined {
    const { hedged } = figure;
    if (hedged !== undefined && draw < hedged.chance) {
      const round = hedged.qualifier === "ABOUT" ? Math.round : Math.floor;
      const value = round(figure.value / hedged.to) * hedged.to;
      if (value > 0) return { value: String(value), qualifier: hedged.qualifier };
    }
    if (draw > 0.996) return { status: "ESTIMATED" };
    return figure.month >= LAST - 1 && draw > 0.9 ? { status: "PROVISIONAL" } : undefined;
  }

  *#dispute(figure: Figure, draw: number): Generator<RawRow> {
    const year = Math.floor(figure.month / 12);
    if (figure.checked !== true || draw > 0.01 || year > 2025) return;
    const batch = (year + 1) * 12 + 6;
    const value = misread(figure, draw * 100);
    if (value === figure.value || batch > NOW) return;
    yield this.row({ figure, source: Emitter.check(year).code, version: 1, batch, value });
  }
}

/** A figure a few per cent off, as by a slip; within its bounds. */
function misread(figure: Figure, draw: number): number {
  const off = Math.round(figure.value * (1 + (draw - 0.5) * 0.16));
  return Math.min(figure.most ?? off, Math.max(figure.least ?? 0, off));
}

function keyOf(f: Figure): string {
  return `${f.indicator}/${f.area}/${f.period}/${f.model ?? ""}/${f.unitType ?? ""}/${f.awardLevel ?? ""}`;
}
