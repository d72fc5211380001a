import type { SeenCell, SeenSheet } from "./grid.ts";
import { isFigure } from "./grid.ts";

/** Who signs and where, when it was signed, who receives it. */
const SIGNED =
  /^(?:người\s+(?:lập|tổng\s+hợp|báo\s+cáo|kiểm\s+tra|làm\s+báo\s+cáo)|thủ\s+trưởng|lãnh\s+đạo|(?:chi\s+|tổng\s+)?cục\s+trưởng|giám\s+đốc|trưởng\s+(?:phòng|ban|công\s+an)|chủ\s+tịch|phó\s+\S+|kế\s+toán|xác\s+nhận|tm\.|kt\.|tl\.|tuq\.|nơi\s+nhận|\(\s*ký)/iu;
const DATE_OF_SIGNATURE =
  /(?:^|,\s*)ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm|,\s*ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\s*$/iu;
const REMARK =
  /^(?:ghi\s+chú|chú\s+thích|chú\s+giải|nguồn|lưu\s+ý|notes?\b|source|\(?\*+\)?\s|\(\d\)\s|[¹²³])/iu;

/** What tells a footer stands at the beginning of its text. */
const LOOKED_AT = 120;

/** The first row of the block under the table that is no data: remarks, place and date, signatures. Infinity: there is none. */
export function footerBegins(
  { cells, rows }: SeenSheet,
  figuresOutside: (seen: SeenCell) => boolean,
): number {
  const last = cells.reduce(
    (found, seen) => (seen.row > found && isFigure(seen) && !figuresOutside(seen) ? seen.row : found),
    -1,
  );
  if (last === -1) return Infinity;
  const after = [...rows].filter(([row]) => row > last).toSorted(([a], [b]) => a - b);
  const has = (pattern: RegExp, [, seen]: (typeof after)[number]): boolean =>
    seen.some(({ text }) => pattern.test(text.trim().slice(0, LOOKED_AT)));
  const isSigned = (row: (typeof after)[number]): boolean => has(SIGNED, row) || has(DATE_OF_SIGNATURE, row);
  const signed = after.findIndex(isSigned);
  // A remark right under the last line, and nothing after it, may be a line of the table.
  const first = after.findIndex(
    (row, at) => isSigned(row) || (has(REMARK, row) && (signed > at || row[0] > last + 1)),
  );
  return after[first]?.[0] ?? Infinity;
}
