import type { Connection } from "../../db/connect.ts";
import { loadCatalogue } from "../../statistics/catalogue/load-catalogue.ts";
import type { Corrections, LayoutRange } from "../layout/layout.ts";
import type { NameBook } from "../layout/names/name-book.ts";
import { nameBookOf } from "../layout/names/name-book-of.ts";
import { NameIndex } from "../layout/names/name-index.ts";
import { ofFile, sentenceOf } from "../problem.ts";
import { cellOf, UnreadableFile } from "../rows/csv-rows.ts";
import type { RawRow } from "../rows/csv-rows.ts";
import { columnNames } from "../rows/columns.ts";
import { withSaid } from "./layout-import.ts";
import type { ImportLimits } from "./limits.ts";
import { rowsOfFile } from "./rows/file-rows.ts";
import { keptRows } from "./rows/kept-rows.ts";
import { correctionsIn, rememberedBy } from "./rows/remembered.ts";
import { Refusal } from "./steps/refusal.ts";
import { holdForStep } from "./steps/take-step.ts";
import type { Doer } from "./steps/who-may.ts";

/** What a figure is of and how much, in words. */
interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A figure that would be read otherwise. */
export interface LayoutEffect {
  readonly sheet: string;
  /** Where it stands, such as `C8`. */
  readonly cell: string;
  /** Null: it is none as the file is read now, or would be none. */
  readonly before: Words | null;
  readonly after: Words | null;
}

/** What would be read of a file if something were said by hand of its sheets. */
export interface LayoutPreview {
  readonly figures: number;
  readonly openQuestions: number;
  readonly counts: { readonly fresh: number; readonly gone: number; readonly otherwise: number };
  /** The first of each. */
  readonly effects: readonly LayoutEffect[];
  readonly sheets: readonly { readonly sheet: string; readonly ranges: readonly LayoutRange[] }[];
}

/** Effects told one by one, of each kind. */
const MOST_EFFECTS = 30;

/**
 * Reads a file as it would be read if this were said, by the way it is read; nothing of it is kept.
 *
 * @throws Refusal when what is said cannot be so, in the words of what speaks against it
 */
export async function previewLayout(
  { db }: Connection,
  id: string,
  doer: Doer,
  said: Corrections,
  {
    limits,
    password,
    signal,
  }: { readonly limits: ImportLimits; readonly password: string | null; readonly signal: AbortSignal },
): Promise<LayoutPreview> {
  const held = await db.transaction().execute((tx) => holdForStep(tx, id, "LAY_OUT", doer));
  const file = await db
    .selectFrom("import_file")
    .select("bytes")
    .where("import_id", "=", id)
    .executeTakeFirst();
  if (file === undefined) throw new Refusal(409, { code: "FILE_GONE", args: {} });
  const names = nameBookOf(await loadCatalogue(db), held.dataset);
  try {
    const { rows, layout } = await rowsOfFile(file.bytes, {
      name: held.fileName,
      password,
      names: () => Promise.resolve(names),
      corrections: withSaid(correctionsIn(held.layout), said),
      remembered: await rememberedBy(db, held),
      mostRows: limits.rows,
      signal,
      progress: () => undefined,
    });
    return {
      figures: rows.length,
      openQuestions: layout?.questions.filter(({ answer }) => answer === null).length ?? 0,
      ...effectsOf(await keptRows(db, id), rows, names),
      sheets: (layout?.sheets ?? []).map(({ sheet, ranges }) => ({ sheet, ranges })),
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const problem = ofFile(error.fault);
    const why = { vi: sentenceOf(problem, "VI"), en: sentenceOf(problem, "EN") };
    throw new Refusal(400, { code: "LAYOUT_NOT_READ", args: { why } }, "sheets");
  }
}

function effectsOf(
  before: readonly RawRow[],
  after: readonly RawRow[],
  names: NameBook,
): Pick<LayoutPreview, "counts" | "effects"> {
  const index = new NameIndex(names);
  const [was, is] = [byCell(before), byCell(after)];
  const effects = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): LayoutEffect[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const row = now ?? old;
    if (row === undefined || JSON.stringify(said(old)) === JSON.stringify(said(now))) return [];
    return [
      {
        sheet: row.place?.sheet ?? "",
        cell: cellOf(row, "value") ?? String(row.line),
        before: old === undefined ? null : wordsOf(old, index),
        after: now === undefined ? null : wordsOf(now, index),
      },
    ];
  });
  const fresh = effects.filter((each) => each.before === null);
  const gone = effects.filter((each) => each.after === null);
  const otherwise = effects.filter((each) => each.before !== null && each.after !== null);
  return {
    counts: { fresh: fresh.length, gone: gone.length, otherwise: otherwise.length },
    effects: [otherwise, gone, fresh].flatMap((kind) => kind.slice(0, MOST_EFFECTS)),
  };
}

const byCell = (rows: readonly RawRow[]): ReadonlyMap<string, RawRow> =>
  new Map(rows.map((row) => [`${row.place?.sheet ?? ""}!${cellOf(row, "value") ?? row.line}`, row]));

/** What a row says, whatever order its columns have. */
const said = (row: RawRow | undefined): readonly (string | undefined)[] | null =>
  row === undefined ? null : columnNames.map((name) => row.cells[name]);

const MEMBERS = ["model", "category", "unit_type", "award_level"] as const;

function wordsOf({ cells }: RawRow, names: NameIndex): Words {
  const { indicator = "", area = "", period = "", value = "" } = cells;
  const labels = [
    names.indicator(indicator)?.label ?? plain(indicator),
    ...MEMBERS.flatMap((dimension) => {
      const id = cells[dimension] ?? "";
      return id === "" ? [] : (names.member(dimension, id)?.label ?? plain(id));
    }),
    names.area(area)?.label ?? plain(area),
    plain(period),
  ].filter(({ vi }) => vi !== "");
  const inWords = (language: keyof Words): string =>
    `${labels.map((label) => label[language]).join(" · ")}: ${value}`;
  return { vi: inWords("vi"), en: inWords("en") };
}

const plain = (text: string): Words => ({ vi: text, en: text });
