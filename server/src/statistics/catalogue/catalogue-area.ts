import type { Day } from "../model/types.ts";
import type { Place } from "./place.ts";

export interface AreaName {
  readonly validFrom: Day;
  readonly vi: string;
  readonly en: string;
  /** province or city; empty for the country. */
  readonly kind: string;
}

/** Whether an area exists on a day. */
export function existsOn(
  { validFrom, validTo }: Pick<CatalogueArea, "validFrom" | "validTo">,
  day: Day,
): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

export interface CatalogueArea {
  readonly key: number;
  readonly id: string;
  readonly level: "country" | "province" | "district" | "commune" | "group";
  /** Of a group: the provinces it is made of, of whatever time; empty otherwise. */
  readonly members: readonly string[];
  /** Of a ready-made group: what defines it; null otherwise. */
  readonly origin: string | null;
  readonly codeGso: string | null;
  readonly iso: string | null;
  readonly validFrom: Day;
  /** First day after its life; null while it exists. */
  readonly validTo: Day | null;
  /** Oldest first; never empty. */
  readonly names: readonly AreaName[];
  /** What it is also called, beside its official names over time. */
  readonly otherNames: readonly string[];
  /** Areas that went wholly into this one. */
  readonly predecessors: readonly string[];
  /** The areas this one went into wholly. */
  readonly successors: readonly string[];
  /** AreaHistory moved in or out while the area lived on. */
  readonly partialTransfers: readonly { readonly from: string; readonly to: string; readonly on: Day }[];
  /** Place in the order of official codes, the country first. */
  readonly order: number;
  /** Of a district or commune; null otherwise. */
  readonly place: Place | null;
}
