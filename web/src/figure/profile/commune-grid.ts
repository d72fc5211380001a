import { communesFigure } from "../build/communes-figure.ts";
import { legendClasses, stepOf } from "../classes/legend-classes.ts";
import type { AreaName, Figure, FigureClass, FigurePeriod, FigureRow, StatusCode } from "../figure.ts";
import { figureRow } from "../rows/figure-row.ts";
import { ranking, shownRows } from "../rows/ranking.ts";
import { words } from "../../i18n/words.ts";
import type { CommuneGridQuery } from "./generated/commune-grid.ts";

/** Periods side by side, and cells at most: there were provinces of more than 500 communes. */
export const communeGridSize = { periods: 12, cells: 7_000 } as const;

/** One period of a commune. */
export interface CommuneCell {
  readonly row: FigureRow;
  /** Of the classes of the grid; null: there is no value. */
  readonly step: number | null;
  /** The letter under which the grid's key says why there is no value; null: there is one. */
  readonly letter: string | null;
}

/** A commune, with a cell for each period; null: it was not asked or answered. */
export interface CommuneLine {
  readonly area: AreaName;
  /** Its place in the order of the chosen period; null: it has none. */
  readonly place: number | null;
  readonly cells: readonly (CommuneCell | null)[];
}

/** A province's communes by periods. */
export interface CommuneGrid {
  /** The oldest first; the last one is the chosen one. */
  readonly periods: readonly FigurePeriod[];
  /** The highest of the chosen period first where they may be ranked, else in the order of their codes. */
  readonly lines: readonly CommuneLine[];
  /** Communes that have a value in the chosen period. */
  readonly known: number;
  /** Over all values of the grid; each counts the communes of the chosen period in it. */
  readonly classes: readonly FigureClass[];
  /** Why cells have no value: a letter, and what it stands for. */
  readonly reasons: readonly { readonly letter: string; readonly says: string }[];
}

/** Periods of the chosen one's kind up to it, so many at most: those that a grid is of. */
export function gridPeriods(
  { periods, period }: Pick<Figure, "periods" | "period">,
  most: number,
): readonly FigurePeriod[] {
  const chosen = periods.find(({ id }) => id === period);
  return chosen === undefined
    ? []
    : periods.filter(({ kind, lastDay }) => kind === chosen.kind && lastDay <= chosen.lastDay).slice(-most);
}

/** The grid of an answer, in the words and the order of the province's own Figure. Pure. */
export function communeGrid(
  base: Figure,
  periods: readonly FigurePeriod[],
  answer: CommuneGridQuery,
): CommuneGrid {
  const { locale, kind } = base;
  const { nodes } = answer.communes;
  const rows = nodes.map((node) => figureRow(node, { locale, kind, broken: false }));
  const chosen = communesFigure(
    base,
    { communes: { ...answer.communes, nodes: nodes.filter(({ period }) => period.id === base.period) } },
    null,
  );
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const ofChosen = shownRows(chosen).flatMap(({ value }) => (value === null ? [] : [value]));
  const classes = legendClasses(values, ofChosen, locale);
  const legend = { legend: { ...base.legend, classes } };
  const unknown = [...new Set(rows.flatMap(({ value, status }) => (value === null ? [status] : [])))];
  const letters = new Map(unknown.map((status, at) => [status, String.fromCodePoint(97 + at)]));
  const cells = new Map(
    rows.map((row) => [
      `${row.area} ${row.period}`,
      {
        row,
        step: stepOf(legend, row),
        letter: row.value === null ? (letters.get(row.status) ?? null) : null,
      },
    ]),
  );
  const places = new Map(ranking(chosen).map(({ row, place }) => [row.area, place]));
  const inOrder = [...places.keys(), ...chosen.areas.flatMap(({ id }) => (places.has(id) ? [] : [id]))];
  const names = new Map(chosen.areas.map(({ id, name }) => [id, name]));
  const say = (status: StatusCode): string => words(locale).status[status];
  return {
    periods,
    lines: inOrder.map((id) => ({
      area: { id, name: names.get(id) ?? id },
      place: places.get(id) ?? null,
      cells: periods.map((period) => cells.get(`${id} ${period.id}`) ?? null),
    })),
    known: ofChosen.length,
    classes,
    reasons: unknown.map((status) => ({ letter: letters.get(status) ?? "", says: say(status) })),
  };
}
