import { childrenOf, type XmlElement } from "../package/find-elements.ts";
import { meaningOf } from "../package/xml-source.ts";
import { refreshParagraphs, textOf } from "./paragraphs.ts";
import { childOf } from "./shapes.ts";
import { all, each, type Refreshing, type Standing, type Three } from "./refreshing.ts";

type Cells = readonly (readonly XmlElement[])[];
type Texts = readonly (readonly string[])[];

/**
 * Brings the cells of a table up to date. Where a person changed cells and the rows stand in another order by now, all of it is kept: a label of theirs must not come to
 * stand before another's number.
 */
export function refreshTable(tables: Three<Standing>, name: string, told: Refreshing): void {
  const cells = each(tables, ({ element }) => cellsOf(element));
  const texts = each(cells, (rows) => rows.map((row) => row.map(cellText)));
  const { file, made, today } = each(texts, (one) => JSON.stringify(one));
  if (made === today || file === today) return;
  const isOurs = file === made;
  const labels = each(texts, (rows) => JSON.stringify(rows.map((row) => row[0])));
  const sizes = each(texts, (rows) => JSON.stringify(rows.map(({ length }) => length)));
  if (meaningOf(tables.file.element) === meaningOf(tables.made.element)) {
    const { file: own, today: now } = tables;
    own.source.replace(own.element, now.source.outer(now.element));
    told.renewed();
    return;
  }
  const isSame = sizes.file === sizes.made && sizes.made === sizes.today;
  if (isSame && (isOurs || labels.made === labels.today)) {
    cells.file.forEach((row, i) => row.forEach((cell, column) => refreshCell(cell, i, column)));
    return;
  }
  for (const kept of differing(texts)) told.kept({ ...kept, place: [name, ...kept.place] });

  function refreshCell(cell: XmlElement, i: number, column: number): void {
    const three = all({ file: cell, made: cells.made[i]?.[column], today: cells.today[i]?.[column] });
    if (three === null) return;
    const standing: Three<Standing> = {
      file: { source: tables.file.source, element: three.file },
      made: { source: tables.made.source, element: three.made },
      today: { source: tables.today.source, element: three.today },
    };
    const bodies = all(each(standing, childOf(["a:txBody"])));
    const place = [name, texts.file[i]?.[0] ?? "", texts.file[0]?.[column] ?? ""];
    if (bodies !== null) refreshParagraphs(bodies, place, told);
  }
}

/** Cells of a kept table that say something else by now, found by their rows' labels. */
function differing({ file, made, today }: Three<Texts>) {
  const now = new Map(today.map((row) => [row[0], row]));
  const own = new Map(file.map((row) => [row[0], row]));
  return made.flatMap((row) =>
    row.flatMap((text, column) => {
      const [kept, later] = [own.get(row[0])?.[column], now.get(row[0])?.[column]];
      return kept === undefined || later === undefined || later === text || later === kept
        ? []
        : [{ place: [row[0] ?? "", made[0]?.[column] ?? ""], kept, now: later }];
    }),
  );
}

function cellsOf(table: XmlElement): Cells {
  return childrenOf(table, "a:tr").map((row) => childrenOf(row, "a:tc"));
}

function cellText(cell: XmlElement): string {
  return childrenOf(cell, "a:txBody")
    .flatMap((body) => childrenOf(body, "a:p"))
    .map(textOf)
    .join("\n");
}
