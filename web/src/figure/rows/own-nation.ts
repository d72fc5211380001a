import type { Figure } from "../figure.ts";

/** A Figure over time without sums of some provinces in the country's place. */
export interface OwnNation {
  readonly figure: Figure;
  /** How many of the country's values were left out. */
  readonly leftOut: number;
}

/**
 * A Figure of collected reports whose country's course is only made of figures of the country: what is put together of the few
 * provinces that were found in a year (PARTIAL) goes up and down with what was found, not with the movement.
 */
export function ownNation(figure: Figure): OwnNation {
  const country = new Set(figure.areas.filter(({ level }) => level === "COUNTRY").map(({ id }) => id));
  const rows = figure.rows.filter(
    ({ area, status, member }) => !(country.has(area) && member === null && status === "PARTIAL"),
  );
  return rows.length === figure.rows.length
    ? { figure, leftOut: 0 }
    : { figure: { ...figure, rows }, leftOut: figure.rows.length - rows.length };
}
