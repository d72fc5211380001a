import type { ReactNode } from "react";
import { formatDate } from "../../figure/format/format.ts";
import { catalogueWords } from "../../i18n/keeping/catalogue-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { ChangesList } from "./changes-list.tsx";
import type { WishedChange } from "./send-wish.ts";

/** What was changed at once: when, in which role, each row before and after. */
export interface Change {
  readonly id: number;
  readonly at: string;
  readonly role: string;
  readonly what: string;
  readonly rows: readonly WishedChange[];
}

/** What was changed in the catalogue, newest first. */
export function Changes({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  const { locale } = useAtlas();
  const words = catalogueWords(locale);
  const text = words.changes;
  return (
    <ul className="catalogue-list">
      {changes.map(({ id, at, role, what, rows }) => (
        <li key={id}>
          <details>
            <summary>
              <strong>{what}</strong>{" "}
              <span className="quiet">
                {[formatDate(at.slice(0, 10), locale), text.roles[role] ?? role, text.rows(rows.length)].join(
                  " · ",
                )}
              </span>
            </summary>
            <ChangesList changes={rows} text={words.review} />
          </details>
        </li>
      ))}
    </ul>
  );
}
