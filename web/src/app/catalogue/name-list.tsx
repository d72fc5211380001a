import type { ReactNode } from "react";
import { catalogueWords } from "../../i18n/keeping/catalogue-words.ts";
import { Button } from "../../ui/button.tsx";
import { useAtlas } from "../shell/atlas-context.ts";
import type { KeptRow, Kept } from "./kept.ts";

interface NameListProps {
  readonly kept: Kept;
  /** Of the rows: `model`, `indicator` … */
  readonly kind: string;
  readonly rows: readonly KeptRow[];
  readonly onEdit: (id: string) => void;
  /** Said under the name. */
  readonly note?: (row: KeptRow) => readonly string[];
  /** Beside the button that edits. */
  readonly beside?: (id: string, name: string) => ReactNode;
}

/** What has a name, a line each; a long list is folded. */
export function NameList({ kept, kind, rows, onEdit, note, beside }: NameListProps): ReactNode {
  const { locale } = useAtlas();
  const words = catalogueWords(locale);
  return (
    <ul className="catalogue-list">
      {rows.map((row) => {
        const id = row.cells["id"] ?? "";
        const name = kept.name(locale, kind, id);
        return (
          <li key={id}>
            <div className="catalogue-item">
              <span>{name}</span>
              <span className="quiet">
                {[row.isOwn ? words.own : words.ours, id, ...(note?.(row) ?? [])].join(" · ")}
              </span>
            </div>
            <div className="catalogue-tools">
              {beside?.(id, name)}
              <Button aria-label={words.do.edit(name)} onPress={() => onEdit(id)}>
                {words.do.change}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
