import { likelyPeriods, NO_PERIOD, together } from "../words/period-words.ts";
import { meantPeriod } from "../words/meant-period.ts";
import type { MeantPeriod } from "../words/meant-period.ts";
import { namedBy, PLAIN } from "../asking/candidates.ts";
import { sheetKey } from "../asking/questions.ts";
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
  { title, reader, grid }: Sheet,
  line: Line,
  column: Column,
  cell: string,
): ReadPeriod | "left-out" | null {
  const report = title.period?.span ?? null;
  const said = [column.facets.period, line.facets.period].flatMap((each) => each ?? []);
  const words = said.length === 0 ? NO_PERIOD : together(said);
  const asked = reader.questions.givenFor("period", grid.sheet);
  const own =
    meantPeriod(words, report) ?? (said.length === 0 && asked !== undefined ? answered(asked) : null);
  const at =
    column.facets.period === null
      ? (line.said.find(({ facets }) => facets.period !== null)?.cell ?? title.period?.cell ?? cell)
      : headingCell(column, line.row, (facets) => facets.period !== null);
  if (own === null) {
    const isOwn = said.length > 0;
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

function answered(answer: string): MeantPeriod | null {
  const code = namedBy(answer)?.period ?? null;
  return code === null ? null : { code, isCumulative: false, day: null, isEarlier: false };
}
