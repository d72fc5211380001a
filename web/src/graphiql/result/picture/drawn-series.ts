import type { FigurePeriod } from "../../../figure/figure.ts";
import { memberName } from "../../../figure/rows/figure-row.ts";
import type { DeskRowFragment } from "./generated/rows.ts";

/** Rows that one picture is made of: one indicator, and of a breakdown one member. */
export interface DrawnSeries {
  /** Short, for the address. */
  readonly id: string;
  readonly name: string;
  readonly indicator: string;
  /** Ids of the members; null where it is the total. */
  readonly members: Members;
  /** Oldest first. */
  readonly periods: readonly FigurePeriod[];
  readonly rows: readonly DeskRowFragment[];
}

export interface Members {
  readonly model: string | null;
  readonly category: string | null;
  readonly unitType: string | null;
  readonly awardLevel: string | null;
}

/** The series among the rows of a question, in the order of the rows. Groups of areas are left out. */
export function drawnSeries(rows: readonly DeskRowFragment[]): readonly DrawnSeries[] {
  const found = new Map<string, DeskRowFragment[]>();
  for (const row of rows) {
    if (row.area.level === "GROUP") continue;
    const id = [row.indicator.id, ...Object.values(membersOf(row)).map((member) => member ?? "")].join(".");
    const short = id.replace(/\.+$/u, "");
    const of = found.get(short);
    if (of === undefined) found.set(short, [row]);
    else of.push(row);
  }
  return [...found].flatMap(([id, of]) => {
    const [first] = of;
    if (first === undefined) return [];
    const member = memberName(first);
    return {
      id,
      name: member === null ? first.indicator.name : `${first.indicator.name}: ${member}`,
      indicator: first.indicator.id,
      members: membersOf(first),
      periods: periodsOf(of),
      rows: of,
    };
  });
}

function membersOf({ model, category, unitType, awardLevel }: DeskRowFragment): Members {
  return {
    model: model?.id ?? null,
    // A model has one category, which says nothing more than the model does.
    category: model === null ? (category?.id ?? null) : null,
    unitType: unitType?.id ?? null,
    awardLevel: awardLevel?.id ?? null,
  };
}

function periodsOf(rows: readonly DeskRowFragment[]): readonly FigurePeriod[] {
  const byId = new Map(
    rows.map(({ period: { id, kind, name, firstDay, lastDay } }) => [
      id,
      { id, kind, label: name, firstDay, lastDay },
    ]),
  );
  return [...byId.values()].toSorted(
    (a, b) => a.lastDay.localeCompare(b.lastDay) || b.firstDay.localeCompare(a.firstDay),
  );
}

/** The period a picture of one period shows unless another is chosen: the newest of which anything is known. */
export function usualPeriod({ periods, rows }: DrawnSeries): string {
  const known = new Set(rows.flatMap(({ value, period }) => (value === null ? [] : [period.id])));
  return (periods.findLast(({ id }) => known.has(id)) ?? periods.at(-1))?.id ?? "";
}
