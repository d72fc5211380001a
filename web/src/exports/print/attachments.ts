import type { TableBlock, WrittenBriefing } from "../../briefing/page.ts";
import { stringify } from "csv-stringify/browser/esm/sync";
import { briefingWords } from "../../i18n/briefing-words.ts";
import { csvText } from "../csv.ts";

/** A file inside a printed briefing, for whoever wants its figures as figures. */
export interface Attachment {
  readonly name: string;
  readonly path: string;
  readonly type: "text/csv" | "application/json";
  /** As PDF/A-3 names it: what is shown was made of it, or it is what the whole was made from. */
  readonly relationship: "data" | "source";
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** The data of a briefing: a CSV file of each picture and table, and where all of it comes from as JSON, where it is a whole. */
export function attachmentsOf(
  { pages, provenance, locale }: WrittenBriefing,
  isWhole: boolean,
): readonly Attachment[] {
  const w = briefingWords(locale).print;
  const tables = pages.flatMap(({ title, blocks }) =>
    blocks.flatMap((block): readonly Attachment[] => {
      if (block.is === "figure") {
        const { figure, view, settings } = block;
        return [csvFile(block.id, w.data(title), csvText(figure, { view, areas: settings.areas }))];
      }
      return block.is === "table" ? [csvFile(block.id, w.data(block.title), tableText(block))] : [];
    }),
  );
  if (!isWhole) return tables;
  return [
    ...tables,
    {
      name: "provenance.json",
      path: "/attached/provenance.json",
      type: "application/json",
      relationship: "source",
      description: w.provenance,
      bytes: encode(`${JSON.stringify(provenance, null, 2)}\n`),
    },
  ];
}

function csvFile(id: string, description: string, written: string): Attachment {
  const name = `${id}.csv`;
  return {
    name,
    path: `/attached/${name}`,
    type: "text/csv",
    relationship: "data",
    description,
    bytes: encode(written),
  };
}

/** A table as it stands on its page, numbers unrounded. */
function tableText({ columns, rows }: TableBlock): string {
  return stringify(
    [
      columns.map(({ label }) => label),
      ...rows.map(({ cells }) => cells.map(({ value, text }) => value ?? text)),
    ],
    { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/u, escape_formulas: true },
  );
}

function encode(written: string): Uint8Array {
  return new TextEncoder().encode(written);
}
