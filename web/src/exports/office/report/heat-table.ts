import type { Figure, FigureRow, StatusMark } from "../../../figure/figure.ts";
import { columnsOf } from "../../../views/charts/heat-table/heat-table-head.ts";
import { cellsByArea, rowsOf, type Cell } from "../../../views/charts/heat-table/heat-table-cell.ts";
import { periodsOfKind, shortPeriod } from "../../../views/charts/periods-of-kind.ts";
import { classedFigure } from "../../../views/drawing/classed-figure.ts";
import { inkOn } from "../../../views/drawing/ink-on.ts";
import { overlayMarks } from "../../../views/drawing/marks.ts";
import { palette } from "../../../views/theme.ts";
import { noneSign, unknownSign } from "../../report/form.ts";
import { textWidth } from "../../report/layout.ts";
import { xml, type XmlElement } from "../package/xml.ts";
import { paragraph, run, table, tableCell } from "./word-elements.ts";

/** More periods than this have no room for their numbers on a page. */
const mostPeriods = 14;
/** Millimetres of the names; points of all letters. */
const namesWidth = 30;
const letters = 8;

/** The shading of Word that looks most like a mark. */
const shadings: Readonly<Record<StatusMark, string>> = {
  none: "clear",
  diagonals: "thinDiagStripe",
  dots: "pct25",
  hatch: "thinReverseDiagStripe",
  blank: "clear",
  "sparse-dots": "pct5",
  dashes: "thinHorzStripe",
  cross: "thinDiagCross",
  veil: "horzStripe",
  wave: "thinHorzCross",
};

/**
 * Provinces by periods as a table that Word edits, its cells shaded in the map's colours and marks; null: more periods than a page has room for, or fewer than two.
 * Hundreds of shapes would be slow to open, and programs lay them out again and again.
 */
export function heatTable(asked: Figure): XmlElement | null {
  const of = periodsOfKind(asked);
  if (of === null || of.periods.length < 2) return null;
  const columns = columnsOf(of);
  if (columns.length > mostPeriods) return null;
  const figure = classedFigure(asked);
  const cells = cellsByArea(figure, rowsOf(asked, of), "light");
  const each = (textWidth - namesWidth) / columns.length;
  const widths = [namesWidth, ...columns.map(() => each)];
  const heads = [
    "",
    ...columns.map(({ period, tick }) => (period === null ? (tick ?? "") : shortPeriod(period))),
  ];
  return table(widths, null, [
    row(
      true,
      heads.map((text, i) => cellXml(widths[i] ?? each, text, null, i > 0)),
    ),
    ...asked.areas
      .filter(({ level }) => level === "PROVINCE")
      .map(({ id, name }) =>
        row(false, [
          cellXml(namesWidth, name, null, false),
          ...columns.map(({ period }) => {
            const cell = period === null ? undefined : cells.get(id)?.get(period.id);
            return cellXml(each, cell === undefined ? "" : said(cell.row), cell ?? null, true);
          }),
        ]),
      ),
  ]);
}

function said({ value, short }: FigureRow): string {
  if (value === null) return unknownSign;
  return value === 0 && short === "0" ? noneSign : short;
}

function row(isHead: boolean, cells: readonly XmlElement[]): XmlElement {
  return xml("w:tr", {}, xml("w:trPr", {}, xml("w:cantSplit"), isHead ? xml("w:tblHeader") : null), cells);
}

function cellXml(width: number, text: string, cell: Cell | null, isCentred: boolean): XmlElement {
  const { unknownGround, unknownLine, markLine } = palette("light");
  const ground = cell === null ? null : (cell.fill ?? unknownGround);
  const mark = cell?.mark ?? "none";
  return tableCell(
    width,
    [
      paragraph(
        { align: isCentred ? "center" : "left" },
        run(text, { size: letters, isWhite: ground !== null && inkOn(ground, "light") === "#FFFFFF" }),
      ),
    ],
    ground === null
      ? {}
      : {
          shading: {
            pattern: shadings[mark],
            fore: overlayMarks.includes(mark) ? markLine : unknownLine,
            ground,
          },
        },
  );
}
