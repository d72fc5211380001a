import { useEffect, useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { formatDate, formatNumber } from "../../figure/format/format.ts";
import type { RevisionCause } from "../../generated/graphql.ts";
import { changesWords } from "../../i18n/keeping/changes-words.ts";
import { languageOf } from "../../i18n/locale.ts";
import { download } from "../../ui/browser/download.ts";
import { beforeTaking } from "../../reasons/take-away.ts";
import { Button } from "../../ui/button.tsx";
import { notify } from "../../ui/toast.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useTitle } from "../accounts/use-title.ts";
import type { Address } from "../address/address.ts";
import { PageLink } from "../address/page-link.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { useAllAnswers } from "../shell/use-all-answers.ts";
import { changesIn, type Update } from "./changed-statistic.ts";
import { changesSize } from "./changes-size.ts";
import { ChangesChoices } from "./changes-choices.tsx";
import { changesCsv } from "./changes-csv.ts";
import { feedAddress } from "./feed-address.ts";
import { ChangesChoicesDocument, ChangesDocument } from "./generated/changes.ts";
import { keepLooked, lookedAt } from "./last-looked.ts";
import { UpdateSection } from "./update-section.tsx";
import "./changes.css";

/** What changed between two days, and why: updates, the newest first, each with what it moved the furthest. */
export function ChangesPage(): ReactNode {
  const { address, locale, words, today } = useAtlas();
  const text = changesWords(locale);
  const [rows, setRows] = useState(changesSize.few);
  const [{ data: choices, error: choicesError }, askChoices] = useQuery({
    query: ChangesChoicesDocument,
    variables: { lang: languageOf(locale) },
  });
  const asked = variablesOf(address);
  const key = JSON.stringify(asked);
  // Where each further page begins; of another question there are none yet.
  const [further, setFurther] = useState<{ readonly key: string; readonly after: readonly string[] }>({
    key,
    after: [],
  });
  const after = further.key === key ? further.after : [];
  const { answers, error, retry } = useAllAnswers(
    ChangesDocument,
    [null, ...after].map((from) => ({
      ...asked,
      after: from,
      first: changesSize.first,
      rows,
      lang: languageOf(locale),
    })),
  );
  // While more is on its way, what was shown stays.
  const [kept, setKept] = useState<{ readonly key: string; readonly answers: typeof answers }>({
    key,
    answers,
  });
  if (answers !== null && answers !== kept.answers) setKept({ key, answers });
  const shown = answers ?? (kept.key === key ? kept.answers : null);
  const updates = shown?.flatMap((answer) => answer.updates.nodes) ?? [];
  const last = shown?.at(-1)?.updates.pageInfo;
  const dataset = choices?.datasets.find(({ id }) => id === address.dataset) ?? null;
  useTitle(dataset === null ? text.title : text.titleOf(dataset.name));
  const committedAt = choices?.dataVersion.committedAt ?? null;
  const isAllOfNow = shown !== null && address.changedUntil === null && !isNarrowed(address);
  useEffect(() => {
    const looked = lookedAt(address.dataset);
    // Whoever was led here from the note has seen what it told of.
    if (isAllOfNow && committedAt !== null && looked !== null && address.changedSince === looked.at)
      keepLooked(address.dataset, { at: committedAt, on: today });
  }, [isAllOfNow, committedAt, address.dataset, address.changedSince, today]);
  const n = (count: number): string => formatNumber(count, locale);
  const failure = error ?? choicesError ?? null;
  const again = (): void => {
    retry();
    askChoices({ requestPolicy: "network-only" });
  };
  return (
    <div className="page changes-page" aria-busy={answers === null && failure === null}>
      <h1>{dataset === null ? text.title : text.titleOf(dataset.name)}</h1>
      <p className="lead-line">{text.lead}</p>
      {dataset?.synthetic === true ? (
        <Notice kind="synthetic">
          <p>{words.synthetic}</p>
        </Notice>
      ) : null}
      {choices === undefined ? null : (
        <ChangesChoices choices={choices} causes={causesOf(updates)} text={text} />
      )}
      {failure === null ? null : <FailureNotice error={failure} retry={again} />}
      {shown === null ? (
        failure === null ? (
          <Skeleton lines={12} label={words.page.loading} />
        ) : null
      ) : updates.length === 0 ? (
        <Notice kind="empty" title={text.none}>
          <p>{text.noneHint}</p>
          <p>
            <PageLink to={{ ...address, ...EVERYTHING }}>{text.wider}</PageLink>
          </p>
        </Notice>
      ) : (
        <>
          <p role="status">
            {text.total(n(changesIn(updates)), n(updates.length), last?.hasNextPage === true)}{" "}
            {committedAt === null ? null : (
              <span className="quiet">{text.asOf(formatDate(committedAt.slice(0, 10), locale))}</span>
            )}
          </p>
          <div className="page-tools changes-tools">
            <Button
              onPress={() => {
                const name = `changes_${address.dataset}.csv`;
                const file = new File([changesCsv(updates, text)], name, { type: "text/csv" });
                beforeTaking(address.dataset, name, locale).then(
                  () => download(file),
                  (error: unknown) => notify({ text: words.page.take.failed(messageOf(error)) }),
                );
              }}
            >
              {text.csv}
            </Button>
            <Button onPress={() => setRows(rows === changesSize.few ? changesSize.many : changesSize.few)}>
              {rows === changesSize.few ? text.moreRows : text.fewerRows}
            </Button>
            <a href={feedAddress(address)}>{text.feed}</a>
            {isNarrowed(address) || address.changedSince !== null || address.changedUntil !== null ? (
              <PageLink to={{ ...address, ...EVERYTHING }}>{text.wider}</PageLink>
            ) : null}
          </div>
          {address.changedSince === null ? null : (
            <Rules rules={shown[0]?.updates.rules ?? []} title={text.rules} />
          )}
          {updates.map((update) => (
            <UpdateSection
              key={update.at}
              update={update}
              isOfCauses={address.causes.length > 0}
              text={text}
            />
          ))}
        </>
      )}
      {last?.hasNextPage === true && last.endCursor !== null ? (
        <Button
          className="no-print"
          isDisabled={answers === null}
          onPress={() => setFurther({ key, after: [...after, last.endCursor ?? ""] })}
        >
          {text.more}
        </Button>
      ) : null}
    </div>
  );
}

const EVERYTHING = { changedSince: null, changedUntil: null, indicators: [], areas: [], causes: [] };

const isNarrowed = ({ indicators, areas, causes }: Address): boolean =>
  indicators.length + areas.length + causes.length > 0;

function variablesOf({ dataset, changedSince, changedUntil, indicators, areas, causes }: Address) {
  const some = <Id,>(ids: readonly Id[]): Id[] | null => (ids.length === 0 ? null : [...ids]);
  return {
    dataset,
    since: changedSince,
    until: changedUntil,
    indicators: some(indicators),
    areas: some(areas),
    // What is no cause the server says, in words.
    causes: some(causes) as RevisionCause[] | null,
  };
}

/** Every cause with its count over all updates; none where there are no updates, whose words these are. */
function causesOf(updates: readonly Update[]) {
  const [first] = updates;
  return (first?.causes ?? []).map((one) => ({
    ...one,
    count: updates.reduce(
      (sum, { causes }) => sum + (causes.find(({ cause }) => cause === one.cause)?.count ?? 0),
      0,
    ),
  }));
}

/** Boundaries and definitions that began meanwhile. */
function Rules({ rules, title }: { readonly rules: readonly string[]; readonly title: string }): ReactNode {
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="changes-rules" className="update">
      <h2 id="changes-rules">{title}</h2>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
