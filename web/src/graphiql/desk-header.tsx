import type { MouseEvent, ReactNode } from "react";
import { locales, type Locale } from "../i18n/locale.ts";
import { words } from "../i18n/words.ts";
import { ThemeChoice } from "../views/screen/theme-choice.tsx";
import type { ThemeState } from "../views/screen/use-theme.ts";
import { formatAddress, home } from "../app/address/url-state.ts";
import { useDesk } from "./desk-context.ts";

interface DeskHeaderProps {
  readonly themeState: ThemeState;
  readonly onLanguage: (locale: Locale) => void;
  readonly addressIn: (locale: Locale) => string;
}

const names: Readonly<Record<Locale, string>> = { vi: "Tiếng Việt", en: "English" };
const pages = ["atlas", "nation", "sources", "definitions"] as const;

/** The head of every page, as it stands over the desk: the other pages are loaded anew. */
export function DeskHeader({ themeState, onLanguage, addressIn }: DeskHeaderProps): ReactNode {
  const { locale } = useDesk();
  const text = words(locale).page;
  const follow = (event: MouseEvent, to: Locale): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onLanguage(to);
  };
  return (
    <header className="header">
      <a href={formatAddress({ ...home, lang: locale })} className="brand">
        {text.product}
      </a>
      <nav className="nav" aria-label={text.nav.label}>
        {pages.map((page) => (
          <a key={page} href={formatAddress({ ...home, lang: locale, page })}>
            {text.nav[page]}
          </a>
        ))}
        <a href={addressIn(locale)} aria-current="page">
          {text.nav.queryDesk}
        </a>
      </nav>
      <div className="header-settings">
        <ThemeChoice state={themeState} words={text.theme} />
        <nav className="languages" aria-label={text.language}>
          {locales.map((to, index) => (
            <span key={to}>
              {index === 0 ? null : <span aria-hidden="true"> · </span>}
              <a
                href={addressIn(to)}
                lang={to}
                hrefLang={to}
                aria-current={to === locale ? "true" : undefined}
                onClick={(event) => follow(event, to)}
              >
                <abbr title={names[to]}>{to.toUpperCase()}</abbr>
              </a>
            </span>
          ))}
        </nav>
      </div>
    </header>
  );
}
