import type { ReactNode } from "react";
import { useQuery } from "urql";
import { formatDate, formatNumber } from "../../figure/format/format.ts";
import { awaitingWords } from "../../i18n/keeping/awaiting-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { PageLink } from "../address/page-link.tsx";
import { fromHere } from "../address/from-here.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { TemplateLinks } from "../template/template-links.tsx";
import { type AwaitingQuery, AwaitingDocument } from "./generated/awaiting.ts";
import "./awaiting.css";

type Due = AwaitingQuery["awaiting"]["due"][number];

/** What awaits whoever has signed in: returns that are due, imports given back to them, imports to review. */
export function AwaitingSection(): ReactNode {
  const { locale, words } = useAtlas();
  const text = awaitingWords(locale);
  const [{ data, error }, ask] = useQuery({
    query: AwaitingDocument,
    variables: { lang: languageOf(locale) },
    // It is of a person, and of now.
    requestPolicy: "network-only",
  });
  const day = (instant: string): string => formatDate(instant.slice(0, 10), locale);
  const { due = [], sentBack = [], toReview = [] } = data?.awaiting ?? {};
  return (
    <section aria-labelledby="awaiting">
      <h2 id="awaiting">{text.title}</h2>
      {error !== undefined ? (
        <FailureNotice error={error} retry={() => ask({ requestPolicy: "network-only" })} />
      ) : data === undefined ? (
        <Skeleton lines={3} label={words.page.loading} />
      ) : due.length + sentBack.length + toReview.length === 0 ? (
        <p className="quiet">{text.nothing}</p>
      ) : (
        <>
          <Imports
            title={text.toReview}
            imports={toReview.map((one) => ({ ...one, day: day(one.handedInAt) }))}
          />
          <Imports
            title={text.sentBack}
            imports={sentBack.map((one) => ({ ...one, day: day(one.changedAt) }))}
          />
          {due.length === 0 ? null : (
            <>
              <h3>{text.due}</h3>
              <ul className="awaiting">
                {due.map((one) => (
                  <DueLine key={`${one.dataset.id} ${one.period.id} ${one.return.area.id}`} one={one} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

function DueLine({ one }: { readonly one: Due }): ReactNode {
  const { address, locale } = useAtlas();
  const text = awaitingWords(locale);
  const { dataset, period, dueOn, return: due } = one;
  const to = {
    ...fromHere(address),
    page: "reporting",
    dataset: dataset.id,
    period: period.id,
  } as const;
  const n = (count: number): string => formatNumber(count, locale);
  return (
    <li>
      <PageLink to={to}>{`${due.area.name} · ${period.name}`}</PageLink>{" "}
      <span className="quiet">
        {[
          dataset.name,
          due.daysLate > 0
            ? text.late(n(due.daysLate), formatDate(dueOn, locale))
            : text.by(formatDate(dueOn, locale)),
          ...(due.state === "PARTLY" ? [text.partly(n(due.received), n(due.expected))] : []),
        ].join(" · ")}
      </span>{" "}
      <TemplateLinks dataset={dataset.id} area={due.area} period={period} />
    </li>
  );
}

interface ImportsProps {
  readonly title: string;
  readonly imports: readonly {
    readonly id: string;
    readonly fileName?: string | null;
    readonly dataset: { readonly name: string };
    readonly areas: readonly { readonly id: string; readonly name: string }[];
    readonly day: string;
  }[];
}

function Imports({ title, imports }: ImportsProps): ReactNode {
  const { locale } = useAtlas();
  if (imports.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="awaiting">
        {imports.map(({ id, fileName, dataset, areas, day }) => (
          <li key={id}>
            <a href={`/imports/${id}?lang=${locale}`}>{fileName ?? id}</a>{" "}
            <span className="quiet">
              {[dataset.name, areas.map(({ name }) => name).join(", "), day]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
