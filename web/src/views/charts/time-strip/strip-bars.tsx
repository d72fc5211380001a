import { memo, type ReactNode } from "react";
import { shortCode, type PeriodAxis } from "../period-axis.ts";

/** How many provinces have a figure in a period. */
export interface PeriodCount {
  readonly known: number;
  /** How many provinces there were. */
  readonly of: number;
  /** Of these: partial, provisional or estimated. */
  readonly unsure: number;
}

interface StripBarsProps {
  readonly axis: PeriodAxis;
  readonly counts: ReadonlyMap<string, PeriodCount>;
  /** The largest share of provinces that have a figure. */
  readonly highest: number;
  /** The period compared with, marked quietly, and what is said of it; null: none. */
  readonly against: { readonly period: string; readonly said: string } | null;
  /** What is said of a period with figures, and of one without. */
  readonly say: (period: string, count: PeriodCount | undefined) => string;
  readonly gap: (code: string) => string;
}

/** One bar per period; a hatched slot where nothing was reported. Made once, not at each step through time. */
export const StripBars = memo(function StripBars(props: StripBarsProps): ReactNode {
  const { axis, counts, highest, against, say, gap } = props;
  const first = axis.slots.findIndex(({ period }) => period !== null);
  const last = axis.slots.findLastIndex(({ period }) => period !== null);
  const share = (n: number): string => `${n * 100}%`;
  return (
    <span className="strip-bars" aria-hidden="true">
      {axis.slots.map(({ at, code, period, tick }) => {
        const count = period === null ? undefined : counts.get(period.id);
        const isGap = period === null && at > first && at < last;
        const isAgainst = against !== null && period?.id === against.period;
        const unsure = count === undefined || count.known === 0 ? 0 : count.unsure / count.known;
        return (
          <span
            key={at}
            className={isGap ? "strip-slot strip-gap" : isAgainst ? "strip-slot strip-against" : "strip-slot"}
            title={
              period === null
                ? isGap
                  ? gap(shortCode(code))
                  : undefined
                : `${say(period.label, count)}${isAgainst ? `; ${against.said}` : ""}`
            }
          >
            <span
              className={period !== null && count === undefined ? "strip-bar strip-waiting" : "strip-bar"}
              style={{ height: share(period === null ? 0 : barHeight(count, highest)) }}
            >
              {unsure === 0 ? null : <span className="strip-unsure" style={{ height: share(unsure) }} />}
            </span>
            {tick === null ? null : <span className="strip-tick">{tick}</span>}
          </span>
        );
      })}
    </span>
  );
});

/** Share of the strip's height; a count that has not come yet stands at half. */
function barHeight(count: PeriodCount | undefined, highest: number): number {
  if (count === undefined) return 0.5;
  return count.known === 0 ? 0 : Math.max(0.08, count.known / count.of / highest);
}
