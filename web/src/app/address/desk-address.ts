import { type Locale, locales } from "../../i18n/locale.ts";
import { home } from "./url-state.ts";

/** What an address of the query desk says: everything that stands in it. */
export interface DeskAddress {
  readonly lang: Locale;
  /** null: nothing is said, which is not the same as an empty editor. */
  readonly query: string | null;
  /** JSON as it was written. */
  readonly variables: string | null;
  /** Which of several operations is asked. */
  readonly operationName: string | null;
  /** The panel that stands open. */
  readonly panel: string | null;
}

const names = {
  query: "query",
  variables: "variables",
  operationName: "operationName",
  panel: "panel",
} as const;

/**
 * The address under which the query desk opens with this. The question stands behind the `#`: there a long one is not sent to
 * the server with the page's address, where it would be refused for its length and kept in logs.
 *
 * @param search what else stands before the `#`, which stays there
 */
export function formatDeskAddress(address: Partial<DeskAddress>, search = ""): string {
  const { lang = home.lang } = address;
  const before = new URLSearchParams(search);
  const behind = new URLSearchParams();
  for (const name of Object.values(names)) {
    before.delete(name);
    const value = address[name] ?? null;
    if (value !== null && (name === "query" || value.trim() !== "")) behind.set(name, value);
  }
  if (lang === home.lang) before.delete("lang");
  else before.set("lang", lang);
  return `/graphiql${before.size === 0 ? "" : `?${before}`}${behind.size === 0 ? "" : `#${behind}`}`;
}

/** Longer addresses are cut or refused by many a program on the way, above all by mail and messages. */
export const longestShared = 8000;

/** How long an address is, where it is too long to be passed on; null where it is not. */
export function tooLongToShare(address: string): number | null {
  return address.length > longestShared ? address.length : null;
}

/** Reads an address; a question before the `#` counts too, as GET /graphql and older links have it. */
export function readDeskAddress({ search, hash }: Pick<Location, "search" | "hash">): DeskAddress {
  const before = new URLSearchParams(search);
  const behind = new URLSearchParams(hash.slice(1));
  const said = (name: string): string | null => behind.get(name) ?? before.get(name);
  const lang = said("lang");
  return {
    lang: locales.find((locale) => locale === lang) ?? home.lang,
    query: said(names.query),
    variables: said(names.variables),
    operationName: said(names.operationName),
    panel: said(names.panel),
  };
}
