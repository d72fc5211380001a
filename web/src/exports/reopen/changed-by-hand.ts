import type { FileContent, FileTable } from "./file-content.ts";

/** A number that stands otherwise in a file than we wrote it. */
export interface HandChange {
  /** Block, row and column, as far as there are some. */
  readonly place: readonly string[];
  readonly found: string;
  readonly expected: string;
}

const number = /[−+-]?\d[\d.,\u00A0\u202F ]*\d|\d/gu;

/** The numbers that differ between a file and the same file as we write it. Words that people changed are theirs; what they took out or added is not looked for. */
export function changedByHand(
  file: Pick<FileContent, "tables" | "texts">,
  written: Pick<FileContent, "tables" | "texts">,
): readonly HandChange[] {
  const tables = file.tables.flatMap((table) => {
    const own = written.tables.find(({ name }) => name === table.name);
    return own === undefined ? [] : tableChanges(table, own);
  });
  const said = Map.groupBy(written.texts, ({ name }) => name);
  const texts = file.texts.flatMap(({ name, paragraphs }) => {
    const own = (said.get(name) ?? []).map((one) => one.paragraphs);
    if (own.length === 0 || own.some((one) => one.join("\n") === paragraphs.join("\n"))) return [];
    return textChanges(name, paragraphs, own[0] ?? []);
  });
  return [...tables, ...texts];
}

/** Cells that hold another number. Where rows were put in, taken out or put in another order, they are found by their first cell, where that says which they are. */
function tableChanges({ name, rows }: FileTable, written: FileTable): readonly HandChange[] {
  const isWhole =
    rows.length === written.rows.length &&
    (isSameOrder(rows, written.rows) || !isSameOrder(rows.toSorted(byFirst), written.rows.toSorted(byFirst)));
  const own = new Map<string, readonly string[] | undefined>();
  for (const row of written.rows) own.set(row[0] ?? "", own.has(row[0] ?? "") ? undefined : row);
  return rows.flatMap((row, i) => {
    const expected = isWhole ? written.rows[i] : own.get(row[0] ?? "");
    if (expected === undefined) return [];
    return expected.flatMap((text, column): readonly HandChange[] => {
      const found = row[column] ?? "";
      if (!isOtherNumber(text, found)) return [];
      const heading = written.rows[0]?.[column] ?? "";
      const place = [name, expected[0] ?? "", heading].filter((part) => part !== "" && part !== text);
      return [{ place, found, expected: text }];
    });
  });
}

type Rows = FileTable["rows"];

function isSameOrder(a: Rows, b: Rows): boolean {
  return a.length === b.length && a.every((row, i) => row[0] === b[i]?.[0]);
}

function byFirst([a = ""]: readonly string[], [b = ""]: readonly string[]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Paragraphs that say another number in the same words. */
function textChanges(
  name: string,
  paragraphs: readonly string[],
  written: readonly string[],
): readonly HandChange[] {
  const known = new Set(written);
  const unseen = written.filter((text) => !paragraphs.includes(text));
  const isWhole = paragraphs.length === written.length;
  return paragraphs.flatMap((found, i): readonly HandChange[] => {
    if (known.has(found)) return [];
    const expected = isWhole ? written[i] : unseen.find((text) => wordsOf(text) === wordsOf(found));
    return expected !== undefined && isOtherNumber(expected, found)
      ? [{ place: [name].filter(Boolean), found, expected }]
      : [];
  });
}

/**
 * Whether a text says another number than ours did. What is a number, or begins with one, says that one; of a sentence only one in the same words can be told to have
 * another number in it, as in other words a person says something else.
 */
export function isOtherNumber(expected: string, found: string): boolean {
  if (expected === found) return false;
  const [own, theirs] = [numbersOf(expected), numbersOf(found)];
  if (own.length === theirs.length && own.every((one, i) => isSame(one, theirs[i] ?? ""))) return false;
  if (wordsOf(expected) === wordsOf(found)) return true;
  if (isNumber(expected)) return found !== "";
  // A number in place of "not reported".
  return own.length === 0 && isNumber(found);
}

function isNumber(text: string): boolean {
  return /^[^\p{L}\d]{0,3}\d/u.test(text);
}

function numbersOf(text: string): readonly string[] {
  // As programs write it in a file: 1.5E-3 is one number.
  return /^-?\d+(\.\d+)?(E[+-]?\d+)?$/iu.test(text) ? [text] : (text.match(number) ?? []);
}

function wordsOf(text: string): string {
  return text.replaceAll(number, "#");
}

/** Programs that save a file again write the last digits of a number otherwise. */
function isSame(a: string, b: string): boolean {
  return a === b || Math.abs(Number(a) - Number(b)) <= 1e-12 * Math.abs(Number(a));
}
