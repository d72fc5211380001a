import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { COLUMNS } from "./cube-rows.ts";

/** Copies lines into a table: of {@link answerLine}, or of {@link continuedLine}. */
export async function copyLines(
  client: PoolClient,
  table: "cube" | "cube_fresh" | "cube_continued",
  lines: Uint8Array,
): Promise<void> {
  const columns = table === "cube_continued" ? "" : ` (${COLUMNS.join(", ")})`;
  await pipeline(Readable.from([lines]), client.query(copyFrom(`copy ${table}${columns} from stdin`)));
}
