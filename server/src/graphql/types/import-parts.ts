import type { Resolvers } from "../../generated/schema.ts";
import { type Checked, problemKey } from "../../import/hand-ins/checked.ts";
import { columnName } from "../../import/layout/table/grid.ts";
import { cellsWithin } from "../../import/hand-ins/sheets/kept-sheets.ts";
import { noteWords, questionWords } from "../../import/layout/asking/question-words.ts";
import { type Problem, sentenceOf } from "../../import/problem.ts";
import { parsePeriod, firstDay, lastDay } from "../../statistics/model/periods.ts";
import { breakdownMembers } from "./breakdown-members.ts";
import { areaOf } from "./area.ts";
import { indicatorOf } from "./indicator.ts";
import { lower, periodName } from "../sentences/names.ts";

/** A problem with its answer. */
export interface ShownProblem {
  readonly problem: Problem;
  readonly answer: string | null;
}

/** The problems of a check, errors first. */
export function shownProblems(
  checked: Checked | null,
  answers: ReadonlyMap<string, string>,
): readonly ShownProblem[] {
  const all = checked?.problems ?? [];
  const of = (severity: string): readonly ShownProblem[] =>
    all
      .filter((problem) => problem.severity === severity)
      .map((problem) => ({
        problem,
        answer: answers.get(problemKey(problem)) ?? answers.get(problem.code) ?? null,
      }));
  return [...of("ERROR"), ...of("WARNING")];
}

export const ImportProblem: NonNullable<Resolvers["ImportProblem"]> = {
  key: ({ problem }) => problemKey(problem),
  code: ({ problem }) => problem.code,
  severity: ({ problem }) => problem.severity,
  sheet: ({ problem }) => problem.sheet,
  cell: ({ problem }) => problem.cell,
  row: ({ problem }) => problem.row,
  column: ({ problem }) => problem.column,
  found: ({ problem }) => problem.found,
  message: ({ problem }, { lang }) => sentenceOf(problem, lang),
  accepted: ({ problem }) => problem.accepted,
};

export const ImportCandidate: NonNullable<Resolvers["ImportCandidate"]> = {
  label: ({ label }, { lang }) => label[lower(lang)],
};

export const ImportSheet: NonNullable<Resolvers["ImportSheet"]> = {
  name: ({ layout }) => layout.sheet,
  leftOut: ({ layout }) => layout.leftOut,
  form: ({ layout }) => layout.form,
  ranges: ({ layout }) => layout.ranges,
  // Files that were read before sheets could be corrected know of none.
  correction: ({ layout }) => layout.correction ?? null,
  correctedBy: ({ layout }) => layout.correctedBy ?? null,
  rowCount: ({ kept }) => kept?.row_count ?? 0,
  columnCount: ({ kept }) => kept?.column_count ?? 0,
  isWhole: ({ kept }) => kept?.is_whole ?? false,
  isHidden: ({ kept }) => kept?.is_hidden ?? false,
  merges: ({ kept }) => kept?.merges ?? [],
  hiddenRows: ({ kept }) => kept?.hidden_rows.map(([first, last]) => `${first}:${last}`) ?? [],
  hiddenColumns: ({ kept }) =>
    kept?.hidden_columns.map(([first, last]) => `${columnName(first - 1)}:${columnName(last - 1)}`) ?? [],
  cells: ({ id, kept }, { firstRow, rows, firstColumn, columns }, { live }) =>
    kept === null
      ? []
      : cellsWithin(live, id, kept.number, {
          firstRow: firstRow ?? 1,
          rows: rows ?? 60,
          firstColumn: firstColumn ?? 1,
          columns: columns ?? 26,
        }),
};

export const ImportSheetCell: NonNullable<Resolvers["ImportSheetCell"]> = {
  row: ({ row }) => row + 1,
  column: ({ column }) => column + 1,
  value: ({ value }) => value ?? null,
  note: ({ note }, { lang }) => note?.[lower(lang)] ?? null,
};

export const ImportCorrection: NonNullable<Resolvers["ImportCorrection"]> = {
  read: ({ read }) => read ?? null,
  headings: ({ headings }) => [...(headings ?? [])],
  data: ({ data }) => [...(data ?? [])],
  columns: ({ columns }) => corrected(columns),
  rows: ({ rows }) => corrected(rows),
  cells: ({ cells }) => corrected(cells),
  of: ({ of }) => of ?? null,
};

const corrected = (parts: Readonly<Record<string, string>> = {}) =>
  Object.entries(parts).map(([place, is]) => ({ place, is }));

export const ImportQuestion: NonNullable<Resolvers["ImportQuestion"]> = {
  sentence: (question, { lang }) => questionWords(question)[lower(lang)],
};

export const ImportNote: NonNullable<Resolvers["ImportNote"]> = {
  sentence: (note, { lang }) => noteWords(note)[lower(lang)],
};

export const ImportConnection: NonNullable<Resolvers["ImportConnection"]> = {
  pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
};

export const ImportRowConnection: NonNullable<Resolvers["ImportRowConnection"]> = {
  pageInfo: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }),
};

export const Movement: NonNullable<Resolvers["Movement"]> = {
  indicator: ({ indicator }, _, { catalogue }) => indicatorOf(catalogue, indicator),
  area: ({ area }, _, { catalogue }) => areaOf(catalogue, area),
  // A draft may be of a term that the catalogue does not know yet.
  periodName: ({ period }, { lang }) => {
    const read = parsePeriod(period);
    if (read === null) return period;
    return periodName({ kind: read.kind, firstDay: firstDay(read), lastDay: lastDay(read) }, lang);
  },
  ...breakdownMembers,
};

export const ImportRefusal: NonNullable<Resolvers["ImportRefusal"]> = {
  sentence: ({ sentence }, { lang }) => sentence(lang),
};
