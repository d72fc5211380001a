import { useMemo, type ReactNode } from "react";
import { useQuery } from "urql";
import { formatDate } from "../../figure/format/format.ts";
import { mainEntry } from "../../figure/profile/profile-entries.ts";
import { standingSentence } from "../../figure/sentences/rank-sentence.ts";
import { boundariesLabel } from "../../figure/areas/vintage.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import type { ProfileAreaQuery } from "./generated/province-page.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageRoom, Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { ProfileAreaDocument } from "./generated/province-page.ts";
import { FactCards } from "../profile/facts/fact-cards.tsx";
import { entryMembers } from "../profile/profile-links.ts";
import { ProfileFrame } from "../profile/profile-frame.tsx";
import { ProfileActions, ProfileTools } from "../profile/profile-tools.tsx";
import { PlacesSection } from "../place-figures/places-section.tsx";
import { ReturnsSection } from "../profile/returns/returns-section.tsx";
import { useMainFigure, type MainChoice } from "../profile/main-figure/use-main-figure.ts";
import { useReturns } from "../profile/returns/use-returns.ts";
import { isTemporary, FailureNotice } from "../shell/failure-notice.tsx";
import { fromHere } from "../address/from-here.ts";
import { AreaFacts } from "./area-facts.tsx";
import { BeforeMerger } from "./before-merger.tsx";
import { CommunesSection } from "./communes/communes-section.tsx";
import { ComparedSection } from "./compared-section.tsx";
import { Locator } from "./locator/locator.tsx";
import { MembersSections } from "./members-sections.tsx";
import { OnlyUnits } from "./only-units.tsx";
import { SourcesSection } from "./sources-section.tsx";
import { TrendSection } from "./trend-section.tsx";
import { useSurroundings } from "./use-surroundings.ts";
import { languageOf } from "../../i18n/locale.ts";
import "./province.css";

export type ProfileArea = ProfileAreaQuery["area"];

/** A province's page; for an id that is not in the data, what the server suggests. */
export function ProvincePage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).province;
  const id = address.area ?? "";
  const [about, ask] = useQuery({
    query: ProfileAreaDocument,
    variables: { id, lang: languageOf(locale) },
  });
  const area = about.data?.area;
  if (about.error !== undefined)
    return (
      <div className="page">
        <h1>{isTemporary(about.error) ? words.page.product : words.page.failure.notFound}</h1>
        <FailureNotice error={about.error} retry={() => ask({ requestPolicy: "network-only" })} />
      </div>
    );
  if (area === undefined || area.id !== id) return <PageRoom label={words.page.loading} />;
  if (area.level === "COUNTRY")
    return (
      <div className="page">
        <h1>{area.name}</h1>
        <p>{text.country}</p>
        <p>
          <PageLink to={{ ...fromHere(address), page: "nation", dataset: address.dataset }}>
            {words.page.nav.nation}
          </PageLink>
        </p>
      </div>
    );
  return <KnownProvince area={area} />;
}

