import type { ReactNode } from "react";
import type { FigureSource } from "../../figure/figure.ts";
import { formatDate, formatNumber } from "../../figure/format/format.ts";
import { sourcesWords } from "../../i18n/sources-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { PageLink } from "../address/page-link.tsx";
import { fromHere } from "../address/from-here.ts";

/** Most reports that are named beside a figure; of more it says how many. */
const named = 2;
/** Most reports that an address names; of more it looks for the indicator. */
const listed = 60;

interface SourceNoteProps {
  /** The reports a figure rests on; of none nothing is shown. */
  readonly sources: readonly FigureSource[];
  /** The indicator's name, to look for where the reports are too many to name in an address. */
  readonly indicator: string;
}

/** Where a figure comes from: its one or two reports by name, or how many there are with the way to them. */
export function SourceNote({ sources, indicator }: SourceNoteProps): ReactNode {
  const { address, locale } = useAtlas();
  const text = sourcesWords(locale);
  if (sources.length === 0) return null;
  // Returns of nobody in particular say nothing more by name.
  const isTold = sources.length === 1 || sources.every(({ publisher }) => publisher !== null);
  if (sources.length > named || !isTold) {
    const search = sources.length > listed ? indicator : sources.map(({ id }) => id).join(" ");
    return (
      <span className="note block source-note">
        {text.source}: {text.many(formatNumber(sources.length, locale))}
        <span className="no-print">
          {" · "}
          <PageLink to={{ ...fromHere(address), page: "sources", dataset: address.dataset, search }}>
            {text.list}
            <span className="visually-hidden">: {indicator}</span>
          </PageLink>
        </span>
      </span>
    );
  }
  return (
    <span className="note block source-note">
      {text.source}:{" "}
      {sources.map(({ id, title, publisher, published, url, kind }, at) => (
        <span key={id}>
          {at === 0 ? "" : "; "}
          {url === null ? (
            <span lang="vi">{title}</span>
          ) : (
            <a lang="vi" href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}{" "}
          ({text.kinds[kind]},{" "}
          {publisher === null ? text.unknownPublisher : <span lang="vi">{publisher}</span>},{" "}
          {published === null ? text.unknownDate : formatDate(published, locale)})
        </span>
      ))}
    </span>
  );
}
