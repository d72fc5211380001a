import type { OutlineTables } from "./outline-tables.ts";

/** Areas below the province, from a list of their own: nothing of the office's stands over them. */
export interface PlaceTables extends OutlineTables {
  any_area: AnyAreaView;
  place: PlaceTable;
  place_lineage: PlaceLineageTable;
}

/** A spell in which code, name, kind, district and province of a district or commune are constant. */
export interface PlaceTable {
  id: number;
  code: string;
  level: "district" | "commune";
  /** The first spell of the same territory. */
  unit: string;
  /** For addresses; of communes of today alone. */
  slug: string | null;
  kind: string;
  code_gso: string;
  name_vi: string;
  name_en: string;
  province_id: number;
  /** Of a commune until 2025-07-01: the code of its district, which may have changed its name meanwhile. */
  district_code: string | null;
  valid_from: string;
  valid_to: string | null;
  /** How surely `valid_from` is its first day. */
  from_basis: string;
  source: string;
}

/** What became of a spell, or of a part of it. */
export interface PlaceLineageTable {
  from_id: number;
  to_id: number;
  on_date: string;
  event: string;
  transfer: "exact" | "partial" | "unverified";
  /** Which part of the inhabitants goes along; null: not said. */
  people: "all" | "part" | "none" | null;
  certainty: "certain" | "list" | "probable" | "inferred";
  source: string;
}

/** A view: every area that a figure can be of. */
export interface AnyAreaView {
  id: number;
  code: string;
  level: "country" | "province" | PlaceTable["level"];
  /** In which order they are listed: the country 0, provinces 1, districts 2, communes 3. */
  rank: number;
  code_gso: string | null;
  valid_from: string;
  valid_to: string | null;
  /** Of a district or commune; null otherwise. */
  province_id: number | null;
}
