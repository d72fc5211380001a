import { useEffect, type ReactNode } from "react";
import { useQuery } from "urql";
import { languageOf } from "../../i18n/locale.ts";
import { startWords } from "../../i18n/keeping/start-words.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageRoom } from "../../ui/skeleton.tsx";
import { useSession } from "../accounts/session.ts";
import { useTitle } from "../accounts/use-title.ts";
import { PageLink } from "../address/page-link.tsx";
import { home } from "../address/url-state.ts";
import { goTo } from "../address/use-address.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { FirstPageDocument } from "./generated/first-page.ts";
import "./start.css";

/** Where there is no figure yet: what to do next, for whoever keeps the catalogue, hands in, or reads. With other datasets: the first of them. */
export function FirstPage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = startWords(locale);
  const session = useSession();
  const [{ data, error }] = useQuery({
    query: FirstPageDocument,
    variables: { lang: languageOf(locale) },
    // What was opened a moment ago is to be found.
    requestPolicy: "network-only",
  });
  const datasets = data?.datasets ?? null;
  const first = datasets?.find(({ figures }) => figures > 0) ?? datasets?.[0] ?? null;
  const isShown = first !== null && first.figures > 0;
  useEffect(() => {
    if (isShown && first !== null) goTo({ ...address, dataset: first.id }, "replace");
  }, [address, first, isShown]);
  useTitle(text.title);
  if (error !== undefined)
    return (
      <div className="page">
        <Notice kind="error">
          <p>{words.page.failure.temporary.unreachable.hint}</p>
        </Notice>
      </div>
    );
  if (datasets === null || isShown || session === null) return <PageRoom label={words.page.loading} />;
  const keeps = session.actions.includes("KEEP_CATALOGUE");
  const isNobody = session.account === null && session.auth !== "off";
  const to = (page: "catalogue" | "people" | "signIn") => ({ ...home, page, lang: address.lang });
  return (
    <div className="page first-page">
      <h1>{text.title}</h1>
      <p className="lead-line">{datasets.length === 0 ? text.nothing : text.noFigures}</p>
      {keeps ? (
        <section aria-labelledby="first-steps">
          <h2 id="first-steps">{text.next}</h2>
          <ol className="first-steps">
            <li className={datasets.length === 0 ? "" : "first-done"}>
              <PageLink to={to("catalogue")}>{text.steps.open}</PageLink>
              <p>
                {datasets.length === 0
                  ? text.steps.openHow
                  : text.steps.opened(datasets.map(({ name }) => name).join(", "))}
              </p>
            </li>
            {session.auth === "off" ? null : (
              <li>
                <PageLink to={to("people")}>{text.steps.people}</PageLink>
                <p>{text.steps.peopleHow}</p>
              </li>
            )}
            <li>
              <strong>{text.steps.figures}</strong>
              <p>{text.steps.figuresHow}</p>
            </li>
          </ol>
        </section>
      ) : (
        <section aria-labelledby="first-reader">
          <h2 id="first-reader">{text.reader}</h2>
          <p>{text.readerHow}</p>
          {isNobody ? (
            <p>
              <PageLink to={to("signIn")}>{text.signIn}</PageLink>
            </p>
          ) : null}
        </section>
      )}
      <p className="quiet">{text.there}</p>
    </div>
  );
}
