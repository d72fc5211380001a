import type { Book } from "./indicator-cells.ts";
import type { Evaluation } from "./evaluation.ts";
import { atomsOf, paths } from "./aggregation-paths.ts";
import type { Figure } from "./which-observation.ts";

/**
 * Hides what still gives a withheld cell away (docs/evaluation.md, "Withheld"), and gives the cells whose answers that may change: of each
 * way to put a withheld cell together completely the last member; and of each withheld cell the figure that answers it, wherever else it
 * answers. Empty: nothing does.
 */
export function givenAway(evaluation: Evaluation, book: Book): number[] {
  const [cells, figures] = [new Set<number>(), new Set<Figure>()];
  const hide = (key: number): void => {
    const answering = evaluation.reported(evaluation.spot(book.index, key))?.winner;
    if (answering === undefined || answering.standing.value === null) cells.add(key);
    else figures.add(answering.figure);
  };
  for (const key of book.withheld) {
    const spot = evaluation.spot(book.index, key);
    const own = evaluation.reported(spot)?.winner;
    if (own !== undefined && own.standing.value !== null) figures.add(own.figure);
    if (atomsOf(evaluation, spot, spot.place).length === 0) continue;
    for (const path of paths(evaluation, spot)) {
      if (path.node === null || path.node.missing.length > 0) continue;
      const last = path.members.findLast(({ node }) => node !== undefined && node.value !== null);
      if (last !== undefined) hide(last.key);
    }
  }
  const touched: number[] = [];
  for (const key of cells)
    if (!book.hidden.has(key)) {
      book.hidden.add(key);
      touched.push(key);
    }
  for (const figure of figures)
    if (!figure.hidden) {
      figure.hidden = true;
      touched.push(...cellsOf(book, figure));
    }
  return touched;
}

/** Hides nothing any more; gives the cells that were hidden. */
export function unhide(book: Book): number[] {
  const cells = [...book.hidden];
  book.hidden.clear();
  for (const [key, figures] of book.figures) for (const figure of figures) if (figure.hidden) cells.push(key);
  for (const figures of book.figures.values()) for (const figure of figures) figure.hidden = false;
  return cells;
}

function cellsOf(book: Book, figure: Figure): number[] {
  return [...book.figures].flatMap(([key, figures]) => (figures.includes(figure) ? [key] : []));
}
