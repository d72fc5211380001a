import type { ReactNode } from "react";
import type { Figure } from "../../figure/figure.ts";
import { communesWords } from "../../i18n/communes/communes-words.ts";
import { words } from "../../i18n/words.ts";

interface RankingHeadProps {
  readonly figure: Figure;
  readonly hasPlaces: boolean;
  readonly hasChanges: boolean;
  readonly isTurned: boolean;
  readonly onTurn: () => void;
}

/** The headings of the ranking's columns; that of the values turns the order round. */
export function RankingHead({
  figure,
  hasPlaces,
  hasChanges,
  isTurned,
  onTurn,
}: RankingHeadProps): ReactNode {
  const text = words(figure.locale);
  return (
    <thead>
      <tr>
        {hasPlaces ? (
          <th scope="col">
            <span className="visually-hidden">{text.page.ranking.rank}</span>
          </th>
        ) : null}
        <th scope="col">{areaWords(figure, text.page.ranking.area)}</th>
        <th scope="col">
          <span className="visually-hidden">{text.page.ranking.bar}</span>
        </th>
        {hasPlaces ? (
          <th scope="col" className="number" aria-sort={isTurned ? "ascending" : "descending"}>
            <button type="button" className="ranking-turn" onClick={onTurn}>
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
  );
}

/** What stands over the column of names: of a province that is opened they are its communes. */
function areaWords(figure: Figure, usual: string): string {
  return isOfCommunes(figure) ? communesWords(figure.locale).area : usual;
}

/** What the whole list is called. */
export function listWords(figure: Figure): string {
  return isOfCommunes(figure) ? communesWords(figure.locale).list : words(figure.locale).page.ranking.title;
}

function isOfCommunes({ areas }: Figure): boolean {
  return areas.length > 0 && areas.every(({ level }) => level === "COMMUNE");
}

/** What stands over the column of values. */
function valueWords({ of, locale, unit, headings }: Figure): string {
  const { legend, page } = words(locale);
  if (headings !== undefined) return headings.column;
  return of === "holdings" ? legend.holdingsCircle : page.ranking.value(unit);
}
