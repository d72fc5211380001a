import { useState, type ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { profileWords } from "../../../i18n/profile-words.ts";
import { beforeTaking } from "../../../reasons/take-away.ts";
import { Button } from "../../../ui/button.tsx";
import { download } from "../../../ui/browser/download.ts";
import { fetched } from "../../../ui/browser/server-reachability.ts";
import { useAtlas } from "../../shell/atlas-context.ts";

/** The figures of a section as a CSV file, all periods of the areas shown, or all provinces of one period. */
export function CsvDownload({
  figure,
  view,
  areas,
}: {
  readonly figure: Figure;
  readonly view: "map" | "trend";
  readonly areas: readonly string[];
}): ReactNode {
  const { locale, theme, words } = useAtlas();
  const [failed, setFailed] = useState<string | null>(null);
  const take = async (): Promise<void> => {
    const [{ makeFile }, { csvExporter }] = await fetched(() =>
      Promise.all([import("../../atlas/export/make-file.ts"), import("../../../exports/csv.ts")]),
    );
    const file = await makeFile(figure, csvExporter, { view, width: 0, height: 0, theme, areas });
    await beforeTaking(figure.dataset, file.name, locale);
    download(file);
  };
  return (
    <span className="no-print">
      <Button
        onPress={() => {
          setFailed(null);
          take().catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
        }}
      >
        {profileWords(locale).tools.csv}
        <span className="visually-hidden">: {figure.title}</span>
      </Button>
      {failed === null ? null : <span role="alert">{words.page.take.failed(failed)}</span>}
    </span>
  );
}
