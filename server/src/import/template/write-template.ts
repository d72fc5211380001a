import { formSheet } from "./form-sheet.ts";
import { guideSheet } from "./guide-sheet.ts";
import { FILLED, HIDDEN, wordsOf } from "./form-columns.ts";
import type { Part, Template } from "./template.ts";
import { writeWorkbook } from "./xlsx/write-workbook.ts";

/** The form as a workbook, in both languages. The same form gives the same bytes. */
export function templateXlsx(template: Template): Promise<Buffer> {
  return writeWorkbook([formSheet(template), guideSheet()]);
}

/**
 * The form as CSV: our own columns under their names in a language, with ids of what a line is and nothing yet in what is filled in.
 * Separated by `;`, as programs set to Vietnamese take it, with a byte order mark so that they read its letters.
 */
export function templateCsv(template: Template, lang: "vi" | "en"): string {
  const lines = template.blocks.flatMap(({ whole, parts, completeOver }) => [
    ...(whole === null ? [] : [{ line: whole, over: null }]),
    ...parts.map(({ line }) => ({ line, over: completeOver })),
  ]);
  const header = [...HIDDEN, ...FILLED].map((name) => wordsOf(name)[lang]);
  const rows = lines.map(({ line, over }) => [...known(template, line, over), ...FILLED.map(() => "")]);
  const text = [header, ...rows].map((cells) => cells.map(quoted).join(";")).join("\r\n");
  return `\uFEFF${text}\r\n`;
}

function known({ area, period }: Template, line: Part["line"], over: string | null): readonly string[] {
  const of: Readonly<Record<(typeof HIDDEN)[number], string | null>> = {
    ...line,
    area: area.id,
    period: period.code,
    exhaustive_over: over,
  };
  return HIDDEN.map((name) => of[name] ?? "");
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
