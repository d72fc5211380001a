import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { vintageOf } from "../../figure/areas/vintage.ts";
import { formatDate, formatNumber } from "../../figure/format/format.ts";
import { reportingWords, type ReportingWords } from "../../i18n/keeping/reporting-words.ts";
import { languageOf, type Locale } from "../../i18n/locale.ts";
import { Button } from "../../ui/button.tsx";
import { download } from "../../ui/browser/download.ts";
import { announce } from "../../ui/live-region.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useTitle } from "../accounts/use-title.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { TemplateOffer } from "../template/template-offer.tsx";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { ReturnsDocument } from "./generated/returns.ts";
import { ReportingMap } from "./reporting-map.tsx";
import { type AreaReturn, countsOf, hasCome, type PeriodReturns, STATES } from "./return-state.ts";
import { returnsCsv } from "./returns-csv.ts";
import { ReturnsTable } from "./returns-table.tsx";
import { useDataEvents } from "./use-data-events.ts";
import "./reporting.css";

/** Who was to send in what by which day, and what of it came; it fills while returns are published. */
export function ReportingPage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = reportingWords(locale);
  const [{ data, error, stale }, ask] = useQuery({
    query: ReturnsDocument,
    variables: { dataset: address.dataset, lang: languageOf(locale) },
  });
  const isLive = useDataEvents(() => ask({ requestPolicy: "network-only" }));
  const dataset = data?.datasets.find(({ id }) => id === address.dataset) ?? null;
  useTitle(dataset === null ? text.title : text.titleOf(dataset.name));
  const periods = data?.returns ?? [];
  const chosen = chosenOf(periods, address.period);
  const fresh = useFresh(chosen, text, locale);
  const say = (one: AreaReturn, { dueOn }: PeriodReturns): string => sentenceOf(one, dueOn, text, locale);
  return (
    <div className="page reporting-page" aria-busy={stale}>
      <h1>{dataset === null ? text.title : text.titleOf(dataset.name)}</h1>
      {error !== undefined ? (
        <FailureNotice error={error} retry={() => ask({ requestPolicy: "network-only" })} />
      ) : data === undefined ? (
        <Skeleton lines={12} label={words.page.loading} />
      ) : chosen === null ? (
        <Notice kind="empty" title={text.nothingDue}>
          <p>{text.nothingDueHint}</p>
        </Notice>
      ) : (
        <>
          {dataset?.synthetic === true ? (
            <Notice kind="synthetic">
              <p>{words.synthetic}</p>
            </Notice>
          ) : null}
          <p className="lead-line">{leadOf(chosen, text, locale)}</p>
          <div className="page-tools">
            <Button
              onPress={() =>
                download(
                  new File([returnsCsv(periods)], `returns_${address.dataset}.csv`, { type: "text/csv" }),
                )
              }
            >
              {text.csv}
            </Button>
            {address.knownAt === null ? (
              <span className="quiet reporting-live" role="status">
                {isLive ? text.live : text.notLive} ·{" "}
                {text.asOf(formatDate(data.dataVersion.committedAt.slice(0, 10), locale))}
              </span>
            ) : null}
          </div>
          {address.knownAt === null ? (
            <TemplateOffer
              dataset={address.dataset}
              period={chosen.period}
              areas={chosen.returns.map(({ area }) => area)}
            />
          ) : null}
          <div className="reporting-both">
            <div>
              <h2>{text.mapOf(chosen.period.name)}</h2>
              <ReportingMap
                vintage={vintageOf(data.vintages, "AS_REPORTED", chosen.period.lastDay)}
                returns={chosen.returns}
                text={text}
                say={(one) => say(one, chosen)}
                fresh={fresh}
              />
              <ul className="reporting-legend">
                {STATES.map((state) => (
                  <li key={state}>
                    <span className={`return-swatch return-${state}`} aria-hidden="true" />{" "}
                    {text.states[state]}: {formatNumber(countsOf(chosen)[state], locale)}
                  </li>
                ))}
              </ul>
            </div>
            <ReturnsTable periods={periods} chosen={chosen.period.id} text={text} say={say} fresh={fresh} />
          </div>
        </>
      )}
    </div>
  );
}

/** The period asked; else the newest of which something was due or has come, else the newest. */
function chosenOf(periods: readonly PeriodReturns[], asked: string | null): PeriodReturns | null {
  const named = periods.find(({ period }) => period.id === asked);
  if (named !== undefined) return named;
  const begun = periods.find(({ returns }) => returns.some(({ state }) => state !== "NOT_DUE"));
  return begun ?? periods[0] ?? null;
}

/** Areas whose return of the period came while the page was open; each is said as it comes. */
function useFresh(chosen: PeriodReturns | null, text: ReportingWords, locale: Locale): ReadonlySet<string> {
  const before = useRef<{ readonly period: string; readonly came: ReadonlySet<string> } | null>(null);
  const [fresh, setFresh] = useState<{ readonly period: string; readonly areas: ReadonlySet<string> } | null>(
    null,
  );
  useEffect(() => {
    if (chosen === null) return;
    const period = chosen.period.id;
    const came = chosen.returns.filter(hasCome);
    const last = before.current;
    before.current = { period, came: new Set(came.map(({ area }) => area.id)) };
    if (last?.period !== period) return;
    const more = came.filter(({ area }) => !last.came.has(area.id));
    if (more.length === 0) return;
    setFresh((known) => ({
      period,
      areas: new Set([...(known?.period === period ? known.areas : []), ...more.map(({ area }) => area.id)]),
    }));
    announce(
      text.justCame(
        more.map(({ area }) => area.name).join(", "),
        formatNumber(came.length, locale),
        formatNumber(chosen.returns.length, locale),
      ),
    );
  }, [chosen, text, locale]);
  const none = useMemo(() => new Set<string>(), []);
  return fresh !== null && fresh.period === chosen?.period.id ? fresh.areas : none;
}

function leadOf(period: PeriodReturns, text: ReportingWords, locale: Locale): string {
  const counts = countsOf(period);
  const n = (count: number): string => formatNumber(count, locale);
  const whole = counts.IN_TIME + counts.LATE;
  return text.lead({
    period: capitalised(period.period.name),
    dueOn: formatDate(period.dueOn, locale),
    whole: n(whole),
    all: n(period.returns.length),
    late: counts.LATE === 0 ? null : n(counts.LATE),
    partly: counts.PARTLY === 0 ? null : n(counts.PARTLY),
    missing: counts.MISSING === 0 ? null : n(counts.MISSING),
  });
}

const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1);

function sentenceOf(
  { area, state, received, expected, receivedOn, daysLate }: AreaReturn,
  dueOn: string,
  text: ReportingWords,
  locale: Locale,
): string {
  const n = (count: number): string => formatNumber(count, locale);
  const day = (date: string): string => formatDate(date, locale);
  return text.sentence(area.name, {
    state,
    dueOn: day(dueOn),
    receivedOn: receivedOn === null || receivedOn === undefined ? "" : day(receivedOn),
    daysLate: n(daysLate),
    lines: `${n(received)}/${n(expected)}`,
  });
}
