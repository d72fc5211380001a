import { useMemo, useState, type ReactNode } from "react";
import type { Figure, FigureRow } from "../../figure/figure.ts";
import { stepOf } from "../../figure/classes/legend-classes.ts";
import { ranking, shownRows } from "../../figure/rows/ranking.ts";
import { words } from "../../i18n/words.ts";
import { unlinked, type Linked } from "./linked.ts";
import { ValueCells, type BarScale } from "./ranking-cells.tsx";
import { listWords, RankingHead } from "./ranking-head.tsx";

export interface RankingTableProps {
  readonly figure: Figure;
  /** Colours of the legend's classes, low to high. */
  readonly scale: readonly string[];
  readonly hovered: string | null;
  readonly selected: string | null;
  readonly onHover: (area: string | null) => void;
  readonly onOpen: (area: string) => void;
  /** Puts a way to its own page round a row's number; absent: there is none. */
  readonly linked?: Linked;
}

interface Line {
  readonly row: FigureRow;
  readonly place: number | null;
  readonly reason: string | null;
}

/**
 * The map's twin: every province with its figure, highest first where that may be said, in the order of their codes where
 * not; those left out of the order below, with the reason. A thin upright line is the nation's value. The order is turned round by its
 * column's heading.
 */
export function RankingTable(props: RankingTableProps): ReactNode {
  const { figure, hovered, selected } = props;
  const text = words(figure.locale);
  const { ordered, rest } = useMemo(() => linesOf(figure), [figure]);
  const [isTurned, setTurned] = useState(false);
  const names = useMemo(() => new Map(figure.areas.map(({ id, name }) => [id, name])), [figure]);
  const nation = figure.rankable && figure.kind === "RATIO" ? (figure.national?.value ?? null) : null;
  const isDifference = figure.of === "difference";
  const values = [...ordered, ...rest].map(({ row }) => row.value ?? 0);
  const highest = Math.max(figure.kind === "RATIO" && !isDifference ? 100 : 0, ...values, nation ?? 0);
  // Changes go to both sides of 0.
  const lowest = isDifference ? Math.min(0, ...values, nation ?? 0) : 0;
  const hasPlaces = ordered.some(({ place }) => place !== null);
  const hasChanges =
    figure.comparedWith !== null &&
    [...ordered, ...rest].some(({ row }) => row.change !== undefined && row.change !== null);
  const share = (value: number): string =>
    `${highest > lowest ? ((Math.max(lowest, value) - lowest) / (highest - lowest)) * 100 : 0}%`;
  const bars: BarScale = {
    nation,
    isDifference,
    share,
    length: (value) => (isDifference ? share(lowest + Math.abs(value)) : share(value)),
  };
  const lineOf = ({ row, place, reason }: Line): ReactNode => {
    const name = names.get(row.area) ?? row.area;
    return (
      <tr
        key={row.area}
        data-lit={row.area === hovered || row.area === selected}
        onMouseEnter={() => props.onHover(row.area)}
        onMouseLeave={() => props.onHover(null)}
      >
        {hasPlaces ? <td className="ranking-place">{place ?? ""}</td> : null}
        <th scope="row">
          <button
            type="button"
            className="ranking-name"
            aria-pressed={row.area === selected}
            onFocus={() => props.onHover(row.area)}
            onBlur={() => props.onHover(null)}
            onClick={() => props.onOpen(row.area)}
          >
            {name}
          </button>
        </th>
        {row.value === null ? (
          <td colSpan={hasChanges ? 3 : 2} className="ranking-unknown">
            {row.remark ?? row.text}
          </td>
        ) : (
          <ValueCells
            figure={figure}
            row={row}
            value={row.value}
            reason={reason}
            bars={bars}
            linked={props.linked ?? unlinked}
            hasChanges={hasChanges}
            colour={scale(stepOf(figure, row), props.scale)}
          />
        )}
      </tr>
    );
  };
  const columns = 3 + Number(hasPlaces) + Number(hasChanges);
  return (
    <table className="ranking">
      <caption>
        {hasPlaces
          ? ((isTurned ? figure.headings?.turned : figure.headings?.order) ?? text.ranking.title)
          : listWords(figure)}
        {nation === null ? null : (
          <span className="quiet"> · {text.page.ranking.nation(figure.national?.text ?? "")}</span>
        )}
      </caption>
      <RankingHead
        figure={figure}
        hasPlaces={hasPlaces}
        hasChanges={hasChanges}
        isTurned={isTurned}
        onTurn={() => setTurned(!isTurned)}
      />
      <tbody>{(isTurned ? ordered.toReversed() : ordered).map(lineOf)}</tbody>
      {rest.length === 0 ? null : (
        <tbody>
          <tr className="ranking-rest">
            <th scope="rowgroup" colSpan={columns}>
              {rest.every(({ row }) => row.value === null)
                ? (figure.headings?.rest ?? text.page.ranking.unknown)
                : text.ranking.leftOut}
            </th>
          </tr>
          {rest.map(lineOf)}
        </tbody>
      )}
    </table>
  );
}

function scale(step: number | null, colours: readonly string[]): string | undefined {
  return step === null ? undefined : colours[step];
}

/** The lines in their order, and those that stand apart from it. */
function linesOf(figure: Figure): { readonly ordered: readonly Line[]; readonly rest: readonly Line[] } {
  const rows = shownRows(figure);
  if (figure.rankable) {
    const ranked = ranking(figure);
    const inOrder = new Set(ranked.map(({ row }) => row.area));
    const reasons = new Map(figure.leftOut.map(({ area, reason }) => [area, reason]));
    const rest = rows
      .filter(({ area }) => !inOrder.has(area))
      .toSorted((a, b) => Number(a.value === null) - Number(b.value === null));
    return {
      ordered: ranked.map(({ row, place }) => ({ row, place, reason: null })),
      rest: rest.map((row) => ({ row, place: null, reason: reasons.get(row.area) ?? null })),
    };
  }
  const known = rows.filter(({ value }) => value !== null);
  // Of holdings more is not better, but what there is most of is looked for first.
  const ordered =
    figure.of === "holdings" ? known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)) : known;
  const line = (row: FigureRow): Line => ({ row, place: null, reason: null });
  return { ordered: ordered.map(line), rest: rows.filter(({ value }) => value === null).map(line) };
}
