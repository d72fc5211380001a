import { connect } from "../../src/db/connect.ts";
import { handIn, returns } from "../imports/hand-in.ts";

/** Figures in a file, and files until one is taken back again. */
const ROWS = 50;
const UNTIL_REVERSED = 5;
/** Different figures that are corrected in turn. */
const BASE = 2_000;

/**
 * Files that come in one after the other: each says something else of figures that are there, is checked, answered and published as by the page;
 * each fifth is taken back.
 */
export async function importsInTurn(origin: string, connectionString: string): Promise<() => Promise<void>> {
  const connection = connect({ connectionString, max: 1 });
  const [header = "", ...lines] = (await returns(connection.pool, BASE, 0)).toString().split("\n");
  await connection.close();
  let round = 0;
  return async () => {
    round += 1;
    const start = (round * ROWS) % Math.max(1, lines.length - ROWS + 1);
    const corrected = lines.slice(start, start + ROWS).map((line) => {
      const cells = line.split(",");
      return [...cells.slice(0, -1), Number(cells.at(-1)) + round].join(",");
    });
    const { id } = await handIn(origin, Buffer.from([header, ...corrected].join("\n")));
    if (round % UNTIL_REVERSED !== 0) return;
    const response = await fetch(`${origin}/imports/${id}/reverse`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ reason: "bench" }),
    });
    if (!response.ok) throw new Error(`${response.status}: ${(await response.text()).slice(0, 500)}`);
  };
}
