import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import { coordinates } from "../../model/breakdown-coordinates.ts";
import type { StatisticRow } from "../../request/request.ts";
import type { StoredAnswer } from "../statistics/build-statistics-query.ts";
import { lookUpAnswers } from "../statistics/look-up-answers.ts";
import type { AskedCell, CellSetting } from "./asked-cell.ts";
import { statisticRow } from "../statistics/statistic-row.ts";

const keyOf = ({ indicator, area, period, breakdown }: AskedCell): string =>
  `${indicator.key} ${area.key} ${period.key} ${coordinates(breakdown)}`;

/** Cells of the cube, looked up in one statement and then at hand as rows. */
export class StoredCells {
  readonly setting: CellSetting;
  /** The newest commit that the statement saw; 0 where there was nothing to look up. */
  readonly version: number;
  readonly #answerOf: (cell: AskedCell) => StoredAnswer | null;
  readonly #rows = new Map<string, StatisticRow>();

  constructor(setting: CellSetting, version: number, answerOf: (cell: AskedCell) => StoredAnswer | null) {
    this.setting = setting;
    this.version = version;
    this.#answerOf = answerOf;
  }

  static async read(
    db: Kysely<Database>,
    setting: CellSetting,
    cells: readonly AskedCell[],
  ): Promise<StoredCells> {
    const wanted = [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
    if (wanted.length === 0) return new StoredCells(setting, 0, () => null);
    const { breakdownKeys } = setting.catalogue;
    const found = await lookUpAnswers(db, {
      dataset: setting.dataset.key,
      knownAt: setting.knownAt,
      cells: {
        areas: wanted.map(({ area }) => area.key),
        families: wanted.map(({ indicator }) => indicator.family),
        indicators: wanted.map(({ indicator }) => indicator.key),
        breakdowns: wanted.map(({ breakdown }) => breakdownKeys.get(coordinates(breakdown))?.key ?? -1),
        periods: wanted.map(({ period }) => period.key),
      },
    });
    const answers = new Map<string, StoredAnswer>();
    for (const { place, answer } of found.cells) {
      const cell = wanted[place];
      if (cell !== undefined && answer !== null) answers.set(keyOf(cell), answer);
    }
    return new StoredCells(setting, found.version ?? 0, (cell) => answers.get(keyOf(cell)) ?? null);
  }

  /** What is said of a cell on the boundaries asked, empty or not. */
  row(cell: AskedCell): StatisticRow {
    const key = keyOf(cell);
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = statisticRow(this.setting, cell, this.#answerOf(cell), null);
      this.#rows.set(key, row);
    }
    return row;
  }
}
