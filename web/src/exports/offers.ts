import type { Figure } from "../figure/figure.ts";
import type { Locale } from "../i18n/locale.ts";
import { words } from "../i18n/words.ts";
import type { ViewId } from "../views/catalogue.ts";
import type { Exporter, PictureSize } from "./exporter.ts";
import { exporters } from "./index.ts";

/** A file that a reader can have of a Figure. */
export interface Offer {
  readonly exporter: Exporter;
  readonly size: PictureSize;
  readonly label: string;
}

/** The size of what has none: nothing is drawn in it. */
const usual: PictureSize = { width: 1920, height: 1080 };

/** An exporter by its id; undefined for an unknown one. */
export function exporterOf(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id);
}

/** The exporters that can write a file of a Figure as it is shown, where they are to run. */
export function exportersFor(
  place: Exporter["runsIn"][number],
  figure: Figure,
  view: ViewId,
): readonly Exporter[] {
  return exporters.filter(({ runsIn, isFor }) => runsIn.includes(place) && (isFor?.(figure, view) ?? true));
}

/** What the page offers of a Figure: every format in each of its sizes. */
export function offersOf(figure: Figure, view: ViewId): readonly Offer[] {
  return exportersFor("browser", figure, view).flatMap((exporter) =>
    (exporter.sizes ?? [usual]).map((size) => ({
      exporter,
      size,
      label: labelOf(
        exporter,
        exporter.sizes === null || exporter.sizes.length < 2 ? null : size,
        figure.locale,
      ),
    })),
  );
}

/** The offer that a clipboard takes in every browser; undefined: none. */
export function clipboardOffer(offers: readonly Offer[]): Offer | undefined {
  return offers.find(({ exporter }) => exporter.mediaType === "image/png");
}

/** What a format is called: its kind and its name, and its size where there are several. */
export function labelOf({ kind, name }: Exporter, size: PictureSize | null, locale: Locale): string {
  const said = words(locale).export.kinds[kind](name);
  return size === null ? said : `${said} ${size.width} × ${size.height}`;
}
