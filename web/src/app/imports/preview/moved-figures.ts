import type { Figure, FigureRow } from "../../../figure/figure.ts";
import { formatShort } from "../../../figure/format/format.ts";
import { statusFamily, statusMark } from "../../../figure/rows/status.ts";
import { words } from "../../../i18n/words.ts";
import { membersOf, saidOf, type Movement } from "./movement.ts";

/** Whether a movement is seen on the map of another: the same indicator, period and members. */
export function isOnMapOf(one: Movement, of: Movement): boolean {
  return (
    one.indicator.id === of.indicator.id &&
    one.period === of.period &&
    one.area.level === "PROVINCE" &&
    JSON.stringify(membersOf(one)) === JSON.stringify(membersOf(of))
  );
}

/** A Figure as it is without what an import moves, and as it is with it, whichever of both it was asked of. */
export function movedFigures(
  figure: Figure,
  of: Movement,
  moved: readonly Movement[],
): readonly [before: Figure, after: Figure] {
  const byArea = new Map(moved.filter((one) => isOnMapOf(one, of)).map((one) => [one.area.id, one]));
  const at = (when: "before" | "after"): Figure => ({
    ...figure,
    rows: figure.rows.map((row) => {
      const movement = row.period === of.period && row.member === null ? byArea.get(row.area) : undefined;
      return movement === undefined ? row : movedRow(row, movement, movement[when], figure);
    }),
  });
  return [at("before"), at("after")];
}

/** A row as a movement has it; where that says nothing is known, nothing is. */
function movedRow(
  row: FigureRow,
  movement: Movement,
  said: Movement["before"],
  { kind, locale, reporting }: Figure,
): FigureRow {
  const nothing = reporting === "SCHEDULED" ? "NOT_REPORTED" : "NO_FIGURE";
  const { status, value, qualifier } = said ?? { status: nothing, value: null, qualifier: null };
  return {
    ...row,
    status,
    value,
    qualifier,
    family: statusFamily(status),
    mark: statusMark(status),
    text: saidOf(movement, said, locale, words(locale).status[status]),
    short: value === null ? "" : formatShort(value, qualifier, kind, locale),
  };
}
