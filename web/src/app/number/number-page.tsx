import { useEffect, type ReactNode } from "react";
import { useQuery } from "urql";
import { boundariesLabel } from "../../figure/areas/vintage.ts";
import { countryId } from "../../figure/areas/country.ts";
import { languageOf } from "../../i18n/locale.ts";
import { placeWords } from "../../i18n/places/place-words.ts";
import { numberWords } from "./number-words.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { memberFilter } from "../address/members.ts";
import { PageLink } from "../address/page-link.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { QueryBox } from "../shell/query-box.tsx";
import { CorrectLink } from "./correct-link.tsx";
import { AtlasNumberDocument } from "./generated/number.ts";
import { HowMade } from "./how-made.tsx";
import { Moves } from "./moves.tsx";
import { valueOf, type NumberOf } from "./number-of.ts";
import { Printed } from "./printed.tsx";
import { TakeAway } from "./take-away.tsx";
import { Withdrawn } from "./withdrawn.tsx";
import "./number.css";

/** All that is known of one number: what it means, how it came about, what it rests on, what it was before, how to cite it. */
export function NumberPage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = numberWords(locale);
  const { indicator, period } = address;
  const isSaid = indicator !== null && period !== null;
  const variables = {
    dataset: address.dataset,
    indicator: indicator ?? "",
    area: address.area ?? countryId,
    period: period ?? "",
    where: memberFilter(address.members),
    boundaries: address.boundaries,
    tolerance: address.within,
    knownAt: address.knownAt,
    lang: languageOf(locale),
  };
  const [answer, ask] = useQuery({ query: AtlasNumberDocument, variables, pause: !isSaid });
  const number = answer.data?.statistics.nodes[0];
  const name = number === undefined ? "" : `${number.indicator.name} · ${number.area.name}`;
  useEffect(() => {
    document.title = [name, text.title, words.page.product].filter((part) => part !== "").join(" · ");
  }, [name, text, words]);
  if (!isSaid)
    return (
      <div className="page">
        <h1>{text.title}</h1>
        <p>{text.notFound}</p>
      </div>
    );
  if (answer.error !== undefined)
    return (
      <div className="page">
        <h1>{text.title}</h1>
        <FailureNotice error={answer.error} retry={() => ask({ requestPolicy: "network-only" })} />
      </div>
    );
  if (answer.data === undefined)
    return (
      <div className="page">
        <h1>{text.title}</h1>
        <Skeleton lines={14} label={words.page.loading} />
      </div>
    );
  const { vintages, datasets, dataVersion } = answer.data;
  if (number === undefined)
    return (
      <div className="page">
        <h1>{text.title}</h1>
        <p>{text.none}</p>
      </div>
    );
  const dataset = datasets.find(({ id }) => id === address.dataset);
  const query = { document: AtlasNumberDocument, variables };
  return (
    <article className="page number-page">
      <header className="number-head">
        <p className="quiet">{text.kicker}</p>
        <h1>
          {number.indicator.name}
          <span className="number-of"> · {number.area.distinctName}</span>
        </h1>
        <p className="quiet">{periodAndPart(number)}</p>
        <Value number={number} />
        {dataset?.synthetic === true ? <p className="caution">{words.synthetic}</p> : null}
        <div className="page-tools">
          {number.area.level === "DISTRICT" || number.area.level === "COMMUNE" ? (
            <PageLink to={{ ...address, page: "place" }}>{placeWords(locale).page}</PageLink>
          ) : (
            <PageLink to={{ ...address, page: "atlas", area: address.area ?? countryId }}>
              {text.onMap}
            </PageLink>
          )}
          <CorrectLink of={number} />
          <QueryBox query={query} dataVersion={dataVersion.id} />
        </div>
      </header>
      <section aria-labelledby="number-what">
        <h2 id="number-what">{text.what}</h2>
        <p className="number-text">{number.indicator.definition}</p>
        <dl className="number-facts">
          <div>
            <dt>{text.boundaries}</dt>
            <dd>{boundariesLabel(vintages, address.boundaries, locale)}</dd>
          </div>
          <div>
            <dt>{text.dataset}</dt>
            <dd>{dataset?.name ?? address.dataset}</dd>
          </div>
        </dl>
      </section>
      <HowMade number={number} />
      <Printed number={number} />
      <Withdrawn number={number} />
      <Moves number={number} />
      <TakeAway number={number} query={query} dataVersion={dataVersion} />
    </article>
  );
}

/** The value as it is written everywhere, its status and what is to be minded. */
function Value({ number }: { readonly number: NumberOf }): ReactNode {
  const { locale, words } = useAtlas();
  const { value, status, reason, caveats, indicator } = number;
  return (
    <>
      <p className={value === null ? "facts-unknown" : "facts-value"}>
        {value === null ? words.status[status] : valueOf(value, number.qualifier, indicator.kind, locale)}
        {value === null || indicator.kind === "RATIO" ? null : (
          <span className="facts-unit"> {indicator.unit}</span>
        )}
      </p>
      <p>
        <strong>{words.status[status]}</strong> · {words.statusMeaning[status]}
      </p>
      {reason === null ? null : <p>{reason}</p>}
      {caveats.map(({ code, sentence }) => (
        <p key={code} className="caution">
          {sentence}
        </p>
      ))}
    </>
  );
}

/** The period, and the members it is broken down to. */
function periodAndPart({ period, category, model, unitType, awardLevel }: NumberOf): string {
  const members = [category, model, unitType, awardLevel].flatMap((member) =>
    member === null ? [] : [member.name],
  );
  return [period.name, ...members].join(" · ");
}
