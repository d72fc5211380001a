import { likelyPeriods, NO_PERIOD, together } from "../words/period-words.ts";
import { meantPeriod } from "../words/meant-period.ts";
import type { PeriodWords } from "../words/period-words.ts";
import type { MeantPeriod } from "../words/meant-period.ts";
import { ASKED, namedBy, PLAIN } from "../asking/candidates.ts";
import { sheetKey } from "../asking/questions.ts";
import type { Facets } from "../words/facets.ts";
import { headingCell } from "./column-headings.ts";
import type { Column } from "./column-headings.ts";
import type { Line } from "./lines.ts";
import type { Sheet } from "./sheet.ts";

export interface ReadPeriod {
  readonly meant: MeantPeriod;
  readonly cell: string;
}

/** The period of a figure; null while it waits for an answer. */
export function readPeriod(
  { title, reader, grid, columns }: Sheet,
  line: Line,
  column: Column,
  cell: string,
): ReadPeriod | "left-out" | null {
  const report = title.period?.span ?? null;
  const said = [column.facets.period, line.facets.period].flatMap((each) => each ?? []);
  const words = said.length === 0 ? NO_PERIOD : inYearOf(columns, together(said));
  const asked = reader.questions.givenFor("period", grid.sheet);
  const byHand = saidByHand(line, column);
  const own =
    byHand === null
      ? (meantPeriod(words, report) ?? (said.length === 0 && asked !== undefined ? answered(asked) : null))
      : byHand === ASKED
        ? null
        : periodSaid(byHand);
  const says = ({ period, saidPeriod }: Facets): boolean =>
    byHand === null ? period !== null : saidPeriod !== null;
  const at = says(column.facets)
    ? headingCell(column, line.row, says)
    : (line.said.find(({ facets }) => says(facets))?.cell ?? title.period?.cell ?? cell);
  if (own === null) {
    const isOwn = said.length > 0 || byHand !== null;
    const answer = reader.questions.ask(
      {
        key: isOwn ? `period:${grid.sheet}!${at}` : `sheet-period:${sheetKey(grid.sheet)}`,
        code: "PERIOD",
        sheet: grid.sheet,
        cell: isOwn ? at : null,
        found: isOwn ? column.path.map(({ text }) => text.trim()).join(" – ") : grid.sheet,
        candidates: [
          ...(title.period === null
            ? []
            : [
                {
                  answer: `period:${title.period.code}`,
                  label: { vi: title.period.code, en: title.period.code },
                },
              ]),
          ...[...likelyPeriods(words), ...title.likelyPeriods].map((code) => ({
            answer: `period:${code}`,
            label: { vi: code, en: code },
          })),
          PLAIN.leaveOut,
        ],
      },
      cell,
    );
    if (answer === PLAIN.leaveOut.answer) return "left-out";
    const meant = answer === null ? null : answered(answer);
    return meant === null ? null : { meant, cell: at };
  }
  if (own.isEarlier && report !== null) {
    const answer = reader.questions.ask(
      {
        key: "earlier",
        code: "EARLIER_PERIOD",
        sheet: grid.sheet,
        cell: at,
        found: own.code,
        candidates: [PLAIN.leaveOut, PLAIN.take],
      },
      cell,
    );
    if (answer === null) return null;
    if (answer === PLAIN.leaveOut.answer) return "left-out";
  }
  return { meant: own, cell: at };
}

/** "Cả năm" beside halves or quarters of one year is that year, though only they name it. */
function inYearOf(columns: readonly Column[], words: PeriodWords): PeriodWords {
  if (words.part?.kind !== "year" || words.year !== null) return words;
  const [year, ...others] = new Set(columns.flatMap(({ facets }) => facets.period?.year ?? []));
  return year === undefined || others.length > 0 ? words : { ...words, year };
}

/** The period that a person gave for a heading or a name; `?`: it is asked for, also where two differ. Null: none was given. */
function saidByHand(line: Line, column: Column): string | null {
  const [above, beside] = [column.facets.saidPeriod, line.facets.saidPeriod];
  return above !== null && beside !== null && above !== beside ? ASKED : (above ?? beside);
}

function answered(answer: string): MeantPeriod | null {
  const code = namedBy(answer)?.period ?? null;
  return code === null ? null : periodSaid(code);
}

const periodSaid = (code: string): MeantPeriod => ({
  code,
  isCumulative: false,
  day: null,
  isEarlier: false,
});
