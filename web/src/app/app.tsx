import { Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Provider } from "urql";
import { formatDate } from "../figure/format/format.ts";
import { words, type PageWords } from "../i18n/words.ts";
import { LiveRegion, announce } from "../ui/live-region.tsx";
import { PageRoom } from "../ui/skeleton.tsx";
import { AtlasContext, useAtlas } from "./shell/atlas-context.ts";
import { AtlasPage } from "./atlas/atlas-page.tsx";
import { AtlasSkeleton } from "./atlas/frame/atlas-skeleton.tsx";
import { OfflineNotice } from "./shell/offline-notice.tsx";
import { makeClient } from "./shell/client.ts";
import { Header } from "./shell/header.tsx";
import { PlaceLink } from "./address/place-link.tsx";
import { printAddress } from "./address/print-address.ts";
import { home, type Place } from "./address/url-state.ts";
import { usePlace } from "./address/use-place.ts";
import { useTheme } from "./shell/use-theme.ts";
import { lazily } from "../ui/browser/server-reachability.ts";

// Most addresses are followed whole.
const UnfollowedNote = lazily(async () => (await import("./address/unfollowed-note.tsx")).UnfollowedNote);
const SourcesPage = lazily(async () => (await import("./sources/sources-page.tsx")).SourcesPage);
const DefinitionsPage = lazily(
  async () => (await import("./definitions/definitions-page.tsx")).DefinitionsPage,
);

const NationPage = lazily(async () => (await import("./nation/nation-page.tsx")).NationPage);
const ProvincePage = lazily(async () => (await import("./province/province-page.tsx")).ProvincePage);

/** The day it is here, `YYYY-MM-DD`. The one place of the pages that reads the clock. */
function localDay(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The whole atlas: header, the page the address says, footer. */
export function App(): ReactNode {
  const [client] = useState(makeClient);
  const [today] = useState(() => localDay(new Date()));
  const { place, unfollowed } = usePlace();
  const themeState = useTheme();
  const text = words(place.lang);
  useEffect(() => {
    document.documentElement.lang = place.lang;
  }, [place.lang]);
  usePageSaid(place, text.page);
  const context = useMemo(
    () => ({ place, locale: place.lang, theme: themeState.theme, words: text, today }),
    [place, themeState.theme, text, today],
  );
  return (
    <Provider value={client}>
      <I18nProvider locale={place.lang === "vi" ? "vi-VN" : "en-US"}>
        <AtlasContext value={context}>
          <a className="skip" href="#main">
            {text.page.skip}
          </a>
          <Header themeState={themeState} />
          <main id="main" className={`main main-${place.page}`} tabIndex={-1}>
            {unfollowed.length === 0 ? null : (
              <Suspense fallback={null}>
                <UnfollowedNote parts={unfollowed} />
              </Suspense>
            )}
            <Suspense fallback={<PageSkeleton />}>
              <PageOf />
            </Suspense>
          </main>
          <OfflineNotice />
          <LiveRegion />
          <p className="print-address" aria-hidden="true">
            {text.page.printed(formatDate(today, place.lang), printAddress(location))}
          </p>
        </AtlasContext>
      </I18nProvider>
    </Provider>
  );
}

/** Where a link led to another page, its name is said. */
function usePageSaid(place: Place, { nav, panel }: PageWords): void {
  const before = useRef(place);
  useEffect(() => {
    const last = before.current;
    before.current = place;
    const isOther = last.page !== place.page || (place.page === "province" && last.area !== place.area);
    if (isOther && place.page !== "unknown")
      announce(place.page === "province" ? panel.page : nav[place.page]);
  }, [place, nav, panel]);
}

/** Grey lines where the page that the address says will stand. */
function PageSkeleton(): ReactNode {
  const { place, words: text } = useAtlas();
  const { product, loading } = text.page;
  return place.page === "atlas" ? (
    <AtlasSkeleton title={product} label={loading} />
  ) : (
    <PageRoom label={loading} />
  );
}

/** The page the address says. */
function PageOf(): ReactNode {
  const { place, words: text } = useAtlas();
  switch (place.page) {
    case "atlas":
      return <AtlasPage />;
    case "nation":
      return <NationPage />;
    case "province":
      // Another province is another page: nothing of the one before stands there while it loads.
      return <ProvincePage key={place.area} />;
    case "sources":
      return <SourcesPage />;
    case "definitions":
      return <DefinitionsPage />;
    case "unknown":
      return (
        <div className="page">
          <h1>{text.page.trouble.notFound}</h1>
          <p>{text.page.trouble.notFoundHint}</p>
          <p>
            <PlaceLink to={{ ...home, lang: place.lang }}>{text.page.trouble.home}</PlaceLink>
          </p>
        </div>
      );
  }
}
