import { compareWords } from "../../../i18n/compare-words.ts";
import { words } from "../../../i18n/words.ts";
import type { FigureClass, FigureRow } from "../../figure.ts";
import type { SinceAnswer, SinceSetting } from "./since-setting.ts";

/** Most classes of years beside the one for what is not reached. */
const yearClasses = 6;

/** Not reached, then years from the newest to the oldest, light to dark; of many years, spans of equal length. */
export function sinceClasses(
  ever: readonly SinceAnswer[],
  shown: readonly FigureRow[],
  { figure, since, held }: SinceSetting,
): readonly FigureClass[] {
  const w = words(figure.locale);
  const years = [...new Set(ever.flatMap(({ row }) => (row.firstYear ? [row.firstYear] : [])))].toSorted(
    (a, b) => b - a,
  );
  const [newest, oldest] = [years[0], years.at(-1)];
  const spans: { readonly from: number; readonly to: number }[] = [];
  if (newest !== undefined && oldest !== undefined) {
    const length = years.length <= yearClasses ? null : Math.ceil((newest - oldest + 1) / yearClasses);
    if (length === null) for (const year of years) spans.push({ from: year, to: year + 1 });
    else
      for (let to = newest + 1; to > oldest; to -= length)
        spans.push({ from: Math.max(oldest, to - length), to });
  }
  const count = (test: (year: number) => boolean) =>
    shown.filter(({ firstYear }) => typeof firstYear === "number" && test(firstYear)).length;
  const notYet =
    since === "any"
      ? []
      : [
          {
            from: 0,
            to: 1,
            label: compareWords(figure.locale).answer[held ? "held" : "first"].not,
            count: count((year) => year === 0),
          },
        ];
  const ofYears = spans.map(({ from, to }) => ({
    from,
    to,
    label: w.legend.years(String(from), String(to - 1)),
    count: count((year) => year >= from && year < to),
  }));
  return [...notYet, ...ofYears].map((one, step) => ({ ...one, step }));
}
