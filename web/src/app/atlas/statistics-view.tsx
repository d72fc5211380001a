import { countryId } from "../../figure/areas/country.ts";
import "./strip.css";
import "./playback/playback.css";
import { Suspense, useMemo, useState, type ReactNode } from "react";
import type { Figure, FigureRow } from "../../figure/figure.ts";
import { newerPeriod } from "../../figure/periods/newest-period.ts";
import { citedPeriod, presentedFigure } from "../../figure/compare/presented-figure.ts";
import { shownRows } from "../../figure/rows/ranking.ts";
import type { FigureRequest } from "../../figure/queries/figure-request.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { AxisKind } from "../../views/charts/period-axis.ts";
import { TimeStrip, type PeriodCount } from "../../views/charts/time-strip/time-strip.tsx";
import { viewOf } from "../../views/catalogue.ts";
import { MotionContext } from "../../views/screen/playback.ts";
import { AtlasContext, useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { isTemporary, FailureNotice } from "../shell/failure-notice.tsx";
import { fromHere } from "../address/from-here.ts";
import { goTo } from "../address/use-address.ts";
import { AboutFigure } from "./notes/about-figure.tsx";
import { AtlasFrame } from "./frame/atlas-frame.tsx";
import { CompareBar } from "./compare/compare-bar.tsx";
import { besidePeriod, compareMode } from "../address/compare-mode.ts";
import { useCited } from "./compare/use-cited.ts";
import { Controls } from "./controls/controls.tsx";
import { useOpened } from "./communes/use-opened.tsx";
import { ProvincePanel } from "./panel/province-panel.tsx";
import { usePlayback } from "./playback/use-playback.ts";
import { useKnownDefault } from "./data/use-known-default.ts";
import { useStatistics } from "./data/use-statistics.ts";
import { lazily } from "../../ui/browser/server-reachability.ts";

const SideBySide = lazily(async () => (await import("./compare/side-by-side.tsx")).SideBySide);

/** One indicator: map, time, ranking, and everything to choose. */
export function StatisticsView({ indicator }: { readonly indicator: string }): ReactNode {
  const context = useAtlas();
  const { address: asked, locale, words, today } = context;
  const text = words.page;
  const statistics = useStatistics(asked, indicator);
  // From here on only what can be followed: what cannot is told, and nobody else need know of it.
  const { address, unfollowed } = statistics;
  const { catalogue, periods, waiting, error, retry } = statistics;
  const { period } = statistics;
  useKnownDefault(statistics.figure, statistics.isWhole, catalogue);
  // Since when can be said only when all periods are here.
  const cited = useCited(address, statistics);
  const isReady = !cited.waiting && (address.since === null || statistics.isWhole);
  const fresh = isReady ? statistics.figure : null;
  const [other, setOther] = useState<Figure | null>(null);
  const compared = useMemo(() => {
    if (fresh === null) return null;
    const isOther =
      other !== null &&
      other.period === address.versus &&
      other.indicator === fresh.indicator &&
      other.boundaries === fresh.boundaries &&
      other.title === fresh.title;
    const beside = isOther ? other : cited.figure;
    return { plain: fresh, shown: presentedFigure(fresh, address, viewOf(address.view), beside) };
  }, [fresh, address, other, cited.figure]);
  // While the next Figure is on its way the one before stays in sight, and says of itself what it is.
  const [kept, setKept] = useState(compared);
  if (compared !== null && compared !== kept) setKept(compared);
  const isAway = error !== null && isTemporary(error);
  const sight = error === null || isAway ? (compared ?? kept) : compared;
  const figure = sight?.plain ?? null;
  const rows = figure?.rows ?? null;
  const counts = useMemo(() => countsOf(rows ?? []), [rows]);
  const kind = axisKind(
    periods.find(({ id }) => id === period)?.kind,
    periods.map((known) => known.kind),
  );
  const isKnown = periods.some(({ id }) => id === period);
  const beside = besidePeriod(address, periods, period);
  const run = usePlayback(
    address,
    sight?.shown ?? null,
    (next) => {
      const ahead = statistics.figureOf(next);
      // Past the period compared with the two ends turn round: that is another question.
      if (ahead === null || (compareMode(address) === "difference" && ahead.comparedWith === null))
        return null;
      const from = citedPeriod(ahead, address, viewOf(address.view));
      return presentedFigure(
        ahead,
        address,
        viewOf(address.view),
        from === null ? null : statistics.figureOf(from),
      );
    },
    statistics.isAhead && beside === null && address.view === "map",
  );
  const opened = useOpened(address, sight?.plain ?? null, statistics.request);
  const isEmpty = catalogue !== null && !waiting && period === null;
  const failure =
    error !== null ? (
      <FailureNotice error={error} retry={retry} isKept={sight !== null} />
    ) : isEmpty ? (
      <Notice kind="empty" title={text.empty.noPeriods}>
        <p>{text.empty.noPeriodsHint}</p>
        <p>
          <PageLink to={fromHere(address)}>{text.start.back}</PageLink>
        </p>
      </Notice>
    ) : null;
  const within = useMemo(() => ({ ...context, address }), [context, address]);
  return (
    <AtlasContext value={within}>
      <MotionContext value={run.motion}>
        <AtlasFrame
          unfollowed={unfollowed}
          figure={isEmpty ? null : (sight?.shown ?? null)}
          waiting={waiting}
          opened={opened}
          failure={failure}
          controls={
            catalogue === null ? null : (
              <Controls address={address} catalogue={catalogue} periods={periods} period={period} go={goTo} />
            )
          }
          toolbar={
            period === null || figure === null ? null : (
              <CompareBar address={address} periods={periods} period={period} figure={figure} go={goTo} />
            )
          }
          {...(beside === null || figure === null
            ? {}
            : {
                picture: (lights, largestCircle) => (
                  <Suspense fallback={<Skeleton lines={1} label={words.views.loading} />}>
                    <SideBySide
                      address={address}
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
          about={
            <AboutFigure
              definition={catalogue?.indicators.find(({ id }) => id === indicator)?.definition ?? null}
              // As known earlier nothing newer was there.
              newer={address.knownAt === null ? newerPeriod(periods, period, today) : null}
            />
          }
          startChoices={null}
          strip={
            period === null ? null : (
              <TimeStrip
                locale={locale}
                periods={periods}
                kind={kind}
                chosen={period}
                beyond={isKnown ? null : (figure?.periods.find(({ id }) => id === period) ?? null)}
                against={
                  beside ??
                  (compareMode(address) === "difference" ? otherEnd(statistics.request, period) : null)
                }
                waiting={waiting}
                progress={statistics.progress}
                isAhead={statistics.isAhead}
                counts={counts}
                own={figure === null || figure.period !== period ? null : ownCount(figure)}
                onPass={run.pass}
                onChoose={(id, how) => (how === "step" ? run.step(id) : goTo({ ...address, period: id }))}
              />
            )
          }
          panel={(shown, area, close) => (
            <ProvincePanel
              figure={figure ?? shown}
              shown={shown}
              address={address}
              area={area}
              onClose={close}
            />
          )}
        />
      </MotionContext>
    </AtlasContext>
  );
}

/** The end of a difference that is not the chosen one, whichever is earlier. */
function otherEnd(request: FigureRequest | null, chosen: string): string | null {
  if (request === null) return null;
  return request.period === chosen ? request.previous : request.period;
}

/** How many provinces have a value, by period, and how many of these are not final; of periods that are not among the rows nothing is said. */
function countsOf(rows: readonly FigureRow[]): ReadonlyMap<string, PeriodCount> {
  const counts = new Map<string, { known: number; of: number; unsure: number }>();
  for (const { area, period, member, value, status } of rows) {
    if (member !== null || area === countryId) continue;
    let count = counts.get(period);
    if (count === undefined) counts.set(period, (count = { known: 0, of: 0, unsure: 0 }));
    count.of += 1;
    // Carried values are of another period.
    if (value === null || status === "CARRIED") continue;
    count.known += 1;
    if (status === "PARTIAL" || status === "PROVISIONAL" || status === "ESTIMATED") count.unsure += 1;
  }
  return counts;
}

/** The same of the chosen period alone. */
function ownCount(figure: Figure): PeriodCount {
  return countsOf(shownRows(figure)).get(figure.period) ?? { known: 0, of: 0, unsure: 0 };
}

/** The kind of period along the strip: that of the chosen one; for a term the coarsest there is. */
function axisKind(chosen: string | undefined, known: readonly string[]): AxisKind {
  const kinds = ["YEAR", "HALF_YEAR", "QUARTER", "MONTH"] as const;
  return kinds.find((kind) => kind === chosen) ?? kinds.find((kind) => known.includes(kind)) ?? "YEAR";
}
