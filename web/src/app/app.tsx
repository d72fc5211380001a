import { Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Provider } from "urql";
import { formatDate } from "../figure/format/format.ts";
import { words, type PageWords } from "../i18n/words.ts";
import { LiveRegion, announce } from "../ui/live-region.tsx";
import { PageRoom } from "../ui/skeleton.tsx";
import { ReasonDialog } from "../reasons/reason-dialog.tsx";
import { ToastRegion } from "../ui/toast.tsx";
import { AtlasContext, useAtlas } from "./shell/atlas-context.ts";
import { AtlasPage } from "./atlas/atlas-page.tsx";
import { AtlasSkeleton } from "./atlas/frame/atlas-skeleton.tsx";
import { isOfUsualDataset, useMissingDataset } from "./shell/missing-dataset.ts";
import { OfflineNotice } from "./shell/offline-notice.tsx";
import { makeClient } from "./shell/client.ts";
import { Header } from "./header.tsx";
import { PageLink } from "./address/page-link.tsx";
import { printAddress } from "./address/print-address.ts";
import type { Address } from "./address/address.ts";
import { home } from "./address/url-state.ts";
import { useAddress } from "./address/use-address.ts";
import { useFeedLink } from "./changes/use-feed-link.ts";
import { useTheme } from "../views/screen/use-theme.ts";
import { lazily } from "../ui/browser/server-reachability.ts";

// Most addresses are followed whole.
const UnfollowedNote = lazily(async () => (await import("./shell/unfollowed-note.tsx")).UnfollowedNote);
// Nor do most ask for what was known earlier.
const PinnedNote = lazily(async () => (await import("./shell/pinned-note.tsx")).PinnedNote);
const NumberPage = lazily(async () => (await import("./number/number-page.tsx")).NumberPage);
const SourcesPage = lazily(async () => (await import("./sources/sources-page.tsx")).SourcesPage);
const DefinitionsPage = lazily(
  async () => (await import("./definitions/definitions-page.tsx")).DefinitionsPage,
);

const BriefingsPage = lazily(async () => (await import("./briefings/list/briefings-page.tsx")).BriefingsPage);
const OneBriefingPage = lazily(async () => (await import("./briefings/briefing-page.tsx")).OneBriefingPage);

const PresentationPage = lazily(
  async () => (await import("./briefings/present/presentation-page.tsx")).PresentationPage,
);
const SignInPage = lazily(async () => (await import("./accounts/sign-in-page.tsx")).SignInPage);
const OwnAccountPage = lazily(
  async () => (await import("./accounts/own/own-account-page.tsx")).OwnAccountPage,
);
const KeysPage = lazily(async () => (await import("./accounts/keys/keys-page.tsx")).KeysPage);
const PeoplePage = lazily(async () => (await import("./accounts/people/people-page.tsx")).PeoplePage);
const StatusPage = lazily(async () => (await import("./accounts/status/status-page.tsx")).StatusPage);
const ImportsPage = lazily(async () => (await import("./imports/imports-page.tsx")).ImportsPage);
const ImportPage = lazily(async () => (await import("./imports/one/import-page.tsx")).ImportPage);
const ReportPage = lazily(async () => (await import("./imports/report/report-page.tsx")).ReportPage);
const FigurePage = lazily(async () => (await import("./imports/figure/figure-page.tsx")).FigurePage);
const CataloguePage = lazily(async () => (await import("./catalogue/catalogue-page.tsx")).CataloguePage);
const ReportingPage = lazily(async () => (await import("./reporting/reporting-page.tsx")).ReportingPage);
const ChangesPage = lazily(async () => (await import("./changes/changes-page.tsx")).ChangesPage);
const LookedNote = lazily(async () => (await import("./changes/looked-note.tsx")).LookedNote);
const FirstPage = lazily(async () => (await import("./start/first-page.tsx")).FirstPage);

const NationPage = lazily(async () => (await import("./nation/nation-page.tsx")).NationPage);
const PlacePage = lazily(async () => (await import("./place/place-page.tsx")).PlacePage);
const ProvincePage = lazily(async () => (await import("./province/province-page.tsx")).ProvincePage);

