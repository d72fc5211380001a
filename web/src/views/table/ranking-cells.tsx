import type { ReactNode } from "react";
import type { Figure, FigureRow } from "../../figure/figure.ts";
import type { Linked } from "./linked.ts";
import { words } from "../../i18n/words.ts";

/** How values become lengths of bars. */
export interface BarScale {
  /** Null: no line for it. */
  readonly nation: number | null;
  readonly isDifference: boolean;
  /** Where a value lies between the ends, as a percentage. */
  readonly share: (value: number) => string;
  /** How long its bar is; of a difference, from 0. */
  readonly length: (value: number) => string;
}

interface ValueCellsProps {
  readonly figure: Figure;
  readonly row: FigureRow;
  /** The row's value, which is known. */
  readonly value: number;
  /** Why it is left out of the order; null: it is not. */
  readonly reason: string | null;
  readonly bars: BarScale;
  readonly hasChanges: boolean;
  readonly colour: string | undefined;
  readonly linked: Linked;
}

/** A known value: its bar, its text with what is to be minded, and its change. */
export function ValueCells({
  figure,
  row,
  value,
  reason,
  bars,
  hasChanges,
  colour,
  linked,
}: ValueCellsProps): ReactNode {
  return (
    <>
      <td className="ranking-bar">
        <span className="ranking-box">
          {value === 0 ? null : (
            <span
              className={row.mark === "none" ? "bar" : `bar bar-${row.mark}`}
              style={{
                width: bars.length(value),
                ...(bars.isDifference ? { marginLeft: bars.share(Math.min(0, value)) } : {}),
                backgroundColor: colour,
              }}
            />
          )}
          {bars.isDifference ? <span className="ranking-zero" style={{ left: bars.share(0) }} /> : null}
          {bars.nation === null ? null : (
            <span className="ranking-nation" style={{ left: bars.share(bars.nation) }} />
          )}
        </span>
      </td>
      <td className="ranking-value">
        {linked(figure, row, row.short)}
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
          <span className="visually-hidden"> {reason ?? words(figure.locale).status[row.status]}</span>
        ) : null}
      </td>
      {hasChanges ? (
        <td className="ranking-change">
          {row.change?.text ?? ""}
          <ComparedPart row={row} />
        </td>
      ) : null}
    </>
  );
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
