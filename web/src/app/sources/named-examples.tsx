import type { ReactNode } from "react";
import type { AtlasSourcesQuery } from "./generated/sources.ts";
import { sourcesWords } from "../../i18n/sources-words.ts";
import { useAtlas } from "../shell/atlas-context.ts";

export type NamedExample = Pick<AtlasSourcesQuery["namedExamples"][number], "name" | "model">;

/** What sources name beside figures, by the figure's id. */
export function namesByFigure(
  named: AtlasSourcesQuery["namedExamples"],
): ReadonlyMap<string, readonly NamedExample[]> {
  return Map.groupBy(named, ({ observation }) => observation.id);
}

/** What a source names as examples beside a figure; of nothing named nothing. Names are as printed, with ours where a reader may not know theirs. */
export function NamedExamples({ names = [] }: { readonly names?: readonly NamedExample[] }): ReactNode {
  const { locale } = useAtlas();
  if (names.length === 0) return null;
  return (
    <span className="note block">
      {sourcesWords(locale).named}:{" "}
      {names.map(({ name, model }, at) => (
        <span key={name}>
          {at === 0 ? "" : "; "}
          <span lang="vi">“{name}”</span>
          {locale === "vi" || model === null || model === undefined ? "" : ` (${model.name})`}
        </span>
      ))}
    </span>
  );
}
