import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { lookUpAnswers } from "../statistics/look-up-answers.ts";
import type { Catalogue, CatalogueDataset } from "../../catalogue/catalogue.ts";
import { coordinates } from "../../model/breakdown-coordinates.ts";
import { transferAfter } from "../partial-transfer.ts";
import type { Boundaries } from "../../request/resolve-boundaries.ts";
import type { Breakdown, Instant, Qualifier, Status } from "../../model/types.ts";

/** One cell, by public ids. */
export interface AskedAnswer extends Breakdown {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
}

/** What comparing needs to know of an answer. */
export interface AnswerAt {
  readonly status: Status;
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly seriesBreak: boolean;
  readonly disputed: boolean;
}

/** The stored answers of cells on the boundaries asked, in order; null where a cell has none. One statement. */
export async function findAnswers(
  db: Kysely<Database>,
  catalogue: Catalogue,
  setting: {
    readonly dataset: CatalogueDataset;
    readonly boundaries: Boundaries;
    readonly knownAt: Instant | null;
  },
  asked: readonly AskedAnswer[],
): Promise<readonly (AnswerAt | null)[]> {
  if (asked.length === 0) return [];
  const found = await lookUpAnswers(db, {
    dataset: setting.dataset.key,
    knownAt: setting.knownAt,
    cells: {
      areas: asked.map(({ area }) => catalogue.areas.byId.get(area)?.key ?? -1),
      families: asked.map(({ indicator }) => catalogue.indicators.byId.get(indicator)?.family ?? -1),
      indicators: asked.map(({ indicator }) => catalogue.indicators.byId.get(indicator)?.key ?? -1),
      breakdowns: asked.map((cell) => catalogue.breakdownKeys.get(coordinates(cell))?.key ?? -1),
      periods: asked.map(({ period }) => catalogue.periods.byId.get(period)?.key ?? -1),
    },
  });
  return found.cells.map(({ place, answer: row }) => {
    const cell = asked[place];
    if (row === null || cell === undefined) return null;
    const area = catalogue.areas.byId.get(cell.area);
    const period = catalogue.periods.byId.get(cell.period);
    const moved =
      row.value !== null &&
      area !== undefined &&
      period !== undefined &&
      transferAfter(area, period.lastDay, setting.boundaries) !== null;
    return {
      status: moved ? "NOT_COMPARABLE" : (row.status as Status),
      value: moved ? null : row.value,
      qualifier: moved ? null : (row.qualifier as Qualifier | null),
      numerator: moved ? null : row.numerator,
      denominator: moved ? null : row.denominator,
      seriesBreak: row.series_break,
      disputed: row.disputed,
    };
  });
}
