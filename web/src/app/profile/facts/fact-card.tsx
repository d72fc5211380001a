import { useId, useMemo, type ReactNode } from "react";
import { courseSentence } from "../../../figure/profile/fact-course.ts";
import { factOf } from "../../../figure/profile/fact.ts";
import type { Figure, FigureArea } from "../../../figure/figure.ts";
import type { ProfileEntry } from "../../../figure/profile/profile-entries.ts";
import { profileWords } from "../../../i18n/profile-words.ts";
import { usePrinting } from "../../../ui/browser/use-printing.ts";
import { drawPicture } from "../../../views/drawing/draw-picture.ts";
import { insideOf } from "../../../views/drawing/svg/serialise.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PageLink } from "../../address/page-link.tsx";
import { NumberOfRow } from "../../shell/number-link.tsx";
import { SourceNote } from "../../sources/source-note.tsx";
import { atlasAddress } from "../profile-links.ts";
import { useDrawing } from "../../../views/screen/use-drawing.ts";
import type { CardSize } from "./card-size.ts";

interface FactCardProps {
  readonly entry: ProfileEntry;
  readonly figure: Figure;
  readonly size: CardSize;
  readonly boundaries: string;
  readonly area: Pick<FigureArea, "id" | "level">;
  /** What it and those after it are about; null: as the one before. */
  readonly topic: { readonly id: string; readonly name: string } | null;
}

/**
 * One figure to be looked at. All of the card leads to the atlas; its sentence, cautions and source come on demand, and stand on paper. Read aloud it is its
 * sentence.
 */
export function FactCard({ entry, figure, size, boundaries, area, topic }: FactCardProps): ReactNode {
  const { address, locale, theme: shown, words } = useAtlas();
  const text = profileWords(locale).nation;
  const prefix = useId();
  const isPrinting = usePrinting();
  // Paper is white.
  const theme = isPrinting ? "light" : shown;
  const { width, height, scale } = size;
  const view = useDrawing("fact");
  const inside = useMemo(() => {
    if (view === null || width === 0) return insideOf(null);
    const options = { width, height, theme, boundaries: null, areas: [area.id] };
    return insideOf(drawPicture(view, figure, options, scale, `${prefix}-`, 0).svg);
  }, [view, figure, width, height, theme, area.id, scale, prefix]);
  const fact = useMemo(() => factOf(figure, area.id), [figure, area.id]);
  const panel = area.level === "COUNTRY" ? null : area.id;
  return (
    <li className={topic === null ? "fact" : "fact fact-first"} data-figure={entry.key}>
      <div className="fact-topic">{topic === null ? null : <h3 id={topic.id}>{topic.name}</h3>}</div>
      <p className="fact-name">
        <PageLink to={atlasAddress(address, entry, boundaries, panel)}>
          <span aria-hidden="true">{entry.name}</span>
          <span className="visually-hidden">
            {entry.sentence} {text.openMap}
          </span>
        </PageLink>
      </p>
      <div
        className="fact-drawing"
        aria-hidden="true"
        style={{ minHeight: height }}
        dangerouslySetInnerHTML={inside}
      />
      <details className="fact-more">
        <summary>
          {text.more}
          <span className="visually-hidden">: {entry.name}</span>
        </summary>
        <p className="fact-sentence">{entry.sentence}</p>
        {fact.cautions.length === 0 ? null : (
          <ul className="fact-cautions">
            {fact.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        )}
        <p className="note fact-course">{courseSentence(figure, fact.course)}</p>
        <p className="no-print">
          <NumberOfRow figure={figure} row={entry.row}>
            {words.views.record}
          </NumberOfRow>
        </p>
        <SourceNote sources={entry.sources} indicator={entry.indicator.name} />
      </details>
    </li>
  );
}
