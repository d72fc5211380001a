import { columnNames } from "../../rows/columns.ts";
import type { ColumnName } from "../../rows/columns.ts";
import { cellOf } from "../../rows/csv-rows.ts";
import type { RawRow } from "../../rows/csv-rows.ts";
import { Questions } from "../asking/questions.ts";
import type { NameIndex } from "../names/name-index.ts";
import { meantCells } from "./meant-cells.ts";
import type { Texts } from "./meant-cells.ts";

/** A row of our own columns with ids in place of the names it was written with; null while its area waits for an answer. */
export function meantRow(row: RawRow, names: NameIndex, questions: Questions): RawRow | null {
  if (row.fault !== undefined) return row;
  const place = { sheet: row.place?.sheet ?? "", cell: cellOf(row, "area") ?? "" };
  const cells = meantCells(ofColumns(row), names, questions, place);
  return cells === null ? null : { ...row, cells: { ...row.cells, ...cells } };
}

/**
 * The same where nobody can be asked: a name of several areas stays as it is written, with those that may be meant, for the checks to
 * refuse it where it stands.
 */
export function surelyMeantRow(row: RawRow, names: NameIndex): RawRow {
  const questions = new Questions({}, {});
  const read = meantRow(row, names, questions);
  if (read !== null) return read;
  const [doubt] = questions.list();
  const areas = (doubt?.candidates ?? []).flatMap(({ answer }) => {
    const answered = new Questions({ [doubt?.key ?? ""]: answer }, {});
    return meantRow(row, names, answered)?.cells["area"] ?? [];
  });
  const others = meantCells({ ...ofColumns(row), area: "" }, names, questions, { sheet: "", cell: "" });
  return { ...row, cells: { ...row.cells, ...others }, candidates: { area: areas } };
}

function ofColumns({ cells }: RawRow): Texts {
  return Object.fromEntries(
    columnNames.flatMap((name): [ColumnName, string][] => {
      const text = cells[name];
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
