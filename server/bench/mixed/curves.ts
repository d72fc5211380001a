/** What one minute of the load came to. */
export interface Minute {
  /** Questions answered, and milliseconds they took. */
  readonly answered: number;
  readonly p50: number;
  readonly p99: number;
  /** MiB: the server with its threads, the objects of its main thread after a collection, the database. */
  readonly server: number;
  readonly heap: number;
  readonly database: number;
  /** Files and connections that the server has open. */
  readonly files: number;
  /** Share of one core that server and database had. */
  readonly busy: number;
  /** Of the machine: processes that run or want to. */
  readonly load: number;
}

/** What a curve came to over its last two thirds, when all is warm. */
export interface Course {
  /** What the middle of all slopes says it became, of what it was at the beginning. */
  readonly growth: number;
  /** Whether so much of a direction would hardly ever be chance (Mann–Kendall, 1 in 100). */
  readonly isTrend: boolean;
}

/**
 * The course of a curve without its first third: the median of the slopes between any two points (Theil–Sen), which single high points do not move.
 */
export function courseOf(curve: readonly number[]): Course {
  const warm = curve.slice(Math.floor(curve.length / 3));
  const slopes: number[] = [];
  let balance = 0;
  for (const [at, from] of warm.entries())
    for (const [on, to] of warm.slice(at + 1).entries()) {
      slopes.push((to - from) / (on + 1));
      balance += Math.sign(to - from);
    }
  const slope = median(slopes);
  const middle = median(warm.map((value, at) => value - slope * at));
  const count = warm.length;
  const deviation = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  return {
    growth: count < 2 ? 1 : (middle + slope * (count - 1)) / middle,
    isTrend: Math.abs(balance) - 1 > 2.576 * deviation,
  };
}

/** Several minutes as one: the middle of each column, of what was answered the sum. */
export function together(minutes: readonly Minute[]): Minute {
  const middle = (name: keyof Minute): number => median(minutes.map((minute) => minute[name]));
  return {
    answered: minutes.reduce((sum, { answered }) => sum + answered, 0),
    p50: middle("p50"),
    p99: middle("p99"),
    server: middle("server"),
    heap: middle("heap"),
    database: middle("database"),
    files: middle("files"),
    busy: middle("busy"),
    load: middle("load"),
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = low] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}
