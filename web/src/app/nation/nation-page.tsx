import { countryId } from "../../figure/areas/country.ts";
import { useMemo, type ReactNode } from "react";
import { figureAttention, holdingsAttention, returnsAttention } from "../../figure/profile/attention.ts";
import { mainEntry } from "../../figure/profile/profile-entries.ts";
import { boundariesLabel } from "../../figure/areas/vintage.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageRoom, Skeleton } from "../../ui/skeleton.tsx";
import { useHoldings } from "../atlas/data/use-holdings.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { FactCards } from "../profile/facts/fact-cards.tsx";
import { AttentionList } from "../profile/attention-list.tsx";
import { LatestReports } from "../profile/latest-reports.tsx";
import { entryMembers } from "../profile/profile-links.ts";
import { ProfileFrame } from "../profile/profile-frame.tsx";
import { ProfileActions, ProfileTools } from "../profile/profile-tools.tsx";
import { ReturnsSection } from "../profile/returns/returns-section.tsx";
import { useMainFigure, type MainChoice } from "../profile/main-figure/use-main-figure.ts";
import { useProfile } from "../profile/use-profile.ts";
import { useReturns } from "../profile/returns/use-returns.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { MainFigures } from "./main-figures.tsx";
import { KnownSection } from "./known-section.tsx";

const nobody: readonly string[] = [];
const country = { id: countryId, name: "", level: "COUNTRY", code: null } as const;

/** The country on one or two sheets: main figures in sentences, where, over time, who is first and last, what is missing, what to ask. */
export function NationPage(): ReactNode {
  const { address, locale, words, today } = useAtlas();
  const text = profileWords(locale);
  const { boundaries } = address;
  const profile = useProfile({ area: countryId, others: nobody, boundaries, until: null });
  const { catalogue, dataset, entries, period, isNewest, error, retry } = profile;
  const isCollected = dataset?.reporting === "COLLECTED";
  const { main, changed } = useMemo((): {
    readonly main: MainChoice | null;
    readonly changed: string | null;
  } => {
    if (entries === null) return { main: null, changed: null };
    const common = { boundaries, mayMove: address.period === null };
    const chosen = entries.find(
      ({ indicator, unit }) =>
        indicator.id === address.indicator && (unit?.id ?? null) === (address.members.unit ?? null),
    );
    const stand = mainEntry(entries);
    // One that is known here is kept; instead of one that is not stands the usual one, and that is said.
    const isKept = address.indicator !== null && (chosen === undefined || chosen.row.value !== null);
    if (address.indicator !== null && (isKept || stand === null))
      return {
        main: {
          ...common,
          indicator: address.indicator,
          members: address.members,
          period: chosen?.period.id ?? address.period,
        },
        changed: null,
      };
    if (stand === null) return { main: null, changed: null };
    return {
      main: {
        ...common,
        indicator: stand.indicator.id,
        members: entryMembers(stand),
        period: stand.period.id,
      },
      changed:
        chosen === undefined ? null : text.nation.changedMain(chosen.name, chosen.period.label, stand.name),
    };
  }, [entries, boundaries, address.indicator, address.members, address.period, text]);
  const { figure, error: figureError } = useMainFigure(main);
  const returns = useReturns({
    indicators: profile.indicators,
    periods: profile.periods,
    area: null,
    boundaries,
    until: period?.lastDay ?? today,
    isAsked: dataset?.reporting === "SCHEDULED",
  });
  const { figure: held, waiting } = useHoldings(address, isCollected);
  const holdings = waiting ? null : held;
  const attention = [
    ...(returns.grid === null ? [] : returnsAttention(returns.grid, { locale })),
    ...(figure === null ? [] : figureAttention(figure)),
    ...(isCollected && holdings !== null ? holdingsAttention(holdings) : []),
  ];
  const lines =
    catalogue === null || dataset === null
      ? []
      : [
          isNewest ? text.nation.newestLine : (period?.label ?? address.period ?? ""),
          boundariesLabel(catalogue.vintages, boundaries, locale),
          words.dataset(dataset.name),
        ];
  const failed = error ?? figureError ?? returns.error;
  // All of the head comes at once: nothing is pushed down by what comes later.
  if (dataset === null && failed === null) return <PageRoom label={words.page.loading} />;
  return (
    <ProfileFrame
      title={text.nation.title}
      lines={lines}
      isSynthetic={dataset?.synthetic === true}
      actions={
        <ProfileActions profile={profile} title={text.nation.title} lines={lines} boundaries={boundaries} />
      }
      tools={<ProfileTools profile={profile} boundaries={boundaries} canSwitch main={main} />}
    >
      {failed === null ? null : <FailureNotice error={failed} retry={retry} />}
      <section aria-labelledby="main-figures">
        <h2 id="main-figures">{text.nation.main}</h2>
        {isNewest ? <p className="quiet">{text.nation.mixed}</p> : null}
        {entries === null ? (
          failed === null ? (
            <Skeleton lines={18} label={words.page.loading} />
          ) : null
        ) : entries.every(({ row }) => row.value === null) ? (
          <Notice kind="empty" title={text.nation.none}>
            <p>{text.nation.noneHint}</p>
            {address.period === null ? null : (
              <p>
                <PageLink to={{ ...address, period: null }}>
                  {isCollected ? text.tools.newest : text.tools.newestPeriod}
                </PageLink>
              </p>
            )}
          </Notice>
        ) : null}
        {entries === null ? null : (
          <FactCards profile={profile} entries={entries} boundaries={boundaries} area={country} foldsParts />
        )}
        {entries !== null && !isCollected ? <p className="note">{text.leaf}</p> : null}
      </section>
      {entries === null ? null : (
        <section aria-labelledby="attention">
          <h2 id="attention">{text.attention.title}</h2>
          <p className="quiet">{text.attention.lead}</p>
          <AttentionList found={attention} />
        </section>
      )}
      {isCollected ? <KnownSection holdings={holdings} /> : null}
      {main === null ? null : (
        <MainFigures
          figure={figure}
          entries={entries ?? []}
          main={main}
          isCollected={isCollected}
          changed={changed}
        />
      )}
      {entries === null ? null : <ReturnsSection returns={returns} isOfAreas />}
      {catalogue === null || entries === null ? null : <LatestReports reports={catalogue.sources} />}
    </ProfileFrame>
  );
}
