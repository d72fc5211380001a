/** A piece of text as a page has it: where its baseline begins, in points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of its letters. */
  readonly size: number;
}

interface Line {
  readonly y: number;
  readonly size: number;
  readonly end: number;
  readonly text: string;
}

/** What a gap between two pieces comes to, in sizes of letters: less is none, more is one between words, far more one between columns. */
const GAP = { word: 0.15, column: 4 } as const;
/** Of which part of the size letters are that stand above the line: marks of notes, which are no digits of the number before them. */
const RAISED = { size: 0.8, by: 0.15 } as const;
/** How much of the width of the text a line takes that goes on below. */
const FULL = 0.85;
/** What begins a line of its own. */
const BEGINS = /^(?:[-–+•*]\s|\d{1,2}[.)]\s|[a-zđ][.)]\s|[IVX]{1,5}\.\s|Điều \d|PHẦN |CHƯƠNG )/u;

/** The pieces of a page as paragraphs, top to bottom. Pieces of one line are put together from left to right. */
export function paragraphsOf(pieces: readonly Piece[]): string[] {
  const lines = linesOf(pieces).filter(({ text }, at, all) => !isPageNumber(text, at, all.length));
  const left = Math.min(...pieces.map(({ x }) => x));
  const width = Math.max(...lines.map(({ end }) => end)) - left;
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const goesOn =
      before !== null &&
      before.end - left > FULL * width &&
      before.y - line.y < 2.2 * before.size &&
      !BEGINS.test(line.text);
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ""} ${line.text}`);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (
      row !== undefined &&
      first !== undefined &&
      first.y - piece.y < 0.5 * Math.max(first.size, piece.size)
    )
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(lineOf).filter(({ text }) => text !== "");
}

function lineOf(row: readonly Piece[]): Line {
  const size = Math.max(...row.map((piece) => piece.size));
  const y = Math.min(...row.filter((piece) => piece.size > RAISED.size * size).map((piece) => piece.y));
  const isRaised = (piece: Piece): boolean =>
    piece.size < RAISED.size * size &&
    piece.y - y > RAISED.by * size &&
    /^[\d*()†‡]+$/.test(piece.text.trim());
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row.filter((each) => !isRaised(each)).toSorted((a, b) => a.x - b.x)) {
    const gap = piece.x - end;
    if (text !== "" && gap > GAP.column * size) text = `${text.trimEnd()}\t`;
    else if (text !== "" && gap > GAP.word * size && !/\s$/.test(text) && !/^\s/.test(piece.text))
      text += " ";
    text += piece.text;
    if (piece.text.trim() !== "") end = piece.x + piece.width;
  }
  return { y, size, end, text: text.replaceAll(/[ \u00A0]+/g, " ").trim() };
}

/** A number alone at the head or foot of a page is the page's. */
function isPageNumber(text: string, at: number, lines: number): boolean {
  return (at === 0 || at === lines - 1) && lines > 1 && /^(?:[-–]\s*)?\d{1,4}(?:\s*[-–])?$/.test(text);
}
