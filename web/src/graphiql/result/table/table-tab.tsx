import { type ReactNode, useId, useMemo, useState } from "react";
import { formatNumber } from "../../../figure/format/format.ts";
import { resultWords } from "../../../i18n/desk-words.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { useMedia } from "../../../ui/browser/use-media.ts";
import { copyNow } from "../../../ui/browser/copy-now.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import type { AnswerList } from "./answer-lists.ts";
import { AnswerGrid } from "./answer-grid.tsx";
import { type AnswerTable, answerTable } from "./answer-table.ts";
import type { Copied } from "./clipboard.ts";
import { columnWidths } from "./column-widths.ts";
import { copied, putOn } from "./copy-table.ts";
import { cellWriters, headingOf } from "./headings.ts";
import { narrowOrder } from "./narrow-order.ts";
import { type Selection, spanOf } from "../../../ui/grid/selection.ts";
import { type Sorting, sortRows } from "./sort-rows.ts";

interface TableTabProps {
  readonly list: AnswerList;
  /** What the list is called. */
  readonly name: string;
  /** What goes with every copy of it; null: nothing. */
  readonly remark: string | null;
  readonly locale: Locale;
}

const mostFrozen = 4;
const begin: Selection = { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 0 } };

/** One list of the answer as a table to be sorted, walked and copied. */
export function TableTab({ list, name, remark, locale }: TableTabProps): ReactNode {
  const words = resultWords(locale).table;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [selection, setSelection] = useState(begin);
  const [chosenFrozen, setFrozen] = useState<number | null>(null);
  const isNarrow = useMedia("(max-width: 899px)");
  const [said, setSaid] = useState("");
  const cellLine = useId();
  const table = useMemo(
    () => (isNarrow ? narrowOrder(answerTable(list)) : answerTable(list)),
    [list, isNarrow],
  );
  const headings = useMemo(() => table.columns.map((column) => headingOf(column, locale)), [table, locale]);
  const writers = useMemo(() => cellWriters(table, locale), [table, locale]);
  const widths = useMemo(() => columnWidths(table, headings, writers), [table, headings, writers]);
  const rows = useMemo(() => sortRows(table, sorting, locale), [table, sorting, locale]);
  const frozen = Math.min(chosenFrozen ?? (isNarrow ? 1 : usuallyFrozen(table)), headings.length);
  const shown = { table, rows, headings, writers };
  const copyOf = (part: Selection | null): Copied => copied(shown, part, { remark, locale });
  const n = (count: number): string => formatNumber(count, locale);
  const sort = (column: number): void => {
    const next = nextSorting(sorting, column);
    setSorting(next);
    setSaid(next === null ? words.unsorted : words.sorted[next.direction](headings[column] ?? ""));
  };
  const copy = (part: Selection | null): void => {
    const taken = copyOf(part);
    const isDone = copyNow((clipboard) => putOn(clipboard, taken));
    setSaid(isDone ? words.copied(n(taken.rows.length), n(taken.types.length)) : words.copyFailed);
  };
  const { rows: down, columns: across } = spanOf(selection);
  const isSeveral = down[1] > down[0] || across[1] > across[0];
  const { row, column } = selection.focus;
  const cell = row < 0 ? null : (rows[row]?.[column] ?? null);
  const { totalCount } = list;
  return (
    <div className="table-tab">
      <div className="result-bar">
        <p className="result-count">
          {totalCount === null || totalCount <= rows.length
            ? words.rows(n(rows.length))
            : words.rowsOf(n(rows.length), n(totalCount))}
        </p>
        <SelectField
          label={words.freeze}
          value={String(frozen)}
          choices={Array.from({ length: Math.min(mostFrozen, headings.length) + 1 }, (_, at) => ({
            id: String(at),
            name: at === 0 ? words.freezeNone : words.freezeColumns(n(at)),
          }))}
          onChange={(chosen) => setFrozen(Number(chosen))}
        />
        <Button onPress={() => copy(null)}>{words.copyAll}</Button>
        {isSeveral ? <Button onPress={() => copy(selection)}>{words.copySelection}</Button> : null}
      </div>
      {lacksStatus(list) ? <p className="note result-note">{words.noStatus}</p> : null}
      {list.notes.map((note) => (
        <p key={note} className="result-note">
          {note}
        </p>
      ))}
      {rows.length === 0 ? (
        <p className="result-empty">{words.noRows}</p>
      ) : (
        <AnswerGrid
          // Other columns begin anew.
          key={list.path.join(".")}
          label={words.label(name)}
          {...shown}
          widths={widths}
          frozen={frozen}
          sorting={sorting}
          onSort={sort}
          selection={selection}
          onSelect={setSelection}
          onCopy={(clipboard) => {
            const taken = copyOf(selection);
            putOn(clipboard, taken);
            setSaid(words.copied(n(taken.rows.length), n(taken.types.length)));
          }}
        />
      )}
      {/* What does not fit its cell is read here. */}
      <p id={cellLine} className="cell-line">
        <strong>{headings[column]}</strong>{" "}
        {row < 0 ? "" : (writers[column]?.written(cell, rows[row] ?? []) ?? "") || words.empty}
      </p>
      <p role="status" className="result-said">
        {said}
      </p>
    </div>
  );
}

/** The first column, and the next one where both are of the same thing, such as an area's code and name. */
function usuallyFrozen({ columns: [first, second] }: AnswerTable): number {
  const name = first?.fields[0]?.name;
  return first !== undefined && first.fields.length > 1 && second?.fields[0]?.name === name ? 2 : 1;
}

/** Ascending, then descending, then as answered. */
function nextSorting(before: Sorting | null, column: number): Sorting | null {
  if (before?.column !== column) return { column, direction: "ascending" };
  return before.direction === "ascending" ? { column, direction: "descending" } : null;
}

/** Whether values are there without what says why some are empty. */
function lacksStatus({ field, rows }: AnswerList): boolean {
  if (field === null || (field.name !== "statistics" && field.name !== "ratio")) return false;
  return rows.some(
    ({ item }) =>
      typeof item === "object" &&
      item !== null &&
      "value" in item &&
      item.value === null &&
      !("status" in item),
  );
}
