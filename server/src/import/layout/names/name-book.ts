import type { BreakdownDimension, Day, IndicatorKind } from "../../../statistics/model/types.ts";

export type Dimension = BreakdownDimension | "category";

/** Everything a heading or a stub can name. */
export type Named =
  | { readonly kind: "area" | "group" | "indicator"; readonly id: string }
  | { readonly kind: "member"; readonly dimension: Dimension; readonly id: string };

export interface BookLabel {
  readonly vi: string;
  readonly en: string;
}

export interface BookArea {
  readonly id: string;
  readonly level: "country" | "province" | "district" | "commune";
  /** Official names over time and others, in both languages. */
  readonly names: readonly string[];
  readonly label: BookLabel;
  /** Code of the statistics office; null: none. */
  readonly code: string | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** Those its territory went to, whole. */
  readonly successors: readonly string[];
}

/** A district or commune: thousands bear names of others, so it is found with what it lies in. */
export interface BookPlace extends BookArea {
  readonly level: "district" | "commune";
  /** As it is compared: without marks, with single spaces between. */
  readonly name: string;
  readonly kind: string;
  readonly province: string;
  readonly districtCode: string | null;
}

export interface BookIndicator {
  readonly id: string;
  readonly kind: IndicatorKind;
  readonly names: readonly string[];
  readonly label: BookLabel;
  readonly definition: string;
  readonly unit: BookLabel;
  readonly breakdowns: readonly Dimension[];
  /** Dimensions along which parts make the whole. */
  readonly sums: readonly Dimension[];
}

export interface BookMember {
  readonly dimension: Dimension;
  readonly id: string;
  readonly names: readonly string[];
  readonly label: BookLabel;
}

/** A ready-made group of areas: a region whose subtotal may stand in a table. */
export interface BookGroup {
  readonly id: string;
  readonly names: readonly string[];
  readonly label: BookLabel;
  readonly members: readonly string[];
}

/** What a form asks for on one line. */
export interface BookLine {
  /** "Mã số" of the line: `01`, `02` … within the form of this rhythm. */
  readonly code: string;
  readonly every: "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR";
  readonly indicator: string;
  readonly model: string | null;
  readonly category: string | null;
  readonly unit_type: string | null;
  readonly award_level: string | null;
}

/** The names that a dataset's books can use: plain data, so that a layout needs no database. */
export interface NameBook {
  readonly dataset: string;
  readonly areas: readonly BookArea[];
  readonly places: readonly BookPlace[];
  readonly groups: readonly BookGroup[];
  readonly indicators: readonly BookIndicator[];
  readonly members: readonly BookMember[];
  /** What its forms ask for; none where nothing is due. */
  readonly lines: readonly BookLine[];
}
