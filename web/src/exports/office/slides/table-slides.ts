import type { TableBlock, TableRow } from "../../../briefing/page.ts";
import type { Box } from "../../../views/drawing/box.ts";
import { textWidth, wrapText } from "../../../views/drawing/text.ts";
import { palette } from "../../../views/theme.ts";
import type { OfficeCell, OfficeTable } from "../shapes/table.ts";
import { fitted, lineHeight } from "./fit.ts";

const sizes = [11, 10, 9, 8.5, 8];
/** Points between letters and the edges of a cell, both sides. */
const padding = 9;

/** A table as tables that each fit a box: as few as there can be at letters that are read. */
export function tablesOf(block: TableBlock, box: Box): readonly OfficeTable[] {
  const size = fitted(
    sizes,
    (one) => (block.rows.length + 1) * rowHeightOf(one) + heading(block, box, one),
    box.height,
  );
  const rowHeight = rowHeightOf(size);
  const perTable = Math.max(1, Math.floor((box.height - heading(block, box, size)) / rowHeight) - 1);
  const count = Math.max(1, Math.ceil(block.rows.length / perTable));
  const each = Math.ceil(block.rows.length / count);
  return Array.from({ length: count }, (_, i) => {
    const rows = block.rows.slice(i * each, (i + 1) * each);
    return {
      is: "table",
      name: i === 0 ? block.id : `${block.id}-${i + 1}`,
      description: block.title,
      box: { ...box, height: (rows.length + 1) * rowHeight },
      widths: widthsOf(block, box.width, size),
      rowHeight,
      size,
      rows: [head(block), ...rows.map((row) => cellsOf(block, row))],
    };
  });
}

function rowHeightOf(size: number): number {
  return size * lineHeight + 2.6;
}

/** How much higher than a row the headings are, where they are broken into lines. */
function heading(block: TableBlock, box: Box, size: number): number {
  const widths = widthsOf(block, box.width, size);
  const lines = block.columns.map(
    ({ label }, i) => wrapText(label, (widths[i] ?? 40) - padding, size, 600).length,
  );
  return (Math.max(1, ...lines) - 1) * size * lineHeight;
}

/** Widths by the longest text of each column; where they do not fit, the widest give way. */
function widthsOf(block: TableBlock, width: number, size: number): readonly number[] {
  const wanted = block.columns.map(({ label, holds }, i) => {
    const cells = Math.max(
      0,
      ...block.rows.map(({ cells: all }) => textWidth(all[i]?.text ?? "", size, 600)),
    );
    const longest = Math.max(0, ...label.split(" ").map((word) => textWidth(word, size, 600)));
    return Math.max(cells, holds === "words" ? textWidth(label, size, 600) : longest) + padding + 2;
  });
  const sum = wanted.reduce((all, one) => all + one, 0);
  if (sum <= width) return wanted.map((one) => (one * Math.min(width, sum * 1.6)) / sum);
  return wanted.map((one) => (one * width) / sum);
}

function head({ columns }: TableBlock): readonly OfficeCell[] {
  const p = palette("light");
  return columns.map(({ label, holds }) => ({
    text: label,
    isBold: true,
    align: holds === "numbers" ? "right" : "left",
    fill: { hex: p.sequential[0] ?? p.sea, alpha: 1 },
    colour: p.ink,
  }));
}

function cellsOf({ columns }: TableBlock, { cells, role }: TableRow): readonly OfficeCell[] {
  const p = palette("light");
  return columns.map(({ holds }, i) => {
    const cell = cells[i];
    const isUnknown = cell !== undefined && cell.status !== null && cell.value === null;
    return {
      text: `${role === "part" && i === 0 ? "   " : ""}${cell?.text ?? ""}`,
      isBold: role === "total",
      align: holds === "numbers" ? "right" : "left",
      fill: role === "total" ? { hex: p.sea, alpha: 1 } : null,
      colour: isUnknown ? p.ink2 : p.ink,
    };
  });
}
