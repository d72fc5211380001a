import type { ReactNode } from "react";
import type { CatalogueWords } from "../../i18n/keeping/catalogue-words.ts";
import type { WishedChange } from "./send-wish.ts";

/** Rows shown before the rest is only counted. */
const SHOWN = 60;

interface ChangesListProps {
  readonly changes: readonly WishedChange[];
  readonly text: CatalogueWords["review"];
}

/** Rows before and after: what is new, what stood there and what is to stand there, what is taken out. */
export function ChangesList({ changes, text }: ChangesListProps): ReactNode {
  return (
    <ul className="catalogue-changes">
      {changes.slice(0, SHOWN).map((change) => (
        <li key={`${change.file} ${change.key}`}>
          <span className="catalogue-how">{howOf(change, text)}</span>
          <code>{change.file}</code>
          <span className="catalogue-cells">
            {cellsOf(change).map(({ column, before, after }) => (
              <span key={column}>
                <span className="quiet">{column}</span> {before === null ? null : <del>{before || "∅"}</del>}{" "}
                {after === null ? null : <ins>{after || "∅"}</ins>}
              </span>
            ))}
          </span>
        </li>
      ))}
      {changes.length > SHOWN ? <li>{text.more(changes.length - SHOWN)}</li> : null}
    </ul>
  );
}

function howOf({ before, after }: WishedChange, text: CatalogueWords["review"]): string {
  if (before === null) return text.added;
  return after === null ? text.removed : text.changed;
}

/** A cell; null: it was not there, or is there no longer. */
interface ShownCell {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The cells that say something: all of a row that comes or goes, else those that change, after what the row is of. */
function cellsOf({ before, after }: WishedChange): readonly ShownCell[] {
  return Object.keys(after ?? before ?? {}).flatMap((column): ShownCell[] => {
    const [was, is] = [before?.[column] ?? "", after?.[column] ?? ""];
    if (before === null) return is === "" ? [] : [{ column, before: null, after: is }];
    if (after === null) return was === "" ? [] : [{ column, before: was, after: null }];
    if (was !== is) return [{ column, before: was, after: is }];
    return column === "id" || column === "kind" ? [{ column, before: null, after: is }] : [];
  });
}
