import type { TableBlock, TableRow } from "../../../../briefing/page.ts";
import type { Box } from "../../../../views/drawing/box.ts";
import { textWidth, type Weight } from "../../../../views/drawing/text.ts";
import { palette } from "../../../../views/theme.ts";
import type { OfficeCell, OfficeTable } from "../../shapes/table.ts";
import { fitted, lineHeight, smallestLetters, textHeight } from "./fit.ts";

const sizes = [12, 11, smallestLetters];
/** Points over and under letters. */
const edges = 2;
/** Points between letters and the edges of a cell, both sides. */
const padding = 9;

/** A table as tables that each fit a box: as few as there can be at letters that are read. */
export function tablesOf(block: TableBlock, box: Box): readonly OfficeTable[] {
  const heightAt = (size: number): number => {
    const { top, rows } = heightsOf(block, box.width, size);
    return rows.reduce((sum, height) => sum + height, top);
  };
  const size = fitted(sizes, heightAt, box.height);
  const { widths, top, rows: heights } = heightsOf(block, box.width, size);
  const parts = evenParts(block.rows, heights, box.height - top);
  let first = 0;
  return parts.map((rows, i): OfficeTable => {
    const own = heights.slice(first, first + rows.length);
    first += rows.length;
    return {
      is: "table",
      name: i === 0 ? block.id : `${block.id}-${i + 1}`,
      description: block.title,
      box: {
        ...box,
        width: widths.reduce((sum, width) => sum + width, 0),
        height: own.reduce((sum, height) => sum + height, top),
      },
      widths,
      heights: [top, ...own],
      size,
      rows: [head(block), ...rows.map((row) => cellsOf(block, row))],
    };
  });
}

/** Rows as few parts as hold them, about equally high: none is left with one row. */
function evenParts(
  rows: readonly TableRow[],
  heights: readonly number[],
  room: number,
): readonly (readonly TableRow[])[] {
  const filled = (limit: number): readonly (readonly TableRow[])[] => {
    const parts: TableRow[][] = [[]];
    let used = 0;
    rows.forEach((row, i) => {
      const height = heights[i] ?? 0;
      if (used + height > limit && parts.at(-1)?.length !== 0) {
        parts.push([]);
        used = 0;
      }
      parts.at(-1)?.push(row);
      used += height;
    });
    return parts;
  };
  const fewest = filled(room);
  const all = heights.reduce((sum, height) => sum + height, 0);
  const highest = Math.max(0, ...heights);
  const evened = filled(Math.min(room, all / fewest.length + highest));
  return evened.length === fewest.length ? evened : fewest;
}

/** How wide columns and how high rows are at a size of letters. */
function heightsOf(block: TableBlock, width: number, size: number) {
  const widths = widthsOf(block, width, size);
  const height = (texts: readonly string[], weight: Weight) =>
    Math.max(
      ...texts.map((text, i) => textHeight(text, (widths[i] ?? 40) - padding, size, weight)),
      size * lineHeight,
    ) + edges;
  return {
    widths,
    top: height(
      block.columns.map(({ label }) => label),
      600,
    ),
    rows: block.rows.map(({ cells, role }) =>
      height(
        cells.map(({ text }) => text),
        role === "total" ? 600 : 400,
      ),
    ),
  };
}

/** Widths by what stands in the columns: numbers are never broken, words only where there is no room for all on a line. */
function widthsOf({ columns, rows }: TableBlock, width: number, size: number): readonly number[] {
  const wide = (text: string, weight: Weight) => textWidth(text, size, weight) + padding + 2;
  const longest = (text: string, weight: Weight) =>
    Math.max(...text.split(/\s+/u).map((word) => wide(word, weight)));
  const texts = (i: number) => rows.map(({ cells }) => cells[i]?.text ?? "");
  const whole = columns.map(({ label, holds }, i) =>
    Math.max(
      // A heading over numbers may take two lines.
      holds === "words" ? wide(label, 600) : Math.max(longest(label, 600), wide(label, 600) * 0.6),
      ...texts(i).map((text) => wide(text, 600)),
    ),
  );
  const least = columns.map(({ label, holds }, i) =>
    holds === "numbers"
      ? (whole[i] ?? 0)
      : Math.max(longest(label, 600), ...texts(i).map((text) => longest(text, 600))),
  );
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  if (sum(whole) <= width) return whole.map((one) => one * Math.min(1.4, width / sum(whole)));
  const spare = width - sum(least);
  if (spare < 0) return least.map((one) => (one * width) / sum(least));
  const wanted = sum(whole) - sum(least);
  return least.map((one, i) => one + (((whole[i] ?? one) - one) * spare) / wanted);
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
      // On a ground of its own in its own ink, else in the theme's.
      colour: role === "total" ? p.ink : isUnknown ? "tx2" : "tx1",
    };
  });
}
