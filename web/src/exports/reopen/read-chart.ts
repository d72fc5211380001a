import type { XmlElement } from "../office/package/find-elements.ts";
import { childrenOf, firstWithin, within } from "../office/package/find-elements.ts";
import { openPackage, readRelations, readXml, type OpenedPackage } from "../office/package/read-package.ts";
import type { FileTable } from "./file-content.ts";
import { readSheets } from "./read-workbook.ts";

/** A chart as tables: what it draws, and the workbook behind it, each of which a person may have changed alone. */
export function readChart(opened: OpenedPackage, path: string, name: string): readonly FileTable[] {
  if (!opened.has(path)) return [];
  const series = within(readXml(opened, path), "c:ser");
  const drawn = series.map((one, i): FileTable => {
    const title = firstWithin(one, "c:tx");
    const called = title === null ? "" : pointsOf(title).join("");
    const values = pointsUnder(one, ["c:val", "c:yVal"]);
    const categories = pointsUnder(one, ["c:cat", "c:xVal"]);
    return {
      name: `${name}/${i + 1}`,
      rows: [["", called], ...values.map((value, at) => [categories[at] ?? "", value])],
    };
  });
  const book = readRelations(opened, path).find(({ type }) => type.endsWith("/package"))?.target;
  const bytes = book === undefined ? undefined : opened.get(book);
  return [...drawn, ...(bytes === undefined ? [] : behind(bytes, name))];
}

function behind(bytes: Uint8Array, name: string): readonly FileTable[] {
  return readSheets(openPackage(bytes)).map((sheet, i) => ({ ...sheet, name: `${name}/workbook/${i + 1}` }));
}

function pointsUnder(series: XmlElement, names: readonly string[]): readonly string[] {
  const [place] = names.flatMap((name) => childrenOf(series, name));
  return place === undefined ? [] : pointsOf(place);
}

/** Values by their places; a gap is empty. */
function pointsOf(place: XmlElement): readonly string[] {
  const count = Number(firstWithin(place, "c:ptCount")?.attributes["val"] ?? 0);
  const known = new Map(
    within(place, "c:pt").map((point) => [
      Number(point.attributes["idx"]),
      firstWithin(point, "c:v")?.text ?? "",
    ]),
  );
  return Array.from({ length: Math.min(count, 100_000) }, (_, i) => known.get(i) ?? "");
}
