import type { ReactNode } from "react";
import { sourceLine } from "../../../figure/build/figure-sources.ts";
import type { Figure } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { shownRows } from "../../../figure/rows/ranking.ts";
import { resultWords } from "../../../i18n/desk-words.ts";
import { words } from "../../../i18n/words.ts";
import { Notice } from "../../../ui/notice.tsx";

interface FigureWordsProps {
  readonly figure: Figure;
  readonly part: "head" | "foot";
  /** Whether the land is drawn, whose outlines are somebody's work. */
  readonly hasLand?: boolean;
}

/** Reports that are listed without being asked for. */
const listed = 6;

/** What a Figure says of itself, over its picture and under it: the same sentences as on the atlas's page. */
export function FigureWords({ figure, part, hasLand = false }: FigureWordsProps): ReactNode {
  const { locale } = figure;
  const said = words(locale);
  const own = resultWords(locale).picture;
  if (part === "head")
    return (
      <header className="figure-head">
        {figure.synthetic === null ? null : <Notice kind="synthetic">{figure.synthetic}</Notice>}
        <h2>{figure.title}</h2>
        <p className="note">
          {[figure.periodLabel, figure.unit, figure.boundariesLabel, figure.datasetLabel].join(" · ")}
        </p>
        {shownRows(figure).length > 0 ? <p>{figure.sentence}</p> : null}
        {figure.difference === null ? null : <p className="note">{figure.difference}</p>}
      </header>
    );
  // Of the nation alone what is to be minded stands in its row.
  const cautions = shownRows(figure).length > 0 ? figure.certainty : (figure.national?.cautions ?? []);
  const notes = [...cautions, ...figure.notes, ...figure.breaks.map(({ label }) => label)];
  return (
    <footer className="figure-foot note">
      {notes.length === 0 ? null : (
        <ul>
          {[...new Set(notes)].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {figure.sources.length === 0 ? null : (
        <details open={figure.sources.length <= listed}>
          <summary>{own.sources(formatNumber(figure.sources.length, locale))}</summary>
          <ul>
            {figure.sources.map((source) => (
              <li key={source.id}>
                {source.url === null ? (
                  sourceLine(source, locale)
                ) : (
                  <a href={source.url} rel="noreferrer">
                    {sourceLine(source, locale)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>{said.export.dataVersion(figure.dataVersion)}</p>
      {hasLand ? <p>{said.map.attribution}</p> : null}
    </footer>
  );
}
