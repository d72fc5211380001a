import { briefingOfFigure } from "../../briefing/briefing-of-figure.ts";
import type { WrittenBriefing } from "../../briefing/page.ts";
import type { Figure } from "../../figure/figure.ts";
import type { DocumentTools } from "./document-format.ts";
import type { ExportSettings, ExportTools } from "../exporter.ts";

/** A picture as a briefing of one page, with all that is needed to ask for it again. */
export function documentOfPicture(
  figure: Figure,
  { view, areas, from = null, link = null }: ExportSettings,
): WrittenBriefing {
  const { variables } = figure.query;
  // A comparison is more than its question.
  const shown = figure.pairedWith === undefined ? figure.of : "side";
  const asked = { view, areas, from, variables, ...(shown === "statistics" ? {} : { shown }) };
  return briefingOfFigure(
    figure,
    view,
    { areas, from },
    // Variables of a question are JSON by the language it is asked in.
    { link, madeFrom: JSON.parse(JSON.stringify({ picture: asked })) },
  );
}

/** What a format of documents is given for a picture. */
export function documentTools({ boundaries, fonts, rasterise }: ExportTools): DocumentTools {
  return { boundaries: () => Promise.resolve(boundaries), fonts, rasterise, template: null };
}
