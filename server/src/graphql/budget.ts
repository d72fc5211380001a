import { tooCostly } from "./errors.ts";

/** Rows that one request may ask for, over all its fields together: five full pages. */
export const ROWS_PER_REQUEST = 100_000;

/**
 * Counts the rows that the fields of one request ask for, so that neither many fields side by side nor lists within lists
 * can ask for more than one request is worth.
 */
export class Budget {
  #left: number;

  constructor(rows: number = ROWS_PER_REQUEST) {
    this.#left = rows;
  }

  /** Throws QUERY_TOO_COSTLY once the request has asked for too much. */
  spend(rows: number): void {
    // What is refused later for being negative must not give anything back.
    this.#left -= Math.max(0, rows);
    if (this.#left >= 0) return;
    throw tooCostly(
      `One request may ask for ${ROWS_PER_REQUEST} rows in all, counting "first" of every list as often as the list is ` +
        `asked. Ask for smaller pages or in several requests.`,
      { argument: "first" },
    );
  }
}
