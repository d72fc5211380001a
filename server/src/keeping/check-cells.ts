import {
  type CatalogueColumn,
  type CatalogueFileName,
  fileOf,
  HOME,
  keyOf,
} from "../import/reference/catalogue-files.ts";
import type { Cells } from "../import/reference/reference-files.ts";
import { textFault } from "../import/rows/cell-text.ts";
import type { Message } from "../messages/message.ts";
import { isDay } from "../statistics/model/days.ts";
import { nearest } from "../statistics/model/nearest.ts";
import type { CatalogueProblem } from "./catalogue-problem.ts";

/** A row that was given, where it stood. */
export interface GivenRow {
  readonly file: CatalogueFileName;
  readonly line: number;
  readonly cells: Cells;
}

/** The ids there are once the rows count, by what they are of. */
export type KnownIds = ReadonlyMap<keyof typeof HOME | "area", ReadonlySet<string>>;

const KINDS = Object.keys(HOME) as readonly (keyof typeof HOME)[];
const LONGEST_ID = 60;
const ID = /^[a-z][a-z0-9_-]*$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** What is wrong with each cell by itself, and which rows are given twice. */
export function checkCells(rows: readonly GivenRow[], known: KnownIds): CatalogueProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = `${row.file} ${keyOf(row.file, row.cells)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, row.line);
    const twice =
      before === undefined
        ? []
        : [problemAt(row, null, { code: "CATALOGUE_ROW_TWICE", args: { first: before } })];
    return [...unknownColumns(row), ...twice, ...eachCell(row, known)];
  });
}

/** A problem of a row, with what stands in the column. */
export function problemAt(
  { file, line, cells }: GivenRow,
  column: string | null,
  said: Message,
  accepted: readonly string[] = [],
): CatalogueProblem {
  return { file, row: line, column, found: column === null ? "" : (cells[column] ?? ""), accepted, said };
}

function unknownColumns(row: GivenRow): CatalogueProblem[] {
  const accepted = Object.keys(fileOf(row.file).columns);
  return Object.keys(row.cells)
    .filter((column) => !accepted.includes(column))
    .map((column) => problemAt(row, column, { code: "CATALOGUE_COLUMN_UNKNOWN", args: { accepted } }));
}

function eachCell(row: GivenRow, known: KnownIds): CatalogueProblem[] {
  return Object.entries(fileOf(row.file).columns).flatMap(([name, column]) => {
    const found = faultOf(row.cells[name] ?? "", labelOf(row, name) ?? column, known);
    return found === null ? [] : [problemAt(row, name, found.said, found.accepted)];
  });
}

/** What the id of a label takes: that of something there is, of its kind. */
function labelOf({ file, cells }: GivenRow, column: string): CatalogueColumn | null {
  if (column !== "id" || !file.startsWith("labels/")) return null;
  const kind = KINDS.find((each) => each === cells["kind"]);
  return kind === undefined ? null : { takes: { is: "one", of: kind }, required: true };
}

interface Fault {
  readonly said: Message;
  readonly accepted: readonly string[];
}

function faultOf(text: string, { takes, required }: CatalogueColumn, known: KnownIds): Fault | null {
  const fault = (said: Message, accepted: readonly string[] = []): Fault => ({ said, accepted });
  if (text === "") return required ? fault({ code: "CATALOGUE_CELL_EMPTY", args: {} }) : null;
  const member = (id: string, of: Extract<typeof takes, { of: unknown }>["of"]): Fault | null => {
    const ids = known.get(of) ?? new Set<string>();
    if (ids.has(id)) return null;
    const near = nearest(id, [...ids]);
    const file = of === "area" ? "areas" : HOME[of];
    return fault({ code: "CATALOGUE_MEMBER_UNKNOWN", args: { file, near } }, near);
  };
  const parts = text.split("|");
  switch (takes.is) {
    case "id":
      return text.length <= LONGEST_ID && ID.test(text)
        ? null
        : fault({ code: "CATALOGUE_ID_WRONG", args: { most: LONGEST_ID } });
    case "text":
      return isPlain(text, takes.most)
        ? null
        : fault({ code: "CATALOGUE_TEXT_WRONG", args: { most: takes.most } });
    case "texts":
      if (parts.length > takes.most)
        return fault({ code: "CATALOGUE_TEXTS_MANY", args: { most: takes.most } });
      return parts.every((part) => part.trim() !== "" && isPlain(part, takes.each))
        ? null
        : fault({ code: "CATALOGUE_TEXT_WRONG", args: { most: takes.each } });
    case "word":
      return takes.words.includes(text)
        ? null
        : fault({ code: "CATALOGUE_WORD_UNKNOWN", args: { accepted: takes.words } }, takes.words);
    case "number": {
      const { least, most } = takes;
      return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most
        ? null
        : fault({ code: "CATALOGUE_NUMBER_WRONG", args: { least, most } });
    }
    case "month":
      return MONTH.test(text) ? null : fault({ code: "CATALOGUE_MONTH_WRONG", args: {} });
    case "day":
      return isDay(text) ? null : fault({ code: "CATALOGUE_DAY_WRONG", args: {} });
    case "one":
      return member(text, takes.of);
    case "some":
      if (parts.length > takes.most)
        return fault({ code: "CATALOGUE_TEXTS_MANY", args: { most: takes.most } });
      return parts.map((part) => member(part, takes.of)).find((each) => each !== null) ?? null;
  }
}

const isPlain = (text: string, most: number): boolean =>
  text.length <= most && textFault(text) === null && !/[\r\n\t]/.test(text);
