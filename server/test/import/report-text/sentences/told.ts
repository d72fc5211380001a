/**
 * A passage of a report, and every figure that it says. Written before the program that reads them, from the ways in which
 * public reports say such things; the passages themselves, and what they claim of provinces, are made up.
 */
export interface Told {
  readonly text: string;
  /** When the report was published, as far as it is known. */
  readonly published?: string;
  /**
   * A line a figure: indicator, area, period, value with its hedge (≥ ≤ ≈) before it, then what it is broken down by:
   * `model:`, `unit:`, `level:`. A figure printed for two models is one line with both, joined by `+`.
   */
  readonly says: readonly string[];
}
