import type { ReactNode } from "react";
import { ToggleGroup } from "../ui/toggle-group.tsx";
import { useAtlas } from "./atlas-context.ts";
import { PlaceLink } from "./place-link.tsx";
import { home } from "./url-state.ts";
import type { ThemeChoice, ThemeState } from "./use-theme.ts";

/** The page's head: name, pages, language, theme. */
export function Header({ themeState }: { readonly themeState: ThemeState }): ReactNode {
  const { place, words } = useAtlas();
  const text = words.page;
  const at = (page: "atlas" | "sources" | "definitions") => ({ ...home, lang: place.lang, page });
  return (
    <header className="header">
      <PlaceLink to={at("atlas")} className="brand">
        {text.product}
      </PlaceLink>
      <nav className="nav" aria-label={text.nav.label}>
        <PlaceLink to={at("atlas")} current={place.page === "atlas"}>
          {text.nav.atlas}
        </PlaceLink>
        <PlaceLink to={at("sources")} current={place.page === "sources"}>
          {text.nav.sources}
        </PlaceLink>
        <PlaceLink to={at("definitions")} current={place.page === "definitions"}>
          {text.nav.definitions}
        </PlaceLink>
        <a href="/graphiql">{text.nav.queryDesk}</a>
      </nav>
      <div className="header-settings">
        <ToggleGroup
          label={text.theme.label}
          quiet
          value={themeState.choice}
          onChange={(id) => themeState.choose(id as ThemeChoice)}
          choices={[
            { id: "system", name: text.theme.system },
            { id: "light", name: text.theme.light },
            { id: "dark", name: text.theme.dark },
          ]}
        />
        <nav className="languages" aria-label={text.language}>
          <PlaceLink to={{ ...place, lang: "vi" }} lang="vi" current={place.lang === "vi"}>
            <abbr title="Tiếng Việt">VI</abbr>
          </PlaceLink>
          <span aria-hidden="true">·</span>
          <PlaceLink to={{ ...place, lang: "en" }} lang="en" current={place.lang === "en"}>
            <abbr title="English">EN</abbr>
          </PlaceLink>
        </nav>
      </div>
    </header>
  );
}
