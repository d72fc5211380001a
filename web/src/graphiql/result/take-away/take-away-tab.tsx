import { print, type DocumentNode } from "@0no-co/graphql.web";
import { type ReactNode, useMemo, useState } from "react";
import { formatDate, formatList, formatNumber } from "../../../figure/format/format.ts";
import { headings, resultWords } from "../../../i18n/desk-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { Button } from "../../../ui/button.tsx";
import { ToggleGroup } from "../../../ui/fields/toggle-group.tsx";
import type { Answer, Asked } from "../asked.ts";
import { useAsked } from "../question/use-asked.ts";
import { type AskedField, askedFields } from "../question/asked-fields.ts";
import type { AnswerList } from "../table/answer-lists.ts";
import { besideParameters, notInFiles } from "./beside-parameters.ts";
import { CitationSection } from "./citation-section.tsx";
import { datasetsOf } from "./datasets-of.ts";
import { DownloadLine } from "./download-line.tsx";
import { fileAddress } from "./file-address.ts";
import { FileRow } from "./file-row.tsx";
import { approximateBytes, fileKinds } from "./file-kinds.ts";
import { DeskFileDocument, type DeskFileQuery } from "./generated/file.ts";
import { useDownload } from "./use-download.ts";

interface TakeAwayTabProps {
  readonly list: AnswerList | null;
  /** Whether the document asks for this list alone. */
  readonly isOnlyList: boolean;
  readonly asked: Asked;
  readonly answer: Answer;
  readonly locale: Locale;
}

/** Rows above which the browser's own download is better: it writes to the disk what comes. */
const mostInMemory = 200_000;

/** The ways to take an answer into one's own tools: all its rows as a file of the statistics, or what stands here as it came. */
export function TakeAwayTab({ list, isOnlyList, asked, answer, locale }: TakeAwayTabProps): ReactNode {
  const words = resultWords(locale).takeAway;
  const [isPinned, setPinned] = useState(false);
  const download = useDownload(locale);
  const datasets = useMemo(() => datasetsOf(askedFields(asked)), [asked]);
  const asksFor = list?.outer === null ? list.field?.name : undefined;
  const field = asksFor === "statistics" || asksFor === "ratio" ? (list?.field ?? null) : null;
  const counting = useMemo(() => (field?.name === "statistics" ? countQuestion(field) : null), [field]);
  const counted = useAsked<DeskFileQuery>(counting, answer.headers.get("x-request-id") ?? "", locale);
  const rows = counted.data?.asked.totalCount ?? list?.totalCount ?? null;
  const version = counted.data?.asked.dataVersion ?? null;
  const n = (count: number): string => formatNumber(count, locale);
  const beside = useMemo(() => (field === null ? [] : besideParameters(field)), [field]);
  const lacking = field === null ? [] : notInFiles(field);
  const isPinnedAlready = typeof field?.arguments["knownAt"] === "string";
  return (
    <div className="take-away">
      <DownloadLine state={download.state} cancel={download.cancel} locale={locale} />
      <section aria-labelledby="take-away-files">
        <h2 id="take-away-files">{words.files}</h2>
        {field === null ? (
          <p>{words.whyNot}</p>
        ) : (
          <>
            <p>{rows === null ? words.all : words.allRows(n(rows))}</p>
            {counted.error === null ? null : <p className="note">{counted.error}</p>}
            {lacking.length === 0 ? null : (
              <p className="note">
                {words.lacking(
                  formatList(
                    lacking.map((name) => headings(locale)[name] ?? name),
                    locale,
                  ),
                )}
              </p>
            )}
            {version === null || isPinnedAlready ? null : (
              <ToggleGroup
                label={words.known}
                value={isPinned ? "pinned" : "now"}
                choices={[
                  { id: "now", name: words.now },
                  {
                    id: "pinned",
                    name: words.pinned(version.id, formatDate(version.committedAt.slice(0, 10), locale)),
                  },
                ]}
                onChange={(id) => setPinned(id === "pinned")}
              />
            )}
            <ul className="file-kinds">
              {fileKinds.map((kind) => (
                <FileRow
                  key={kind.id}
                  kind={kind}
                  address={fileAddress(
                    field.arguments,
                    {
                      kind,
                      lang: locale,
                      knownAt: isPinned && version !== null ? version.committedAt : null,
                    },
                    beside,
                  )}
                  bytes={rows === null ? null : approximateBytes(kind, rows)}
                  isTooLong={kind.mostRows !== null && rows !== null && rows > kind.mostRows}
                  isLarge={rows !== null && rows > mostInMemory}
                  isBusy={download.state.is === "coming"}
                  datasets={datasets}
                  onTake={(address) =>
                    download.start(kind.id, { address, name: `statistics.${kind.format}` }, datasets)
                  }
                  locale={locale}
                />
              ))}
            </ul>
          </>
        )}
      </section>
      <CitationSection asked={asked} answer={answer} locale={locale} />
      <section aria-labelledby="take-away-answer">
        <h2 id="take-away-answer">{words.asItCame}</h2>
        <p>{words.asItCameHint}</p>
        <p className="take-away-answers">
          <Button onPress={() => download.save("json", jsonFile(answer), datasets)}>{words.json}</Button>
          {isOnlyList ? (
            <Button
              isDisabled={download.state.is === "coming"}
              onPress={() => download.start("answer", csvOf(asked), datasets)}
            >
              {words.csv}
            </Button>
          ) : (
            <span className="note">{words.noCsv}</span>
          )}
        </p>
      </section>
    </div>
  );
}

function countQuestion({ arguments: given }: AskedField): Asked {
  const notCounted = new Set(["first", "after", "orderBy"]);
  const variables = Object.fromEntries(Object.entries(given).filter(([name]) => !notCounted.has(name)));
  // Typed documents are written for another package's type of the same value.
  return { query: print(DeskFileDocument as DocumentNode), variables, operationName: null };
}

function jsonFile({ body }: Answer) {
  const blob = new Blob([`${JSON.stringify(body, null, 2)}\n`], { type: "application/json" });
  return { name: "answer.json", blob };
}

/** The same document, answered as a table by the API itself. */
function csvOf({ query, variables, operationName }: Asked) {
  const body = JSON.stringify({
    query,
    ...(variables === null ? {} : { variables }),
    ...(operationName === null ? {} : { operationName }),
  });
  const headers = { "content-type": "application/json", accept: "text/csv" };
  return { address: "/graphql", name: "answer.csv", init: { method: "POST", headers, body } };
}
