import type { IndicatorKind } from "../../../statistics/model/types.ts";
import { firstDay, lastDay, period as periodOf } from "../../../statistics/model/periods.ts";
import type { BookIndicator, Dimension, Named } from "../names/name-book.ts";
import type { NameIndex } from "../names/name-index.ts";
import { textKey } from "../words/facets.ts";
import type { Mention } from "../words/facets.ts";
import { candidateOf, PLAIN } from "../asking/candidates.ts";
import { isArea, isIndicator, isMember } from "./lines.ts";
import type { Questions } from "../asking/questions.ts";

/** Something named, and where. */
export interface Placed {
  readonly mention: Mention;
  readonly cell: string;
}

/** The coordinates of a figure, but for its area and period. */
export interface Coordinates {
  readonly indicator: BookIndicator;
  readonly indicatorAt: string;
  readonly members: ReadonlyMap<Dimension, { readonly id: string; readonly cell: string }>;
}

/** Why coordinates are not known. */
export type Unresolved =
  /** Nothing says which indicator. */
  | { readonly missing: "INDICATOR" }
  /** Two things that cannot both be meant, or a name of several. */
  | { readonly doubt: Placed; readonly among: readonly Named[] };

/**
 * Puts together what the headings, the stub and what stands above them name, nearest first: the first says the indicator, and so with
 * each dimension. Levels beyond the first fill only what is missing.
 */
export function resolveCoordinates(
  levels: readonly (readonly Placed[])[],
  names: NameIndex,
): Coordinates | Unresolved {
  const found = findIndicator(levels);
  if (found === null) return { missing: "INDICATOR" };
  if ("doubt" in found) return found;
  const indicator = names.indicator(found.id);
  if (indicator === undefined) return { missing: "INDICATOR" };
  const members = new Map<Dimension, { readonly id: string; readonly cell: string }>();
  for (const [at, level] of levels.entries()) {
    const isNear = at === 0;
    for (const placed of level) {
      if (placed === found.placed || !isMember(placed.mention)) continue;
      if (
        isIndicator(placed.mention) &&
        placed.mention.named.some((each) => each.kind === "indicator" && each.id === indicator.id)
      )
        continue;
      const wrong = enter(placed, indicator, members, isNear);
      if (wrong !== null) return wrong;
    }
  }
  // A model has one category: beside a model its heading ("Trường học") says nothing new.
  if (members.has("model")) members.delete("category");
  return { indicator, indicatorAt: found.placed.cell, members };
}

function findIndicator(
  levels: readonly (readonly Placed[])[],
): { readonly id: string; readonly placed: Placed } | Extract<Unresolved, { doubt: Placed }> | null {
  for (const level of levels) {
    const naming = level.filter(({ mention }) => isIndicator(mention));
    // What is an indicator and nothing else goes before what may be a member too.
    const plain = naming.filter(({ mention }) => mention.named.every(({ kind }) => kind === "indicator"));
    const [first, ...more] = plain.length > 0 ? plain : naming;
    if (first === undefined) continue;
    const ids = new Set(
      [first, ...(plain.length > 0 ? more : [])].flatMap(({ mention }) =>
        mention.named.flatMap((named) => (named.kind === "indicator" ? named.id : [])),
      ),
    );
    const [id] = ids;
    if (ids.size > 1 || id === undefined)
      return { doubt: first, among: [...ids].map((each): Named => ({ kind: "indicator", id: each })) };
    return { id, placed: first };
  }
  return null;
}

function enter(
  placed: Placed,
  indicator: BookIndicator,
  members: Map<Dimension, { readonly id: string; readonly cell: string }>,
  isNear: boolean,
): Unresolved | null {
  const all = placed.mention.named.flatMap((named) => (named.kind === "member" ? named : []));
  const fitting = all.filter(({ dimension }) => indicator.breakdowns.includes(dimension));
  const [only] = fitting;
  // Farther away it may be said of other lines; near, it must mean something.
  if (only === undefined) return isNear ? { doubt: placed, among: all } : null;
  if (fitting.length > 1) return isNear ? { doubt: placed, among: fitting } : null;
  const there = members.get(only.dimension);
  if (there === undefined) members.set(only.dimension, { id: only.id, cell: placed.cell });
  else if (isNear && there.id !== only.id) return { doubt: placed, among: [only] };
  return null;
}

/** The area of a figure, or null while that waits for an answer. */
export function resolveArea(
  placed: Placed,
  period: string,
  kind: IndicatorKind,
  names: NameIndex,
  questions: Questions,
  place: {
    readonly sheet: string;
    readonly waiting: string;
    readonly oldMap: boolean;
    readonly isDoubtful?: boolean;
  },
): string | null {
  const ids = placed.mention.named.flatMap((named) => (named.kind === "area" ? named.id : []));
  const span = periodOf(period);
  const [from, to] = [firstDay(span), lastDay(span)];
  const { last, some } = names.areasAt(ids, from, to);
  const { sheet, waiting } = place;
  const { text } = placed.mention;
  const candidates = (found: readonly string[]) =>
    found.map((id) => candidateOf({ kind: "area", id }, names));
  // A stock stands at the end of its period, and so do those who report it.
  const living = kind === "STOCK" ? last : some;
  const isDoubtful = place.isDoubtful === true;
  if (living.length === 1 && !isDoubtful) return living[0] ?? null;
  if (living.length > 1 && last.length === 1 && !isDoubtful) {
    const answer = questions.ask(
      {
        key: `which-map:${period}`,
        code: "WHICH_MAP",
        sheet,
        cell: placed.cell,
        found: text,
        candidates: place.oldMap ? [PLAIN.first, PLAIN.last] : [PLAIN.last, PLAIN.first],
      },
      waiting,
    );
    if (answer === null) return null;
    return answer === "first" ? (living.find((id) => !last.includes(id)) ?? null) : (last[0] ?? null);
  }
  const successors = [...new Set(ids.flatMap((id) => lineOf(id, names)))];
  const valid = names.areasAt(successors, from, to);
  const offered = living.length > 0 ? living : kind === "STOCK" ? valid.last : valid.some;
  const answer = questions.ask(
    {
      // The same question as long as the same may be meant, whichever month it is.
      key: `area:${textKey(text)}/${offered.join("|")}`,
      code: living.length > 0 ? "WHICH_AREA" : "AREA_ENDED",
      sheet,
      cell: placed.cell,
      found: text,
      candidates: () => [...candidates(offered), PLAIN.leaveOut],
    },
    waiting,
  );
  return answer?.startsWith("area:") === true ? answer.slice("area:".length) : null;
}

/** All an area became, and what became it. */
function lineOf(id: string, names: NameIndex): readonly string[] {
  const after = names.area(id)?.successors ?? [];
  return [...after, ...after.flatMap((next) => names.area(next)?.successors ?? []), ...names.before(id)];
}

/** Whether a name is of an area that was no more on the last day of a period, and of none that was. */
export function isOfOldMap(mention: Mention, period: string, names: NameIndex): boolean {
  if (!isArea(mention)) return false;
  const span = periodOf(period);
  const ids = mention.named.flatMap((named) => (named.kind === "area" ? named.id : []));
  const { last, some } = names.areasAt(ids, firstDay(span), lastDay(span));
  return last.length === 0 && some.length > 0;
}
