import type { PeriodKind, Status } from "../model/types.ts";
import type { BreakdownKind } from "../request/request.ts";

type Nothing = Readonly<Record<string, never>>;

/** What the sentence of each sort of notice is made of. Datasets and indicators by id. */
export interface NoticeMatter {
  /** A dataset that asks for returns never asks for these. */
  readonly NOT_COLLECTED: { readonly dataset: string; readonly indicators: readonly string[] };
  /** Nothing is known of these at all. */
  readonly NO_FIGURES: { readonly dataset: string; readonly indicators: readonly string[] };
  /** No member of a breakdown is on a form (`asked`: forms ask for members), or has a figure. */
  readonly NOT_BROKEN_DOWN: {
    readonly dataset: string;
    readonly indicators: readonly string[];
    readonly by: readonly BreakdownKind[];
    readonly isScheduled: boolean;
    /** Whether `where` leaves only some members. */
    readonly isNarrowed: boolean;
  };
  /** No period of the kind asked holds figures; `every`: the rhythm in which the first of them is due. */
  readonly NO_SUCH_PERIODS: {
    readonly indicators: readonly string[];
    readonly kind: PeriodKind;
    readonly every: PeriodKind | null;
    /** Kinds of which there are figures. */
    readonly kinds: readonly PeriodKind[];
  };
  /** The range asked lies before the first or after the last period known. */
  readonly OUT_OF_RANGE: { readonly first: string | null; readonly last: string | null };
  /** Nothing was known yet at the instant asked. */
  readonly UNKNOWN_THEN: { readonly at: string };
  /** The list given for an argument is empty. */
  readonly NOTHING_NAMED: { readonly argument: "areas" | "periods" };
  /** No ready-made group has members on the boundaries asked. */
  readonly NO_GROUPS: { readonly boundaries: string };
  /** Members named in one filter exclude those named in another. */
  readonly NO_MEMBER_IN_COMMON: Nothing;
  /** `where` leaves none of the rows. */
  readonly ALL_LEFT_OUT: {
    readonly rows: number;
    readonly statuses: readonly { readonly status: Status; readonly rows: number }[];
    /** Of the values that there are; null: there are none. */
    readonly values: { readonly least: number; readonly greatest: number } | null;
  };
  /** Rows that `where.value` leaves out because their value is not known. */
  readonly UNKNOWN_LEFT_OUT: { readonly rows: number };
  /** Rows that `top` puts into the rest because they have no place. */
  readonly NOT_PLACED: { readonly rows: number };
}

export type NoticeCode = keyof NoticeMatter;

/** Why there is no row, or what was left out. What is to be said is decided here; graphql words it. */
export type Notice<Code extends NoticeCode = NoticeCode> = {
  readonly [C in Code]: { readonly code: C; readonly args: NoticeMatter[C] };
}[Code];

/** Any notice, by a name that needs no type argument. */
export type AnyNotice = Notice;
