import type { ReactNode } from "react";
import type { Figure, FigureRow } from "../../../figure/figure.ts";
import { formatNumber } from "../../../figure/format/format.ts";
import { ranking, type RankedRow } from "../../../figure/rows/ranking.ts";
import { profileWords } from "../../../i18n/profile-words.ts";
import { useAtlas } from "../../shell/atlas-context.ts";
import { PageLink } from "../../address/page-link.tsx";
import { provinceAddress } from "../profile-links.ts";
import { NumberOfRow } from "../../shell/number-link.tsx";

interface RankingEndsProps {
  readonly figure: Figure;
  /** How many of each end; all where there are not more than twice as many. */
  readonly ends: number;
  readonly caption: string;
}

type Line =
  | { readonly is: "province"; readonly ranked: RankedRow }
  | { readonly is: "nation"; readonly row: FigureRow }
  | { readonly is: "between"; readonly count: number };

/** The highest and the lowest of an order, the nation's value at its place among them; said where there is no order. */
export function RankingEnds({ figure, ends, caption }: RankingEndsProps): ReactNode {
  const { address, locale, words } = useAtlas();
  const text = profileWords(locale).nation;
  const ranked = ranking(figure);
  if (!figure.rankable) return <p className="quiet">{words.ranking.notRankable}</p>;
  if (ranked.length === 0) return <p className="quiet">{text.nothingRanked}</p>;
  const lines = linesOf(ranked, figure, ends);
  const highest = Math.max(figure.kind === "RATIO" ? 100 : 0, ...ranked.map(({ row }) => row.value ?? 0));
  const hasChanges =
    figure.comparedWith !== null && ranked.some(({ row }) => row.change !== undefined && row.change !== null);
  const columns = hasChanges ? 5 : 4;
  const changeUnit = figure.kind === "RATIO" ? words.page.ranking.points : figure.unit;
  const cells = (row: FigureRow): ReactNode => (
    <>
      <td className="ends-bar" aria-hidden="true">
        <span style={{ width: `${highest > 0 ? (Math.max(0, row.value ?? 0) / highest) * 100 : 0}%` }} />
      </td>
      <td className="number">
        <NumberOfRow figure={figure} row={row}>
          {figure.kind === "RATIO" ? row.text : row.short}
        </NumberOfRow>
      </td>
      {hasChanges ? <td className="number quiet">{row.change?.text ?? ""}</td> : null}
    </>
  );
  const left = figure.leftOut.length;
  return (
    <>
      <div className="scroll" role="group" aria-label={caption} tabIndex={0}>
        <table className="ends">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.place}</th>
              <th scope="col">{text.area}</th>
              <th scope="col">
                <span className="visually-hidden">{words.page.ranking.bar}</span>
              </th>
              <th scope="col" className="number">
                {words.page.ranking.value(figure.unit)}
              </th>
              {hasChanges ? (
                <th scope="col" className="number">
                  {words.page.ranking.change(figure.comparedWith ?? "", changeUnit)}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) =>
              line.is === "between" ? (
                <tr key="between">
                  <td colSpan={columns} className="quiet ends-between">
                    {text.between(formatNumber(line.count, locale))}
                  </td>
                </tr>
              ) : line.is === "nation" ? (
                <tr key="nation" className="ends-nation">
                  <td>
                    <span className="visually-hidden">{words.ranking.nation}</span>
                  </td>
                  <th scope="row">{words.country}</th>
                  {cells(line.row)}
                </tr>
              ) : (
                <tr key={line.ranked.row.area}>
                  <td className="number">{formatNumber(line.ranked.place, locale)}</td>
                  <th scope="row">
                    <PageLink to={provinceAddress(address, line.ranked.row.area)}>
                      {figure.areas.find(({ id }) => id === line.ranked.row.area)?.name ??
                        line.ranked.row.area}
                    </PageLink>
                  </th>
                  {cells(line.ranked.row)}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      {left === 0 ? null : <p className="note">{text.notRanked(formatNumber(left, locale))}</p>}
    </>
  );
}

/** The order cut in the middle, with the nation where its value lies: only of a rate, as a count of all is above each. */
function linesOf(ranked: readonly RankedRow[], figure: Figure, ends: number): readonly Line[] {
  const { national } = figure;
  const isCut = ranked.length > 2 * ends + 1;
  const shown = isCut ? [...ranked.slice(0, ends), ...ranked.slice(-ends)] : ranked;
  const lines: Line[] = [];
  const level = figure.kind === "RATIO" ? (national?.value ?? null) : null;
  let isNationDue = national !== null && level !== null;
  shown.forEach((one, at) => {
    const isGap = isCut && at === ends;
    // Where its place is among those not shown, it stands before the gap.
    const isHere =
      level !== null && ((one.row.value ?? 0) < level || (isGap && (ranked[ends]?.row.value ?? 0) < level));
    if (isNationDue && national !== null && isHere) {
      isNationDue = false;
      lines.push({ is: "nation", row: national });
    }
    if (isGap) lines.push({ is: "between", count: ranked.length - 2 * ends });
    lines.push({ is: "province", ranked: one });
  });
  if (isNationDue && national !== null) lines.push({ is: "nation", row: national });
  return lines;
}
