import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readBook } from "../../../src/import/books/read-book.ts";
import { layOutBook } from "../../../src/import/layout/lay-out-book.ts";
import type { Layout, Role } from "../../../src/import/layout/layout.ts";
import type { BookArea, BookIndicator, NameBook } from "../../../src/import/layout/names/name-book.ts";
import { placeOf } from "../../../src/import/layout/table/grid.ts";

const FOLDER = resolve(import.meta.dirname, "../books/made-up");

interface SaidCell {
  readonly sheet: string;
  readonly ref: string;
  readonly kind: string;
  readonly value?: unknown;
  readonly unit?: string;
  readonly period?: string;
  readonly role?: string;
  readonly status?: string;
  readonly hidden?: string;
}
interface SaidBook {
  readonly file: string;
  readonly password?: string;
  readonly cells: readonly SaidCell[];
}

const all = JSON.parse(readFileSync(`${FOLDER}/books.json`, "utf8")) as {
  readonly books: readonly SaidBook[];
};
/** Those with a password hold the same sheets as the first, and cost a second each. */
const books = all.books.filter(({ password }) => password === undefined);

const label = (name: string): { readonly vi: string; readonly en: string } => ({ vi: name, en: name });
const area = (id: string, name: string): BookArea => ({
  id,
  level: "province",
  names: [name],
  label: label(name),
  code: null,
  validFrom: "2000-01-01",
  validTo: null,
  successors: [],
});
const flow = (name: string): BookIndicator => ({
  id: name,
  kind: "FLOW",
  names: [name],
  label: label(name),
  definition: "",
  unit: label(""),
  breakdowns: [],
  sums: [],
});

/** What the made-up books count, and where. */
const NAMES: NameBook = {
  dataset: "office",
  areas: [
    { ...area("all", "Cả nước"), level: "country" },
    ...["A", "B", "C", "D"].map((letter) => area(letter, `Mẫu ${letter}`)),
  ],
  places: [],
  groups: [],
  indicators: [
    "Vốn ngân sách Nhà nước", "Vốn ngoài Nhà nước", "Cấp tỉnh", "Cấp huyện, xã", "Diện tích gieo trồng lúa",
    "Sản lượng điện", "Sản lượng thóc", "Sản lượng ngô", "Dân số", "Mật độ",
  ].map(flow), // prettier-ignore
  members: [],
  lines: [],
};

/** Periods as the books name them, as ours are named. */
const ours = (period: string): string =>
  period
    .replace(/-H([12])$/, "-S$1")
    .replace(/-3M$/, "-Q1")
    .replace(/^(\d{4})-9M$/, "$1-01/$1-09");

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^triệu/i, 1e6],
  [/^nghìn/i, 1e3],
];

async function laidOut({ file }: SaidBook): Promise<Layout> {
  const book = await readBook(readFileSync(`${FOLDER}/${file}`), { name: file });
  return layOutBook(book, NAMES, {
    corrections: { answers: { earlier: "take", area: "area:A", "hidden-cells": "take" } },
  });
}

function roleAt({ sheets }: Layout, { sheet, ref }: SaidCell): Role | null {
  const place = placeOf(ref);
  const ranges = sheets.find((each) => each.sheet === sheet)?.ranges ?? [];
  const found = ranges.find(({ range }) => {
    const [from = "", to = from] = range.split(":");
    const [first, last] = [placeOf(from), placeOf(to)];
    return (
      place !== null &&
      first !== null &&
      last !== null &&
      place.row >= first.row &&
      place.row <= last.row &&
      place.column >= first.column &&
      place.column <= last.column
    );
  });
  return found?.role ?? null;
}

/** What a cell should come to, by its description; null where that says nothing of its place in a table. */
function expectedOf(cell: SaidCell): string | null {
  const { kind, role, status, hidden } = cell;
  if (kind === "index-row") return "INDEX_ROW";
  if (kind === "ordinal") return "ORDINAL";
  if (kind === "footer") return "FOOTER";
  if (role !== undefined) return role === "subtotal" ? "SUBTOTAL" : "TOTAL";
  if (status === "plan") return "LEFT_OUT";
  if (hidden === "sheet") return "nothing";
  return kind === "number" && cell.period !== undefined && typeof cell.value === "number"
    ? `${cell.value * (FACTORS.find(([form]) => form.test(cell.unit ?? ""))?.[1] ?? 1)} ${ours(cell.period)} ${status === "estimate" ? "ESTIMATED" : ""}`
    : null;
}

function foundOf(layout: Layout, cell: SaidCell): string {
  const figure = layout.figures.find(({ sheet, at }) => sheet === cell.sheet && at.value === cell.ref);
  if (figure === undefined) return roleAt(layout, cell) ?? "nothing";
  const { value, period, status } = figure.cells;
  return `${Number(value)} ${period ?? ""} ${status ?? ""}`;
}

describe("the made-up books are laid out as it is written of them", () => {
  const told = books.filter(({ cells }) => cells.some((cell) => expectedOf(cell) !== null));
  test.each(told)("$file", async (book) => {
    const layout = await laidOut(book);
    const cells = book.cells.filter((cell) => expectedOf(cell) !== null);
    expect(cells.map((cell) => `${cell.ref} ${foundOf(layout, cell)}`)).toEqual(
      cells.map((cell) => `${cell.ref} ${expectedOf(cell) ?? ""}`),
    );
  });
});

test("no cell of any of them becomes a figure that nothing said what it is of", async () => {
  for (const book of books) {
    const { figures } = await laidOut(book);
    for (const { cells } of figures)
      expect([cells.indicator, cells.area, cells.period], book.file).not.toContain(undefined);
  }
});
