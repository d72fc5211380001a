import { useEffect, useRef, type ReactNode } from "react";
import type { Entry } from "./entries/entry.ts";
import type { Group } from "./results.ts";
import type { SearchWords } from "./search-words.ts";

interface SearchListProps {
  readonly id: string;
  readonly groups: readonly Group[];
  readonly words: SearchWords;
  /** Key of the line that Enter opens. */
  readonly active: string | null;
  readonly onPoint: (key: string) => void;
  readonly onOpen: (entry: Entry) => void;
}

/** The id of a line's element. */
export function lineId(list: string, key: string): string {
  return `${list}-${key.replaceAll(/[^\w-]/g, "_")}`;
}

/** The answers as a list box in groups; the keyboard stays in the field, which says which line is meant. */
export function SearchList({ id, groups, words, active, onPoint, onOpen }: SearchListProps): ReactNode {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    line.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div id={id} role="listbox" aria-label={words.results} className="search-list">
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`} className="search-group">
          <p id={`${id}-${group.id}`} role="presentation" className="search-group-name">
            {titleOf(group.id, words)}
          </p>
          {group.rows.map(({ entry, by }) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are pressed in the field above
            <div
              key={entry.key}
              ref={entry.key === active ? line : null}
              id={lineId(id, entry.key)}
              role="option"
              tabIndex={-1}
              aria-selected={entry.key === active}
              className="search-line"
              // A press that moved the focus out of the field would close a phone's keyboard, and with it move the list.
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => onPoint(entry.key)}
              onClick={() => onOpen(entry)}
            >
              <span className="search-name">{entry.name}</span>
              <span className="search-note">
                {by === null
                  ? ""
                  : `${(by.sort === "foreign" ? words.foreign : words.alsoCalled)(by.text)}; `}
                {entry.note}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function titleOf(id: Group["id"], words: SearchWords): string {
  if (id === "pair") return words.pair;
  if (id === "start" || id === "recent" || id === "nearest") return words[id];
  return words.groups[id];
}
