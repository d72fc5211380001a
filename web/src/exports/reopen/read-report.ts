import type { XmlElement } from "../office/package/find-elements.ts";
import { childrenOf, firstWithin, textWithin, within } from "../office/package/find-elements.ts";
import { readRelations, readXml, type OpenedPackage } from "../office/package/read-package.ts";
import type { FileTable, FileText } from "./file-content.ts";
import { readChart } from "./read-chart.ts";

const path = "word/document.xml";

/** Charts, tables and paragraphs of a report. Word keeps no names of tables: they are known by their headings. */
export function readReport(opened: OpenedPackage): {
  readonly tables: readonly FileTable[];
  readonly texts: readonly FileText[];
} {
  const tree = readXml(opened, path);
  const relations = new Map(readRelations(opened, path).map(({ id, target }) => [id, target]));
  const charts = within(tree, "w:drawing").flatMap((drawing) => {
    const chart = relations.get(firstWithin(drawing, "c:chart")?.attributes["r:id"] ?? "");
    const name = firstWithin(drawing, "wp:docPr")?.attributes["name"] ?? "";
    return chart === undefined ? [] : readChart(opened, chart, name);
  });
  const called = new Map<string, number>();
  const tables = within(tree, "w:tbl").map((table): FileTable => {
    const rows = rowsOf(table);
    const heading = (rows[0] ?? []).join(" · ");
    const count = (called.get(heading) ?? 0) + 1;
    called.set(heading, count);
    return { name: count === 1 ? heading : `${heading} (${count})`, rows };
  });
  const inTables = new Set(within(tree, "w:tbl").flatMap((table) => within(table, "w:p")));
  const paragraphs = within(tree, "w:p")
    .filter((one) => !inTables.has(one))
    .map((one) => textWithin(one, "w:t"))
    .filter((text) => text !== "");
  return { tables: [...charts, ...tables], texts: [{ name: "", paragraphs }] };
}

function rowsOf(table: XmlElement): FileTable["rows"] {
  return childrenOf(table, "w:tr").map((row) =>
    childrenOf(row, "w:tc").map((cell) => textWithin(cell, "w:t")),
  );
}
