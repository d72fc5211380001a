import type { ColumnType, Generated } from "kysely";
import type { AccountTables } from "./tables/account-tables.ts";
import type { AuditTables } from "./tables/audit-tables.ts";
import type { HoldingTables } from "./tables/holding-tables.ts";
import type { ImportTables } from "./tables/import-tables.ts";
import type { KeptTables } from "./tables/kept-tables.ts";
import type { OfficeTables } from "./tables/office-tables.ts";
import type { PlaceTables } from "./tables/place-tables.ts";

/**
 * The tables, as kysely sees them. Small reference tables carry text codes; the three big ones (observation, cube, and source with statement) integer
 * keys, those of observation and cube beginning with the family. Days and months are text out of the driver, numeric and bigint number (connect.ts).
 */
export interface Database
  extends AccountTables, AuditTables, HoldingTables, ImportTables, KeptTables, OfficeTables, PlaceTables {
  area: AreaTable;
  area_name: AreaNameTable;
  area_group: AreaGroupTable;
  lineage: LineageTable;
  vintage: VintageTable;
  indicator: IndicatorTable;
  indicator_version: IndicatorVersionTable;
  category: { id: number; code: string; known_from: KnownFrom };
  model: ModelTable;
  unit_type: { id: number; code: string; members: string[]; known_from: KnownFrom };
  unit_type_name: UnitTypeNameTable;
  award_level: { id: number; code: string; rank: number; known_from: KnownFrom };
  topic: { id: number; code: string; rank: number; indicators: string[] };
  label: LabelTable;
  dataset: DatasetTable;
  form_line: FormLineTable;
  reporter: { dataset_id: number; area_id: number };
  balance: { stock_id: number; added_id: number; ended_id: number };
  series_break: { id: string; indicator_id: number; date: string; area_id: number | null };
  period: PeriodTable;
  breakdown: BreakdownTable;
  source: SourceTable;
  statement: { id: Generated<number>; source_id: number; code: string };
  observation: ObservationTable;
  cube: CubeTable;
  data_commit: DataCommitTable;
  seed: { name: string; hash: string };
}

/** The instant of the commit that brought something in by hand; null: it came along with the program. */
type KnownFrom = Generated<string | null>;

export interface ModelTable {
  id: number;
  code: string;
  category_id: number;
  tags: string[];
  printed: Generated<string[]>;
  known_from: KnownFrom;
}

/** What an indicator counts from a day on, where that is not what it counted before. */
export interface IndicatorVersionTable {
  indicator_id: number;
  valid_from: string;
  definition_vi: string;
  definition_en: string;
  breaks_series: boolean;
}

/** What a form asks for; all null: the total alone. */
export interface FormLineTable {
  dataset_id: number;
  indicator_id: number;
  category_id: number | null;
  model_id: number | null;
  unit_type_id: number | null;
  award_level_id: number | null;
}

export interface AreaTable {
  id: number;
  code: string;
  level: string;
  code_gso: string | null;
  iso_3166_2: string | null;
  valid_from: string;
  valid_to: string | null;
  other_names: Generated<string[]>;
}

/** A ready-made set of provinces. */
export interface AreaGroupTable {
  id: number;
  code: string;
  rank: number;
  name_vi: string;
  name_en: string;
  valid_from: string;
  valid_to: string | null;
  origin: string;
  members: string[];
}

export interface AreaNameTable {
  area_id: number;
  valid_from: string;
  name_vi: string;
  name_en: string;
  kind: string;
}

export interface UnitTypeNameTable {
  unit_type_id: number;
  /** null: from the beginning. */
  valid_from: string | null;
  name_vi: string;
  name_en: string;
}

export interface LineageTable {
  from_id: number;
  to_id: number;
  on_date: string;
  transfer: string;
}

export interface VintageTable {
  id: string;
  valid_from: string;
  valid_to: string | null;
  boundaries_file: string;
}

export interface IndicatorTable {
  id: number;
  code: string;
  kind: string;
  over_areas: string | null;
  over_models: string | null;
  over_unit_types: string | null;
  over_award_levels: string | null;
  breakdowns: string[];
  numerator_id: number | null;
  denominator_id: number | null;
  /** The least id of those it is worked out together with (a RATIO and its parts), itself included. */
  family_id: number;
  rankable: boolean;
  known_from: KnownFrom;
}

export interface LabelTable {
  kind: string;
  code: string;
  lang: string;
  name: string;
  definition: string;
  unit: string;
  other_names: Generated<string[]>;
}

export interface DatasetTable {
  id: number;
  code: string;
  reporting: string;
  synthetic: boolean;
  calendar_from: string;
  /** Of a calendar without an end: the month it has come to, see import/pass-of-time.ts. */
  calendar_to: string;
  open_ended: Generated<boolean>;
  /** Whether whoever takes its figures away as a file says for what. */
  asks_reason: Generated<boolean>;
  known_from: KnownFrom;
}

/** Months, quarters, half-years and years of the calendar, and the terms that hold figures. */
export interface PeriodTable {
  id: Generated<number>;
  code: string;
  kind: string;
  first_day: string;
  last_day: string;
}

/** A combination of breakdown coordinates; 0 is the total of all. Null in a column is the total of that dimension. */
export interface BreakdownTable {
  id: Generated<number>;
  category_id: number | null;
  model_id: number | null;
  unit_type_id: number | null;
  award_level_id: number | null;
}

export interface SourceTable {
  id: Generated<number>;
  dataset_id: number;
  code: string;
  title: string;
  publisher: string | null;
  published: string | null;
  url: string | null;
  kind: string;
  note: string | null;
}

/** Append-only. Key (family, dataset, indicator, area, period, breakdown, source, version). */
export interface ObservationTable {
  id: Generated<number>;
  /** That of its indicator, as in the cube. */
  family_id: number;
  area_id: number;
  dataset_id: number;
  indicator_id: number;
  period_id: number;
  breakdown_id: number;
  source_id: number;
  version: number;
  recorded: ColumnType<string, string, never>;
  value: number | null;
  decimals: number;
  qualifier: string | null;
  status: string;
  /** First day of the month a STOCK or RATIO stands in. */
  dated: string | null;
  dated_by: string | null;
  valid_from: string | null;
  valid_to: string | null;
  exhaustive_over: string | null;
  statement_id: number | null;
  origin: string | null;
  note: string | null;
  /** What the source names as examples, as printed; null: nothing. Never counted from. */
  names: string[] | null;
  commit_id: number;
}

/** Finished answers. Key (family, dataset, indicator, breakdown, period, area, known_from); known_to null = current. */
export interface CubeTable {
  /** That of its indicator. */
  family_id: number;
  area_id: number;
  dataset_id: number;
  indicator_id: number;
  breakdown_id: number;
  period_id: number;
  known_from: string;
  known_to: string | null;
  status: string;
  value: number | null;
  qualifier: string | null;
  reporting: number;
  expected: number;
  missing: number[];
  /** Where `missing` has the first only: how many there are. */
  missing_count: number | null;
  numerator: number | null;
  denominator: number | null;
  lower: number | null;
  upper: number | null;
  series_break: boolean;
  disputed: boolean;
  /** [reported, derived] */
  discrepancy: number[] | null;
  reason: { code: string; args: Record<string, string | number> } | null;
  sources: number[];
  dated: string | null;
}

/** Commits of data. The newest id is the data version. */
export interface DataCommitTable {
  id: Generated<number>;
  dataset_id: number | null;
  /** The instant, UTC, millisecond; grows strictly. */
  committed_at: string;
  what: string;
}
