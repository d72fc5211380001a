import { useEffect, type ReactNode } from "react";
import { useQuery } from "urql";
import { formatDate, formatNumber } from "../../figure/format/format.ts";
import { statusCodes, statusFamily, statusMark } from "../../figure/rows/status.ts";
import type { AtlasDefinitionsQuery } from "./generated/definitions.ts";
import { sourcesWords } from "../../i18n/sources-words.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { MarkSample } from "../../views/screen/legend/legend.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { AtlasDefinitionsDocument } from "./generated/definitions.ts";
import { PageLink } from "../address/page-link.tsx";
import { QueryBox } from "../shell/query-box.tsx";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { catalogueWords } from "../../i18n/keeping/catalogue-words.ts";
import { useSession } from "../accounts/session.ts";
import { fromHere } from "../address/from-here.ts";
import { languageOf } from "../../i18n/locale.ts";

/** What every indicator counts, what every status means, and the boundaries. */
export function DefinitionsPage(): ReactNode {
  const { address, locale, theme, words } = useAtlas();
  const text = words.page.definitionsPage;
  const session = useSession();
  const variables = { dataset: address.dataset, lang: languageOf(locale) } as const;
  const [answer, ask] = useQuery({ query: AtlasDefinitionsDocument, variables });
  useEffect(() => {
    document.title = `${text.title} · ${words.page.product}`;
  }, [text, words]);
  return (
    <div className="page">
      <h1>{text.title}</h1>
      <p className="lead-line">{text.lead}</p>
      <div className="page-tools">
        <nav aria-label={text.title} className="jumps">
          <a href="#statuses">{text.statuses}</a>
          <a href="#boundaries">{text.boundaries}</a>
          <a href="#indicators">{text.indicators}</a>
        </nav>
        {session?.actions.includes("KEEP_CATALOGUE") === true ? (
          <PageLink to={{ ...fromHere(address), page: "catalogue" }}>{catalogueWords(locale).keep}</PageLink>
        ) : null}
        <QueryBox
          query={{ document: AtlasDefinitionsDocument, variables }}
          dataVersion={answer.data?.dataVersion.id ?? null}
        />
      </div>
      <section aria-labelledby="statuses">
        <h2 id="statuses">{text.statuses}</h2>
        <dl className="statuses">
          {statusCodes.map((status) => (
            <div key={status}>
              <dt>
                <MarkSample mark={statusMark(status)} theme={theme} /> {words.status[status]}
              </dt>
              <dd>
                {words.statusMeaning[status]}{" "}
                <span className="quiet">({words.family[statusFamily(status)]})</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {answer.error === undefined ? null : (
        <FailureNotice error={answer.error} retry={() => ask({ requestPolicy: "network-only" })} />
      )}
      {!answer.data ? (
        answer.error === undefined ? (
          <Skeleton lines={12} label={words.page.loading} />
        ) : null
      ) : (
        <>
          <section aria-labelledby="boundaries">
            <h2 id="boundaries">{text.boundaries}</h2>
            <p>{text.boundariesLead}</p>
            <ul className="vintages">
              {answer.data.vintages.map(({ id, name, validFrom, validTo, provinces }) => (
                <li key={id}>
                  <strong>{name}</strong> · {text.provinces(formatNumber(provinces, locale))} ·{" "}
                  {validTo === null || validTo === undefined
                    ? text.validNow(formatDate(validFrom, locale))
                    : text.validity(formatDate(validFrom, locale), formatDate(validTo, locale))}
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="indicators">
            <h2 id="indicators">{text.indicators}</h2>
            {answer.data.indicators.map((indicator) => (
              <IndicatorEntry key={indicator.id} indicator={indicator} />
            ))}
          </section>
        </>
      )}
    </div>
  );
}

/** One indicator: definition, unit, kind, how it is put together, breaks, and a way to its map. */
function IndicatorEntry({
  indicator,
}: {
  readonly indicator: AtlasDefinitionsQuery["indicators"][number];
}): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = words.page.definitionsPage;
  return (
    <article className="definition" id={indicator.id} aria-labelledby={`${indicator.id}-name`}>
      <h3 id={`${indicator.id}-name`}>{indicator.name}</h3>
      <p>{indicator.definition}</p>
      <dl>
        <div>
          <dt>{text.unit}</dt>
          <dd>{indicator.unit}</dd>
        </div>
        <div>
          <dt>{text.kind}</dt>
          <dd>{text.kinds[indicator.kind]}</dd>
        </div>
        <div>
          <dt>{text.combines}</dt>
          <dd>
            {indicator.numerator && indicator.denominator
              ? text.ratioOf(indicator.numerator.name, indicator.denominator.name)
              : indicator.combines.map(({ over, how }) => (
                  <span key={over} className="block">
                    {text.over[over]}: {text.how[how]}
                  </span>
                ))}
          </dd>
        </div>
        <div>
          <dt>{words.page.ranking.title}</dt>
          <dd>
            {indicator.rankable ? text.rankable : text.notRankable} ·{" "}
            {sourcesWords(locale).withFigures(formatNumber(indicator.areasWithFigures, locale))}
          </dd>
        </div>
        {indicator.breaks.length === 0 ? null : (
          <div>
            <dt>{text.breaks}</dt>
            <dd>
              {indicator.breaks.map(({ date, area, reason }) => (
                <span key={`${date}-${area?.name ?? ""}`} className="block">
                  {formatDate(date, locale)} ({area?.name ?? text.everywhere}): {reason}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <p>
        <PageLink to={{ ...fromHere(address), indicator: indicator.id }}>
          {text.onMap}
          <span className="visually-hidden">: {indicator.name}</span>
        </PageLink>
      </p>
    </article>
  );
}
