import { boxOf, columnLetters, rangeName, type Box } from "../places.ts";

/** What a person says of a sheet, as it is sent: see `sheets` of `POST /imports/ID/layout`. */
export interface Correction {
  readonly read?: boolean;
  readonly headings?: readonly [number, number];
  readonly data?: readonly [number, number];
  readonly columns?: Readonly<Record<string, string>>;
  readonly rows?: Readonly<Record<string, string>>;
  readonly cells?: Readonly<Record<string, string>>;
  readonly of?: string;
}

interface Part {
  readonly place: string;
  readonly is: string;
}

/** The same as the server tells it. */
export interface ToldCorrection {
  readonly read: boolean | null;
  readonly headings: readonly number[];
  readonly data: readonly number[];
  readonly columns: readonly Part[];
  readonly rows: readonly Part[];
  readonly cells: readonly Part[];
  readonly of: string | null;
}

export function correctionOf(told: ToldCorrection | null): Correction {
  if (told === null) return {};
  const { read, headings, data, of } = told;
  return plain({
    ...(read === null ? {} : { read }),
    ...bounds("headings", headings),
    ...bounds("data", data),
    columns: byPlace(told.columns),
    rows: byPlace(told.rows),
    cells: byPlace(told.cells),
    ...(of === null ? {} : { of }),
  });
}

const byPlace = (parts: readonly Part[]) => Object.fromEntries(parts.map(({ place, is }) => [place, is]));

function bounds(what: "headings" | "data", [first, last]: readonly number[]): Correction {
  return first === undefined || last === undefined ? {} : { [what]: [first, last] };
}

/** Without what says nothing. */
function plain({ columns = {}, rows = {}, cells = {}, ...said }: Correction): Correction {
  return {
    ...said,
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(Object.keys(rows).length === 0 ? {} : { rows }),
    ...(Object.keys(cells).length === 0 ? {} : { cells }),
  };
}

/** What can be said of a selection: what it is, of which rows, columns or cells. */
export const OFFERS = [
  "HEADINGS",
  "DATA",
  "STUB",
  "CODE",
  "UNIT",
  "NOTE",
  "TOTAL_ROWS",
  "TOTAL_COLUMNS",
  "LEFT_OUT_ROWS",
  "LEFT_OUT_COLUMNS",
  "LEFT_OUT_CELLS",
  "LEFT_OUT_SHEET",
  "MEANS",
  "SHEET_MEANS",
] as const;
export type Offer = (typeof OFFERS)[number];

/** Where an offer is about: rows `8:10`, columns `C`, cells, or nothing for the sheet. */
export function placeOfOffer(offer: Offer, box: Box): string {
  switch (offer) {
    case "HEADINGS":
    case "TOTAL_ROWS":
    case "LEFT_OUT_ROWS":
      return box.top === box.bottom ? String(box.top + 1) : `${box.top + 1}:${box.bottom + 1}`;
    case "STUB":
    case "CODE":
    case "UNIT":
    case "NOTE":
    case "TOTAL_COLUMNS":
    case "LEFT_OUT_COLUMNS":
      return box.left === box.right
        ? columnLetters(box.left)
        : `${columnLetters(box.left)}:${columnLetters(box.right)}`;
    case "DATA":
    case "MEANS":
    case "LEFT_OUT_CELLS":
      return rangeName(box);
    case "LEFT_OUT_SHEET":
    case "SHEET_MEANS":
      return "";
  }
}

/** Where the figures are found now, for what is said to be figures beside them. */
export interface FoundData {
  readonly rows: readonly [number, number] | null;
}

/**
 * What is said of a sheet with one thing more.
 *
 * @param means for what a cell or the sheet stands for: coordinates
 */
