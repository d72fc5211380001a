import {
  type LabelsOf,
  METRICS,
  type MetricDefinition,
  type MetricName,
  type NameOf,
} from "./definitions.ts";

/** One value of a metric. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** How often a value was at most each of a histogram's bounds, and in all. */
export interface Distribution {
  readonly labels: Readonly<Record<string, string>>;
  readonly counts: readonly number[];
  readonly sum: number;
  readonly count: number;
}

interface Series {
  readonly labels: Readonly<Record<string, string>>;
  value: number;
  readonly counts: number[];
  count: number;
}

type Reading<Name extends MetricName> = () => Iterable<readonly [LabelsOf<Name>, number]>;

/** No key of labels: it has a sign that none of ours has. */
const OTHERS = "\u0000";
/**
 * Series that one metric may have, whatever is asked of us; those beyond are counted as one whose labels are all `other`. Ours
 * have a quarter of that.
 */
const MOST_SERIES = 400;

/** Everything that is counted and measured in this process: events as they happen, states when somebody looks. */
export class Metrics {
  readonly #series = new Map<MetricName, Map<string, Series>>();
  readonly #readings = new Map<MetricName, Set<Reading<never>>>();
  readonly #preparations = new Set<() => Promise<void>>();

  /** Counts what happened. */
  add<Name extends NameOf<"counter">>(name: Name, labels: LabelsOf<Name>, amount = 1): void {
    this.#at(name, labels).value += amount;
  }

  /** Takes a measure into a histogram. */
  observe<Name extends NameOf<"histogram">>(name: Name, labels: LabelsOf<Name>, value: number): void {
    const series = this.#at(name, labels);
    series.count += 1;
    series.value += value;
    const bound = METRICS[name].buckets.findIndex((most) => value <= most);
    if (bound >= 0) series.counts[bound] = (series.counts[bound] ?? 0) + 1;
  }

  /** Says how a metric is read when somebody looks; call what is given back when there is nothing to read any more. */
  read<Name extends NameOf<"counter" | "gauge">>(name: Name, reading: Reading<Name>): () => void {
    const readings = this.#readings.get(name) ?? new Set<Reading<never>>();
    this.#readings.set(name, readings);
    readings.add(reading);
    return () => void readings.delete(reading);
  }

  /** Says what has to be found out before somebody looks. It never rejects, and takes a bounded time. */
  prepare(preparation: () => Promise<void>): void {
    this.#preparations.add(preparation);
  }

  /** Finds out what is not known without asking; call it before looking. */
  async ready(): Promise<void> {
    await Promise.all([...this.#preparations].map((prepare) => prepare()));
  }

  /** All values of a counter or gauge. */
  samples(name: MetricName): readonly Sample[] {
    const read = [...(this.#readings.get(name) ?? [])].flatMap((reading) =>
      Array.from(reading(), ([labels, value]) => ({ labels, value })),
    );
    return [...(this.#series.get(name)?.values() ?? []), ...read];
  }

  /** The value of a metric, added up over the labels that are not given; null where there is none. */
  value<Name extends NameOf<"counter" | "gauge">>(
    name: Name,
    labels: Partial<LabelsOf<Name>> = {},
  ): number | null {
    const wanted = Object.entries(labels);
    const found = this.samples(name).filter((sample) =>
      wanted.every(([label, value]) => sample.labels[label] === value),
    );
    return found.length === 0 ? null : found.reduce((sum, { value }) => sum + value, 0);
  }

  /** All that a histogram holds. */
  distributions(name: NameOf<"histogram">): readonly Distribution[] {
    return [...(this.#series.get(name)?.values() ?? [])].map(({ labels, value, counts, count }) => ({
      labels,
      counts: counts.reduce<number[]>((sums, each) => [...sums, (sums.at(-1) ?? 0) + each], []),
      sum: value,
      count,
    }));
  }

  #at<Name extends MetricName>(name: Name, labels: LabelsOf<Name>): Series {
    let all = this.#series.get(name);
    if (all === undefined) this.#series.set(name, (all = new Map()));
    const key = Object.values<string>(labels).join("\n");
    const known = all.get(key);
    if (known !== undefined) return known;
    const { labels: names, buckets = [] }: MetricDefinition = METRICS[name];
    if (all.size >= MOST_SERIES) {
      const others = Object.fromEntries(names.map((label) => [label, "other"])) as LabelsOf<Name>;
      const last = all.get(OTHERS);
      if (last !== undefined) return last;
      return this.#begin(all, OTHERS, others, buckets.length);
    }
    return this.#begin(all, key, labels, buckets.length);
  }

  #begin(all: Map<string, Series>, key: string, labels: Series["labels"], bounds: number): Series {
    const series = { labels, value: 0, counts: Array<number>(bounds).fill(0), count: 0 };
    all.set(key, series);
    return series;
  }
}
