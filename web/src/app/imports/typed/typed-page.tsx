import type { ReactNode } from "react";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useSession } from "../../accounts/session.ts";
import { useTitle } from "../../accounts/use-title.ts";
import { PageLink } from "../../address/page-link.tsx";
import { home } from "../../address/url-state.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { typedWords } from "./typed-words.ts";
import { type Catalogue, useCatalogue } from "./use-catalogue.ts";
import "./typed.css";

interface TypedPageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: (catalogue: Catalogue) => ReactNode;
}

/** A page on which figures are handed in without a workbook, for whoever may. */
export function TypedPage({ title, lead, children }: TypedPageProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = typedWords(locale);
  const session = useSession();
  const catalogue = useCatalogue();
  useTitle(title);
  const to = (page: "signIn" | "imports") => ({ ...home, page, lang: address.lang });
  const isNobody = session !== null && session.account === null && session.auth !== "off";
  return (
    <div className="page typed-page">
      <p className="quiet">
        <PageLink to={to("imports")}>{text.toImports}</PageLink>
      </p>
      <h1>{title}</h1>
      <p className="lead-line">{lead}</p>
      {session !== null && !session.actions.includes("HAND_IN") ? (
        <Notice kind="empty" title={text.notYours}>
          {isNobody ? <PageLink to={to("signIn")}>{text.signIn}</PageLink> : null}
        </Notice>
      ) : catalogue === null ? (
        <Skeleton lines={8} label={words.page.loading} />
      ) : (
        children(catalogue)
      )}
    </div>
  );
}