export function withOffer(
  said: Correction,
  offer: Offer,
  box: Box,
  found: FoundData,
  means = "",
): Correction {
  const columns = (role: string): Correction => ({
    ...said,
    columns: { ...said.columns, ...named(box.left, box.right, columnLetters, role) },
  });
  const rows = (role: string): Correction => ({
    ...said,
    rows: { ...said.rows, ...named(box.top, box.bottom, (row) => String(row + 1), role) },
  });
  switch (offer) {
    case "HEADINGS":
      return { ...said, headings: [box.top + 1, box.bottom + 1] };
    case "DATA":
      return withData(said, box, found);
    case "STUB":
    case "CODE":
    case "UNIT":
    case "NOTE":
      return columns(offer);
    case "TOTAL_COLUMNS":
      return columns("TOTAL");
    case "LEFT_OUT_COLUMNS":
      return columns("LEFT_OUT");
    case "TOTAL_ROWS":
      return rows("TOTAL");
    case "LEFT_OUT_ROWS":
      return rows("LEFT_OUT");
    case "LEFT_OUT_CELLS":
      return { ...said, cells: { ...said.cells, [rangeName(box)]: "leave-out" } };
    case "LEFT_OUT_SHEET":
      return { read: false };
    case "MEANS":
      return { ...said, cells: { ...said.cells, [rangeName(box)]: means } };
    case "SHEET_MEANS":
      return { ...said, of: means };
  }
}

/** Figures: the columns, and their rows. Beyond those that are found, all of the rows are what was selected. */
function withData(said: Correction, box: Box, { rows: found }: FoundData): Correction {
  const columns = { ...said.columns, ...named(box.left, box.right, columnLetters, "DATA") };
  const isWithin = found !== null && box.top >= found[0] && box.bottom <= found[1];
  if (!isWithin) return { ...said, columns, data: [box.top + 1, box.bottom + 1] };
  // Within, a row that was no data becomes it; said otherwise before, that is taken back.
  const rows = Object.fromEntries(
    Object.entries(said.rows ?? {}).filter(([row]) => Number(row) <= box.top || Number(row) > box.bottom + 1),
  );
  return plain({ ...said, columns, rows });
}

function named(first: number, last: number, name: (at: number) => string, role: string) {
  const names = Array.from({ length: last - first + 1 }, (_, at) => name(first + at));
  return Object.fromEntries(names.map((each) => [each, role]));
}

/** One thing that was said, to be shown, and taken back by itself. */
export interface SaidPart {
  readonly key: string;
  readonly what: "read" | "headings" | "data" | "columns" | "rows" | "cells" | "of";
  readonly place: string;
  readonly is: string;
}

/** All that was said of a sheet, in the order of its parts. */
export function saidParts({
  read,
  headings,
  data,
  columns,
  rows,
  cells,
  of,
}: Correction): readonly SaidPart[] {
  const part = (what: SaidPart["what"], place: string, is: string): SaidPart => ({
    key: `${what} ${place}`,
    what,
    place,
    is,
  });
  const all = (what: "columns" | "rows" | "cells", said: Readonly<Record<string, string>> = {}) =>
    Object.entries(said).map(([place, is]) => part(what, place, is));
  return [
    ...(read === undefined ? [] : [part("read", "", read ? "READ" : "LEFT_OUT")]),
    ...(headings === undefined ? [] : [part("headings", headings.join(":"), "HEADING")]),
    ...(data === undefined ? [] : [part("data", data.join(":"), "DATA")]),
    ...all("columns", columns),
    ...all("rows", rows),
    ...all("cells", cells),
    ...(of === undefined ? [] : [part("of", "", of)]),
  ];
}

/** What is said without one of its parts. */
export function withoutPart(said: Correction, { what, place }: SaidPart): Correction {
  if (what !== "columns" && what !== "rows" && what !== "cells") {
    const { [what]: _, ...others } = said;
    return others;
  }
  const { [place]: _, ...left } = said[what] ?? {};
  return plain({ ...said, [what]: left });
}

/** From the first row of figures to the last, as they are found. */
export function foundData(ranges: readonly { readonly range: string; readonly role: string }[]): FoundData {
  const boxes = ranges
    .filter(({ role }) => role === "DATA" || role === "TOTAL" || role === "SUBTOTAL")
    .flatMap(({ range }) => boxOf(range) ?? []);
  if (boxes.length === 0) return { rows: null };
  return {
    rows: [Math.min(...boxes.map(({ top }) => top)), Math.max(...boxes.map(({ bottom }) => bottom))],
  };
}
