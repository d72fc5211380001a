import type { AskedField } from "../question/asked-fields.ts";
import {
  type AnswerList,
  fieldAt,
  isItem,
  type Item,
  itemFields,
  itemsOf,
  type ListRow,
} from "./answer-lists.ts";

/** What stands in a cell; null: nothing, which is never 0. */
export type Cell = string | number | boolean | null;

/** What the cells of a column are. A `text` may be anybody's words. */
export type CellType = "number" | "boolean" | "date" | "instant" | "text";

export interface TableColumn {
  /** Unlike that of any other column. */
  readonly key: string;
  /** Names of the fields that lead to it, in the SDL's words, with the alias where there is one. */
  readonly fields: readonly { readonly name: string; readonly alias: string | null }[];
  readonly type: CellType;
  /** The column that says in which order these cells come, such as the code of a period beside its name; its own index otherwise. */
  readonly sortedBy: number;
}

export interface AnswerTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column before its cells are known. */
interface Place {
  readonly path: readonly string[];
  readonly read: (row: ListRow) => unknown;
  readonly fields: TableColumn["fields"];
}

/**
 * A list as a table: one row an item, objects within it as columns, lists within it as a text that names what they hold. A list within
 * the items of another has the columns of that before its own. Statistics also say on which boundaries they stand, and of which data.
 */
export function answerTable(list: AnswerList): AnswerTable {
  const places = [...placesOf(list), ...constants(list)];
  const rows = list.rows.map((row) => places.map(({ read }) => cellOf(read(row))));
  const keys = places.map(({ path }) => path.join("."));
  const columns = places.map(({ fields }, at): TableColumn => ({
    key: keys[at] ?? "",
    fields,
    type: typeOf(rows, at),
    sortedBy: sortedBy(keys, at),
  }));
  return { columns, rows };
}

function placesOf(list: AnswerList): readonly Place[] {
  const { outer, field, rows, path } = list;
  const own = leaves(rows, itemFields(field));
  const ownName = namesOf(outer === null ? [] : itemFields(outer.field), path.slice(outer?.path.length ?? 0));
  const inner: readonly Place[] = own.map((leaf) => ({
    path: outer === null ? leaf : [...path.slice(outer.path.length), ...leaf],
    read: ({ item }) => valueAt(item, leaf),
    fields: [...(outer === null ? [] : ownName), ...namesOf(itemFields(field), leaf)],
  }));
  if (outer === null) return inner;
  // What was said of the outer item, but for its own lists.
  const around = placesOf(outer)
    .filter(({ read }) => !outer.rows.some((row) => itemsOf(read(row)) !== null))
    .map(({ read, ...place }): Place => ({
      ...place,
      read: (row) => (row.outer === null ? null : read(row.outer)),
    }));
  return [...around, ...inner];
}

/** What holds for all rows of statistics, whether it was asked or not. */
function constants({ field, outer, dataVersion }: AnswerList): readonly Place[] {
  const usual = field === null || outer !== null ? undefined : usualBoundaries[field.name];
  const boundaries = usual === undefined ? null : (field?.arguments["boundaries"] ?? usual);
  return [
    ...(boundaries === null ? [] : [constant("vintages", boundaries)]),
    ...(dataVersion === null ? [] : [constant("dataVersion", dataVersion)]),
  ];
}

/** On which boundaries lists stand where nothing is asked. */
const usualBoundaries: Readonly<Record<string, string>> = {
  statistics: "CURRENT",
  ratio: "CURRENT",
  holdings: "CURRENT",
  revisions: "AS_REPORTED",
};

function constant(name: string, value: unknown): Place {
  return { path: ["=", name], read: () => value, fields: [{ name, alias: null }] };
}

/** The paths within the items of a list that end at something that fits a cell, in the order of the answer. */
function leaves(rows: readonly ListRow[], fields: readonly AskedField[]): readonly (readonly string[])[] {
  if (!rows.some(({ item }) => isItem(item))) return rows.length === 0 ? fieldLeaves(fields) : [[]];
  const tree = branch();
  // The order in which things were asked, also where the first rows lack some.
  plant(tree, fields);
  for (const { item } of rows) if (isItem(item)) grow(tree, item);
  return paths(tree, []);
}

