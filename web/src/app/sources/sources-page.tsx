import { useDeferredValue, useEffect, useMemo, type ReactNode } from "react";
import { SearchField } from "react-aria-components/SearchField";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Button } from "react-aria-components/Button";
import { formatNumber } from "../../figure/format/format.ts";
import { sourcesWords } from "../../i18n/sources-words.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import { AtlasSourcesDocument } from "./generated/sources.ts";
import { namesByFigure } from "./named-examples.tsx";
import { PrintedFigures, ReportLine } from "./printed-figures.tsx";
import { QueryBox } from "../shell/query-box.tsx";
import { FailureNotice } from "../shell/failure-notice.tsx";
import { PageLink } from "../address/page-link.tsx";
import { fromHere } from "../address/from-here.ts";
import { goTo } from "../address/use-address.ts";
import { useSources } from "./use-sources.ts";
import { findSources, sourceIndex } from "./source-search.ts";

/** Every report figures were taken from, each with those figures; searchable with and without Vietnamese marks. */
export function SourcesPage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = words.page.sourcesPage;
  const answer = useSources(address.dataset, locale);
  const { variables, ask } = answer;
  const searched = useDeferredValue(address.search);
  const named = useMemo(() => namesByFigure(answer.data?.namedExamples ?? []), [answer.data]);
  const index = useMemo(() => sourceIndex(answer.data?.sources ?? []), [answer.data]);
  const found = useMemo(() => findSources(index, searched), [index, searched]);
  // The first page does not count them as reports: without a word the two pages would contradict each other.
  const lists = (answer.data?.sources ?? []).filter(({ kind }) => kind === "OFFICIAL_LIST");
  useEffect(() => {
    document.title = `${text.title} · ${words.page.product}`;
  }, [text, words]);
  const n = (value: number): string => formatNumber(value, locale);
  return (
    <div className="page">
      <h1>{text.title}</h1>
      <p className="lead-line">{text.lead}</p>
      {answer.data?.datasets.find(({ id }) => id === address.dataset)?.synthetic === true ? (
        <Notice kind="synthetic">
          <p>{words.synthetic}</p>
        </Notice>
      ) : null}
      <div className="page-tools">
        <SearchField
          className="field search"
          value={address.search}
          onChange={(search) => goTo({ ...address, search }, "replace")}
        >
          <Label>{text.search}</Label>
          <div className="field-box">
            <Input className="field-input" />
            <Button className="field-open" aria-label={text.clear}>
              <span aria-hidden="true">×</span>
            </Button>
          </div>
        </SearchField>
        <PageLink to={{ ...fromHere(address), page: "changes", dataset: address.dataset }}>
          {words.page.start.changes}
        </PageLink>
        <QueryBox
          query={{ document: AtlasSourcesDocument, variables }}
          dataVersion={answer.data?.dataVersion.id ?? null}
        />
      </div>
      {answer.error === undefined ? null : (
        <FailureNotice error={answer.error} retry={() => ask({ requestPolicy: "network-only" })} />
      )}
      {!answer.data ? (
        answer.error === undefined ? (
          <Skeleton lines={12} label={words.page.loading} />
        ) : null
      ) : (
        <>
          <p role="status" className="quiet">
            {text.found(n(found.length), n(index.length))}
          </p>
          {lists.length === 0 ? null : (
            <p className="note">
              {sourcesWords(locale).listsApart(
                n(lists.length),
                n(lists.reduce((sum, { figures }) => sum + figures, 0)),
              )}
            </p>
          )}
          {found.length === 0 ? (
            <Notice kind="empty" title={text.nothing}>
              <p>{text.nothingHint}</p>
            </Notice>
          ) : null}
          <ul className="reports reports-long">
            {found.map(({ source }) => (
              <li key={source.id} id={source.id}>
                <ReportLine report={source} />
                {source.note === null || source.note === undefined ? null : (
                  <p lang="vi" className="note">
                    {source.note}
                  </p>
                )}
                {source.observations.nodes.length === 0 ? null : (
                  <details>
                    <summary>
                      {text.show} · {text.figures(n(source.figures))}
                    </summary>
                    <PrintedFigures
                      figures={source.observations.nodes}
                      caption={`${text.show}: ${source.title}`}
                      names={named}
                      withArea
                      withIndicator
                    />
                    {source.observations.totalCount > source.observations.nodes.length ? (
                      <p className="note">{text.more}</p>
                    ) : null}
                  </details>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
