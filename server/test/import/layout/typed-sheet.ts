import type { Reading } from "../../../src/import/readings/reading.ts";
import { layOut } from "../../../src/import/layout/lay-out.ts";
import type { LayOutOptions } from "../../../src/import/layout/lay-out.ts";
import { openQuestions } from "../../../src/import/layout/layout.ts";
import type { Layout } from "../../../src/import/layout/layout.ts";
import { rowsOf } from "../../../src/import/layout/rows-of.ts";
import type { PlacedRow } from "../../../src/import/layout/rows-of.ts";
import type { NameBook } from "../../../src/import/layout/names/name-book.ts";
import { NAMES } from "./small-names.ts";

/** What is typed into a cell; null: nothing. */
export type Typed = string | number | null;

/** The readings of a sheet as it is typed, row by row from A1. */
export function typed(rows: readonly (readonly Typed[])[], sheet = "Biểu 1"): Reading[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell === null ? [] : { sheet, row, column, hidden: null, note: null, ...read(cell) },
    ),
  );
}

type Said = Pick<Reading, "kind" | "value" | "raw" | "qualifier" | "candidates" | "meaning">;

const HEDGED = /^(hơn|trên|gần|khoảng) (\d+)$/;

function read(cell: string | number): Said {
  const raw = String(cell);
  const plain = { raw, qualifier: null, candidates: [] };
  if (typeof cell === "number") return { ...plain, kind: "number", value: cell };
  if (cell === "-") return { ...plain, kind: "missing", value: "zero-or-none", meaning: "zero-or-none" };
  if (cell === "…") return { ...plain, kind: "missing", value: "not-available", meaning: "not-available" };
  if (cell === "x")
    return {
      ...plain,
      kind: "missing",
      value: "suppressed-or-not-applicable",
      meaning: "suppressed-or-not-applicable",
    };
  if (/^\d{1,3}\.\d{3}$/.test(cell)) {
    const candidates = [Number(cell.replace(".", "")), Number(cell)];
    return { raw, qualifier: null, kind: "ambiguous", value: null, candidates };
  }
  const hedged = HEDGED.exec(cell);
  if (hedged !== null)
    return { ...plain, kind: "approximate", value: Number(hedged[2]), qualifier: hedged[1] ?? null };
  return { ...plain, kind: "text", value: cell };
}

/** A layout in short: the figures as `indicator area period member = value`, and the keys of open questions. */
export interface Short {
  readonly layout: Layout;
  readonly rows: readonly PlacedRow[];
  readonly figures: readonly string[];
  readonly open: readonly string[];
}

export function laidOut(
  readings: readonly Reading[],
  options: LayOutOptions = {},
  names: NameBook = NAMES,
): Short {
  const layout = layOut(readings, names, options);
  const rows = rowsOf(layout);
  return { layout, rows, figures: rows.map(inShort), open: openQuestions(layout).map(({ key }) => key) };
}

export function inShort({ cells }: PlacedRow): string {
  const { indicator, area, period, model, category, unit_type, award_level, value, qualifier, status } =
    cells;
  const left = [indicator, area, period, model, category, unit_type, award_level].filter(Boolean).join(" ");
  return [`${left} = ${value ?? ""}`, qualifier, status, cells.exhaustive_over].filter(Boolean).join(" ");
}
