import type { ReactNode } from "react";
import { ToggleGroup } from "../../ui/fields/toggle-group.tsx";
import { useMedia } from "../../ui/browser/use-media.ts";
import { useAtlas } from "./atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { SearchButton } from "../search/search-button.tsx";
import { home } from "../address/url-state.ts";
import type { ThemeChoice, ThemeState } from "./use-theme.ts";

/** On small screens signs stand for the themes' names: half and half, a sun, a moon. */
const signs = {
  system: <Sign d="M7 1.8a5.2 5.2 0 0 0 0 10.4zM7 1.8a5.2 5.2 0 0 1 0 10.4" />,
  light: (
    <Sign d="M7 4.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M7 .6v1.6M7 11.8v1.6M.6 7h1.6M11.8 7h1.6M2.5 2.5l1.1 1.1M10.4 10.4l1.1 1.1M2.5 11.5l1.1-1.1M10.4 3.6l1.1-1.1" />
  ),
  dark: <Sign d="M11.8 8.6A5.2 5.2 0 0 1 5.4 2.2a5.2 5.2 0 1 0 6.4 6.4z" />,
};

function Sign({ d }: { readonly d: string }): ReactNode {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}

/** The page's head: name, pages, language, theme. */
export function Header({ themeState }: { readonly themeState: ThemeState }): ReactNode {
  const { address, words } = useAtlas();
  const text = words.page;
  const isSmall = useMedia("(max-width: 1180px)");
  const at = (page: "atlas" | "nation" | "sources" | "definitions") => ({
    ...home,
    lang: address.lang,
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
        <PageLink to={at("sources")} current={address.page === "sources"}>
          {text.nav.sources}
        </PageLink>
        <PageLink to={at("definitions")} current={address.page === "definitions"}>
          {text.nav.definitions}
        </PageLink>
        <a href="/graphiql">{text.nav.queryDesk}</a>
      </nav>
      <SearchButton />
      <div className="header-settings">
        <ToggleGroup
          label={text.theme.label}
          quiet
          value={themeState.choice}
          onChange={(id) => themeState.choose(id as ThemeChoice)}
          choices={[
            { id: "system", name: text.theme.system, ...(isSmall ? { sign: signs.system } : {}) },
            { id: "light", name: text.theme.light, ...(isSmall ? { sign: signs.light } : {}) },
            { id: "dark", name: text.theme.dark, ...(isSmall ? { sign: signs.dark } : {}) },
          ]}
        />
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
