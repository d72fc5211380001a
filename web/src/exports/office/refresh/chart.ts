import { childrenOf, firstWithin, within, type XmlElement } from "../package/find-elements.ts";
import { openPackage, readRelations, type OpenedPackage } from "../package/read-package.ts";
import { meaningOf, XmlSource } from "../package/xml-source.ts";
import { readSheets } from "../../reopen/read-workbook.ts";
import { refreshPart } from "./shapes.ts";
import { all, each, type Refreshing, type Standing, type Three } from "./refreshing.ts";

/** A chart's part in its package. */
export interface ChartPlace {
  readonly opened: OpenedPackage;
  readonly path: string;
}

const data = ["c:idx", "c:order", "c:tx", "c:cat", "c:val", "c:xVal", "c:yVal"];
/** What is said of single points, and what of a series has to come after it. */
const looks = ["c:dPt", "c:dLbls"];

/**
 * Brings a chart and the workbook behind it up to date. What a person changed of its look is left; where they changed a number of it, all of it is kept, as a chart may not
 * draw another number than its workbook holds. `put` takes the changed parts.
 */
export function refreshChart(
  charts: Three<ChartPlace>,
  name: string,
  told: Refreshing,
  put: (path: string, bytes: Uint8Array) => void,
): void {
  const parts = all(each(charts, ({ opened, path }) => opened.get(path)));
  const books = each(charts, bookOf);
  const bytes = all(each(books, (book) => book?.bytes));
  if (parts === null) return;
  const sources = each(parts, (one) => new XmlSource(one));
  const series = each(sources, (source) =>
    within(source.tree, "c:ser").map((element) => ({ source, element })),
  );
  const numbers = each(series, (list) => JSON.stringify(list.map(({ element }) => pointsOf(element))));
  if (bytes === null || books.file === null) {
    // A program that saved it took its workbook away.
    if (numbers.made !== numbers.today && numbers.file !== numbers.today)
      told.kept({ place: [name], ...firstDifference(series) });
    return;
  }
  if (isSame(parts.made, parts.today) && isSame(bytes.made, bytes.today)) return;
  const sheets = each(bytes, (one) => JSON.stringify(readSheets(openPackage(one)).map(({ rows }) => rows)));
  if (sheets.file !== sheets.made || numbers.file !== numbers.made) {
    if (numbers.made !== numbers.today && numbers.file !== numbers.today)
      told.kept({ place: [name], ...firstDifference(series) });
    return;
  }
  if (isSame(parts.file, parts.made)) put(charts.file.path, parts.today);
  else {
    refreshList(series, sources);
    const scales = each(sources, (source) =>
      within(source.tree, "c:scaling").map((element): Standing => ({ source, element })),
    );
    scales.file.forEach((file, i) =>
      refreshPart({ file, made: scales.made[i] ?? null, today: scales.today[i] ?? null }),
    );
    put(charts.file.path, sources.file.written());
  }
  put(books.file.path, bytes.today);
  told.renewed();
}

/** Series by their names: a value that is whole by now leaves the series of open points, and with its last one that series is gone. */
function refreshList(series: Three<readonly Standing[]>, sources: Three<XmlSource>): void {
  const byName = each(series, (list) => new Map(list.map((one) => [nameOf(one.element), one])));
  for (const [name, file] of byName.file) {
    const [made, today] = [byName.made.get(name), byName.today.get(name)];
    if (made !== undefined && today !== undefined) refreshSeries({ file, made, today });
    else if (today === undefined) file.source.replace(file.element, "");
  }
  const fresh: string[] = [];
  let after = series.file.at(-1) ?? null;
  const [first] = series.file;
  for (const [name, today] of byName.today) {
    const here = byName.file.get(name);
    if (here === undefined) fresh.push(today.source.outer(today.element));
    else if (fresh.length > 0) here.source.before(here.element, fresh.splice(0).join(""));
    after = here ?? after;
  }
  if (fresh.length > 0 && after !== null) after.source.after(after.element, fresh.join(""));
  if (first === undefined || series.file.length === series.today.length) return;
  // They are counted through, and the key names by number those that it leaves out.
  const keys = each(sources, ({ tree }) => within(tree, "c:legendEntry"));
  const [firstKey] = keys.file;
  const last = keys.file.at(-1);
  if (firstKey === undefined || last === undefined) return;
  const text = keys.today.map((one) => sources.today.outer(one)).join("");
  sources.file.replaceAll(firstKey, last, text);
}

function nameOf(series: XmlElement): string {
  return childrenOf(series, "c:tx")
    .flatMap((one) => within(one, "c:v"))
    .map(({ text }) => text)
    .join();
}

function refreshSeries(series: Three<Standing>): void {
  for (const name of data) {
    const three = all(each(series, ({ element }) => childrenOf(element, name)[0]));
    if (three !== null && meaningOf(three.made) !== meaningOf(three.today))
      series.file.source.replace(three.file, series.today.source.outer(three.today));
  }
  for (const name of looks) {
    const lists = each(series, ({ element }) => childrenOf(element, name));
    const { file, made, today } = each(lists, (list) => list.map((one) => meaningOf(one)).join(""));
    if (file !== made || made === today) continue;
    const text = lists.today.map((one) => series.today.source.outer(one)).join("");
    const [first, ...rest] = lists.file;
    for (const one of rest) series.file.source.replace(one, "");
    if (first !== undefined) series.file.source.replace(first, text);
    else {
      const next = [...looks.slice(looks.indexOf(name) + 1), "c:cat", "c:xVal", "c:val"].flatMap((one) =>
        childrenOf(series.file.element, one),
      )[0];
      if (next !== undefined) series.file.source.before(next, text);
    }
  }
}

function bookOf({ opened, path }: ChartPlace): { readonly path: string; readonly bytes: Uint8Array } | null {
  const book = readRelations(opened, path).find(({ type }) => type.endsWith("/package"))?.target;
  const bytes = book === undefined ? undefined : opened.get(book);
  return book === undefined || bytes === undefined ? null : { path: book, bytes };
}

/** Values of a series with their places, as its caches hold them. */
function pointsOf(series: XmlElement): readonly (readonly [place: string, text: string])[] {
  return data.flatMap((name) =>
    childrenOf(series, name).flatMap((one) =>
      within(one, "c:pt").map(
        (point) =>
          [`${name} ${point.attributes["idx"] ?? ""}`, firstWithin(point, "c:v")?.text ?? ""] as const,
      ),
    ),
  );
}

function firstDifference(series: Three<readonly Standing[]>): {
  readonly kept: string;
  readonly now: string;
} {
  const { file, made, today } = each(series, (list) => list.flatMap(({ element }) => pointsOf(element)));
  const at = made.findIndex(([, text], i) => text !== today[i]?.[1]);
  return { kept: file[at]?.[1] ?? "…", now: today[at]?.[1] ?? "…" };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
