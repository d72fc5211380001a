import type { ReactNode } from "react";
import type { FigureRow } from "../../figure/figure.ts";

interface AreaCardProps {
  readonly name: string;
  /** What stands beside the name: what it was formed from, or the period. */
  readonly note: string | null;
  readonly row: FigureRow;
  /** Where the pointer is; null: it came by key or from elsewhere, and the card stands in its corner. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly width: number;
}

/** The area pointed at: name, value, how sure. Screen readers hear the same from the list. */
export function AreaCard({ name, note, row, at, width }: AreaCardProps): ReactNode {
  const cardWidth = 250;
  const place =
    at === null
      ? { right: 12, top: 12 }
      : {
          left: at.x + cardWidth + 30 > width ? Math.max(4, at.x - cardWidth - 18) : at.x + 18,
          top: Math.max(4, at.y - 20),
        };
  return (
    <div className="map-card" style={place} aria-hidden="true">
      <p>
        <strong>{name}</strong>
        {note === null ? null : <span className="quiet"> · {note}</span>}
      </p>
      <p className={row.value === null ? "map-card-unknown" : "map-card-value"}>{row.text}</p>
      {row.beside === undefined || row.beside === "" ? null : <p className="quiet">{row.beside}</p>}
      {row.cautions.slice(0, 2).map((caution) => (
        <p key={caution} className="note">
          {caution}
        </p>
      ))}
    </div>
  );
}
