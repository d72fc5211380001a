import { useMemo, type ReactNode } from "react";
import { entryFigures, type EntrySetting } from "../../../figure/profile/entry-figure.ts";
import type { Figure, FigureArea } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import type { ProfileEntry } from "../../../figure/profile/profile-entries.ts";
import { profileWords } from "../../../i18n/profile-words.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { FactGrid } from "./fact-grid.tsx";
import type { Profile } from "../use-profile.ts";
import "./facts.css";

interface FactCardsProps {
  readonly profile: Profile;
  readonly entries: readonly ProfileEntry[];
  readonly boundaries: string;
  /** Whose figures these are. */
  readonly area: Pick<FigureArea, "id" | "name" | "level" | "code">;
  /** Whether those put together in part are there only for those who want them. */
  readonly foldsParts: boolean;
}

/** The figures of an area as cards, by what they are about; those not known in a line per status. */
export function FactCards({ profile, entries, boundaries, area, foldsParts }: FactCardsProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const { knownAt } = address;
  const text = profileWords(locale).nation;
  const { catalogue, dataset, cells, coursePeriods, period, previous } = profile;
  const known = useMemo(() => entries.filter(({ row }) => row.value !== null), [entries]);
  const { id, name, level, code } = area;
  const figures = useMemo((): ReadonlyMap<string, Figure> => {
    if (catalogue === null || dataset === null) return new Map();
    const setting: EntrySetting = {
      locale,
      catalogue,
      dataset,
      area: { id, name, level, code },
      boundaries,
      periods: coursePeriods,
      knownAt,
      previous,
    };
    const made = entryFigures(known, cells, setting);
    return new Map(known.flatMap(({ key }, at) => (made[at] === undefined ? [] : [[key, made[at]]])));
  }, [
    known,
    cells,
    coursePeriods,
    knownAt,
    previous,
    catalogue,
    dataset,
    id,
    name,
    level,
    code,
    boundaries,
    locale,
  ]);
  // Of collected reports many figures are of a few areas only: they come after those that are whole.
  const isPart = ({ row }: ProfileEntry): boolean =>
    dataset?.reporting === "COLLECTED" && row.status === "PARTIAL";
  const whole = known.filter((entry) => !isPart(entry));
  const parts = known.filter(isPart);
  // Where nothing at all is known, that was said already.
  const unknown = known.length === 0 ? [] : entries.filter(({ row }) => row.value === null);
  const statuses = [...new Set(unknown.map(({ row }) => row.status))];
  const partTitle = text.groups.some(formatNumber(parts.length, locale));
  const grid = (of: readonly ProfileEntry[], part: string) => (
    <FactGrid
      awaitsCourses={period !== null}
      entries={of}
      figures={figures}
      topics={catalogue?.topics ?? []}
      boundaries={boundaries}
      area={area}
      id={part}
    />
  );
  return (
    <>
      {whole.length === 0 ? null : grid(whole, "whole")}
      {parts.length === 0 ? null : foldsParts && whole.length > 0 ? (
        <details className="fact-parts">
          <summary>
            <h3>{partTitle}</h3>
          </summary>
          {grid(parts, "part")}
        </details>
      ) : (
        <div className="fact-parts">
          <h3>{partTitle}</h3>
          {grid(parts, "part")}
        </div>
      )}
      {unknown.length === 0 ? null : (
        <div className="facts-unknown">
          <h3>{text.unknown}</h3>
          <ul>
            {statuses.map((status) => (
              <li key={status}>
                {text.unknownLine(
                  words.status[status],
                  unknown
                    .filter(({ row }) => row.status === status)
                    .map((entry) => entry.name)
                    .join("; "),
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
