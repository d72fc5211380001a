import { period as periodOf } from "../../../statistics/model/periods.ts";
import { ASKED, namedBy, PLAIN } from "../asking/candidates.ts";
import type { SheetCorrection } from "../layout.ts";
import type { Named } from "../names/name-book.ts";
import { boxOf } from "../table/grid.ts";
import type { Box } from "../table/grid.ts";
import type { Title } from "../table/title.ts";

/** What all figures of a sheet are of, as a person says. */
export interface SaidOfSheet {
  readonly named: readonly Named[];
  /** Its code, or `?`. */
  readonly period: string | null;
  readonly asksArea: boolean;
}

/** What a person says of the cells of one sheet, and of the sheet. */
export class ByHand {
  readonly of: SaidOfSheet | null;
  readonly #single = new Map<string, string>();
  readonly #boxes: readonly (readonly [Box, string])[];

  constructor({ cells = {}, of }: SheetCorrection = {}) {
    this.of = of === undefined ? null : saidOfSheet(of);
    const boxes: (readonly [Box, string])[] = [];
    for (const [range, answer] of Object.entries(cells)) {
      const box = boxOf(range);
      if (box === null) continue;
      if (box.top === box.bottom && box.left === box.right)
        this.#single.set(`${box.top}/${box.left}`, answer);
      else boxes.push([box, answer]);
    }
    this.#boxes = boxes;
  }

  /** What was said of a cell; undefined: nothing. */
  at(row: number, column: number): string | undefined {
    return (
      this.#single.get(`${row}/${column}`) ??
      this.#boxes.findLast(
        ([{ top, left, bottom, right }]) => row >= top && row <= bottom && column >= left && column <= right,
      )?.[1]
    );
  }

  leavesOut(row: number, column: number): boolean {
    return this.at(row, column) === PLAIN.leaveOut.answer;
  }
}

function saidOfSheet(of: string): SaidOfSheet {
  const tokens = of.split(" ").filter((token) => token !== "");
  const said = namedBy(tokens.filter((token) => token !== `area:${ASKED}`).join(" "));
  return {
    named: said?.named ?? [],
    period: said?.period ?? null,
    asksArea: tokens.includes(`area:${ASKED}`),
  };
}

/** A title without what a person says otherwise of its sheet. */
export function titleAsSaid(title: Title, of: SaidOfSheet | null): Title {
  if (of === null) return title;
  const says = (kind: Named["kind"]): boolean => of.named.some((named) => named.kind === kind);
  const dimensions = new Set(of.named.flatMap((named) => (named.kind === "member" ? named.dimension : [])));
  const isSaid = (named: Named): boolean =>
    named.kind === "member"
      ? dimensions.has(named.dimension)
      : named.kind === "indicator" && says("indicator");
  const isAsked = of.period === ASKED;
  return {
    ...title,
    mentions: title.mentions.filter(({ mention }) => !mention.named.some(isSaid)),
    maybe: says("indicator") ? [] : title.maybe,
    area: says("area") || of.asksArea ? null : title.area,
    period:
      of.period === null
        ? title.period
        : isAsked
          ? null
          : { code: of.period, span: periodOf(of.period), cell: null },
    likelyPeriods:
      isAsked && title.period !== null ? [title.period.code, ...title.likelyPeriods] : title.likelyPeriods,
  };
}
