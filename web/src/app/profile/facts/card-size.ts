import { screenScale, wallScale } from "../../../views/drawing/draw-picture.ts";

/** How large the drawings of a page's cards are: all alike. */
export interface CardSize {
  /** CSS pixels; 0: not known yet. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels per unit of the drawing. */
  readonly scale: number;
}

/** What a card's room depends on. */
export interface CardRoom {
  /** CSS pixels of a column on the screen; 0: not known yet. */
  readonly column: number;
  readonly isPrinting: boolean;
  readonly isWall: boolean;
  /** Whether any card states a change. */
  readonly withChange: boolean;
  /** Whether any card draws a course. */
  readonly withCourse: boolean;
}

/** Units of a drawing: its parts one under another; beside the course a change breaks into more lines. */
const units = { words: 90, change: 56, changeBeside: 88, course: 60, courseOnPaper: 44 } as const;
/** CSS pixels of a column from which the course stands beside the words. */
const wideColumn = 330;
/** CSS pixels of a column on a sheet of A4, four side by side; type is set smaller there. */
const sheetColumn = 164;
const sheetScale = 0.66;

/** The size of the drawings of a page's cards: known before courses come, so that nothing is pushed down by them. */
export function cardSize({ column, isPrinting, isWall, withChange, withCourse }: CardRoom): CardSize {
  const scale = isPrinting ? sheetScale : isWall ? wallScale : screenScale;
  const isBeside = !isPrinting && column >= wideColumn * (scale / screenScale);
  const high = isBeside
    ? units.words + (withChange ? units.changeBeside : withCourse ? 12 : 0)
    : units.words +
      (withChange ? units.change : 0) +
      (withCourse ? (isPrinting ? units.courseOnPaper : units.course) : 0);
  return { width: isPrinting ? sheetColumn : column, height: Math.round(high * scale), scale };
}
