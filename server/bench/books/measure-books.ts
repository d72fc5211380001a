import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readBookApart } from "../../src/import/books/process/read-book-apart.ts";
import { readBook } from "../../src/import/books/read-book.ts";
import { readingsOf } from "../../src/import/readings/readings-of.ts";
import { aim, heading, say } from "../table.ts";
import { madeBook } from "./made-book.ts";

const run = promisify(execFile);
const COLUMNS = 20;
/** Seconds of a processor that reading a book of 50,000 cells and what they say may take, of 3 with checking it. */
const SECONDS = 2;

/** How long a workbook takes to be read, and what a large CSV file takes of the memory. */
export async function measureBooks(cells: number, rows: number): Promise<void> {
  heading(
    `a workbook of ${cells.toLocaleString("en")} cells, a CSV file of ${rows.toLocaleString("en")} rows`,
  );
  const bytes = await madeBook(Math.ceil(cells / COLUMNS), COLUMNS);
  say(`${(bytes.length / 1_048_576).toFixed(1)} MiB packed`);
  const started = process.cpuUsage();
  const book = await readBook(bytes, { name: "made.xlsx" });
  const read = process.cpuUsage(started);
  const said = readingsOf(book).length;
  const all = process.cpuUsage(started);
  say(
    `read ${seconds(read)} s, what ${said.toLocaleString("en")} cells say ${(Number(seconds(all)) - Number(seconds(read))).toFixed(2)} s, of a processor`,
  );
  aim("both, seconds of a processor", Number(seconds(all)), SECONDS, "at most");
  const clock = performance.now();
  await readBookApart(bytes, { name: "made.xlsx" });
  say(
    `read in a process of its own and told here: ${((performance.now() - clock) / 1_000).toFixed(2)} s by the clock`,
  );

  const file = fileURLToPath(new URL("stream-rows.ts", import.meta.url));
  const { stdout } = await run(process.execPath, [file, String(rows)], { maxBuffer: 1_000_000 });
  const { curve } = JSON.parse(stdout) as { readonly curve: readonly number[] };
  const most = (part: readonly number[]): number => Math.max(0, ...part);
  const half = Math.floor(curve.length / 2);
  aim("CSV: MiB at most (RSS)", most(curve), 400, "at most");
  if (half > 0)
    aim("the second half ÷ the first", most(curve.slice(half)) / most(curve.slice(0, half)), 1.25, "at most");
}

const seconds = ({ user, system }: NodeJS.CpuUsage): string => ((user + system) / 1_000_000).toFixed(2);
