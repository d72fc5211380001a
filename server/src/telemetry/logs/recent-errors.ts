import type { Metrics } from "../metrics/metrics.ts";
import type { ErrorFields } from "./error-fields.ts";

/** A fault of ours, as far as whoever looks after the atlas is told without the log: no message, which may hold what was asked. */
export interface RecentError {
  readonly at: string;
  /** Under which it stands in the log; null: it was no request's. */
  readonly requestId: string | null;
  /** What could not be done, in words of ours. */
  readonly what: string;
  readonly type: string | null;
  readonly code: string | null;
  /** The file and line of ours where it was thrown; null where that cannot be told. */
  readonly place: string | null;
}

/** Faults that are remembered. */
const MOST = 50;
/** A line of a stack in a file of ours. */
const PLACE = /((?:server|web)\/src\/[\w./-]+\.tsx?:\d+)/;

/** The last faults of ours, as the log told them. */
export class RecentErrors {
  readonly #errors: RecentError[] = [];
  #count = 0;

  constructor(metrics: Metrics) {
    metrics.read("atlas_errors_total", () => [[{}, this.#count]]);
  }

  /** The newest first. */
  get list(): readonly RecentError[] {
    return this.#errors.toReversed();
  }

  /** @param line of the log, as JSON */
  take(line: string): void {
    this.#count += 1;
    const { time, msg, reqId, err } = JSON.parse(line) as {
      readonly time: string;
      readonly msg: string;
      readonly reqId?: string;
      readonly err?: ErrorFields;
    };
    this.#errors.push({
      at: time,
      requestId: reqId ?? null,
      what: msg,
      type: err?.type ?? null,
      code: err?.code ?? null,
      place: PLACE.exec(err?.stack ?? "")?.[1] ?? null,
    });
    if (this.#errors.length > MOST) this.#errors.shift();
  }
}