/** The day it is here, `YYYY-MM-DD`. The one place of the pages that reads the clock. */
function localDay(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The whole atlas: header, the page the address says, footer. */
export function App(): ReactNode {
  const [today] = useState(() => localDay(new Date()));
  const { address, unfollowed } = useAddress();
  const { knownAt } = address;
  const client = useMemo(() => makeClient(knownAt), [knownAt]);
  const themeState = useTheme();
  const text = words(address.lang);
  // On a wall there is nothing beside the slide.
  const isWholeScreen = address.page === "presentation";
  useEffect(() => {
    document.documentElement.lang = address.lang;
  }, [address.lang]);
  usePageSaid(address, text.page);
  useFeedLink(address, text.page.nav.changes);
  const context = useMemo(
    () => ({ address, locale: address.lang, theme: themeState.theme, words: text, today }),
    [address, themeState.theme, text, today],
  );
  return (
    <Provider value={client}>
      <I18nProvider locale={address.lang === "vi" ? "vi-VN" : "en-US"}>
        <AtlasContext value={context}>
          {isWholeScreen ? null : (
            <>
              <a className="skip" href="#main">
                {text.page.skip}
              </a>
              <Header themeState={themeState} />
            </>
          )}
          <main id="main" className={`main main-${address.page}`} tabIndex={-1}>
            {unfollowed.length === 0 || isWholeScreen ? null : (
              <Suspense fallback={null}>
                <UnfollowedNote parts={unfollowed} />
              </Suspense>
            )}
            {knownAt === null || isWholeScreen ? null : (
              <Suspense fallback={null}>
                <PinnedNote knownAt={knownAt} />
              </Suspense>
            )}
            {address.page === "atlas" && knownAt === null ? (
              <Suspense fallback={null}>
                <LookedNote key={address.dataset} />
              </Suspense>
            ) : null}
            <Suspense fallback={<PageSkeleton />}>
              <PageOf />
            </Suspense>
          </main>
          {isWholeScreen ? null : <OfflineNotice />}
          <ReasonDialog locale={address.lang} />
          <LiveRegion />
          <ToastRegion close={text.page.close} />
          <p className="print-address" aria-hidden="true">
            {text.page.printed(formatDate(today, address.lang), printAddress(location))}
          </p>
        </AtlasContext>
      </I18nProvider>
    </Provider>
  );
}

/** Where a link led to another page, its name is said. */
function usePageSaid(address: Address, { nav, panel }: PageWords): void {
  const before = useRef(address);
  useEffect(() => {
    const last = before.current;
    before.current = address;
    const isOther = last.page !== address.page || (address.page === "province" && last.area !== address.area);
    const name = isOther ? nameOf(address.page, nav, panel) : null;
    if (name !== null) announce(name);
  }, [address, nav, panel]);
}

/** What a page is called; null of one that says so itself. */
function nameOf(page: Address["page"], nav: PageWords["nav"], panel: PageWords["panel"]): string | null {
  switch (page) {
    case "unknown":
    case "place":
    case "number":
    case "signIn":
    case "account":
    case "keys":
    case "people":
    case "status":
    case "catalogue":
    case "imports":
    case "import":
    case "report":
    case "figure":
    case "reporting":
    case "changes":
      return null;
    case "province":
      return panel.page;
    case "briefing":
    case "presentation":
      return nav.briefings;
    case "atlas":
    case "nation":
    case "sources":
    case "definitions":
    case "briefings":
      return nav[page];
  }
}

/** Grey lines where the page that the address says will stand. */
function PageSkeleton(): ReactNode {
  const { address, words: text } = useAtlas();
  const { product, loading } = text.page;
  return address.page === "atlas" ? (
    <AtlasSkeleton title={product} label={loading} />
  ) : (
    <PageRoom label={loading} />
  );
}

/** The page the address says. */
function PageOf(): ReactNode {
  const { address, words: text } = useAtlas();
  const isMissing = useMissingDataset();
  if (isMissing && isOfUsualDataset(address)) return <FirstPage />;
  switch (address.page) {
    case "atlas":
      return <AtlasPage />;
    case "nation":
      return <NationPage />;
    case "province":
      // Another province is another page: nothing of the one before stands there while it loads.
      return <ProvincePage key={address.area} />;
    case "place":
      return <PlacePage key={address.area} />;
    case "number":
      return <NumberPage />;
    case "sources":
      return <SourcesPage />;
    case "definitions":
      return <DefinitionsPage />;
    case "briefings":
      return <BriefingsPage />;
    case "briefing":
      return <OneBriefingPage />;
    case "presentation":
      return <PresentationPage />;
    case "signIn":
      return <SignInPage />;
    case "account":
      return <OwnAccountPage />;
    case "keys":
      return <KeysPage />;
    case "people":
      return <PeoplePage />;
    case "status":
      return <StatusPage />;
    case "imports":
      return <ImportsPage />;
    case "import":
      return <ImportPage key={address.import} />;
    case "report":
      return <ReportPage />;
    case "figure":
      return <FigurePage key={location.search} />;
    case "catalogue":
      return <CataloguePage />;
    case "reporting":
      return <ReportingPage key={address.dataset} />;
    case "changes":
      return <ChangesPage key={address.dataset} />;
    case "unknown":
      return (
        <div className="page">
          <h1>{text.page.failure.notFound}</h1>
          <p>{text.page.failure.notFoundHint}</p>
          <p>
            <PageLink to={{ ...home, lang: address.lang }}>{text.page.failure.home}</PageLink>
          </p>
        </div>
      );
  }
}
