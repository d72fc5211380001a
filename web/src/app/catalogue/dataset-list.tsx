import type { ReactNode } from "react";
import { catalogueWords, type CatalogueWords } from "../../i18n/keeping/catalogue-words.ts";
import type { Locale } from "../../i18n/locale.ts";
import { Button } from "../../ui/button.tsx";
import { PageLink } from "../address/page-link.tsx";
import { fromHere } from "../address/from-here.ts";
import { useAtlas } from "../shell/atlas-context.ts";
import type { Change } from "./changes.tsx";
import { DatasetHistory } from "./dataset-history.tsx";
import type { Kept } from "./kept.ts";

interface DatasetListProps {
  readonly kept: Kept;
  /** What was changed in the catalogue, newest first. */
  readonly changes: readonly Change[];
  readonly onEdit: (id: string) => void;
}

/** Datasets with what is due in them, what their forms list, and who reports. */
export function DatasetList({ kept, changes, onEdit }: DatasetListProps): ReactNode {
  const { address, locale } = useAtlas();
  const words = catalogueWords(locale);
  const text = words.dataset;
  return (
    <ul className="catalogue-list">
      {kept.rows("datasets").map(({ cells, isOwn }) => {
        const id = cells["id"] ?? "";
        const name = kept.name(locale, "dataset", id);
        return (
          <li key={id}>
            <div className="catalogue-item">
              <strong>{name}</strong>
              <span className="quiet">
                {[
                  isOwn ? words.own : words.ours,
                  id,
                  calendarOf(cells, text),
                  ...(cells["asks_reason"] === "yes" ? [text.asksForWhat] : []),
                ].join(" · ")}
              </span>
              <span>{whatIsDue(kept, id, cells["reporting"] === "SCHEDULED", locale).join(" · ")}</span>
              <DatasetHistory dataset={id} changes={changes} />
            </div>
            <div className="catalogue-tools">
              {cells["reporting"] === "SCHEDULED" ? (
                <PageLink to={{ ...fromHere(address), page: "reporting", dataset: id }}>
                  {text.reporting}
                </PageLink>
              ) : null}
              {isOwn && cells["reporting"] === "SCHEDULED" ? (
                <Button aria-label={words.do.edit(name)} onPress={() => onEdit(id)}>
                  {words.do.change}
                </Button>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function calendarOf(cells: Readonly<Record<string, string>>, text: CatalogueWords["dataset"]): string {
  const { calendar_from: from = "", calendar_to: to = "" } = cells;
  return to === "" ? text.open(from) : text.span(from, to);
}

function whatIsDue(kept: Kept, id: string, isScheduled: boolean, locale: Locale): readonly string[] {
  const text = catalogueWords(locale).dataset;
  if (!isScheduled) return [text.collected];
  const due = kept.of("due", "dataset", id).map(({ cells }) => cells);
  const rhythms = [...Map.groupBy(due, ({ every, day }) => `${every} ${day}`).values()].flatMap((same) => {
    const [first] = same;
    const every = text.kinds[(first?.["every"] ?? "MONTH") as keyof typeof text.kinds];
    return first === undefined ? [] : [text.due(same.length, every, first["day"] ?? "")];
  });
  const lines = kept.of("form_lines", "dataset", id).length;
  const reporters = kept.of("reporters", "dataset", id).length;
  return [
    ...rhythms,
    ...(lines === 0 ? [] : [text.lines(lines)]),
    reporters === 0 ? text.by34 : text.byN(reporters),
  ];
}
