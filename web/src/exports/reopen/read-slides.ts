import type { XmlElement } from "../office/package/find-elements.ts";
import { childrenOf, firstWithin, textWithin, within } from "../office/package/find-elements.ts";
import { readRelations, readXml, type OpenedPackage } from "../office/package/read-package.ts";
import { shapeOf, type Shape } from "../exporter.ts";
import type { FileTable, FileText } from "./file-content.ts";
import { readChart } from "./read-chart.ts";

/** Charts, tables and texts of a deck, by the names of their shapes wherever they stand now. */
export function readSlides(opened: OpenedPackage): {
  readonly tables: readonly FileTable[];
  readonly texts: readonly FileText[];
} {
  const tables: FileTable[] = [];
  const texts: FileText[] = [];
  for (const path of slidePaths(opened)) {
    const tree = readXml(opened, path);
    const relations = new Map(readRelations(opened, path).map(({ id, target }) => [id, target]));
    for (const frame of within(tree, "p:graphicFrame")) {
      const name = nameOf(frame);
      const table = firstWithin(frame, "a:tbl");
      if (table !== null) tables.push({ name, rows: tableRows(table) });
      const chart = relations.get(firstWithin(frame, "c:chart")?.attributes["r:id"] ?? "");
      if (chart !== undefined) tables.push(...readChart(opened, chart, name));
    }
    const shapes = within(tree, "p:sp");
    // What a map or a drawing shows is told by each of its shapes; they have names that other slides have too.
    const slide = shapes.map(nameOf).find((name) => name.endsWith("-title")) ?? path;
    for (const shape of shapes) {
      const body = childrenOf(shape, "p:txBody")[0];
      const said = firstWithin(shape, "p:cNvPr")?.attributes["descr"] ?? "";
      if (body !== undefined) texts.push({ name: nameOf(shape), paragraphs: paragraphsOf(body) });
      else if (said !== "") texts.push({ name: `${slide}/${nameOf(shape)}`, paragraphs: [said] });
    }
  }
  return { tables, texts };
}

/** Slides in the order they are shown. */
export function slidePaths(opened: OpenedPackage): readonly string[] {
  const path = "ppt/presentation.xml";
  const targets = new Map(readRelations(opened, path).map(({ id, target }) => [id, target]));
  return within(readXml(opened, path), "p:sldId").flatMap(({ attributes }) => {
    const slide = targets.get(attributes["r:id"] ?? "");
    return slide !== undefined && opened.has(slide) ? [slide] : [];
  });
}

/** The shape of its pages. */
export function slideShape(opened: OpenedPackage): Shape {
  const { cx, cy } = firstWithin(readXml(opened, "ppt/presentation.xml"), "p:sldSz")?.attributes ?? {};
  return shapeOf(Number(cx ?? 16), Number(cy ?? 9));
}

/** The name of what stands on a slide. */
export function nameOf(shape: XmlElement): string {
  return firstWithin(shape, "p:cNvPr")?.attributes["name"] ?? "";
}

/** The paragraphs of a text as they are read. */
export function paragraphsOf(body: XmlElement): readonly string[] {
  return childrenOf(body, "a:p").map((one) => textWithin(one, "a:t"));
}

function tableRows(table: XmlElement): FileTable["rows"] {
  return childrenOf(table, "a:tr").map((row) =>
    childrenOf(row, "a:tc").map((cell) =>
      within(cell, "a:p")
        .map((one) => textWithin(one, "a:t"))
        .join("\n"),
    ),
  );
}
