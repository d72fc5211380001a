import type { Node } from "./node.ts";
import type { Figure } from "./which-observation.ts";
import type { BreakdownDimension, Due, Indicator, SeriesBreak, World } from "../model/types.ts";

/** An indicator with all that its cells need, and its cells' answers as they stand. */
export interface Book {
  readonly index: number;
  readonly indicator: Indicator;
  readonly flow: boolean;
  readonly due: Due | null;
  readonly numerator: Book | null;
  readonly denominator: Book | null;
  /** RATIOs it is a part of. */
  readonly ratios: Book[];
  /** Breaks that its observations may lie beside: its own and those of all indicators it meets in a RATIO. */
  breaks: readonly SeriesBreak[];
  /** Bits of `breaks` that make this indicator's own statistics say seriesBreak. */
  own: number;
  readonly nodes: Map<number, Node>;
  /** Whether any figure of it was ever withheld. */
  guarded: boolean;
  /** Cells whose answer is WITHHELD. */
  readonly withheld: Set<number>;
  /** Cells put together from others that would give away a withheld one; see secondary-suppression.ts. */
  readonly hidden: Set<number>;
  /** By cell: the figures that may answer it. */
  readonly figures: Map<number, Figure[]>;
  /** By place and period that they may speak of: figures whose report lists all parts. */
  readonly lists: Map<string, Figure[]>;
  /** Members by coordinates and dimension, in order. */
  readonly members: Map<number, Partial<Record<BreakdownDimension, number[]>>>;
  /** What lies above each breakdown, along each dimension. */
  readonly above: Map<number, readonly number[]>;
}

/** Two bits a break, in an integer of 31. */
const MOST_BREAKS = 15;

/** A book for each indicator, parts before the RATIOs made of them. */
export function openBooks({ indicators, dataset, breaks }: World): Book[] {
  const books: Book[] = [];
  const open = (indicator: Indicator): Book => {
    const opened = books.find((book) => book.indicator === indicator);
    if (opened !== undefined) return opened;
    const bookOf = (id: string | null): Book | null => {
      const found = indicators.find((other) => other.id === id);
      return found === undefined ? null : open(found);
    };
    const book: Book = {
      numerator: bookOf(indicator.numerator),
      denominator: bookOf(indicator.denominator),
      index: books.length,
      indicator,
      flow: indicator.kind === "FLOW",
      due: dataset.due.find((due) => due.indicator === indicator.id) ?? null,
      ratios: [],
      breaks: [],
      own: 0,
      nodes: new Map(),
      guarded: false,
      withheld: new Set(),
      hidden: new Set(),
      figures: new Map(),
      lists: new Map(),
      members: new Map(),
      above: new Map(),
    };
    for (const part of partsOf(book)) part.ratios.push(book);
    books.push(book);
    return book;
  };
  indicators.forEach(open);
  for (const book of books) numberBreaks(book, breaks);
  return books;
}

function partsOf({ numerator, denominator }: Book): Book[] {
  return [numerator, denominator].filter((part) => part !== null);
}

/** The bits of books that meet in a RATIO are put together, so all that are related number their breaks alike. */
function numberBreaks(book: Book, breaks: readonly SeriesBreak[]): void {
  const relatives = new Set([book]);
  for (const relative of relatives)
    for (const other of [...partsOf(relative), ...relative.ratios]) relatives.add(other);
  const ids = (of: Iterable<Book>): Set<string> => new Set([...of].map(({ indicator }) => indicator.id));
  const [all, own] = [ids(relatives), ids([book, ...partsOf(book)])];
  book.breaks = breaks.filter(({ indicator }) => all.has(indicator));
  if (book.breaks.length > MOST_BREAKS)
    throw new Error(`More than ${MOST_BREAKS} series breaks around "${book.indicator.id}"`);
  book.breaks.forEach(({ indicator }, index) => {
    if (own.has(indicator)) book.own |= 3 << (2 * index);
  });
}
