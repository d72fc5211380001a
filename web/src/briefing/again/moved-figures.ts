import type { FigureRow } from "../../figure/figure.ts";
import { words } from "../../i18n/words.ts";
import type { PageBlock, TableCell, WrittenBriefing } from "../page.ts";
import { rowsInPicture } from "../rows-in-picture.ts";

/** A figure of a briefing that is known otherwise by now. */
export interface MovedFigure {
  readonly page: string;
  readonly block: string;
  /** What it is of, in words: indicator, area, period. */
  readonly what: readonly string[];
  readonly indicators: readonly string[];
  /** Null: the block says it in words alone. */
  readonly area: string | null;
  readonly period: string | null;
  readonly before: Known;
  /** Null: it stands there no longer. */
  readonly after: Known | null;
}

/** As it is written, and the number itself; null for an unknown. */
export interface Known {
  readonly text: string;
  readonly value: number | null;
}

interface Told extends Known {
  readonly key: string;
  readonly what: readonly string[];
  readonly indicators: readonly string[];
  readonly area: string | null;
  readonly period: string | null;
}

/** The figures of a briefing that moved between two makings of it, in its order. What has come in beside them is not among them: nothing in the file says otherwise. */
export function movedFigures(then: WrittenBriefing, now: WrittenBriefing): readonly MovedFigure[] {
  const blocks = new Map(now.pages.flatMap((page) => page.blocks.map((block) => [block.id, block])));
  return then.pages
    .filter(({ kind }) => kind !== "method")
    .flatMap((page) =>
      page.blocks.flatMap((block): readonly MovedFigure[] => {
        const later = blocks.get(block.id);
        const known = new Map((later === undefined ? [] : figuresOf(later)).map((one) => [one.key, one]));
        return figuresOf(block).flatMap((one): readonly MovedFigure[] => {
          const after = known.get(one.key) ?? null;
          if (after !== null && after.text === one.text && isSame(after.value, one.value)) return [];
          const { what, indicators, area, period, text, value } = one;
          return [
            {
              page: page.title,
              block: block.id,
              what,
              indicators,
              area,
              period,
              before: { text, value },
              after: after === null ? null : { text: after.text, value: after.value },
            },
          ];
        });
      }),
    );
}

/** The ids of all that a briefing counts. */
export function indicatorsOf(pages: WrittenBriefing["pages"]): readonly string[] {
  return [...new Set(pages.flatMap(({ blocks }) => blocks.flatMap(countedIn)))];
}

function countedIn(block: PageBlock): readonly string[] {
  switch (block.is) {
    case "cards":
      return block.cards.map(({ indicator }) => indicator);
    case "figure":
      return block.figure.of === "holdings" ? [] : [block.figure.indicator];
    case "table":
      return block.indicators ?? [];
    case "text":
    case "sources":
      return [];
  }
}

function figuresOf(block: PageBlock): readonly Told[] {
  const indicators = countedIn(block);
  switch (block.is) {
    case "cards":
      return block.cards.map(({ id, indicator, label, period, text, value }) => ({
        key: id,
        what: [label, period],
        indicators: [indicator],
        area: null,
        period: null,
        text,
        value,
      }));
    case "table":
      return block.rows.flatMap(({ id, cells }) =>
        block.columns.flatMap((column, i): readonly Told[] => {
          const cell = cells[i];
          if (cell === undefined || !isFigure(cell)) return [];
          return [
            {
              key: `${id}/${column.id}`,
              what: [cells[0]?.text ?? id, column.label],
              indicators,
              area: id,
              period: null,
              text: cell.text,
              value: cell.value,
            },
          ];
        }),
      );
    case "figure": {
      const { figure, view, settings, overTime = [] } = block;
      const names = new Map(figure.areas.map(({ id, name }) => [id, name]));
      const periods = new Map(figure.periods.map(({ id, label }) => [id, label]));
      const once = new Map<string, FigureRow>();
      for (const one of [figure, ...overTime])
        for (const row of rowsInPicture(one, view, settings.areas))
          once.set([row.area, row.period, row.member ?? ""].join("/"), row);
      return [...once].map(([key, row]) => ({
        key,
        what: [
          figure.title,
          names.get(row.area) ?? words(figure.locale).country,
          ...(row.member === null ? [] : [row.member]),
          periods.get(row.period) ?? row.period,
        ],
        indicators,
        area: row.area,
        period: row.period,
        text: row.text,
        value: row.exact ?? row.value,
      }));
    }
    case "text":
    case "sources":
      return [];
  }
}

function isFigure({ value, status }: TableCell): boolean {
  return value !== null || status !== null;
}

function isSame(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.abs(a));
}
