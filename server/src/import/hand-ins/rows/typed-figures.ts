import { columnNames } from "../../rows/columns.ts";
import { Refusal } from "../steps/refusal.ts";

/** What is kept as the file of figures that somebody typed. */
export const TYPED = "figures.csv";

/**
 * Figures that somebody typed, by our columns, as the file that they might have sent: a correction on a page goes the same way as a workbook.
 *
 * @throws Refusal when a column is not ours
 */
export function typedFigures(rows: readonly Readonly<Record<string, string>>[]): Buffer {
  const known: readonly string[] = columnNames;
  const unknown = rows.flatMap((row) => Object.keys(row)).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Refusal(400, { code: "FIELD_UNKNOWN", args: { field: unknown } }, unknown);
  const used = columnNames.filter((name) => rows.some((row) => row[name] !== undefined));
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  return Buffer.from(
    `${[line(used), ...rows.map((row) => line(used.map((name) => row[name] ?? "")))].join("\n")}\n`,
  );
}
