import type { ChangesWords } from "../../i18n/keeping/changes-words.ts";
import { memberNames, type Update } from "./changed-statistic.ts";

/** Every statistic that the page shows as a row, for spreadsheets: UTF-8 with its mark, commas, numbers as programs read them. */
export function changesCsv(updates: readonly Update[], text: ChangesWords): string {
  const rows = updates.flatMap(({ at, furthest }) =>
    furthest.map(({ before, after, causeName }) => [
      at,
      after.indicator.name,
      memberNames(after).join(" · "),
      after.area.name,
      after.period.name,
      after.indicator.unit,
      before.value ?? "",
      after.value ?? "",
      causeName,
    ]),
  );
  return `\uFEFF${[Object.values(text.headings), ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula, nor for several. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
