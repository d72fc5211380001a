import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Book } from "../book.ts";
import { BookRefusal } from "../refusal/refusal.ts";
import type { ReadingOptions } from "../read-book.ts";
import { type Child, startLimited } from "./start-limited.ts";
import { Turns } from "./turns.ts";
import { BookAssembly } from "./wire.ts";
import type { Answer, Asked } from "./wire.ts";

/** What the process that reads may take. */
export interface Bounds {
  /** Of a processor, by a limit of the system where it has one. */
  readonly seconds: number;
  /** By the clock, however busy the machine is. */
  readonly wait: number;
  /** Memory in all, by a limit of the system where it has one. */
  readonly megabytes: number;
  /** Letters that it may answer: a book that takes more is not to be in the memory of whoever asks. */
  readonly answer: number;
}

export const BOUNDS: Bounds = { seconds: 30, wait: 120, megabytes: 1_200, answer: 256_000_000 };

const CHILD = new URL("child.ts", import.meta.url);

/** How many read at once, whoever asks: each may take all that `BOUNDS` give. */
const turns = new Turns({ atOnce: 2, waiting: 16 });

/**
 * `readBook` in a process of its own, which ends with the reading, when its time is over, and when the signal says so. Whatever it
 * dies of is a refusal.
 *
 * @throws BookRefusal
 */
export function readBookApart(
  bytes: Uint8Array,
  { name, password, bounds = BOUNDS }: Omit<ReadingOptions, "limits"> & { readonly bounds?: Bounds },
  signal?: AbortSignal,
): Promise<Book> {
  const asked: Asked = { name, password: password ?? null };
  return turns.take(() => readWith(startLimited(CHILD, bounds), { bytes, asked, bounds, signal }), signal);
}

interface Task {
  readonly bytes: Uint8Array;
  readonly asked: Asked;
  readonly bounds: Bounds;
  readonly signal: AbortSignal | undefined;
}

async function readWith(child: Child, { bytes, asked, bounds, signal }: Task): Promise<Book> {
  let ended: BookRefusal | null = null;
  const end = (why: BookRefusal): void => {
    ended ??= why;
    child.kill("SIGKILL");
  };
  const cancel = (): void => end(new BookRefusal({ code: "CANCELLED", args: {} }));
  const timer = setTimeout(
    () => end(new BookRefusal({ code: "TOOK_TOO_LONG", args: { seconds: bounds.wait } })),
    bounds.wait * 1_000,
  );
  signal?.addEventListener("abort", cancel, { once: true });
  if (signal?.aborted === true) cancel();
  const closed = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (_, by) => resolve(by));
  });
  const lastWords = tail(child.stderr);
  try {
    // A reader that has ended does not hear the rest.
    child.stdin.on("error", () => {});
    child.stdin.write(`${JSON.stringify(asked)}\n`);
    child.stdin.end(bytes);
    const book = await listen(child.stdout, bounds, end);
    const endedBy = await closed;
    if (ended !== null) throw ended;
    if (book !== null) return book;
    if (endedBy === "SIGXCPU")
      throw new BookRefusal({ code: "TOOK_TOO_LONG", args: { seconds: bounds.seconds } });
    if (OUT_OF_MEMORY.test(lastWords())) throw tooMuchMemory(bounds);
    throw new BookRefusal({ code: "READER_ENDED", args: {} });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
    child.kill("SIGKILL");
  }
}

/** What programs say last that get no more memory. */
const OUT_OF_MEMORY = /out of memory|allocation failed|bad_alloc/i;

/** The book that a reader tells; null where it ended before. */
async function listen(
  output: Readable,
  bounds: Bounds,
  end: (why: BookRefusal) => void,
): Promise<Book | null> {
  const assembly = new BookAssembly();
  let heard = 0;
  for await (const line of createInterface({ input: output, crlfDelay: Infinity })) {
    heard += line.length;
    if (heard > bounds.answer) {
      end(tooMuchMemory(bounds));
      return null;
    }
    let answer: Answer;
    try {
      answer = JSON.parse(line) as Answer;
    } catch {
      return null;
    }
    if ("refused" in answer) throw new BookRefusal(answer.refused);
    if ("outOfMemory" in answer) throw tooMuchMemory(bounds);
    assembly.take(answer);
  }
  return assembly.finish();
}

function tooMuchMemory({ megabytes }: Bounds): BookRefusal {
  return new BookRefusal({ code: "TOOK_TOO_MUCH_MEMORY", args: { megabytes } });
}

/** The last that a stream said. */
function tail(stream: Readable): () => string {
  let said = "";
  stream.setEncoding("utf8").on("data", (piece: string) => {
    said = (said + piece).slice(-8_000);
  });
  return () => said;
}