function KnownProvince({ area }: { readonly area: ProfileArea }): ReactNode {
  const { address, locale, words, today } = useAtlas();
  const text = profileWords(locale);
  const { boundaries, names, neighbours, vintage, profile } = useSurroundings(area);
  const { catalogue, dataset, entries, period, isNewest, error, retry } = profile;
  const isCollected = dataset?.reporting === "COLLECTED";
  const main = useMemo((): MainChoice | null => {
    if (entries === null) return null;
    const common = { boundaries, mayMove: false };
    const chosen = entries.find(
      ({ indicator, unit }) =>
        indicator.id === address.indicator && (unit?.id ?? null) === (address.members.unit ?? null),
    );
    const entry = chosen ?? (address.indicator === null ? mainEntry(entries) : null);
    if (entry !== null)
      return {
        ...common,
        indicator: entry.indicator.id,
        members: entryMembers(entry),
        period: entry.period.id,
      };
    return address.indicator === null
      ? null
      : { ...common, indicator: address.indicator, members: address.members, period: period?.id ?? null };
  }, [entries, boundaries, period, address.indicator, address.members]);
  const { figure, error: figureError } = useMainFigure(main);
  const returns = useReturns({
    indicators: profile.indicators,
    periods: profile.periods,
    area: area.id,
    boundaries,
    until: period?.lastDay ?? today,
    isAsked: dataset?.reporting === "SCHEDULED",
  });
  const lines =
    catalogue === null || dataset === null
      ? []
      : [
          isNewest ? text.nation.newestLine : (period?.label ?? address.period ?? ""),
          boundariesLabel(catalogue.vintages, boundaries, locale),
          words.dataset(dataset.name),
        ];
  const failed = error ?? figureError ?? returns.error;
  // How many units there are says nothing of the movement: no place in an order is made of it.
  const counted = new Set(profile.indicators.flatMap(({ denominator }) => denominator?.id ?? []));
  const standing =
    figure === null || counted.has(figure.indicator) ? null : standingSentence(figure, area.id);
  const known = entries?.filter(({ row }) => row.value !== null) ?? [];
  const hasFigures = known.length > 0;
  const hasOnlyUnits = hasFigures && known.every(({ indicator }) => counted.has(indicator.id));
  const isOfCommunes = profile.indicators.some(
    ({ id, reportedAt }) => id === main?.indicator && reportedAt === "COMMUNE",
  );
  const [successor] = area.successors;
  // All of the head comes at once: nothing is pushed down by what comes later.
  if (dataset === null && failed === null) return <PageRoom label={words.page.loading} />;
  return (
    <ProfileFrame
      title={area.name}
      lines={lines}
      isSynthetic={dataset?.synthetic === true}
      actions={<ProfileActions profile={profile} title={area.name} lines={lines} boundaries={boundaries} />}
      tools={<ProfileTools profile={profile} boundaries={boundaries} canSwitch={false} main={main} />}
    >
      {failed === null ? null : <FailureNotice error={failed} retry={retry} />}
      {successor === undefined || area.validTo === null ? null : (
        <Notice kind="note">
          <p>
            {text.province.ended(formatDate(area.validTo, locale))}{" "}
            <PageLink to={{ ...address, area: successor.id, period: null }}>{successor.name}</PageLink>.
          </p>
          <p>{text.province.endedNote}</p>
        </Notice>
      )}
      <div className="province-top">
        <AreaFacts area={area} neighbours={neighbours} />
        <Locator area={area} vintage={vintage} names={names} neighbours={neighbours.map(({ id }) => id)} />
      </div>
      {hasOnlyUnits && isCollected ? (
        <OnlyUnits area={area} />
      ) : standing !== null ? (
        <p className="sentence">{standing}</p>
      ) : entries === null || (main !== null && figure === null && failed === null) ? (
        <Skeleton lines={2} label={words.page.loading} />
      ) : null}
      <section aria-labelledby="main-figures">
        <h2 id="main-figures">{text.province.figures}</h2>
        {isNewest && hasFigures ? <p className="quiet">{text.nation.mixed}</p> : null}
        {entries === null ? (
          failed === null ? (
            <Skeleton lines={18} label={words.page.loading} />
          ) : null
        ) : !hasFigures ? (
          <Notice kind="empty" title={isNewest ? text.province.figuresNever : text.province.figuresNone}>
            {isCollected ? <p>{words.page.panel.none}</p> : null}
          </Notice>
        ) : null}
        {entries === null ? null : (
          <FactCards
            profile={profile}
            entries={entries}
            boundaries={boundaries}
            area={{ id: area.id, name: area.name, level: "PROVINCE", code: area.code }}
            foldsParts={false}
          />
        )}
      </section>
      {entries === null || profile.answer === null ? null : (
        <ComparedSection
          entries={entries}
          answer={profile.answer}
          area={area}
          boundaries={boundaries}
          neighbours={neighbours}
          isMixed={isNewest}
        />
      )}
      {main === null || figure === null || area.predecessors.length < 2 ? null : (
        <BeforeMerger figure={figure} area={area} main={main} />
      )}
      {!hasFigures ? null : <MembersSections area={area} boundaries={boundaries} profile={profile} />}
      {main === null ? null : (
        <TrendSection figure={figure} area={area} main={main} entries={entries ?? []} />
      )}
      {main === null || figure === null || !isOfCommunes ? null : (
        <CommunesSection figure={figure} area={area} main={main} />
      )}
      {entries === null ? null : <ReturnsSection returns={returns} isOfAreas={false} />}
      {isCollected ? <PlacesSection area={area.id} /> : null}
      {entries === null ? null : <SourcesSection area={area} entries={entries} isCollected={isCollected} />}
    </ProfileFrame>
  );
}
