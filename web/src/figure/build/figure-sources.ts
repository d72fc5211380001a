import type { FigureSource } from "../figure.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formatDate } from "../format/format.ts";
import { words } from "../../i18n/words.ts";

/** A report of an answer as a Figure's source. */
export function figureSource({ id, title, publisher, published, url, kind }: FigureSource): FigureSource {
  return { id, title, publisher, published, url, kind };
}

/** A source in one line: title, publisher, date; what is unknown is said to be unknown. */
export function sourceLine(source: FigureSource, locale: Locale): string {
  const w = words(locale).export;
  const publisher = source.publisher ?? w.unknownPublisher;
  const published = source.published === null ? w.unknownDate : formatDate(source.published, locale);
  return `${source.title} (${publisher}, ${published})`;
}
