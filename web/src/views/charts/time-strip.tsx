import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import { Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import type { FigurePeriod, Locale } from "../../figure/figure.ts";
import { formatNumber } from "../../figure/format.ts";
import { termLanes } from "../../figure/trend.ts";
import { words } from "../../i18n/words.ts";
import { useSize } from "../../ui/use-size.ts";
import { periodAxis, slotTowards, type AxisKind } from "./period-axis.ts";

interface TimeStripProps {
  readonly locale: Locale;
  /** All periods that hold figures. */
  readonly periods: readonly FigurePeriod[];
  readonly kind: AxisKind;
  readonly chosen: string;
  /** How many provinces have a figure, by period; those not counted yet are missing. */
  readonly counts: ReadonlyMap<string, number>;
  readonly onChoose: (period: string) => void;
}

/** Time as a strip: one bar per period for how many provinces have a figure, a handle on the chosen one, terms in lanes below. */
export function TimeStrip(props: TimeStripProps): ReactNode {
  const { locale, periods, kind, chosen, counts } = props;
  const text = words(locale).page.strip;
  const box = useRef<HTMLDivElement>(null);
  const width = useSize(box)?.width ?? 800;
  const axis = useMemo(
    () => periodAxis(periods, kind, Math.max(2, Math.floor(width / 52))),
    [periods, kind, width],
  );
  const lanes = useMemo(() => termLanes(periods), [periods]);
  const terms = periods.filter((period) => period.kind === "TERM");
  const highest = Math.max(1, ...counts.values());
  const at = axis.slots.find(({ period }) => period?.id === chosen)?.at ?? null;
  const share = (n: number): string => `${n * 100}%`;
  return (
    <div className="strip" ref={box} style={{ maxWidth: Math.max(280, axis.slots.length * 150) }}>
      {axis.slots.every(({ period }) => period === null) ? null : (
        <Handle axis={axis} at={at} text={text} locale={locale} counts={counts} onChoose={props.onChoose}>
          <span className="strip-bars" aria-hidden="true">
            {axis.slots.map(({ at: slot, period, tick }) => (
              <span
                key={slot}
                className={slot === at ? "strip-slot strip-chosen" : "strip-slot"}
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
                onClick={() => props.onChoose(term.id)}
              >
                {termLabel(term.id)}
              </button>
            );
          })}
        </div>
      )}
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
  /** The chosen slot; null when a term is chosen. */
  readonly at: number | null;
  readonly text: { readonly label: string; readonly bar: (period: string, n: string) => string };
  readonly locale: Locale;
  readonly counts: ReadonlyMap<string, number>;
  readonly onChoose: (period: string) => void;
  readonly children: ReactNode;
}

/** The handle over the bars. While it is dragged only the handle moves; the period is chosen where it is let go. */
function Handle({ axis, at, text, locale, counts, onChoose, children }: HandleProps): ReactNode {
  const [dragged, setDragged] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const last = axis.slots.findLast(({ period }) => period !== null)?.at ?? 0;
  const value = dragged ?? at ?? last;
  const period = axis.slots[value]?.period ?? null;
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
