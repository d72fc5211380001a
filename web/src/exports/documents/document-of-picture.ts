import { briefingOfFigure, provenanceOf } from "../../briefing/briefing-of-figure.ts";
import type { Json, Provenance, WrittenBriefing } from "../../briefing/page.ts";
import type { Figure } from "../../figure/figure.ts";
import type { DocumentTools } from "./document-format.ts";
import type { ExportSettings, ExportTools } from "../exporter.ts";

type PictureSettings = Pick<ExportSettings, "view" | "areas" | "from" | "link">;

/** A picture as a briefing of one page, with all that is needed to ask for it again. */
export function documentOfPicture(figure: Figure, settings: PictureSettings): WrittenBriefing {
  const { view, areas, from = null, link = null } = settings;
  return briefingOfFigure(figure, view, { areas, from }, { link, madeFrom: askedOf(figure, settings) });
}

/** Where a picture comes from, with all that is needed to ask for it again: what each of its files has inside, in the place of its format. */
export function originOfPicture(figure: Figure, settings: PictureSettings): Provenance {
  return provenanceOf(figure, { link: settings.link ?? null, madeFrom: askedOf(figure, settings) });
}

/** How a picture was asked: its question, what it was compared with, and the reader's own classes; `again/picture-again.ts` reads it. */
function askedOf(figure: Figure, { view, areas, from = null }: PictureSettings): Json {
  const { of, compared, pairedWith, legend } = figure;
  const picture = {
    view,
    areas,
    from,
    variables: figure.query.variables,
    ...(of === "holdings" ? { of } : {}),
    ...(compared === undefined ? {} : { compared }),
    ...(pairedWith === undefined ? {} : { beside: pairedWith.query.variables }),
    ...(legend.classification === undefined ? {} : { classes: legend.classification }),
  };
  // Variables of a question are JSON by the language it is asked in.
  return JSON.parse(JSON.stringify({ picture })) as Json;
}

/** What a format of documents is given for a picture. */
export function documentTools({ boundaries, fonts, rasterise }: ExportTools): DocumentTools {
  return { boundaries: () => Promise.resolve(boundaries), fonts, rasterise, template: null };
}
