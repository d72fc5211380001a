import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import {
  type Catalogue,
  type CatalogueDataset,
  type CataloguePeriod,
  latestKnown,
} from "../../catalogue/catalogue.ts";
import { dayOf } from "../../model/days.ts";
import type { Day } from "../../model/types.ts";
import { findReturns, type ReturnRow, rhythmsOf } from "./find-returns.ts";

/** A return that is to come. */
export interface DueRow {
  readonly dataset: CatalogueDataset;
  readonly period: CataloguePeriod;
  readonly dueOn: Day;
  readonly return: ReturnRow;
}

/** Newest due periods of each rhythm that are looked at: what is missing longer is found on the page of returns. */
const PERIODS = 12;

/** Returns that are due, or whose period is over, and have not come whole, from some areas; the longest overdue first. */
export async function findDue(
  db: Kysely<Database>,
  catalogue: Catalogue,
  isOf: (area: string) => boolean,
): Promise<readonly DueRow[]> {
  const today = dayOf(latestKnown(catalogue));
  const rows: DueRow[] = [];
  for (const dataset of catalogue.datasets.list) {
    // What is made up, or was closed, is waited for by nobody.
    if (dataset.synthetic || !dataset.openEnded) continue;
    for (const every of rhythmsOf(dataset)) {
      const asked = { dataset: dataset.id, every, periods: null, first: PERIODS };
      for (const { period, dueOn, returns } of await findReturns(db, catalogue, asked)) {
        if (period.lastDay > today) continue;
        for (const one of returns)
          if (one.state !== "IN_TIME" && one.state !== "LATE" && isOf(one.area.id))
            rows.push({ dataset, period, dueOn, return: one });
      }
    }
  }
  return rows.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
