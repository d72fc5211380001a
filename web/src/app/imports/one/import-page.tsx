import { useEffect, useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { formatInstantInVietNam, formatNumber, formatPercent } from "../../../figure/format/format.ts";
import { languageOf } from "../../../i18n/locale.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { askServer } from "../../accounts/ask-server.ts";
import { useTitle } from "../../accounts/use-title.ts";
import { PageLink } from "../../address/page-link.tsx";
import { home } from "../../address/url-state.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { FailureNotice } from "../../shell/failure-notice.tsx";
import { OneImportDocument } from "../generated/imports.ts";
import { nameOf } from "../name-of.ts";
import type { OneImport } from "../one-import.ts";
import { importsWords, type ImportsWords } from "../imports-words.ts";
import { MovedSection } from "../preview/moved-section.tsx";
import { SheetSection } from "../sheet/sheet-section.tsx";
import type { Wanted } from "../sheet/sheet-shape.ts";
import { EventSection } from "./event-section.tsx";
import { LayoutSection } from "./layout-section.tsx";
import { ProblemSection } from "./problem-section.tsx";
import { RemarkSection } from "./remark-section.tsx";
import { RowSection } from "./row-section.tsx";
import { StepButtons } from "./step-buttons.tsx";
import "../imports.css";

/** One file handed in: where it stands, what is wrong, what it would change, and what can be done next. */
export function ImportPage(): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = importsWords(locale);
  const id = address.import ?? "";
  const [{ data, error }, ask] = useQuery({
    query: OneImportDocument,
    variables: { id, lang: languageOf(locale) },
    // It is of a person, and of now.
    requestPolicy: "network-only",
  });
  const again = (): void => ask({ requestPolicy: "network-only" });
  const one = data?.import ?? null;
  useTitle(one === null ? text.title : nameOf(one, text));
  return (
    <div className="page imports-page">
      <p>
        <PageLink to={{ ...home, page: "imports", lang: address.lang }}>{text.one.back}</PageLink>
      </p>
      {error !== undefined ? (
        <FailureNotice error={error} retry={again} />
      ) : data === undefined ? (
        <Skeleton lines={10} label={words.page.loading} />
      ) : one === null ? (
        <Notice kind="empty" title={text.one.notFound} />
      ) : (
        <Whole one={one} again={again} />
      )}
    </div>
  );
}

function Whole({ one, again }: { readonly one: OneImport; readonly again: () => void }): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  const n = (count: number): string => formatNumber(count, locale);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const showCell = (sheet: string, cell: string): void => setWanted({ sheet, cell });
  const { counts } = one;
  // What was known of it before is worked out anew.
  const isReading = one.state === "READING";
  const isUnderReview = one.isSeen && (one.state === "SENT_BACK" || one.state === "IN_REVIEW");
  const isOver = one.state === "PUBLISHED" || one.state === "REVERSED";
  return (
    <>
      <h1>{nameOf(one, text)}</h1>
      <p className="lead-line">
        <span className={`import-state import-state-${one.state.toLowerCase().replace("_", "-")}`}>
          {text.states[one.state]}
        </span>{" "}
        {nextOf(one, text)}
      </p>
      <p className="quiet">
        {[
          one.dataset.name,
          one.areas.map(({ name }) => name).join(", "),
          formatInstantInVietNam(one.handedInAt, locale),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      {isReading ? <Reading id={one.id} onEnd={again} /> : null}
      {counts === null || isReading ? null : (
        <dl className="import-counts">
          {(["fresh", "changed", "same", "refused"] as const).map((key) => (
            <div key={key}>
              <dd>{n(counts[key])}</dd>
              <dt>{text.one.counts[key]}</dt>
            </div>
          ))}
        </dl>
      )}
      <SentBack one={one} />
      <StepButtons one={one} again={again} />
      {isUnderReview ? <RemarkSection one={one} again={again} onCell={showCell} /> : null}
      {one.isSeen && !isReading ? (
        <>
          <ProblemSection one={one} again={again} onCell={showCell} />
          <LayoutSection one={one} again={again} />
          <SheetSection one={one} again={again} wanted={wanted} />
        </>
      ) : null}
      {isReading ? null : <MovedSection one={one} isOver={isOver} />}
      {one.isSeen && !isReading ? (
        <>
          <RowSection one={one} />
          <TakeAway one={one} />
          {isUnderReview ? null : <RemarkSection one={one} again={again} onCell={showCell} />}
        </>
      ) : null}
      <EventSection one={one} />
    </>
  );
}

/** What comes next, for whoever looks. */
function nextOf({ state, isMine, steps }: OneImport, { next, othersNext }: ImportsWords): string {
  const isOthers = state === "IN_REVIEW" ? steps.includes("PUBLISH") : !isMine;
  return isOthers && (state === "DRAFT" || state === "SENT_BACK" || state === "IN_REVIEW")
    ? othersNext[state]
    : next[state];
}

/** Why it was given back, where that is what it waits for. */
function SentBack({ one }: { readonly one: OneImport }): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  const last = one.events.findLast(({ kind }) => kind === "SEND_BACK");
  if (one.state !== "SENT_BACK" || last === undefined || last.reason === null) return null;
  return (
    <Notice kind="error" title={text.one.sentBackBecause}>
      <p>{last.reason}</p>
    </Notice>
  );
}

/** How far a file is read, told as it goes; reading can be stopped. */
function Reading({ id, onEnd }: { readonly id: string; readonly onEnd: () => void }): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale);
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => {
    const source = new EventSource(`/imports/${id}/events`);
    source.addEventListener("progress", (event) => {
      const told = JSON.parse(String(event.data)) as { readonly done: number; readonly total: number };
      setShare(told.total > 0 ? Math.min(1, told.done / told.total) : null);
    });
    source.addEventListener("state", () => {
      source.close();
      onEnd();
    });
    // What breaks is followed again by itself; what is refused is asked for now and then.
    const asking = setInterval(() => {
      if (source.readyState === EventSource.CLOSED) onEnd();
    }, 5_000);
    return () => {
      clearInterval(asking);
      source.close();
    };
    // It is followed once; what it ends with asks for the whole page anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  return (
    <div className="import-reading" role="status">
      <progress aria-label={text.next.READING} {...(share === null ? {} : { value: share })} />
      <span>{share === null ? text.next.READING : formatPercent(share * 100, locale, 0)}</span>
      <Button onPress={() => void askServer("DELETE", `/imports/${id}`).then(onEnd)}>
        {text.one.cancel}
      </Button>
    </div>
  );
}

/** The file as it was sent, the same with what is wrong marked, and the report of the check. */
function TakeAway({ one }: { readonly one: OneImport }): ReactNode {
  const { locale } = useAtlas();
  const text = importsWords(locale).one;
  if (one.state === "READING") return null;
  const at = (path: string): string => `/imports/${one.id}/${path}`;
  return (
    <section aria-labelledby="import-take">
      <h2 id="import-take">{text.take}</h2>
      <p className="dialog-actions">
        {one.isFileKept ? (
          <>
            <a className="button button-outline" href={at("file")} download>
              {text.file}
            </a>
            <a className="button button-outline" href={at("marked")} download>
              {text.marked}
            </a>
          </>
        ) : null}
        {["xlsx", "json", "ess"].map((format) => (
          <a key={format} className="button button-plain" href={at(`report?format=${format}`)} download>
            {text.report} ({format.toUpperCase()})
          </a>
        ))}
      </p>
    </section>
  );
}
