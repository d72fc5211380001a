import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Figure, FigureRow } from "../../figure/figure.ts";
import { withDistinctNames } from "../../figure/areas/distinct-names.ts";
import { formatNumber } from "../../figure/format/format.ts";
import { words } from "../../i18n/words.ts";
import { unlinked, type Linked } from "./linked.ts";
import { Button } from "../../ui/button.tsx";

/** More columns than this are only made when asked for. */
const most = 24;

interface PeriodTableProps {
  readonly figure: Figure;
  /** Areas that stand out in the picture: right under the country. */
  readonly strong: readonly string[];
  /** Puts a way to its own page round a cell's number; absent: there is none. */
  readonly linked?: Linked;
}

/**
 * The twin of a picture over time: every area by every period, newest first, unknowns in words. Made only when it is opened; the newest
 * periods first where there are many, all at a button.
 */
export function PeriodTable({ figure, strong, linked = unlinked }: PeriodTableProps): ReactNode {
  const text = words(figure.locale);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="period-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.views.table}</summary>
      {isOpen ? <Cells figure={figure} strong={strong} linked={linked} /> : null}
    </details>
  );
}

function Cells({ figure, strong, linked }: Required<PeriodTableProps>): ReactNode {
  const text = words(figure.locale);
  const [isWhole, setWhole] = useState(false);
  const table = useRef<HTMLDivElement>(null);
  // The button is gone: the keyboard is in what it brought.
  useEffect(() => {
    if (isWhole) table.current?.focus({ preventScroll: true });
  }, [isWhole]);
  const { areas, periods, cells } = useMemo(
    () => gather(withDistinctNames(figure), strong),
    [figure, strong],
  );
  const shown = isWhole ? periods : periods.slice(0, most);
  const n = (value: number): string => formatNumber(value, figure.locale);
  return (
    <>
      {shown.length === periods.length ? null : (
        <p className="note period-table-more">
          {text.views.tableNewest(n(shown.length), n(periods.length))}{" "}
          <Button look="plain" onPress={() => setWhole(true)}>
            {text.views.tableAll(n(periods.length))}
          </Button>
        </p>
      )}
      <div ref={table} className="scroll" role="region" aria-label={text.views.table} tabIndex={0}>
        <table>
          <caption>
            {text.views.tableCaption(figure.title)} <span className="quiet">({figure.unit})</span>
            <span className="quiet block">{text.views.tableCaution}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{text.views.area}</th>
              {shown.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{strong.includes(id) ? <strong>{name}</strong> : name}</th>
                {shown.map((period) => (
                  <Cell
                    key={period.id}
                    row={cells.get(`${id} ${period.id}`) ?? null}
                    figure={figure}
                    linked={linked}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CellProps {
  readonly row: FigureRow | null;
  readonly figure: Figure;
  readonly linked: Linked;
}

function Cell({ row, figure, linked }: CellProps): ReactNode {
  const text = words(figure.locale);
  if (row === null) return <td className="quiet">{text.views.noRow}</td>;
  if (row.value === null) return <td className="quiet">{text.status[row.status]}</td>;
  return (
    <td className="number">
      {linked(figure, row, row.short)}
      {row.family === "caution" ? (
        <>
          <span aria-hidden="true">°</span>
          <span className="visually-hidden"> {text.status[row.status]}</span>
        </>
      ) : null}
    </td>
  );
}

/** Areas that have a value at all, the country first, then those that stand out; periods with any row, newest first. */
function gather(figure: Figure, strong: readonly string[]) {
  const rows = figure.rows.filter(({ member }) => member === null);
  const cells = new Map(rows.map((row) => [`${row.area} ${row.period}`, row]));
  const held = new Set(rows.map(({ period }) => period));
  const known = new Set(rows.filter(({ value }) => value !== null).map(({ area }) => area));
  const periods = figure.periods
    .filter(({ id }) => held.has(id))
    .toSorted((a, b) => b.lastDay.localeCompare(a.lastDay) || a.firstDay.localeCompare(b.firstDay));
  const placeOf = ({ id, level }: Figure["areas"][number]): number =>
    level === "COUNTRY" ? -1 : strong.includes(id) ? strong.indexOf(id) : strong.length;
  const areas = figure.areas.filter(({ id }) => known.has(id)).toSorted((a, b) => placeOf(a) - placeOf(b));
  return { areas, periods, cells };
}
