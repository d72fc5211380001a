import { useMemo, useState, type ReactNode } from "react";
import type { Figure, FigureRow } from "../../figure/figure.ts";
import { stepOf } from "../../figure/classes/legend-classes.ts";
import { ranking, shownRows } from "../../figure/rows/ranking.ts";
import { words } from "../../i18n/words.ts";

export interface RankingTableProps {
  readonly figure: Figure;
  /** Colours of the legend's classes, low to high. */
  readonly scale: readonly string[];
  readonly hovered: string | null;
  readonly selected: string | null;
  readonly onHover: (area: string | null) => void;
  readonly onOpen: (area: string) => void;
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
  const length = (value: number): string => (isDifference ? share(lowest + Math.abs(value)) : share(value));
  const lineOf = ({ row, place, reason }: Line): ReactNode => {
    const name = names.get(row.area) ?? row.area;
    const step = stepOf(figure, row);
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
          <>
            <td className="ranking-bar">
              <span className="ranking-box">
                {row.value === 0 ? null : (
                  <span
                    className={row.mark === "none" ? "bar" : `bar bar-${row.mark}`}
                    style={{
                      width: length(row.value),
                      ...(isDifference ? { marginLeft: share(Math.min(0, row.value)) } : {}),
                      backgroundColor: scale(step, props.scale),
                    }}
                  />
                )}
                {isDifference ? <span className="ranking-zero" style={{ left: share(0) }} /> : null}
                {nation === null ? null : <span className="ranking-nation" style={{ left: share(nation) }} />}
              </span>
            </td>
            <td className="ranking-value">
              {row.short}
              {row.status === "PARTIAL" && figure.of !== "since" && row.expected > 1 && row.reporting > 0 ? (
                <span className="ranking-part">
                  {" "}
                  {row.reporting}/{row.expected}
                </span>
              ) : null}
              {row.remark === undefined || row.remark === "" ? null : (
                <span className="ranking-part ranking-remark"> {row.remark}</span>
              )}
              {row.family === "caution" || reason !== null ? (
                <span className="visually-hidden"> {reason ?? text.status[row.status]}</span>
              ) : null}
            </td>
            {hasChanges ? (
              <td className="ranking-change">
                {row.change?.text ?? ""}
                <ComparedPart row={row} />
              </td>
            ) : null}
          </>
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
          : text.page.ranking.title}
        {nation === null ? null : (
          <span className="quiet"> · {text.page.ranking.nation(figure.national?.text ?? "")}</span>
        )}
      </caption>
      <thead>
        <tr>
          {hasPlaces ? (
            <th scope="col">
              <span className="visually-hidden">{text.page.ranking.rank}</span>
            </th>
          ) : null}
          <th scope="col">{text.page.ranking.area}</th>
          <th scope="col">
            <span className="visually-hidden">{text.page.ranking.bar}</span>
          </th>
          {hasPlaces ? (
            <th scope="col" className="number" aria-sort={isTurned ? "ascending" : "descending"}>
              <button type="button" className="ranking-turn" onClick={() => setTurned(!isTurned)}>
                {valueWords(figure)} <span aria-hidden="true">{isTurned ? "▲" : "▼"}</span>
              </button>
            </th>
          ) : (
            <th scope="col" className="number">
              {valueWords(figure)}
            </th>
          )}
          {hasChanges ? (
            <th scope="col" className="ranking-change-head">
              <span className="block">
                {text.page.ranking.change(
                  figure.comparedWith ?? "",
                  figure.kind === "RATIO" ? text.page.ranking.points : figure.unit,
                )}
              </span>
            </th>
          ) : null}
        </tr>
      </thead>
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

/** What stands over the column of values. */
function valueWords({ of, locale, unit, headings }: Figure): string {
  const { legend, page } = words(locale);
  if (headings !== undefined) return headings.column;
  return of === "holdings" ? legend.holdingsCircle : page.ranking.value(unit);
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

/** Over how many of its parts a change is compared, where not over all: `1/2`. */
function ComparedPart({ row }: { readonly row: FigureRow }): ReactNode {
  const out = row.changeNote?.leftOut.length ?? 0;
  if (!row.change || out === 0 || row.expected <= out) return null;
  return (
    <span className="ranking-part">
      {" · "}
      {row.expected - out}/{row.expected}
    </span>
  );
}
