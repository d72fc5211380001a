import type { Figure } from "../figure/figure.ts";
import type { Locale } from "../i18n/locale.ts";
import { words } from "../i18n/words.ts";
import type { ViewId } from "../views/catalogue.ts";
import { shapes, type Exporter, type OfferedSize, type PictureSize, type Shape } from "./exporter.ts";
import { exporters } from "./index.ts";

/** A file that a reader can have of a Figure. */
export interface Offer {
  readonly exporter: Exporter;
  readonly size: PictureSize;
  /** Null: it has none, and is the same beside pictures of any. */
  readonly shape: Shape | null;
  /** Its own among those of its shape. */
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
  const { locale } = figure;
  return exportersFor("browser", figure, view).flatMap((exporter): readonly Offer[] =>
    exporter.sizes === null
      ? [{ exporter, size: usual, shape: null, label: labelOf(exporter, null, locale) }]
      : exporter.sizes.map(({ shape, ...size }) => {
          const isOnly = sizesIn(exporter, shape).length < 2;
          return { exporter, size, shape, label: labelOf(exporter, isOnly ? null : size, locale) };
        }),
  );
}

/** The shapes that files are offered in, in their order. */
export function shapesOf(offers: readonly Offer[]): readonly Shape[] {
  return shapes.filter((one) => offers.some(({ shape }) => shape === one));
}

/** The sizes an exporter offers in a shape, its usual first; none where it has none. */
export function sizesIn(exporter: Exporter, shape: Shape): readonly OfferedSize[] {
  return (exporter.sizes ?? []).filter((size) => size.shape === shape);
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
