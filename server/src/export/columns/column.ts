import type { Reason } from "../../statistics/model/types.ts";
import type { StatisticRow } from "../../statistics/request/request.ts";
import type { ExportLanguage, ExportRow, ExportSetting } from "../rows/export-row.ts";

/** What stands in a cell; null: nothing, which is never 0. */
export type Cell = string | number | boolean | null;

/**
 * What a column holds. A `code` is one of ours, or a group's that was asked for; a `text` may be anybody's words. A `list` is of codes with a space
 * between, which no code holds.
 */
export type CellType = "code" | "list" | "text" | "number" | "integer" | "boolean" | "date" | "instant";

/** What a column's cells depend on: rows that share it share the cell, so that it is written once. */
export type Part =
  | "file"
  | "indicator"
  | "place"
  | "breakdown"
  | "basis"
  | "reason"
  | "parts"
  | "dated"
  | "sources"
  | "answer"
  | "beside";

/** Parts that no two rows share. */
export type OwnPart = "answer" | "beside";

export function isOwn(part: Part): part is OwnPart {
  return part === "answer" || part === "beside";
}

type Words = Readonly<Record<ExportLanguage, string>>;

/** What SDMX calls a column. */
export interface SdmxConcept {
  readonly id: string;
  readonly role: "dimension" | "measure" | "attribute";
}

export const dimension = (id: string): SdmxConcept => ({ id, role: "dimension" });
export const attribute = (id: string): SdmxConcept => ({ id, role: "attribute" });

interface Described {
  readonly name: string;
  readonly type: CellType;
  /** A heading for people. */
  readonly title: Words;
  readonly meaning: Words;
  /** Null: it only repeats in words what another column says in codes. */
  readonly sdmx: SdmxConcept | null;
}

/** A column of every file: declared once, for all formats, their metadata and their documentation. */
export interface Column extends Described {
  readonly of: Part;
  readonly read: (row: ExportRow, setting: ExportSetting) => Cell;
}

/** The whole of what is said of a column, but for what makes its cells. */
export type Description = Omit<Described, "name">;

/** The same in every row. */
export const ofFile = (name: string, told: Description, read: (setting: ExportSetting) => Cell): Column => ({
  ...told,
  name,
  of: "file",
  read: (_, setting) => read(setting),
});

/** A column that reads one part of the row and nothing else, which its type sees to. */
const columnOf =
  <P extends Exclude<Part, "file">>(of: P) =>
  (name: string, told: Description, read: (part: ExportRow[P], setting: ExportSetting) => Cell): Column => ({
    ...told,
    name,
    of,
    read: (row, setting) => read(row[of], setting),
  });

export const ofIndicator = columnOf("indicator");
export const ofPlace = columnOf("place");
export const ofBreakdown = columnOf("breakdown");
export const ofBasis = columnOf("basis");
export const ofParts = columnOf("parts");
export const ofDated = columnOf("dated");
export const ofSources = columnOf("sources");
/** For what reads more than these: such cells are made for each row. */
export const ofAnswer = columnOf("answer");
export const ofBeside = columnOf("beside");

/** Why there is no value: most reasons are put into words by themselves, some only with what the row is of. */
export const ofReason = (
  name: string,
  told: Description,
  read: (reason: Reason, answer: StatisticRow, setting: ExportSetting) => Cell,
): Column => ({
  ...told,
  name,
  of: "reason",
  read: ({ reason, answer }, setting) => (reason === null ? null : read(reason, answer, setting)),
});

/** A column that reads more than one part of the row. */
export const ofOwn = (
  name: string,
  told: Description,
  read: (row: ExportRow, setting: ExportSetting) => Cell,
): Column => ({ ...told, name, of: "answer", read });

/** Codes with a space between. */
export function listed(codes: readonly string[]): string | null {
  return codes.length > 1 ? codes.join(" ") : (codes[0] ?? null);
}
