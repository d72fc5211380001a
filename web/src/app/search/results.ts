import type { Entry, EntrySort } from "./entries/entry.ts";
import { fold, type Folded } from "./matching/fold.ts";
import { hasSlips, likeness, type SearchName } from "./matching/likeness.ts";
import { pairOf } from "./pair.ts";
import { nearest, rank } from "./matching/rank.ts";

/** A line of the list. */
export interface Row {
  readonly entry: Entry;
  /** The name it was found by, where that is another than its own. */
  readonly by: SearchName | null;
}

/** Answers of one sort, best first. */
export interface Group {
  readonly id: EntrySort | "pair" | "start" | "recent" | "nearest";
  readonly rows: readonly Row[];
}

/** What the list shows. */
export interface Results {
  readonly groups: readonly Group[];
  /** Answers that are not shown, because there are too many. */
  readonly hidden: number;
  /** Whether something was looked for and nothing is like it; the groups then hold what is nearest. */
  readonly isNothing: boolean;
}

/** Most answers shown of each sort. */
const most: Readonly<Record<EntrySort, number>> = {
  page: 3,
  area: 6,
  place: 6,
  indicator: 5,
  model: 5,
  category: 3,
  unit: 3,
  named: 5,
  report: 4,
};
const mostNearest = 4;

/**
 * The answers to a query in groups, the group with the best answer first. Nothing asked: what was opened before, and the pages.
 *
 * @param places districts and communes, found by the server, best first; they stand last, or first where one is called just so and nothing else is
 */
export function resultsOf(
  entries: readonly Entry[],
  query: string,
  recent: readonly string[],
  places: readonly Entry[] = [],
): Results {
  if (query.trim() === "") return { groups: startGroups(entries, recent), hidden: 0, isNothing: false };
  const found = rank(entries, query);
  const folded = fold(query);
  // Asked for two things at once, only the many words of a report may hold both.
  const pair = found.some(({ entry }) => entry.sort !== "report") ? null : pairOf(entries, query);
  const placed: Group[] = places.length === 0 ? [] : [{ id: "place", rows: places.map(plainRow) }];
  if (found.length === 0 && pair === null) {
    if (placed.length > 0) return { groups: placed, hidden: 0, isNothing: false };
    const rows = nearest(entries, query, mostNearest).map(({ entry }) => plainRow(entry));
    return { groups: rows.length > 0 ? [{ id: "nearest", rows }] : [], hidden: 0, isNothing: true };
  }
  const groups = new Map<EntrySort, Row[]>();
  let hidden = 0;
  for (const [at, { entry, by }] of found.entries()) {
    const rows = groups.get(entry.sort) ?? [];
    groups.set(entry.sort, rows);
    if (rows.length >= most[entry.sort]) hidden += 1;
    else {
      rows.push({ entry, by: isNamedOtherwise(entry, by, folded) ? by : null });
      if (at === 0 && entry.also !== null) rows.push(plainRow(entry.also));
    }
  }
  const pairs: Group[] = pair === null ? [] : [{ id: "pair", rows: [plainRow(pair)] }];
  const named: Group[] = [...pairs, ...[...groups].map(([id, rows]) => ({ id, rows }))];
  const isPlace =
    places.some((place) => isCalled(place, folded)) && !found.some(({ entry }) => isCalled(entry, folded));
  return {
    groups: isPlace ? [...placed, ...named] : [...named, ...placed],
    hidden,
    isNothing: false,
  };
}

function startGroups(entries: readonly Entry[], recent: readonly string[]): Group[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const opened = recent.flatMap((key) => byKey.get(key) ?? []);
  const pages = entries.filter(({ key, sort }) => sort === "page" && !recent.includes(key));
  return [
    { id: "recent" as const, rows: opened.map(plainRow) },
    { id: "start" as const, rows: pages.map(plainRow) },
  ].filter(({ rows }) => rows.length > 0);
}

/** Whether it is called just so, but for marks and spaces. */
function isCalled({ names }: Entry, { compact }: Folded): boolean {
  return names.some((name) => name.sort !== "foreign" && name.compact === compact);
}

/** Whether only another name explains why something was found. */
function isNamedOtherwise({ names }: Entry, by: SearchName, query: Folded): boolean {
  if (by.sort !== "other" && by.sort !== "foreign") return false;
  return !names.some((name) => {
    const own = name.sort === "own" ? likeness(query, name) : null;
    return own !== null && !hasSlips(own);
  });
}

function plainRow(entry: Entry): Row {
  return { entry, by: null };
}
