import { sheetKey } from "../asking/questions.ts";
import type { AnchoredSheet, Corrections, LayoutNote, Remembered, SheetCorrection } from "../layout.ts";
import type { Grid } from "../table/grid.ts";
import { anchorSheet, placeSheet } from "./anchors.ts";

/** What is said of the sheets of a book, now or before, and the answers that are remembered for it. */
export interface WhatHolds {
  readonly sheets: Readonly<Record<string, SheetCorrection>>;
  readonly isRemembered: (sheet: string) => boolean;
  readonly answers: Readonly<Record<string, string>>;
  readonly notes: readonly LayoutNote[];
}

/**
 * Finds which of the same sender's books this one is like: the newest whose corrections are found again, and whose headings are then the same. What
 * a person says of a sheet now stands in place of all that is remembered of it.
 *
 * @param fingerprintOf of the book, its sheets read so
 */
export function whatHolds(
  grids: readonly Grid[],
  { sheets: said = {} }: Corrections,
  remembered: readonly Remembered[],
  fingerprintOf: (sheets: Readonly<Record<string, SheetCorrection>>) => string,
): WhatHolds {
  const asSaid = fingerprintOf(said);
  const plain = Object.keys(said).length === 0 ? asSaid : fingerprintOf({});
  for (const each of remembered) {
    const { sheets = [], fingerprint } = each;
    const placed = placeAll(grids, sheets);
    const found = sheets.length === 0 || placed === null ? plain : fingerprintOf(placed);
    const isPlaced = placed !== null && found === fingerprint;
    if (!isPlaced && asSaid !== fingerprint) continue;
    const kept = isPlaced ? placed : {};
    return {
      sheets: { ...kept, ...said },
      isRemembered: (sheet) => Object.hasOwn(kept, sheet) && !Object.hasOwn(said, sheet),
      answers: answersTo(fingerprint, remembered),
      notes: isPlaced ? [] : notFoundAgain(grids, said, [each]),
    };
  }
  return {
    sheets: said,
    isRemembered: () => false,
    answers: {},
    notes: notFoundAgain(grids, said, remembered),
  };
}

/** What was answered for earlier books of one make; of two answers the newer. */
export function answersTo(
  fingerprint: string,
  remembered: readonly Remembered[],
): Readonly<Record<string, string>> {
  const alike = remembered.filter((each) => each.fingerprint === fingerprint).toReversed();
  return Object.fromEntries(alike.flatMap(({ answers }) => Object.entries(answers)));
}

/** What is to be remembered of what was said of sheets. */
export function anchorSheets(
  grids: readonly Grid[],
  sheets: Readonly<Record<string, SheetCorrection>>,
): readonly AnchoredSheet[] {
  const keys = grids.map(({ sheet }) => sheetKey(sheet));
  return grids.flatMap((grid, at) => {
    const correction = sheets[grid.sheet];
    if (correction === undefined || Object.keys(correction).length === 0) return [];
    const alike = keys.filter((key) => key === keys[at]).length;
    return anchorSheet(grid, correction, alike) ?? [];
  });
}

/** Sheets that are called alike but for their month were corrected alike, or it is not known which is meant. */
function placeAll(
  grids: readonly Grid[],
  anchored: readonly AnchoredSheet[],
): Readonly<Record<string, SheetCorrection>> | null {
  const placed: Record<string, SheetCorrection> = {};
  for (const [key, said] of Map.groupBy(anchored, ({ sheet }) => sheet)) {
    const own = grids.filter(({ sheet }) => sheetKey(sheet) === key);
    const [first, ...others] = said;
    if (first === undefined) continue;
    const isOne = first.alike === 1 && own.length === 1;
    const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
    if (!isOne && (said.length !== first.alike || !isSame || own.length === 0)) return null;
    for (const grid of own) {
      const correction = placeSheet(grid, first);
      if (correction === null) return null;
      placed[grid.sheet] = correction;
    }
  }
  return placed;
}

/** Whoever corrected a sheet of this name before is told that it is not read so this time. */
function notFoundAgain(
  grids: readonly Grid[],
  said: Readonly<Record<string, SheetCorrection>>,
  remembered: readonly Remembered[],
): readonly LayoutNote[] {
  const newest = remembered.find(({ sheets = [] }) => sheets.length > 0)?.sheets ?? [];
  const keys = new Set(newest.map(({ sheet }) => sheet));
  return grids.flatMap(({ sheet, rows }) =>
    keys.has(sheetKey(sheet)) && !Object.hasOwn(said, sheet)
      ? { code: "CORRECTION_NOT_FOUND" as const, sheet, range: `A${(rows[0] ?? 0) + 1}` }
      : [],
  );
}
