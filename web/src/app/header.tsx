import { Suspense, type ReactNode } from "react";
import { ThemeChoice } from "../views/screen/theme-choice.tsx";
import type { ThemeState } from "../views/screen/use-theme.ts";
import { formatDeskAddress } from "./address/desk-address.ts";
import { useAtlas } from "./shell/atlas-context.ts";
import { PageLink } from "./address/page-link.tsx";
import { SearchButton } from "./search/search-button.tsx";
import { fromHere } from "./address/from-here.ts";
import { lazily } from "../ui/browser/server-reachability.ts";

// Where nobody signs in there is nothing to show: it may come after everything else.
const AccountLink = lazily(async () => (await import("./accounts/account-link.tsx")).AccountLink);

/** The page's head: name, pages, language, theme. */
export function Header({ themeState }: { readonly themeState: ThemeState }): ReactNode {
  const { address, words } = useAtlas();
  const text = words.page;
  const at = (page: "atlas" | "nation" | "sources" | "changes" | "definitions" | "briefings") => ({
    ...fromHere(address),
    page,
  });
  return (
    <header className="header">
      <PageLink to={at("atlas")} className="brand">
        {text.product}
      </PageLink>
      <nav className="nav" aria-label={text.nav.label}>
        <PageLink to={at("atlas")} current={address.page === "atlas"}>
          {text.nav.atlas}
        </PageLink>
        <PageLink to={{ ...at("nation"), dataset: address.dataset }} current={address.page === "nation"}>
          {text.nav.nation}
        </PageLink>
        <PageLink to={at("briefings")} current={address.page === "briefings" || address.page === "briefing"}>
          {text.nav.briefings}
        </PageLink>
        <PageLink to={{ ...at("sources"), dataset: address.dataset }} current={address.page === "sources"}>
          {text.nav.sources}
        </PageLink>
        <PageLink
          to={{ ...at("changes"), dataset: address.dataset }}
          className="nav-roomy"
          current={address.page === "changes"}
        >
          {text.nav.changes}
        </PageLink>
        <PageLink
          to={{ ...at("definitions"), dataset: address.dataset }}
          current={address.page === "definitions"}
        >
          {text.nav.definitions}
        </PageLink>
        <a href={formatDeskAddress({ lang: address.lang })}>{text.nav.queryDesk}</a>
      </nav>
      <SearchButton />
      <div className="header-settings">
        <Suspense fallback={null}>
          <AccountLink />
        </Suspense>
        <ThemeChoice state={themeState} words={text.theme} />
        <nav className="languages" aria-label={text.language}>
          <PageLink to={{ ...address, lang: "vi" }} lang="vi" current={address.lang === "vi"}>
            <abbr title="Tiếng Việt">VI</abbr>
          </PageLink>
          <span aria-hidden="true">·</span>
          <PageLink to={{ ...address, lang: "en" }} lang="en" current={address.lang === "en"}>
            <abbr title="English">EN</abbr>
          </PageLink>
        </nav>
      </div>
    </header>
  );
}
