import { useState, type ReactNode } from "react";
import { useQuery } from "urql";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TabBar, tabPanelProps } from "../../../ui/tab-bar.tsx";
import { useAtlas } from "../../shell/atlas-context.ts";
import { FailureNotice } from "../../shell/failure-notice.tsx";
import { ImportSheetShapeDocument } from "./generated/sheet.ts";
import type { OneImport } from "../one-import.ts";
import type { Wanted } from "./sheet-shape.ts";
import { SheetView } from "./sheet-view.tsx";
import { sheetWords } from "./sheet-words.ts";
import "./sheet.css";

interface SheetSectionProps {
  readonly one: OneImport;
  readonly again: () => void;
  readonly wanted: Wanted | null;
}

/** The sheets of a file as they stand there, with what each part is, what is wrong in its cell, and what is said of them by hand. */
export function SheetSection({ one, again, wanted }: SheetSectionProps): ReactNode {
  const { locale } = useAtlas();
  const text = sheetWords(locale);
  const [chosen, setChosen] = useState<{ readonly name: string; readonly after: Wanted | null } | null>(null);
  const [first] = one.sheets;
  if (first === undefined) return null;
  // Whoever asks for a cell sees its sheet, until they choose another.
  const name =
    chosen !== null && chosen.after === wanted ? chosen.name : (wanted?.sheet ?? chosen?.name ?? first.name);
  const at = Math.max(
    0,
    one.sheets.findIndex((sheet) => sheet.name === name),
  );
  const open = one.sheets[at] ?? first;
  return (
    <section aria-labelledby="import-sheets" className="sheets">
      <h2 id="import-sheets">{text.title}</h2>
      {one.steps.includes("LAY_OUT") ? <p className="note">{text.lead}</p> : null}
      <TabBar
        id="import-sheet"
        label={text.tabs}
        tabs={one.sheets.map((sheet, index) => ({
          id: String(index),
          name: sheet.name === "" ? text.unnamed : sheet.name,
        }))}
        value={String(at)}
        onChange={(id) => setChosen({ name: one.sheets[Number(id)]?.name ?? first.name, after: wanted })}
      />
      <div {...tabPanelProps("import-sheet", String(at))}>
        <Loaded key={open.name} one={one} name={open.name} again={again} wanted={wanted} />
      </div>
    </section>
  );
}

function Loaded({
  one,
  name,
  again,
  wanted,
}: Pick<SheetSectionProps, "one" | "again" | "wanted"> & { readonly name: string }): ReactNode {
  const { locale } = useAtlas();
  const text = sheetWords(locale);
  const [{ data, error }, ask] = useQuery({
    query: ImportSheetShapeDocument,
    variables: { id: one.id, name },
    requestPolicy: "network-only",
  });
  if (error !== undefined)
    return <FailureNotice error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  if (data === undefined) return <Skeleton lines={8} label={text.loading} />;
  const shape = data.import?.sheet ?? null;
  if (shape === null || shape.rowCount === 0) return <p className="quiet">{text.notKept}</p>;
  return <SheetView one={one} shape={shape} again={again} wanted={wanted?.sheet === name ? wanted : null} />;
}
