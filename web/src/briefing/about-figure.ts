import { sourceLine } from "../figure/build/figure-sources.ts";
import type { Figure, FigureRow, FigureSource } from "../figure/figure.ts";
import { formatDate, formatInstantInVietNam } from "../figure/format/format.ts";
import { versionText } from "../figure/sentences/version-text.ts";
import { words } from "../i18n/words.ts";

/** One thing to be said beside what is shown of a Figure. */
export interface AboutLine {
  readonly is:
    | "synthetic"
    | "title"
    | "period"
    | "boundaries"
    | "dataset"
    | "sentence"
    | "certainty"
    | "difference"
    | "note"
    | "break"
    | "status"
    | "no-source"
    | "source"
    | "version";
  /** What it is, in words: "Kỳ", "Nguồn". */
  readonly label: string;
  /** The whole of it in one line. */
  readonly text: string;
  /** The same in parts, where a table has a cell for each. */
  readonly parts: readonly (string | null)[];
}

/**
 * All that must stand round a Figure wherever it is taken, in the order it is read: said here once, for tables, slides, sheets and pages. `rows` are
 * those that are shown: only their statuses and sources are told.
 */
export function aboutFigure(figure: Figure, rows: readonly FigureRow[]): readonly AboutLine[] {
  const w = words(figure.locale);
  const x = w.export;
  const statuses = [...new Set(rows.map(({ status }) => status))];
  const sources = shownSources(figure, rows);
  const line = (is: AboutLine["is"], label: string, text: string): AboutLine => ({
    is,
    label,
    text,
    parts: [text],
  });
  return [
    ...(figure.synthetic === null ? [] : [line("synthetic", x.notice, figure.synthetic)]),
    line("title", x.title, figure.title),
    line("period", x.period, figure.periodLabel),
    line("boundaries", x.boundaries, figure.boundariesLabel),
    line("dataset", x.dataset, figure.datasetLabel),
    line("sentence", x.sentence, figure.sentence),
    ...figure.certainty.map((sentence) => line("certainty", x.notice, sentence)),
    ...(figure.difference === null ? [] : [line("difference", x.difference, figure.difference)]),
    ...figure.notes.map((note) => line("note", x.notice, note)),
    ...figure.breaks.map(({ label }) => line("break", x.notice, label)),
    ...statuses.map((status) =>
      line("status", x.statuses, `${w.status[status]}: ${w.statusMeaning[status]}`),
    ),
    ...(sources.length === 0
      ? [line("no-source", x.sources, figure.of === "holdings" ? x.listed : x.noSources)]
      : []),
    ...sources.map((source) => sourceAbout(source, figure)),
    {
      ...line("version", x.product, versionText(figure)),
      parts: [
        x.knownAt(formatInstantInVietNam(figure.knownAt, figure.locale)),
        x.dataVersion(figure.dataVersion),
        figure.knownAt,
      ],
    },
  ];
}

function sourceAbout(source: FigureSource, { locale }: Figure): AboutLine {
  const x = words(locale).export;
  return {
    is: "source",
    label: x.sources,
    text: sourceLine(source, locale),
    parts: [
      source.id,
      source.title,
      source.publisher ?? x.unknownPublisher,
      source.published === null ? x.unknownDate : formatDate(source.published, locale),
      source.url,
    ],
  };
}

/** The sources of some rows of a Figure, in its order. */
export function shownSources(figure: Figure, rows: readonly FigureRow[]): readonly FigureSource[] {
  const used = new Set(rows.flatMap(({ sources }) => sources));
  return figure.sources.filter(({ id }) => figure.of === "holdings" || used.has(id));
}
