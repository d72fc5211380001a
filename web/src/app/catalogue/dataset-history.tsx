import type { ReactNode } from "react";
import { formatDate } from "../../figure/format/format.ts";
import { catalogueWords } from "../../i18n/keeping/catalogue-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import { type Change, Changes } from "./changes.tsx";

/** What says what is due in a dataset, by which day, from whom. */
const RULES: ReadonlySet<string> = new Set(["datasets", "due", "form_lines", "reporters"]);

/** The changes that touched what is due in a dataset, each with the rows of it alone, newest first. */
export function rulesChanged(changes: readonly Change[], dataset: string): readonly Change[] {
  return changes.flatMap((change) => {
    const rows = change.rows.filter(({ file, before, after }) => {
      const cells = after ?? before ?? {};
      return RULES.has(file) && (file === "datasets" ? cells["id"] : cells["dataset"]) === dataset;
    });
    return rows.length === 0 ? [] : [{ ...change, rows }];
  });
}

interface DatasetHistoryProps {
  readonly dataset: string;
  readonly changes: readonly Change[];
}

/** Since when a dataset's due rules and forms hold as they are, and what they were before; nothing where they never changed. */
export function DatasetHistory({ dataset, changes }: DatasetHistoryProps): ReactNode {
  const { locale } = useAtlas();
  const text = catalogueWords(locale).dataset;
  const rules = rulesChanged(changes, dataset);
  const [newest] = rules;
  if (newest === undefined) return null;
  return (
    <details className="dataset-history">
      <summary>{text.since(formatDate(newest.at.slice(0, 10), locale), rules.length)}</summary>
      <Changes changes={rules} />
    </details>
  );
}
