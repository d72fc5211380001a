import type { ReactNode } from "react";
import { formatNumber } from "../../figure/format.ts";
import type { ProfileEntry } from "../../figure/profile.ts";
import { profileWords } from "../../i18n/profile-words.ts";
import { MarkSample } from "../../views/map/legend.tsx";
import { useAtlas } from "../atlas-context.ts";
import { PlaceLink } from "../place-link.tsx";
import { SourceNote } from "../source-note.tsx";
import { atlasPlace } from "./places.ts";

interface HeadlinesProps {
  readonly entries: readonly ProfileEntry[];
  readonly boundaries: string;
  /** The province whose figures these are; null: the nation's. */
  readonly area: string | null;
  /** Whether they are grouped by whether they are of the whole place (COLLECTED), or by what they are. */
  readonly byWholeness: boolean;
}

const kinds = ["RATIO", "STOCK", "FLOW"] as const;

/** The figures of a place in groups, each in one sentence; those not known in a line per status. */
export function Headlines({ entries, boundaries, area, byWholeness }: HeadlinesProps): ReactNode {
  const { locale, words } = useAtlas();
  const text = profileWords(locale).nation;
  const known = entries.filter(({ row }) => row.value !== null);
  const part = byWholeness ? known.filter(({ row }) => row.status === "PARTIAL") : [];
  const partTitle = text.groups.some(formatNumber(part.length, locale));
  const isFolded = area === null;
  const groups = byWholeness
    ? [
        { id: "whole", title: text.groups.whole, of: known.filter(({ row }) => row.status !== "PARTIAL") },
        ...(isFolded ? [] : [{ id: "part", title: partTitle, of: part }]),
      ]
    : kinds.map((kind) => ({
        id: kind,
        title: text.groups[kind],
        of: known.filter(({ indicator }) => indicator.kind === kind),
      }));
  // Where nothing at all is known, that was said already.
  const unknown = known.length === 0 ? [] : entries.filter(({ row }) => row.value === null);
  const statuses = [...new Set(unknown.map(({ row }) => row.status))];
  return (
    <>
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ id, title, of }) => (
          <div key={id} className="headline-group">
            <h3>{title}</h3>
            <ul className="headlines">
              {of.map((entry) => (
                <Headline key={entry.key} entry={entry} boundaries={boundaries} area={area} />
              ))}
            </ul>
          </div>
        ))}
      {part.length === 0 || !isFolded ? null : (
        // Of the nation many, and each of a few places only: there for those who want them.
        <details className="headline-part">
          <summary>
            <h3>{partTitle}</h3>
          </summary>
          <ul className="headlines">
            {part.map((entry) => (
              <Headline key={entry.key} entry={entry} boundaries={boundaries} area={area} />
            ))}
          </ul>
        </details>
      )}
      {unknown.length === 0 ? null : (
        <div className="headline-group">
          <h3>{text.unknown}</h3>
          <ul className="headlines-unknown">
            {statuses.map((status) => (
              <li key={status}>
                {text.unknownLine(
                  words.status[status],
                  unknown
                    .filter(({ row }) => row.status === status)
                    .map(({ name }) => name)
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

function Headline({
  entry,
  boundaries,
  area,
}: {
  readonly entry: ProfileEntry;
  readonly boundaries: string;
  readonly area: string | null;
}): ReactNode {
  const { place, locale, theme } = useAtlas();
  const text = profileWords(locale).nation;
  return (
    <li>
      <p className="headline-value" aria-hidden="true">
        {entry.row.mark === "none" ? null : <MarkSample mark={entry.row.mark} theme={theme} />}
        {entry.value}
      </p>
      <p className="headline-sentence">
        {entry.sentence}{" "}
        <PlaceLink className="headline-map" to={atlasPlace(place, entry, boundaries, area)}>
          {text.openMap}
          <span className="visually-hidden">: {entry.name}</span>
        </PlaceLink>
        <SourceNote sources={entry.sources} indicator={entry.indicator.name} />
      </p>
    </li>
  );
}
