import type { ChartWords } from "../chart/chart-data.ts";
import type { Part, Relations } from "../package/part.ts";

/** What all that stands in one document shares. */
export interface DocumentSetting {
  /** The next number of something drawn. */
  readonly next: () => number;
  readonly language: string;
  readonly relations: Relations;
  readonly words: ChartWords;
  /** Charts and the workbooks behind them, as far as they are written. */
  readonly charts: Part[];
}
