import type { Cell } from "./columns/column.ts";

/** A list of an answer as a table. */
export interface FlatRows {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A list found in an answer, and where. */
interface Found {
  readonly path: string;
  readonly items: readonly unknown[];
  readonly isConnection: boolean;
}

/**
 * The one list of an answer: of its connection, where there is one, else of its only list.
 *
 * @returns the rows, or the paths of the lists when there are none or several
 */
export function flatRows(data: unknown): FlatRows | readonly string[] {
  const found = listsIn(data, []);
  const connections = found.filter(({ isConnection }) => isConnection);
  const lists = connections.length > 0 ? connections : found;
  const [only] = lists;
  if (only === undefined || lists.length > 1) return lists.map(({ path }) => path);
  const flat = only.items.map((item) => new Map(cellsOf(item, [])));
  const named = new Set(flat.flatMap((cells) => [...cells.keys()]));
  // What is null in one row is an object in another, which says more.
  const headings = [...named].filter((name) => ![...named].some((other) => other.startsWith(`${name}.`)));
  return { headings, rows: flat.map((cells) => headings.map((name) => cells.get(name) ?? null)) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Lists that are not within the items of another. */
function listsIn(value: unknown, path: readonly string[]): readonly Found[] {
  if (Array.isArray(value)) return [{ path: path.join("."), items: value, isConnection: false }];
  if (!isObject(value)) return [];
  const { nodes, edges } = value;
  if (Array.isArray(nodes)) return [{ path: path.join("."), items: nodes, isConnection: true }];
  if (Array.isArray(edges)) {
    const items = edges.map((edge: unknown) => (isObject(edge) && "node" in edge ? edge["node"] : edge));
    return [{ path: path.join("."), items, isConnection: true }];
  }
  return Object.entries(value).flatMap(([name, inner]) => listsIn(inner, [...path, name]));
}

/** The cells of an item by their paths: `area.name`. Lists of single values have spaces between; other lists are JSON. */
function cellsOf(value: unknown, path: readonly string[]): readonly (readonly [string, Cell])[] {
  if (isObject(value))
    return Object.entries(value).flatMap(([name, inner]) => cellsOf(inner, [...path, name]));
  return [[path.join("."), Array.isArray(value) ? listed(value) : cellOf(value)]];
}

function cellOf(value: unknown): Cell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function listed(values: readonly unknown[]): string {
  const singles = values.map((value) => {
    const inner = isObject(value) ? Object.values(value) : [value];
    return inner.length === 1 ? cellOf(inner[0]) : null;
  });
  return singles.every((single) => single !== null && !/\s/.test(String(single)))
    ? singles.join(" ")
    : JSON.stringify(values);
}
