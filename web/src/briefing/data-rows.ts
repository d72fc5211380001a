import type { Figure, FigureRow } from "../figure/figure.ts";
import { words } from "../i18n/words.ts";

/** A figure as the program itself writes it, sign and all: `+0,4`. Nobody else's text is ever in it. */
export interface Written {
  readonly written: string;
}

/** A cell of a row of data, in a text file or a sheet. */
export type DataCell = string | number | Written | null;

/** What stands over the rows of a Figure in a table of data. */
export function dataHeadings(figure: Figure): readonly string[] {
  const c = words(figure.locale).export.columns;
  return [
    c.area,
    c.name,
    c.code,
    c.period,
    c.periodLabel,
    c.member,
    c.value,
    c.unit,
    c.qualifier,
    c.text,
    c.status,
    c.statusCode,
    c.counted,
    c.reporting,
    c.expected,
    c.numerator,
    c.denominator,
    c.carriedFrom,
    c.missing,
    ...(figure.of === "holdings" ? [c.newestYear] : []),
    ...(figure.of === "difference" ? [c.earlier, c.later] : []),
    c.cautions,
    c.sources,
  ];
}

/** A row as it stands there: numbers are numbers, an unknown value is an empty cell beside its status in words. */
export function dataCells(figure: Figure, row: FigureRow): readonly DataCell[] {
  const w = words(figure.locale);
  const area = figure.areas.find(({ id }) => id === row.area);
  const period = figure.periods.find(({ id }) => id === row.period);
  return [
    row.area,
    area?.name ?? row.area,
    area?.code ?? null,
    row.period,
    period?.label ?? figure.periodLabel,
    row.member,
    exact(row.exact ?? row.value),
    figure.unit,
    row.value === null ? null : row.qualifier === null ? w.export.exact : w.export.qualifier[row.qualifier],
    { written: row.text },
    w.status[row.status],
    row.status,
    w.export.counted[row.counted ?? "AREAS"],
    row.reporting,
    row.expected,
    exact(row.numerator),
    exact(row.denominator),
    row.carriedFrom,
    row.missing.join("; "),
    ...(figure.of === "holdings" ? [row.newestYear ?? null] : []),
    ...(figure.of === "difference" ? (row.pair ?? [null, null]).map(exact) : []),
    row.cautions.join(" "),
    row.sources.join("; "),
  ];
}

/** A value with the 15 digits that a binary fraction is sure of, and without the noise after them. */
function exact(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(15));
}
