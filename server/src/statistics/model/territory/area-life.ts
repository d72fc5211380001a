import type { Level, Lineage } from "../types.ts";

/** An area with its life in months: alive on the last day of the months `from` … `to` - 1. */
export interface AreaLife {
  readonly index: number;
  readonly id: string;
  readonly level: Level;
  readonly country: boolean;
  readonly from: number;
  readonly to: number;
  /** Of a district or commune: the province it lies in. */
  readonly province: string | null;
  readonly districtCode: string | null;
  /** What went wholly into it, by id. */
  readonly predecessors: AreaLife[];
  /** Of a district or commune: what gave it a part, or may have, by id. */
  readonly givers: AreaLife[];
  /** What it went wholly into; null while it lives. */
  successor: AreaLife | null;
  /** Of a district or commune: what got a part of it, or may have, by id. */
  readonly takers: AreaLife[];
  /** What moved in part, or not surely whole, to or from it or its predecessors, on or before its first day: it breaks their back series. */
  readonly transfers: Moved[];
  /** First month in which any of its land was somebody's. */
  landFrom: number;
}

/** What did not go whole for sure, and the month in which it went. */
export type Moved = Lineage & { readonly month: number };

export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Whether an area is a district or a commune. */
export function isPlace({ level }: { readonly level: Level }): boolean {
  return level === "district" || level === "commune";
}

export function livesIn({ from, to }: AreaLife, month: number): boolean {
  return from <= month && month < to;
}

/** Areas as their territories are found among them. */
export interface Areas {
  /** In the order of their ids. */
  readonly areas: readonly AreaLife[];
  readonly area: (id: string) => AreaLife;
  readonly at: (index: number) => AreaLife;
  /** Alive on the last day of a month, by id. */
  readonly provinces: (month: number) => readonly AreaLife[];
}
