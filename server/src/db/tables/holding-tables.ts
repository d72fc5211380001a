import type { Generated } from "kysely";

/** What is held of which area, period and breakdown; kept by the import that touches it. */
export interface HoldingTables {
  holding: HoldingTable;
  dataset_period: DatasetPeriodTable;
  dataset_member: DatasetMemberTable;
}

/** What is known at all, per area and dataset; kept by the import that touches the area. */
export interface HoldingTable {
  area_id: number;
  dataset_id: number;
  figures: number;
  sources: number[];
  indicators: number[];
  newest_period_id: number | null;
  /** The own date of that figure: the first day of the month it stands at the end of, or of its period's last. */
  newest_date: string | null;
}

/** Which periods hold figures, per dataset and indicator, with the number of current observations. */
export interface DatasetPeriodTable {
  dataset_id: number;
  indicator_id: number;
  period_id: number;
  figures: number;
  /** Of them, those of districts and communes. */
  below: Generated<number>;
}

/** Which breakdown coordinates hold figures or answers, per dataset and indicator. */
export interface DatasetMemberTable {
  dataset_id: number;
  indicator_id: number;
  breakdown_id: number;
}
