import { sourceLine } from "../figure/build/figure-sources.ts";
import type { Figure } from "../figure/figure.ts";
import { aboutFigure, shownSources } from "./about-figure.ts";
import type { ViewId } from "../views/catalogue.ts";
import { describePicture } from "./describe-picture.ts";
import type {
  FigureBlock,
  Json,
  PageBlock,
  PictureSettings,
  Provenance,
  SourcesBlock,
  WrittenBriefing,
  WrittenPage,
} from "./page.ts";
import { productVersion } from "./product-version.ts";
import { rowsInPicture } from "./rows-in-picture.ts";
import { saySyntheticOnce } from "./say-synthetic-once.ts";

/** What whoever takes a picture away knows beside it. */
export interface TakenFrom {
  /** Where the same is seen in the atlas; null: there is no address that others could follow. */
  readonly link: string | null;
  /** How it was asked, as JSON; null: it cannot be made again. */
  readonly madeFrom: Json | null;
}

/** One picture as a briefing of one page: what is made of it is made as of any briefing. */
export function briefingOfFigure(
  figure: Figure,
  view: ViewId,
  settings: PictureSettings,
  from: TakenFrom,
): WrittenBriefing {
  return saySyntheticOnce({
    title: figure.title,
    subtitle: figure.periodLabel,
    locale: figure.locale,
    audience: null,
    provenance: provenanceOf(figure, from),
    pages: [pictureOf(figure, view, settings)],
  });
}

/** Where a Figure comes from. */
export function provenanceOf(figure: Figure, { link, madeFrom }: TakenFrom): Provenance {
  const { dataset, datasetLabel, dataVersion, chain, knownAt, boundaries, boundariesLabel, synthetic } =
    figure;
  return {
    dataset,
    datasetLabel,
    dataVersion,
    chain,
    knownAt,
    boundaries,
    boundariesLabel,
    synthetic,
    productVersion,
    link,
    madeFrom,
  };
}

function pictureOf(figure: Figure, view: ViewId, settings: PictureSettings): WrittenPage {
  const id = "picture";
  return {
    id,
    kind: "picture",
    title: figure.title,
    subtitle: subtitleOf(figure),
    blocks: [
      { is: "text", id: `${id}-lead`, role: "lead", paragraphs: [figure.sentence] },
      figureBlock(figure, view, settings, `${id}-${view}`),
      ...certaintyBlock(figure, `${id}-certainty`),
      sourcesBlock(figure, view, settings, `${id}-sources`),
    ],
    notes: notesOf(figure, view, settings),
  };
}

/** Period, boundaries and unit of a Figure in one line. */
export function subtitleOf(figure: Figure): string {
  return [figure.periodLabel, figure.boundariesLabel, figure.unit].filter((part) => part !== "").join(" · ");
}

/** A Figure to be drawn. */
export function figureBlock(
  figure: Figure,
  view: ViewId,
  settings: PictureSettings,
  id: string,
): FigureBlock {
  return { is: "figure", id, figure, view, settings, description: describePicture(figure, view, settings) };
}

/** How sure a Figure is; no block where nothing is to be said. */
export function certaintyBlock(figure: Figure, id: string): readonly PageBlock[] {
  const paragraphs = [
    ...figure.certainty,
    ...(figure.difference === null ? [] : [figure.difference]),
    ...figure.notes,
  ];
  return paragraphs.length === 0 ? [] : [{ is: "text", id, role: "certainty", paragraphs }];
}

/** The sources of what a picture shows. */
export function sourcesBlock(
  figure: Figure,
  view: ViewId,
  { areas }: PictureSettings,
  id: string,
): SourcesBlock {
  const sources = shownSources(figure, rowsInPicture(figure, view, areas));
  return { is: "sources", id, sources, lines: sources.map((source) => sourceLine(source, figure.locale)) };
}

/** All that stands round a picture, a line each: what a speaker wants to have at hand. */
export function notesOf(figure: Figure, view: ViewId, { areas }: PictureSettings): readonly string[] {
  // Some say themselves what they are.
  return aboutFigure(figure, rowsInPicture(figure, view, areas)).map(({ label, text }) =>
    text.startsWith(`${label}: `) ? text : `${label}: ${text}`,
  );
}
