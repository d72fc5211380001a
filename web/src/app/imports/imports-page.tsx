import type { ReactNode } from "react";
import { Notice } from "../../ui/notice.tsx";
import { useSession } from "../accounts/session.ts";
import { useTitle } from "../accounts/use-title.ts";
import { PageLink } from "../address/page-link.tsx";
import { home } from "../address/url-state.ts";
import { AwaitingSection } from "../awaiting/awaiting-section.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { TemplatePicker } from "../template/template-picker.tsx";
import { HandInForm } from "./hand-in-form.tsx";
import { ImportList } from "./import-list.tsx";
import { TypedLinks } from "./typed/typed-links.tsx";
import { importsWords } from "./imports-words.ts";
import "./imports.css";

/** Where files are handed in, and where each of them stands. */
export function ImportsPage(): ReactNode {
  const { address, locale } = useAtlas();
  const text = importsWords(locale);
  const session = useSession();
  const may = (action: string): boolean => session === null || session.actions.includes(action);
  const isForReview = may("PUBLISH") && !may("HAND_IN");
  const title = isForReview ? text.reviewTitle : text.title;
  useTitle(title);
  const isNobody = session !== null && session.account === null && session.auth !== "off";
  return (
    <div className="page imports-page">
      <h1>{title}</h1>
      <p className="lead-line">{isForReview ? text.reviewLead : text.lead}</p>
      {may("HAND_IN") || may("PUBLISH") ? (
        <>
          <AwaitingSection />
          {may("HAND_IN") ? (
            <>
              <HandInForm />
              <TemplatePicker />
              <TypedLinks />
            </>
          ) : null}
        </>
      ) : (
        <Notice kind="empty" title={text.notYours}>
          {isNobody ? (
            <PageLink to={{ ...home, page: "signIn", lang: address.lang }}>{text.signIn}</PageLink>
          ) : null}
        </Notice>
      )}
      <ImportList />
    </div>
  );
}
