import type { Kysely } from "kysely";
import type { Database } from "../../../db/tables.ts";
import type { StatisticRow } from "../../request/request.ts";
import { areasBelow, withAreasBelow } from "./areas-below.ts";
import { groupRow } from "./group-row.ts";
import { partsOf, ratioRow } from "./ratio-row.ts";
import type { AskedCell, CellSetting } from "./asked-cell.ts";
import { StoredCells } from "./stored-cells.ts";

export type { AskedCell, CellSetting } from "./asked-cell.ts";

/**
 * The rows of any cells, in one statement: what is stored is looked up; groups of areas, and ratios made on the spot, are put together
 * from stored cells by the rules that put stored ones together.
 */
export async function findCells(
  db: Kysely<Database>,
  setting: CellSetting,
  cells: readonly AskedCell[],
  admit: (rows: number) => void = () => undefined,
): Promise<{ readonly rows: readonly StatisticRow[]; readonly version: number }> {
  const stored = cells.flatMap((cell) => storedCellsOf(setting, cell));
  admit(stored.length - cells.length);
  const found = await StoredCells.read(db, setting, stored);
  return { rows: cells.map((cell) => rowOf(found, cell)), version: found.version };
}

/** The stored cells that a cell is answered by. */
function storedCellsOf(setting: CellSetting, cell: AskedCell): readonly AskedCell[] {
  if (isStored(cell)) return [cell];
  if (cell.indicator.kind !== "RATIO") return areasBelow(setting, cell).map((area) => ({ ...cell, area }));
  return withAreasBelow(setting, cell)
    .filter(({ level }) => level !== "group")
    .flatMap((area) => Object.values(partsOf(setting, cell, area)));
}

const isStored = ({ area, indicator }: AskedCell): boolean =>
  area.level !== "group" && indicator.made === null;

/** The row of any cell, the stored cells that answer it being at hand. */
export function rowOf(found: StoredCells, cell: AskedCell): StatisticRow {
  const { setting } = found;
  if (isStored(cell)) return found.row(cell);
  if (cell.indicator.kind === "RATIO") return ratioRow(setting, cell, (part) => rowOf(found, part));
  const members = areasBelow(setting, cell).map((area) => found.row({ ...cell, area }));
  // Who had nothing to report in the period is no member in it.
  return groupRow(
    setting,
    cell,
    members.filter(({ expected }) => expected > 0),
  );
}
