import { once } from "node:events";
import { readBook } from "../read-book.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import { linesOf } from "./wire.ts";
import type { Answer, Asked } from "./wire.ts";

/** Reads the one book that comes on its input, and answers in lines. It knows no environment, no database and no network. */
async function main(): Promise<void> {
  const input = await allOf(process.stdin);
  const end = input.indexOf(0x0a);
  const { name, password } = JSON.parse(input.toString("utf8", 0, end)) as Asked;
  try {
    const book = await readBook(input.subarray(end + 1), { name, ...(password !== null && { password }) });
    for (const line of linesOf(book)) await say(line);
  } catch (error) {
    if (error instanceof BookRefusal) await say({ refused: error.refused });
    else if (error instanceof RangeError) await say({ outOfMemory: true });
    else throw error;
  }
}

async function allOf(input: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** Says no more than is heard. */
async function say(answer: Answer): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, "drain");
}

await main();
