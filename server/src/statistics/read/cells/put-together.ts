import { combineQualifiers } from "../../model/qualifiers.ts";
import type { Combining, Qualifier, Reason, Status } from "../../model/types.ts";
import type { StatisticRow } from "../../request/request.ts";

/** What several cells make together; null where they are empty. */
export interface Made {
  readonly status: Status;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly reason: Reason | null;
  readonly sources: readonly number[];
  /** The cells whose values were used. */
  readonly used: readonly StatisticRow[];
}

export type Valued = StatisticRow & { readonly value: number };

export const isValued = (row: StatisticRow): row is Valued => row.value !== null;

/** A value all of whose leaves are covered, and of its own period. */
export const isComplete = (row: StatisticRow | null | undefined): row is Valued =>
  row !== null &&
  row !== undefined &&
  row.value !== null &&
  row.status !== "PARTIAL" &&
  row.status !== "CARRIED";

/**
 * Cells put together over one dimension, as docs/evaluation.md says of a path: they add, or the greatest counts, or nothing can
 * be said of them together. The value is made of published ones alone, so it can tell no more than these do.
 *
 * @param isWhole whether nothing is missing
 */
export function putTogether(
  members: readonly StatisticRow[],
  how: Combining,
  dimension: string,
  isWhole: boolean,
): Made | null {
  const valued = members.filter(isValued);
  if (how === "none") {
    if (valued.length === 0) return withoutValue(members);
    return { ...notComparable({ code: "DOES_NOT_COMBINE", args: { dimension } }, members) };
  }
  const withheld = members.filter(({ status }) => status === "WITHHELD");
  const isAlone = dimension === "area" && members.length === 1;
  if (withheld.length === 1 && (isAlone || (how === "sum" && valued.length > 0))) return suppressed(members);
  if (valued.length === 0) return withoutValue(members);
  const values = valued.map(({ value }) => value);
  const hedges = valued.flatMap(
    ({ qualifier, status }) => [qualifier, status === "PARTIAL" ? "AT_LEAST" : null] as const,
  );
  return {
    status: isWhole ? derivedStatus(valued) : "PARTIAL",
    value: how === "sum" ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values),
    qualifier: combineQualifiers(isWhole ? hedges : ["AT_LEAST", ...hedges]),
    reason: null,
    sources: sourcesOf(valued),
    used: valued,
  };
}

/** Of a value put together completely: ESTIMATED or PROVISIONAL where a member is, else AGGREGATED. */
export function derivedStatus(members: readonly { readonly status: Status }[]): Status {
  const has = (status: Status): boolean => members.some((member) => member.status === status);
  return has("ESTIMATED") ? "ESTIMATED" : has("PROVISIONAL") ? "PROVISIONAL" : "AGGREGATED";
}

/** All sources of several, each once. */
export function sourcesOf(rows: readonly StatisticRow[]): readonly number[] {
  return [...new Set(rows.flatMap(({ sources }) => sources))].sort((a, b) => a - b);
}

const NOTHING = { value: null, qualifier: null, used: [] } as const;

/** A sum that would tell what is withheld. */
export function suppressed(members: readonly StatisticRow[]): Made {
  const concerned = members.filter((row) => isValued(row) || row.status === "WITHHELD");
  const reason: Reason = { code: "WOULD_REVEAL_WITHHELD", args: {} };
  return { ...NOTHING, status: "WITHHELD", reason, sources: sourcesOf(concerned) };
}

/** Members that have values, or cannot be compared themselves, and cannot be put together. */
export function notComparable(reason: Reason | null, members: readonly StatisticRow[]): Made {
  const concerned = members.filter((row) => isValued(row) || row.status === "NOT_COMPARABLE");
  return { ...NOTHING, status: "NOT_COMPARABLE", reason, sources: sourcesOf(concerned) };
}

/** No member has a value: if one cannot be compared, neither can they together; if one is withheld as well, so are they. */
function withoutValue(members: readonly StatisticRow[]): Made | null {
  const incomparable = members.find(({ status }) => status === "NOT_COMPARABLE");
  if (incomparable === undefined) return null;
  return members.some(({ status }) => status === "WITHHELD")
    ? suppressed(members)
    : notComparable(incomparable.reason, members);
}
