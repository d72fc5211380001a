import type { PlaceLineageTable } from "../../db/tables/place-tables.ts";
import type { Area, Day } from "../model/types.ts";

/** The day on which the lists of districts and communes begin: what they have then was there, then or earlier. */
const LISTS_BEGIN: Day = "2016-01-01";
/** Since when areas are known at all. */
const AREAS_BEGIN: Day = "2004-01-01";

/** The first day on which a place may have had figures. */
export const placeBegins = (validFrom: Day): Day => (validFrom <= LISTS_BEGIN ? AREAS_BEGIN : validFrom);

/** What a district or commune has beyond other areas. */
export interface Place {
  /** Such as `phuong`, `xa`, `huyen`. */
  readonly kind: string;
  /** Id of the first spell of the same territory. */
  readonly unit: string;
  /** For addresses; of communes of today alone. */
  readonly slug: string | null;
  /** Id of the province it lies in. */
  readonly province: string;
  /** Of a commune until 2025-07-01: the code of its district. */
  readonly districtCode: string | null;
  /** What became of it, oldest first. */
  readonly after: readonly Becoming[];
  /** What it came of, oldest first. */
  readonly before: readonly Becoming[];
}

/** Where a district or commune lies: the district by its code, which names another spell of it at another time. */
export function lyingIn(
  level: string,
  codeGso: string | null,
  { province, districtCode }: Pick<Place, "province" | "districtCode">,
): Pick<Area, "province" | "districtCode"> {
  const code = level === "district" ? codeGso : districtCode;
  return code === null ? { province } : { province, districtCode: code };
}

/** A step of lineage: what became of a spell, or of a part of it. */
export interface Becoming {
  readonly from: string;
  readonly to: string;
  readonly on: Day;
  readonly event: string;
  /** exact: the whole; partial: a piece; unverified: known from lists only, whether the whole went was not seen in a legal text. */
  readonly transfer: PlaceLineageTable["transfer"];
  readonly people: PlaceLineageTable["people"];
  /** How surely it is known, from the surest down. */
  readonly certainty: PlaceLineageTable["certainty"];
  readonly source: string;
}
