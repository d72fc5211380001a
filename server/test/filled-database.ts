import { fill } from "./fill.ts";
import { FILLED } from "./hand-on.ts";
import { openCopy } from "./template-database.ts";

/**
 * A database of the calling test file's own, as `DATABASE_URL=… npm start` leaves an empty one: with everything that comes along.
 * That takes most of a minute, so it is done once for the whole run (global-setup.ts begins with it), and all get copies.
 *
 * @returns its connection string
 * @throws Error with all that the program said, when it did not come up
 */
export function openFilledDatabase(): Promise<string> {
  return openCopy(FILLED, fill);
}
