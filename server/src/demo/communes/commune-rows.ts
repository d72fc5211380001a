import type { RawRow } from "../../import/rows/csv-rows.ts";
import { monthCode } from "../../statistics/model/periods.ts";
import { batchInstant } from "../emit.ts";
import { between, randomFor, saturation, wholeAround } from "../random.ts";
import { isCovid } from "../returns.ts";
import { CELLS, type CommuneCell } from "./commune-cells.ts";
import type { CommuneLife } from "./commune-lives.ts";
import type { CommuneSize } from "./commune-size.ts";

/** Months after which a figure is corrected, from when it came. */
const CORRECTED_AFTER = 2;
/** A return comes in the month after its own, or one later. */
const LATEST = 1;

/** The months in which anything comes in: each a batch, recorded on one day. */
export function batchesOf({ from, to }: CommuneSize): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + 1 + index);
}

/** About how many figures a batch brings. */
export function figuresOf(communes: readonly CommuneLife[], size: CommuneSize, batch: number): number {
  const month = batch - 1;
  const there = communes.filter(({ from, to }) => from <= month && month < to).length;
  return Math.round(there * size.cells * size.reporting * (1 + size.corrected));
}

/**
 * The rows that come in with a batch, in the columns of an import: the returns of the month before, those of the month before that which are late,
 * and corrections. The same for the same size and communes, whatever was made before.
 */
export function* rowsOfBatch(
  communes: readonly CommuneLife[],
  size: CommuneSize,
  batch: number,
): Generator<RawRow> {
  let line = 1;
  for (const { version, month, late } of comingWith(size, batch))
    for (const commune of communes) {
      if (month < commune.from || month >= commune.to || lateness(commune, size, month) !== late) continue;
      for (const [n, cell] of CELLS.slice(0, size.cells).entries()) {
        const { value, misread } = figure(commune, size, cell, n, month);
        if (version === 2 && misread === null) continue;
        line += 1;
        yield {
          line,
          cells: {
            indicator: cell.indicator,
            area: commune.id,
            period: monthCode(month),
            model: cell.model,
            value: String(version === 1 ? (misread ?? value) : value),
            status: "REPORTED",
            source: sourceOf(month),
            version: String(version),
            recorded: batchInstant(batch),
            exhaustive_over: cell.exhaustiveOver,
          },
        };
      }
    }
}

/** The sources that the rows of batches up to one can name; their titles say that they are synthetic. */
export function communeSources({ from }: CommuneSize, batch: number): RawRow[] {
  return Array.from({ length: batch - from }, (_, index) => {
    const month = from + index;
    const title = `Báo cáo giả lập của cấp xã, tháng ${(month % 12) + 1}/${Math.floor(month / 12)}`;
    return {
      line: index + 2,
      cells: {
        id: sourceOf(month),
        title: `${title} (dữ liệu giả lập để dùng thử – không phải số liệu thật)`,
        published: batchInstant(month + 1).slice(0, 10),
        kind: "SYNTHETIC",
      },
    };
  });
}

const sourceOf = (month: number): string => `demo-communes-${monthCode(month)}`;

/** What comes with a batch: first versions, then second ones, of which month and how late. */
function comingWith({ from, to }: CommuneSize, batch: number) {
  const coming = [];
  for (const [version, after] of [
    [1, 0],
    [2, CORRECTED_AFTER],
  ] as const)
    for (let late = 0; late <= LATEST; late += 1) {
      const month = batch - 1 - late - after;
      if (month >= from && month <= to) coming.push({ version, month, late });
    }
  return coming;
}

/** How many months late a commune's return of a month is; null: it never comes. */
function lateness(commune: CommuneLife, size: CommuneSize, month: number): number | null {
  const draw = randomFor(size.seed, "return", commune.id, month)();
  if (draw >= size.reporting) return null;
  return draw < size.reporting * size.late ? 1 : 0;
}

/** A figure, and what is said of it first where that is corrected later. */
function figure(
  commune: CommuneLife,
  { seed, corrected }: CommuneSize,
  cell: CommuneCell,
  n: number,
  month: number,
) {
  const course = randomFor(seed, "course", commune.id, n);
  const mean = cell.mean * commune.size * between(course, 0.5, 1.5);
  const random = randomFor(seed, "figure", commune.id, n, month);
  const centre = 2018 * 12 + between(course, 0, 96);
  const value =
    cell.kind === "STOCK"
      ? Math.round(mean * (0.5 + saturation(month, centre, 24)))
      : wholeAround(random, mean * between(random, 0.6, 1.4) * (isCovid(month) ? 0.3 : 1));
  const isCorrected = random() < corrected;
  return { value, misread: isCorrected ? value + 1 + Math.floor(random() * 3) : null };
}
