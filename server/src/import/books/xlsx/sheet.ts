import type { Sheet, Stored } from "../book.ts";
import { cellName } from "../book.ts";
import { parseReference } from "../cells/references.ts";
import type { Position } from "../cells/references.ts";
import { isDateFormat } from "../cells/number-formats.ts";
import { dateOfSerial, serialOfDate } from "../cells/serial-dates.ts";
import type { SheetBuilder } from "../cells/sheet-builder.ts";
import type { Limits } from "../guard/limits.ts";
import { MOST_COLUMNS, MOST_ROWS } from "../guard/limits.ts";
import { damaged } from "../refusal/refusal.ts";
import { walkXml } from "../xml/walk-xml.ts";
import type { Attributes } from "../xml/walk-xml.ts";
import { externalOf } from "./external-links.ts";
import { shiftFormula } from "./shift-formula.ts";
import type { CellStyle, Styles } from "./styles.ts";
import { TextGatherer, unescapeText } from "./text.ts";
import type { RichText } from "./text.ts";

/** What all sheets of a book stand on. */
export interface SheetContext {
  readonly styles: Styles;
  readonly strings: readonly RichText[];
  readonly comments: ReadonlyMap<string, string>;
  readonly links: readonly string[];
  readonly from1904: boolean;
  readonly limits: Limits;
}

interface SharedFormula extends Position {
  readonly formula: string;
}

/** A cell as it is being read. */
interface OpenCell extends Position {
  readonly type: string;
  readonly style: CellStyle;
  value: string | null;
  formula: { text: string; readonly attributes: Attributes } | null;
  inline: TextGatherer | null;
}

