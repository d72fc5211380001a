import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import type { FigurePeriod, Locale } from "../../figure/figure.ts";
import { formatNumber } from "../../figure/format.ts";
import { termLanes } from "../../figure/trend.ts";
import { words } from "../../i18n/words.ts";
import { useSize } from "../../ui/use-size.ts";
import { periodAxis, slotTowards, type AxisKind } from "./period-axis.ts";
import { StripSteps } from "./strip-steps.tsx";

interface TimeStripProps {
  readonly locale: Locale;
  /** All periods that hold figures. */
  readonly periods: readonly FigurePeriod[];
  readonly kind: AxisKind;
  readonly chosen: string;
  /** The chosen period where it is not among those that hold figures; null: it is, or nothing is known of it yet. */
  readonly beyond: FigurePeriod | null;
  /** Whether the chosen period is still on its way. */
  readonly waiting: boolean;
  /** How far fetching all periods ahead is; null: nothing is under way. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** How many provinces have a figure, by period; those not counted yet are missing. */
  readonly counts: ReadonlyMap<string, number>;
  readonly onChoose: (period: string, how: "push" | "replace") => void;
}

/**
 * Time as a strip: one bar per period for how many provinces have a figure, a handle on the chosen one (on a term's last slot, with
 * a band over its span), terms in lanes below, steps and play beside it.
 */
export function TimeStrip(props: TimeStripProps): ReactNode {
  const { locale, periods, kind, chosen, counts } = props;
  const text = words(locale).page.strip;
  const box = useRef<HTMLDivElement>(null);
  const width = useSize(box)?.width ?? 800;
  const axis = useMemo(
    () => periodAxis(periods, kind, Math.max(2, Math.floor(width / 52)), props.beyond),
    [periods, kind, width, props.beyond],
  );
  const shown = periods.find(({ id }) => id === chosen) ?? props.beyond;
  const end = shown === null ? null : axis.endOf(shown);
  const lanes = useMemo(() => termLanes(periods), [periods]);
  const terms = periods.filter((period) => period.kind === "TERM");
  const highest = Math.max(1, ...counts.values());
  const share = (n: number): string => `${n * 100}%`;
  const band = shown?.kind === "TERM" ? axis.spanOf(shown) : null;
  const near = (by: 1 | -1): string | null =>
    end === null ? null : (slotTowards(axis, end, end + by)?.period?.id ?? null);
  const isEmpty = axis.slots.every(({ period }) => period === null);
  return (
    <div className="strip">
      {isEmpty ? null : (
        <div className="strip-side">
          <StripSteps
            words={text}
            earlier={near(-1)}
            later={near(1)}
            first={axis.slots.find(({ period }) => period !== null)?.period?.id ?? null}
            waiting={props.waiting}
            onChoose={props.onChoose}
          />
          <p className="strip-hint">{text.hint}</p>
        </div>
      )}
      <div className="strip-body" ref={box} style={{ maxWidth: Math.max(280, axis.slots.length * 150) }}>
        {isEmpty ? null : (
          <Handle
            axis={axis}
            at={end}
            shown={shown}
            text={text}
            locale={locale}
            counts={counts}
            onChoose={(id) => props.onChoose(id, "push")}
          >
            {band === null ? null : (
              <span
                className="strip-band"
                aria-hidden="true"
                style={{ left: share(band[0]), width: share(band[1] - band[0]) }}
              />
            )}
            <span className="strip-bars" aria-hidden="true">
              {axis.slots.map(({ at: slot, period, tick }) => (
                <span
                  key={slot}
                  className={slot === end && band === null ? "strip-slot strip-chosen" : "strip-slot"}
                  title={
                    period === null
                      ? undefined
                      : text.bar(period.label, formatNumber(counts.get(period.id) ?? 0, locale))
                  }
                >
                  <span
                    className={
                      period !== null && !counts.has(period.id) ? "strip-bar strip-waiting" : "strip-bar"
                    }
                    style={{
                      height: share(period === null ? 0 : barHeight(counts.get(period.id), highest)),
                    }}
                  />
                  {tick === null ? null : <span className="strip-tick">{tick}</span>}
                </span>
              ))}
            </span>
          </Handle>
        )}
        {terms.length === 0 ? null : (
          <div
            className="strip-terms"
            role="group"
            aria-label={text.terms}
            style={{ height: (Math.max(0, ...lanes.values()) + 1) * 26 }}
          >
            {terms.map((term) => {
              const [from, to] = axis.spanOf(term);
              return (
                <button
                  key={term.id}
                  type="button"
                  className="strip-term"
                  aria-pressed={term.id === chosen}
                  title={term.label}
                  aria-label={term.label}
                  style={{ left: share(from), width: share(to - from), top: (lanes.get(term.id) ?? 0) * 26 }}
                  onClick={() => props.onChoose(term.id, "push")}
                >
                  {termLabel(term.id)}
                </button>
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

/** The span alone, `2015–2020` or `7/2015–6/2020`: there is no room for more. */
function termLabel(id: string): string {
  return id
    .split("/")
    .map((end) => end.replace(/^(\d{4})-0?(\d+)$/, "$2/$1"))
    .join("–");
}

/** Share of the strip's height; a count that has not come yet stands at half. */
function barHeight(count: number | undefined, highest: number): number {
  if (count === undefined) return 0.5;
  return count === 0 ? 0 : Math.max(0.08, count / highest);
}

interface HandleProps {
  readonly axis: ReturnType<typeof periodAxis>;
  /** The slot the chosen period ends in; null: nothing is known of it yet. */
  readonly at: number | null;
  readonly shown: FigurePeriod | null;
  readonly text: { readonly label: string; readonly bar: (period: string, n: string) => string };
  readonly locale: Locale;
  readonly counts: ReadonlyMap<string, number>;
  readonly onChoose: (period: string) => void;
  readonly children: ReactNode;
}

/** The handle over the bars. While it is dragged only the handle moves; the period is chosen where it is let go. */
function Handle({ axis, at, shown, text, locale, counts, onChoose, children }: HandleProps): ReactNode {
  const [dragged, setDragged] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const last = axis.slots.findLast(({ period }) => period !== null)?.at ?? 0;
  const value = dragged ?? at ?? last;
  const period = dragged === null ? shown : (axis.slots[value]?.period ?? null);
  const said =
    period === null ? "" : text.bar(period.label, formatNumber(counts.get(period.id) ?? 0, locale));
  // The library says a number; what is meant is a period.
  useLayoutEffect(() => {
    input.current?.setAttribute("aria-valuetext", said);
  });
  const settle = (next: number): void => {
    const slot = slotTowards(axis, value, next);
    if (slot !== null) setDragged(slot.at);
  };
  return (
    <Slider
      className="strip-slider"
      minValue={0}
      maxValue={Math.max(1, axis.slots.length - 1)}
      step={1}
      value={value}
      onChange={settle}
      onChangeEnd={(end) => {
        const slot = slotTowards(axis, at ?? last, end);
        setDragged(null);
        const next = axis.slots[dragged ?? -1]?.period ?? slot?.period;
        if (next !== null && next !== undefined) onChoose(next.id);
      }}
    >
      <Label className="visually-hidden">{text.label}</Label>
      {children}
      <SliderTrack
        className="strip-track"
        style={{
          left: `${50 / axis.slots.length}%`,
          right: `${50 / axis.slots.length}%`,
        }}
      >
        <SliderThumb
          inputRef={input}
          className={at === null && dragged === null ? "strip-thumb strip-thumb-idle" : "strip-thumb"}
        />
      </SliderTrack>
    </Slider>
  );
}
