import { cellName, type Book } from "../books/book.ts";
import { decodeSheets } from "./encodings/decode-sheets.ts";
import { conventionOf, type Proof } from "./numbers/convention.ts";
import { placeSheet, type PlacedSheet } from "./place-sheet.ts";
import { readPlaced } from "./read-cell.ts";
import type { Reading } from "./reading.ts";
import type { SeenCell } from "./roles/grid.ts";
import { atOnce, inSteps, inTurns, type Steps } from "./steps.ts";

/**
 * What each cell of a book says that is not empty, sheet by sheet, row by row: its number, period or text, what else it may be, and
 * whether it is no data at all. Nothing is guessed: what may be read in two ways says so, with the cells that speak for the one.
 */
export function readingsOf(book: Book): Reading[] {
  return atOnce(readSheets(book));
}

/** The same, so that a server answers others meanwhile, until `signal` says to stop. */
export async function readingsInTurns(book: Book, signal: AbortSignal): Promise<Reading[]> {
  return inTurns(readSheets(book), signal);
}

function* readSheets(book: Book): Steps<Reading[]> {
  const decoded = decodeSheets(book);
  yield;
  const sheets: PlacedSheet[] = [];
  for (const [at, sheet] of book.sheets.entries()) sheets.push(yield* placeSheet(sheet, decoded[at]));
  const proofs = sheets.map(proofsOf);
  const ofFile = proofs.flat();
  const from1904 = book.notes.includes("DATES_FROM_1904");
  const readings: Reading[][] = [];
  for (const [at, sheet] of sheets.entries()) {
    const conventions = new Map(
      [...sheet.columns.keys()].map((column) => [column, conventionOf(column, proofs[at] ?? [], ofFile)]),
    );
    const read = (seen: SeenCell): Reading[] => {
      const convention = conventions.get(seen.column);
      const isEmpty = seen.cell.stored.type === "text" && seen.text.trim() === "";
      return isEmpty || convention === undefined ? [] : [readPlaced(seen, sheet, convention, from1904)];
    };
    readings.push((yield* inSteps(sheet.cells, read)).flat());
  }
  return readings.flat();
}

/** The cells whose way of writing shows which mark stands before decimals. */
function proofsOf(sheet: PlacedSheet): Proof[] {
  return sheet.cells.flatMap((seen) => {
    const proves = seen.number?.proves ?? null;
    const isData = !sheet.ordinals.has(seen) && !sheet.indexRows.has(seen.row) && seen.row < sheet.footer;
    return proves === null || !isData
      ? []
      : [{ column: seen.column, cell: placeName(sheet, seen), raw: seen.text, proves }];
  });
}

const placeName = (sheet: { readonly name: string }, seen: SeenCell): string =>
  sheet.name === "" ? cellName(seen) : `${sheet.name}!${cellName(seen)}`;
