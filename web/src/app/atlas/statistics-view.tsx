import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";
import { presentedFigure } from "../../figure/presented.ts";
import { shownRows } from "../../figure/ranking.ts";
import { Notice } from "../../ui/notice.tsx";
import type { AxisKind } from "../../views/charts/period-axis.ts";
import { TimeStrip } from "../../views/charts/time-strip.tsx";
import { useAtlas } from "../atlas-context.ts";
import { PlaceLink } from "../place-link.tsx";
import { Trouble } from "../trouble.tsx";
import { home } from "../url-state.ts";
import { goTo } from "../use-place.ts";
import { AtlasFrame, choose } from "./atlas-frame.tsx";
import { CompareBar } from "./compare/compare-bar.tsx";
import { askedPlace, besidePeriod } from "./compare/compare-mode.ts";
import { Controls } from "./controls.tsx";
import { ProvincePanel } from "./province-panel.tsx";
import { useSettled } from "./use-settled.ts";
import { useStatistics } from "./use-statistics.ts";

const SideBySide = lazy(async () => ({
  default: (await import("./compare/side-by-side.tsx")).SideBySide,
}));

/** One indicator: map, time, ranking, and everything to choose. */
export function StatisticsView({ indicator }: { readonly indicator: string }): ReactNode {
  const { place, locale, words } = useAtlas();
  const text = words.page;
  const statistics = useStatistics(
    useMemo(() => askedPlace(place), [place]),
    indicator,
  );
  const { catalogue, periods, waiting, error, retry } = statistics;
  const period = place.period ?? statistics.period;
  useSettled(statistics.figure, statistics.isWhole, catalogue);
  // Since when can be said only when all periods are here.
  const fresh = place.since !== null && !statistics.isWhole ? null : statistics.figure;
  const [other, setOther] = useState<Figure | null>(null);
  const compared = useMemo(() => {
    if (fresh === null) return null;
    const isOther =
      other !== null &&
      other.period === place.versus &&
      other.indicator === fresh.indicator &&
      other.boundaries === fresh.boundaries &&
      other.title === fresh.title;
    const beside = isOther ? other : null;
    return { plain: fresh, shown: presentedFigure(fresh, place, place.view, beside) };
  }, [fresh, place, other]);
  // While the next Figure is on its way the one before stays in sight, and says of itself what it is.
  const [kept, setKept] = useState(compared);
  if (compared !== null && compared !== kept) setKept(compared);
  const sight = error === null ? (compared ?? kept) : compared;
  const figure = sight?.plain ?? null;
  const counts = useMemo(() => (figure === null ? new Map<string, number>() : countsOf(figure)), [figure]);
  const kind = axisKind(
    periods.find(({ id }) => id === period)?.kind,
    periods.map((known) => known.kind),
  );
  const isKnown = periods.some(({ id }) => id === period);
  const beside = besidePeriod(place, periods, period);
  const isEmpty = catalogue !== null && !waiting && period === null;
  const trouble =
    error !== null ? (
      <Trouble error={error} retry={retry} />
    ) : isEmpty ? (
      <Notice kind="empty" title={text.empty.noPeriods}>
        <p>{text.empty.noPeriodsHint}</p>
        <p>
          <PlaceLink to={{ ...home, lang: place.lang }}>{text.doors.back}</PlaceLink>
        </p>
      </Notice>
    ) : null;
  return (
    <AtlasFrame
      figure={isEmpty ? null : (sight?.shown ?? null)}
      waiting={waiting}
      trouble={trouble}
      controls={
        catalogue === null ? null : (
          <Controls place={place} catalogue={catalogue} periods={periods} period={period} go={choose} />
        )
      }
      toolbar={
        period === null || figure === null ? null : (
          <CompareBar place={place} periods={periods} period={period} figure={figure} go={choose} />
        )
      }
      {...(beside === null || figure === null
        ? {}
        : {
            picture: (lights, largestCircle) => (
              <Suspense fallback={null}>
                <SideBySide
                  place={place}
                  indicator={indicator}
                  figure={figure}
                  versus={beside}
                  lights={lights}
                  onOther={setOther}
                  largestCircle={largestCircle}
                />
              </Suspense>
            ),
          })}
      doors={null}
      strip={
        period === null ? null : (
          <TimeStrip
            locale={locale}
            periods={periods}
            kind={kind}
            chosen={period}
            beyond={isKnown ? null : (figure?.periods.find(({ id }) => id === period) ?? null)}
            waiting={waiting}
            progress={statistics.progress}
            isAhead={statistics.isAhead}
            counts={counts}
            onChoose={(id, how) => goTo({ ...place, period: id }, how)}
          />
        )
      }
      panel={(shown, area, close) => (
        <ProvincePanel figure={figure ?? shown} shown={shown} place={place} area={area} onClose={close} />
      )}
    />
  );
}

/** How many provinces have a value, by period; of periods that are not among the rows nothing is said. */
function countsOf(figure: Figure): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { area, period, member, value } of figure.rows) {
    if (member !== null || area === "viet-nam") continue;
    counts.set(period, (counts.get(period) ?? 0) + Number(value !== null));
  }
  // The chosen period may hold carried values, which are of another.
  const own = shownRows(figure).filter(({ value, status }) => value !== null && status !== "CARRIED").length;
  counts.set(figure.period, own);
  return counts;
}

/** The kind of period along the strip: that of the chosen one; for a term the coarsest there is. */
function axisKind(chosen: string | undefined, known: readonly string[]): AxisKind {
  const kinds = ["YEAR", "HALF_YEAR", "QUARTER", "MONTH"] as const;
  return kinds.find((kind) => kind === chosen) ?? kinds.find((kind) => known.includes(kind)) ?? "YEAR";
}
