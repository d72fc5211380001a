import type { AskedField } from "../question/asked-fields.ts";

/** An object of an answer. */
export type Item = Readonly<Record<string, unknown>>;

/** A list of an answer, or one within the items of another. */
export interface AnswerList {
  /** The keys that lead to it, those of its outer list first: such as `statistics` or `statistics`, `observations`. */
  readonly path: readonly string[];
  /** As it was asked; null where the document cannot be read. */
  readonly field: AskedField | null;
  /** The list whose items hold this one; null: it stands by itself. */
  readonly outer: AnswerList | null;
  /** How many rows there are in all, where that was asked; else null. */
  readonly totalCount: number | null;
  /** Id of the data that answered, where that was asked; else null. */
  readonly dataVersion: string | null;
  /** What the API notes about its rows and those that are not there, where that was asked. */
  readonly notes: readonly string[];
  readonly rows: readonly ListRow[];
}

/** One item of a list, behind the items around it. */
export interface ListRow {
  readonly item: unknown;
  /** The item of the outer list that it stands in. */
  readonly outer: ListRow | null;
}

/** All lists of an answer that can be made a table of, each before those within its items. */
export function answerLists(body: unknown, fields: readonly AskedField[]): readonly AnswerList[] {
  const data = isItem(body) ? body["data"] : null;
  return isItem(data) ? outerLists(data, fields, []) : [];
}

function outerLists(
  item: Item,
  fields: readonly AskedField[],
  path: readonly string[],
): readonly AnswerList[] {
  return Object.entries(item).flatMap(([key, value]) => {
    const field = fields.find((each) => each.key === key) ?? null;
    const items = itemsOf(value);
    if (items === null) return isItem(value) ? outerLists(value, field?.fields ?? [], [...path, key]) : [];
    const list: AnswerList = {
      path: [...path, key],
      field,
      outer: null,
      ...pageOf(value),
      rows: items.map((each) => ({ item: each, outer: null })),
    };
    return [list, ...innerLists(list)];
  });
}

/** The lists of objects within the items of a list, wherever in an item they stand. */
function innerLists(outer: AnswerList): readonly AnswerList[] {
  const found = new Map<string, { path: readonly string[]; rows: ListRow[] }>();
  for (const row of outer.rows)
    if (isItem(row.item))
      visitLists(row.item, [], (path, items) => {
        const key = path.join(".");
        const list = found.get(key) ?? { path, rows: [] };
        found.set(key, list);
        for (const item of items) list.rows.push({ item, outer: row });
      });
  return [...found.values()]
    .filter(({ rows }) => rows.some(({ item }) => isItem(item) && Object.keys(item).length > 1))
    .flatMap(({ path, rows }) => {
      const list: AnswerList = {
        path: [...outer.path, ...path],
        field: fieldAt(itemFields(outer.field), path),
        outer,
        totalCount: null,
        dataVersion: null,
        notes: [],
        rows,
      };
      return [list, ...innerLists(list)];
    });
}

function visitLists(
  item: Item,
  path: readonly string[],
  visit: (path: readonly string[], items: readonly unknown[]) => void,
): void {
  for (const [key, value] of Object.entries(item)) {
    const items = itemsOf(value);
    if (items !== null) visit([...path, key], items);
    else if (isItem(value)) visitLists(value, [...path, key], visit);
  }
}

/** The fields that an item of a list was asked for, whether the list is a page or bare. */
export function itemFields(list: AskedField | null): readonly AskedField[] {
  const fields = list?.fields ?? [];
  const nodes = fields.find(({ key }) => key === "nodes");
  const edges = fields.find(({ key }) => key === "edges");
  return nodes?.fields ?? edges?.fields.find(({ key }) => key === "node")?.fields ?? fields;
}

/** The field that a path of keys leads to; null where the document says nothing of it. */
export function fieldAt(fields: readonly AskedField[], path: readonly string[]): AskedField | null {
  const [key, ...rest] = path;
  const field = fields.find((each) => each.key === key) ?? null;
  if (rest.length === 0 || field === null) return field;
  return fieldAt(itemFields(field), rest);
}

/** The items of a list, bare or the page of a connection; null: this is no list. */
export function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isItem(value)) return null;
  const { nodes, edges } = value;
  if (Array.isArray(nodes)) return nodes;
  if (Array.isArray(edges))
    return edges.map((edge: unknown) => (isItem(edge) && "node" in edge ? edge["node"] : edge));
  return null;
}

function pageOf(value: unknown): Pick<AnswerList, "totalCount" | "dataVersion" | "notes"> {
  const page = isItem(value) ? value : {};
  const { totalCount = null, dataVersion = null, notes = null } = page;
  const id = isItem(dataVersion) ? dataVersion["id"] : null;
  const sentences = (Array.isArray(notes) ? notes : []).map((note: unknown) =>
    isItem(note) ? note["sentence"] : null,
  );
  return {
    totalCount: typeof totalCount === "number" ? totalCount : null,
    dataVersion: typeof id === "string" ? id : null,
    // Why it is not known how many there are is of the list, too.
    notes: [...sentences, page["totalCountReason"]].filter((sentence) => typeof sentence === "string"),
  };
}

export function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