/** Reads the XML of a sheet into `builder`; says whether the sheet is protected. */
export function readSheet(
  { bytes, part }: { readonly bytes: Uint8Array; readonly part: string },
  builder: SheetBuilder,
  context: SheetContext,
): { readonly sheet: Sheet; readonly isProtected: boolean } {
  const shared = new Map<string, SharedFormula>();
  let isProtected = false;
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;

  const bad = (found: string): never => {
    const at = cell ?? { row: Math.max(0, row), column: Math.max(0, column) };
    throw damaged(part, { kind: "cell", cell: builder.placeOf(at), found: found.slice(0, 80) });
  };

  function openRow(attributes: Attributes): void {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
    column = -1;
    if (!Number.isInteger(row) || row < 0 || row >= MOST_ROWS) bad(attributes.r ?? "");
    if (isTrue(attributes.hidden) || isNothing(attributes.ht)) builder.hideRows(row, row);
  }

  function openCell({ r, s, t = "n" }: Attributes): void {
    const at = r === undefined ? { row, column: column + 1 } : parseReference(r);
    if (at === null || at.row !== row || at.column >= MOST_COLUMNS) return bad(r ?? "");
    ({ column } = at);
    const style = context.styles.of(s === undefined ? null : Number(s));
    cell = { ...at, type: t, style, value: null, formula: null, inline: null };
  }

  /** The formula of a cell; that of a shared one as it stands there. */
  function formulaOf({ formula, row: at, column: across }: OpenCell): string | undefined {
    if (formula === null) return undefined;
    const { t, si } = formula.attributes;
    if (t !== "shared" || si === undefined) return formula.text;
    if (formula.text !== "") {
      shared.set(si, { formula: formula.text, row: at, column: across });
      return formula.text;
    }
    const first = shared.get(si);
    return first === undefined ? "" : shiftFormula(first.formula, at - first.row, across - first.column);
  }

  function closeCell(open: OpenCell): void {
    const rich = richTextOf(open, context.strings, bad);
    const stored = storedOf(open, rich, context.from1904, bad);
    if (stored === null) return;
    const formula = formulaOf(open);
    const external = formula === undefined ? undefined : externalOf(formula, context.links);
    const comment = context.comments.get(cellName(open));
    const { font, format } = open.style;
    builder.add({
      row: open.row,
      column: open.column,
      stored,
      format,
      font,
      ...(rich?.runs !== undefined && { runs: rich.runs.map((run) => ({ ...run, font: run.font ?? font })) }),
      ...(formula !== undefined && { formula }),
      ...(external !== undefined && { external }),
      ...(comment !== undefined && { comment }),
    });
  }

  walkXml(
    { bytes, part, limits: context.limits },
    {
      open(name, attributes, path) {
        if (cell !== null) {
          const parent = path.at(-2);
          if (name === "v" && parent === "c") cell.value = "";
          else if (name === "f" && parent === "c") cell.formula = { text: "", attributes };
          else if (name === "is" && parent === "c") cell.inline = new TextGatherer();
          else cell.inline?.open(name, attributes, path);
          return;
        }
        if (name === "c" && path.length === 4) openCell(attributes);
        else if (path.length === 3) {
          if (name === "row" && path[1] === "sheetData") openRow(attributes);
          else if (name === "mergeCell" && attributes.ref !== undefined) builder.merge(attributes.ref);
          else if (
            name === "col" &&
            path[1] === "cols" &&
            (isTrue(attributes.hidden) || isNothing(attributes.width))
          )
            builder.hideColumns(Number(attributes.min) - 1, Number(attributes.max) - 1);
        } else if (name === "sheetProtection" && path.length === 2) isProtected = isTrue(attributes.sheet);
      },
      text(piece, path) {
        if (cell === null) return;
        const name = path.at(-1);
        if (name === "v" && cell.value !== null) cell.value += piece;
        else if (name === "f" && cell.formula !== null) cell.formula.text += piece;
        else cell.inline?.text(piece, path);
      },
      close(name, path) {
        if (name !== "c" || path.length !== 4 || cell === null) return;
        closeCell(cell);
        cell = null;
      },
    },
  );
  return { sheet: builder.finish(), isProtected };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A height or a width of nothing hides as well. */
function isNothing(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}

function richTextOf(
  { type, value, inline }: OpenCell,
  strings: readonly RichText[],
  bad: (found: string) => never,
): RichText | null {
  if (type === "inlineStr")
    return inline?.finish() ?? (value === null ? null : { text: unescapeText(value) });
  if (type !== "s" || value === null || value.trim() === "") return null;
  const index = Number(value);
  return strings[index] ?? bad(`#${value}`);
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/;

/** What stands in a cell; null where nothing does. A formula without a value is not computed, whatever its kind. */
function storedOf(
  { type, value, formula, style }: OpenCell,
  rich: RichText | null,
  from1904: boolean,
  bad: (found: string) => never,
): Stored | null {
  const nothing = formula === null ? null : ({ type: "uncomputed" } as const);
  if (rich !== null) return rich.text === "" ? nothing : { type: "text", text: rich.text };
  if (type === "str" && value !== null)
    return value === "" && formula === null ? null : { type: "text", text: unescapeText(value) };
  const text = value?.trim() ?? "";
  if (text === "") return nothing;
  switch (type) {
    case "b":
      return text === "1" || text === "0" ? { type: "boolean", boolean: text === "1" } : bad(text);
    case "e":
      return { type: "error", error: text };
    case "d":
      return DATE.test(text) ? isoDate(text) : bad(text);
    case "n":
      return NUMBER.test(text) ? numberOrDate(Number(text), style, from1904, bad) : bad(text);
    default:
      return bad(text);
  }
}

function isoDate(text: string): Stored {
  const date = text.replace(/Z$/, "").replace(/(?:T00:00(?::00(?:\.0+)?)?|(T\d\d:\d\d):00(?:\.0+)?)$/, "$1");
  return { type: "date", serial: serialOfDate(date), date };
}

/** A number whose format calls it a day, where there is such a day. */
export function numberOrDate(
  number: number,
  style: CellStyle,
  from1904: boolean,
  bad: (found: string) => never,
): Stored {
  if (!Number.isFinite(number)) return bad(String(number));
  const date = isDateFormat(style.format) ? dateOfSerial(number, from1904) : null;
  return date === null ? { type: "number", number } : { type: "date", serial: number, date };
}
