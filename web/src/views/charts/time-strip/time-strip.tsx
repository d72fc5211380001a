import { useCallback, useMemo, useRef, type ReactNode } from "react";
import type { FigurePeriod } from "../../../figure/figure.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { words } from "../../../i18n/words.ts";
import { useSize } from "../../../ui/browser/use-size.ts";
import {
  gapsOf,
  periodAxis,
  shortCode,
  slotTowards,
  type AxisKind,
  type PeriodAxis,
} from "../period-axis.ts";
import { StripBars, type PeriodCount } from "./strip-bars.tsx";
import { StripHandle } from "./strip-handle.tsx";
import { StripSteps } from "./strip-steps.tsx";
import { StripTerms } from "./strip-terms.tsx";

export type { PeriodCount } from "./strip-bars.tsx";

interface TimeStripProps {
  readonly locale: Locale;
  /** All periods that hold figures. */
  readonly periods: readonly FigurePeriod[];
  readonly kind: AxisKind;
  readonly chosen: string;
  /** The chosen period where it is not among those that hold figures; null: it is, or nothing is known of it yet. */
  readonly beyond: FigurePeriod | null;
  /** The period compared with; null: none. */
  readonly against: string | null;
  /** Whether the chosen period is still on its way. */
  readonly waiting: boolean;
  /** How far fetching all periods ahead is; null: nothing is under way. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** Whether all periods are here: another is then shown at once. */
  readonly isAhead: boolean;
  /** How many provinces have a figure, by period; those not counted yet are missing. The same map while the periods are. */
  readonly counts: ReadonlyMap<string, PeriodCount>;
  /** The same of the chosen period, where carried values are of another. */
  readonly own: PeriodCount | null;
  /** Passes by a period at once, as a handle is moved; false: it can only be chosen. */
  readonly onPass: (period: string) => boolean;
  /** Chooses a period: by a step beside the one before, or otherwise. */
  readonly onChoose: (period: string, how: "step" | "jump") => void;
}

/**
 * Time as a strip: one bar per period for how many provinces have a figure, hatched where none was reported, a handle on the chosen one (on a
 * term's last slot, with a band over its span), terms in lanes below, steps and play beside it.
 */
export function TimeStrip(props: TimeStripProps): ReactNode {
  const { locale, periods, kind, chosen, counts, own, progress } = props;
  const text = words(locale).page.strip;
  const box = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLParagraphElement>(null);
  const width = useSize(box)?.width ?? 800;
  const axis = useMemo(
    () => periodAxis(periods, kind, Math.max(2, Math.floor(width / 52)), props.beyond),
    [periods, kind, width, props.beyond],
  );
  const shown = periods.find(({ id }) => id === chosen) ?? props.beyond;
  const end = shown === null ? null : axis.endOf(shown);
  const terms = useMemo(() => periods.filter((period) => period.kind === "TERM"), [periods]);
  // Of as many as there were: before the mergers there were more.
  const highest = useMemo(
    () => Math.max(0, ...[...counts.values()].map(({ known, of }) => known / of)) || 1,
    [counts],
  );
  const gaps = useMemo(() => gapsOf(axis), [axis]);
  const against = useMemo(
    () => (props.against === null ? null : { period: props.against, said: text.against }),
    [props.against, text],
  );
  const hasUnsure = useMemo(() => [...counts.values()].some(({ unsure }) => unsure > 0), [counts]);
  const say = useCallback(
    (period: string, count: PeriodCount | undefined): string => {
      const said = text.bar(period, formatNumber(count?.known ?? 0, locale));
      const unsure = count?.unsure ?? 0;
      return unsure === 0 ? said : `${said}, ${text.unsure(formatNumber(unsure, locale))}`;
    },
    [text, locale],
  );
  const sayOf = (period: FigurePeriod): string => {
    const count = period.id === chosen && own !== null ? own : counts.get(period.id);
    const gap = period.kind === "TERM" ? null : gapBefore(axis, period);
    return `${say(period.label, count)}${gap === null ? "" : `; ${text.gapBefore(gap)}`}`;
  };
  const band = shown?.kind === "TERM" ? axis.spanOf(shown) : null;
  const share = (n: number): string => `${n * 100}%`;
  const near = (by: 1 | -1): string | null =>
    end === null ? null : (slotTowards(axis, end, end + by)?.period?.id ?? null);
  const isEmpty = axis.slots.every(({ period }) => period === null);
  const hint = [
    text.hint,
    ...(hasUnsure ? [text.hintUnsure] : []),
    ...(gaps.length > 0 ? [text.hintGap] : []),
    ...(against !== null ? [text.hintAgainst] : []),
  ];
  return (
    <div className="strip" data-ahead={props.isAhead}>
      {isEmpty ? null : (
        <div className="strip-side">
          <StripSteps
            words={text}
            earlier={near(-1)}
            later={near(1)}
            first={axis.slots.find(({ period }) => period !== null)?.period?.id ?? null}
            waiting={props.waiting}
            onChoose={(period) => props.onChoose(period, "step")}
          />
          <p ref={now} className="strip-now" aria-hidden="true" />
          <div className="strip-hints" data-working={progress !== null}>
            <p className="strip-hint">{hint.join("; ")}</p>
            {progress === null ? null : (
              <p className="strip-hint">
                {text.ahead(formatNumber(progress.done, locale), formatNumber(progress.of, locale))}
              </p>
            )}
          </div>
        </div>
      )}
      <div className="strip-body" ref={box} style={{ maxWidth: Math.max(280, axis.slots.length * 150) }}>
        {isEmpty ? null : (
          <div className="strip-slider">
            {band === null ? null : (
              <span
                className="strip-band"
                aria-hidden="true"
                style={{ left: share(band[0]), width: share(band[1] - band[0]) }}
              />
            )}
            <StripBars
              axis={axis}
              counts={counts}
              highest={highest}
              against={against}
              say={say}
              gap={text.gap}
            />
            <StripHandle
              axis={axis}
              at={end}
              shown={shown}
              label={text.label}
              description={gaps.length === 0 ? text.noGaps : text.gaps(gaps.map(spanText).join(", "))}
              isBar={band === null}
              say={sayOf}
              nowRef={now}
              onPass={props.onPass}
              onChoose={(id) => props.onChoose(id, "step")}
            />
          </div>
        )}
        {terms.length === 0 ? null : (
          <StripTerms
            terms={terms}
            axis={axis}
            width={width}
            chosen={chosen}
            words={text}
            onChoose={(id) => props.onChoose(id, "jump")}
          />
        )}
      </div>
    </div>
  );
}

/** The slots without figures just before a period, in words; null: there is none. */
function gapBefore(axis: PeriodAxis, period: FigurePeriod): string | null {
  const at = axis.slots.find((slot) => slot.period?.id === period.id)?.at ?? 0;
  const before = axis.slots.findLast((slot) => slot.at < at && slot.period !== null);
  const [from, to] = [axis.slots[(before?.at ?? at) + 1], axis.slots[at - 1]];
  if (before === undefined || from === undefined || to === undefined || before.at + 1 >= at) return null;
  return spanText([from.code, to.code]);
}

function spanText([from, to]: readonly [string, string]): string {
  return from === to ? shortCode(from) : `${shortCode(from)}–${shortCode(to)}`;
}
