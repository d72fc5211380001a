import { streamCsv } from "../../src/import/books/csv/stream-csv.ts";

/** Rows between two looks at what the process takes. */
const EVERY = 50_000;

/** A CSV file of so many rows, a line at a time. */
async function* lines(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from("indicator,area,period,value,source\n");
  for (let row = 0; row < rows; row += 1_000)
    yield Buffer.from(
      Array.from(
        { length: Math.min(1_000, rows - row) },
        (_, at) => `"ca.emulation,${at}",ninh-binh-2025,2024-07,${row + at},nguon-${at % 7}\n`,
      ).join(""),
    );
}

// Its own process, so that nothing else is in its memory: says the mebibytes it took (RSS), as often as it looked.
const curve: number[] = [];
let count = 0;
for await (const { cells } of streamCsv(lines(Number(process.argv[2])))) {
  if (cells.length !== 5) throw new Error(`Row ${count} has ${cells.length} cells.`);
  count += 1;
  if (count % EVERY === 0) curve.push(Math.round(process.memoryUsage.rss() / 1_048_576));
}
process.stdout.write(JSON.stringify({ count, curve }));
