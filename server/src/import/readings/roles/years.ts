import type { SeenCell, SeenSheet } from "./grid.ts";
import { isFigure, isWords } from "./grid.ts";

const SAYS_YEAR = /^(?:các\s+)?(?:năm|year|kỳ|giai\s+đoạn)/iu;
/** "Tỉnh" heads lines, "Tỉnh Mẫu" is one. */
const HEADS_LINES =
  /^(?:(?:stt|tt|chỉ\s+tiêu|địa\s+phương|nội\s+dung|diễn\s+giải|hạng\s+mục|danh\s+mục|indicator)(?!\p{L})|(?:tên|mã|mã\s+số|tỉnh|đơn\s+vị|area|province|name)(?:\s*[,/(].*|\s+(?:đơn\s+vị|hành\s+chính|báo\s+cáo|chỉ\s+tiêu).*)?$)/iu;

/** The year that a cell would be of; null of other numbers, and of one whose format makes it an amount. */
export function yearOf({ cell, text }: SeenCell): number | null {
  const { stored, format } = cell;
  const number =
    stored.type === "number" && (format === null || /^(?:general|0|@)$/i.test(format))
      ? stored.number
      : Number(/^\s*((?:19|20)\d\d)\s*$/.exec(text)?.[1]);
  return Number.isInteger(number) && number >= 1945 && number <= 2100 ? number : null;
}

/** The cells with a bare number that are years and not amounts: by their place among headings, or in a column of days and periods. */
export function years(sheet: SeenSheet): ReadonlySet<SeenCell> {
  const found = new Set<SeenCell>();
  for (const cells of sheet.rows.values()) for (const seen of yearsAcross(sheet, cells)) found.add(seen);
  for (const cells of sheet.columns.values()) for (const seen of yearsDown(cells)) found.add(seen);
  return found;
}

/** Years that head columns: all bare numbers of the row are years in order, nothing but words stands over them, figures stand under. */
function yearsAcross({ columns, rows }: SeenSheet, cells: readonly SeenCell[]): readonly SeenCell[] {
  const candidates = cells.filter((seen) => yearOf(seen) !== null);
  const [first] = candidates;
  if (first === undefined || cells.some((seen) => isFigure(seen) && yearOf(seen) === null)) return [];
  const inColumn = (seen: SeenCell): readonly SeenCell[] => columns.get(seen.column) ?? [];
  const isFirst = candidates.every(
    (seen) => !inColumn(seen).some((one) => one.row < seen.row && isFigure(one)),
  );
  if (!isFirst || !candidates.some((seen) => inColumn(seen).some((one) => one.row > seen.row))) return [];
  const above = candidates.map((seen) =>
    (rows.get(seen.row - 1) ?? []).find(({ column }) => column === seen.column),
  );
  const heads = above.filter((one) => one !== undefined);
  if (heads.length > 0 && heads.every((one) => SAYS_YEAR.test(one.text.trim()))) return candidates;
  const said = candidates.map((seen) => yearOf(seen) ?? 0);
  const inOrder =
    said.every((year, at) => at === 0 || year === (said[at - 1] ?? 0) + 1) ||
    said.every((year, at) => at === 0 || year === (said[at - 1] ?? 0) - 1);
  if (candidates.length > 1 && inOrder && above.some((one) => one === undefined)) return candidates;
  const headed = cells.some((seen) => isWords(seen) && HEADS_LINES.test(seen.text.trim()));
  const among = cells.some((seen) => seen.period !== null && yearOf(seen) === null);
  return (headed || among) && above.every((one) => one === undefined) ? candidates : [];
}

/** A number in a format of days or hours is none. */
function isAmount(seen: SeenCell): boolean {
  const { stored, format } = seen.cell;
  if (stored.type !== "number") return isFigure(seen) && stored.type === "text";
  return format === null || /[0#?@]|general/i.test(format.replaceAll(/"[^"]*"|\\./g, ""));
}

/** Years that name lines: under a heading that says so, or among days and periods and no other numbers. */
function yearsDown(cells: readonly SeenCell[]): readonly SeenCell[] {
  const candidates = cells.filter((seen) => yearOf(seen) !== null);
  if (candidates.length === 0) return [];
  const heading = cells.find(isWords);
  if (heading !== undefined && /^(?:năm|year|kỳ(?:\s+báo\s+cáo)?)$/iu.test(heading.text.trim()))
    return candidates.filter(({ row }) => row > heading.row);
  const amounts = cells.filter((seen) => yearOf(seen) === null && isAmount(seen));
  // A month that heads a column does not make what stands under it a list of periods.
  const [, ...below] = cells;
  const dated = below.filter(
    (seen) => seen.cell.stored.type === "date" || (seen.period !== null && yearOf(seen) === null),
  );
  return dated.length > 1 && amounts.length === 0 ? candidates : [];
}