interface Branch {
  /** Whether something fit for a cell was found here, or nothing else was asked. */
  isLeaf: boolean;
  readonly children: Map<string, Branch>;
}

const branch = (): Branch => ({ isLeaf: false, children: new Map() });

function plant(tree: Branch, fields: readonly AskedField[]): void {
  for (const { key, fields: inner } of fields) {
    const child = branch();
    child.isLeaf = inner.length === 0;
    tree.children.set(key, child);
    if (!isPage(inner)) plant(child, inner);
  }
}

function grow(tree: Branch, item: Item): void {
  for (const [key, value] of Object.entries(item)) {
    const child = tree.children.get(key) ?? branch();
    tree.children.set(key, child);
    const isList = itemsOf(value) !== null;
    if (Array.isArray(value)) {
      // What its items say stands in the one cell.
      child.isLeaf = true;
      child.children.clear();
    } else if (isItem(value)) {
      child.isLeaf ||= isList;
      grow(child, isList ? scalarsOf(value) : value);
    } else child.isLeaf ||= value !== null;
  }
}

const isPage = (fields: readonly AskedField[]): boolean =>
  fields.some(({ key }) => key === "nodes" || key === "edges");

/** What a page of a list says beside its rows. */
function scalarsOf(page: Item): Item {
  return Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value !== "object"));
}

function paths(tree: Branch, path: readonly string[]): readonly (readonly string[])[] {
  return [...tree.children].flatMap(([key, child]) => {
    const here = [...path, key];
    // Null in every row, and nobody knows of what.
    const isEmpty = child.children.size === 0;
    return [...(child.isLeaf || isEmpty ? [here] : []), ...paths(child, here)];
  });
}

/** What a list without rows would have had. */
function fieldLeaves(fields: readonly AskedField[]): readonly (readonly string[])[] {
  return fields.flatMap(({ key, fields: inner }) =>
    inner.length === 0 || isPage(inner) ? [[key]] : fieldLeaves(inner).map((path) => [key, ...path]),
  );
}

function valueAt(item: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isItem(value) ? value[key] : null), item);
}

function namesOf(fields: readonly AskedField[], path: readonly string[]): TableColumn["fields"] {
  return path.map((key, at) => {
    const name = fieldAt(fields, path.slice(0, at + 1))?.name ?? key;
    return { name, alias: name === key ? null : key };
  });
}

function cellOf(value: unknown): Cell {
  const items = itemsOf(value);
  if (items !== null) return items.length === 0 ? null : items.map(named).join("; ");
  return isItem(value) ? named(value) : scalar(value);
}

function scalar(value: unknown): Cell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** An item in a few words: its name where it has one, else all that it says. */
function named(item: unknown): string {
  if (!isItem(item)) return String(scalar(item) ?? "");
  const own = ["distinctName", "name", "title", "sentence"]
    .map((key) => item[key])
    .find((each) => typeof each === "string");
  if (typeof own === "string") return own;
  return Object.values(item)
    .map((value) => cellOf(value))
    .filter((cell) => cell !== null)
    .join(" ");
}

function typeOf(rows: readonly (readonly Cell[])[], at: number): CellType {
  const cells = rows.flatMap((row) => row[at] ?? []);
  if (cells.length === 0) return "text";
  if (cells.every((cell) => typeof cell === "number")) return "number";
  if (cells.every((cell) => typeof cell === "boolean")) return "boolean";
  const all = (pattern: RegExp): boolean =>
    cells.every((cell) => typeof cell === "string" && pattern.test(cell));
  if (all(/^\d{4}-\d{2}-\d{2}$/u)) return "date";
  return all(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u) ? "instant" : "text";
}

/** Names of periods are ordered by what stands beside them: the first day of the row's period, or its code. */
function sortedBy(keys: readonly string[], at: number): number {
  const beside = /^(.*\b)?(period|carriedFrom|newest|from)\.name$/u.exec(keys[at] ?? "");
  if (beside === null) return at;
  const stem = (keys[at] ?? "").slice(0, -".name".length);
  const other = ["lastDay", "firstDay", "id"]
    .map((name) => keys.indexOf(`${stem}.${name}`))
    .find((index) => index >= 0);
  return other ?? at;
}
