import type { ReactNode } from "react";
import type { Figure, FigureRow } from "../../figure/figure.ts";

/** Puts a way to its own page round the number of a row. */
export type Linked = (figure: Figure, row: FigureRow, text: string) => ReactNode;

/** A number that leads nowhere. */
export const unlinked: Linked = (_figure, _row, text) => text;
