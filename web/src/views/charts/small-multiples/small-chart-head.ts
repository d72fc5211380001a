import type { Figure, FigureRow } from "../../../figure/figure.ts";
import { shortPeriod, type PeriodsOfKind } from "../periods-of-kind.ts";

/** What stands beside a chart's name: the chosen period's value, or the latest with its period. */
export function headOf(figure: Figure, of: PeriodsOfKind, id: string) {
  const ofArea = figure.rows.filter(({ area, member }) => area === id && member === null);
  const chosen = ofArea.find(({ period }) => period === figure.period);
  const isKnown = chosen !== undefined && chosen.value !== null;
  const latest = of.periods
    .toReversed()
    .flatMap((period): { row: FigureRow; label: string }[] => {
      const row = ofArea.find((one) => one.period === period.id && one.value !== null);
      return row === undefined ? [] : [{ row, label: shortPeriod(period) }];
    })
    .at(0);
  const text = isKnown ? chosen.short : latest === undefined ? "" : `${latest.row.short} (${latest.label})`;
  return { chosen, isKnown, latest, text };
}

/** On screen the period of a value that is not the chosen one's stands under it, so that charts may be narrow. */
export function shortHead({ text, isKnown, latest }: ReturnType<typeof headOf>): string {
  return isKnown || latest === undefined ? text : latest.row.short;
}
