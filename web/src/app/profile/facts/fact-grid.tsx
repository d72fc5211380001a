import { useRef, type ReactNode } from "react";
import { courseValues, factCourse } from "../../../figure/profile/fact-course.ts";
import type { Figure, FigureArea } from "../../../figure/figure.ts";
import type { ProfileEntry } from "../../../figure/profile/profile-entries.ts";
import { byTopic, type Topic } from "../../../figure/profile/entries-by-topic.ts";
import { profileWords } from "../../../i18n/profile-words.ts";
import { useMedia } from "../../../ui/browser/use-media.ts";
import { usePrinting } from "../../../ui/browser/use-printing.ts";
import { useSize } from "../../../ui/browser/use-size.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { cardSize } from "./card-size.ts";
import { FactCard } from "./fact-card.tsx";

interface FactGridProps {
  readonly entries: readonly ProfileEntry[];
  /** By the keys of the entries. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly topics: readonly Topic[];
  readonly boundaries: string;
  readonly area: Pick<FigureArea, "id" | "level">;
  /** Whether courses may still come. */
  readonly awaitsCourses: boolean;
  /** Keeps the ids of several grids of a page apart. */
  readonly id: string;
}

/** Cards by what they are about, one topic after the other, all drawn of one size. */
export function FactGrid(props: FactGridProps): ReactNode {
  const { entries, figures, topics, boundaries, area, id } = props;
  const { locale } = useAtlas();
  const text = profileWords(locale).nation;
  const probe = useRef<HTMLDivElement>(null);
  const column = useSize(probe)?.width ?? 0;
  const isPrinting = usePrinting();
  const isWall = useMedia("screen and (min-width: 1920px)");
  const withChange = entries.some(({ comparedWith }) => comparedWith !== null);
  const withCourse = props.awaitsCourses || entries.some(({ key }) => hasCourse(figures.get(key), area.id));
  const size = cardSize({ column, isPrinting, isWall, withChange, withCourse });
  return (
    <div className="facts">
      {/* As wide as every card: measured once for all. */}
      <div className="facts-probe" aria-hidden="true">
        <div ref={probe} />
      </div>
      {byTopic(entries, topics).map(({ topic, of }) => {
        const heading = `${id}-${topic?.id ?? "other"}`;
        return (
          <ul key={heading} aria-labelledby={heading}>
            {of.map((entry, at) => {
              const figure = figures.get(entry.key);
              return figure === undefined ? null : (
                <FactCard
                  key={entry.key}
                  entry={entry}
                  figure={figure}
                  size={size}
                  boundaries={boundaries}
                  area={area}
                  topic={at === 0 ? { id: heading, name: topic?.name ?? text.otherTopic } : null}
                />
              );
            })}
          </ul>
        );
      })}
    </div>
  );
}

function hasCourse(figure: Figure | undefined, area: string): boolean {
  return figure !== undefined && courseValues(factCourse(figure, area)).length > 1;
}
