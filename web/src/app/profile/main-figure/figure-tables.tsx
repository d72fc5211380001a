import type { ReactNode } from "react";
import type { Figure } from "../../../figure/figure.ts";
import { ranking, shownRows } from "../../../figure/rows/ranking.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PageLink } from "../../address/page-link.tsx";
import { provinceAddress } from "../profile-links.ts";
import { NumberOfRow } from "../../shell/number-link.tsx";

/** A map as a table: every province with its value and status, highest first where that may be said. Folded. */
export function MapTable({
  figure,
  summary,
}: {
  readonly figure: Figure;
  readonly summary: string;
}): ReactNode {
  const { address, words } = useAtlas();
  const places = new Map(ranking(figure).map((ranked, at) => [ranked.row.area, at]));
  const rows = shownRows(figure).toSorted(
    (a, b) => (places.get(a.area) ?? Infinity) - (places.get(b.area) ?? Infinity) || 0,
  );
  return (
    <details className="twin">
      <summary>{summary}</summary>
      <table className="printed">
        <thead>
          <tr>
            <th scope="col">{words.page.ranking.area}</th>
            <th scope="col" className="number">
              {words.page.ranking.value(figure.unit)}
            </th>
            <th scope="col">{words.page.ranking.status}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.area}>
              <th scope="row">
                <PageLink to={provinceAddress(address, row.area)}>
                  {figure.areas.find(({ id }) => id === row.area)?.name ?? row.area}
                </PageLink>
              </th>
              <td className="number">
                {row.value === null ? (
                  ""
                ) : (
                  <NumberOfRow figure={figure} row={row}>
                    {row.text}
                  </NumberOfRow>
                )}
              </td>
              <td>{words.status[row.status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface TrendTableProps {
  readonly figure: Figure;
  readonly areas: readonly string[];
  readonly summary: string;
}

/** A trend as a table: the periods in which any of its areas is known, newest first. Folded. */
export function TrendTable({ figure, areas, summary }: TrendTableProps): ReactNode {
  const { words } = useAtlas();
  const rows = new Map(
    figure.rows
      .filter(({ area, member }) => member === null && areas.includes(area))
      .map((row) => [`${row.area}/${row.period}`, row]),
  );
  const periods = figure.periods
    .filter(({ id }) => areas.some((area) => (rows.get(`${area}/${id}`)?.value ?? null) !== null))
    .toReversed();
  if (periods.length === 0) return null;
  return (
    <details className="twin">
      <summary>{summary}</summary>
      <div className="scroll" role="group" aria-label={summary} tabIndex={0}>
        <table className="printed">
          <thead>
            <tr>
              <th scope="col">{words.page.panel.period}</th>
              {areas.map((area) => (
                <th key={area} scope="col" className="number">
                  {figure.areas.find(({ id }) => id === area)?.name ?? area}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {areas.map((area) => {
                  const row = rows.get(`${area}/${id}`);
                  return (
                    <td key={area} className="number">
                      {row === undefined ? (
                        words.status.NO_FIGURE
                      ) : (
                        <NumberOfRow figure={figure} row={row}>
                          {row.text}
                        </NumberOfRow>
                      )}
                      {row === undefined || row.value === null || row.status === "REPORTED" ? null : (
                        <span className="note block">{words.status[row.status]}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
