import { fork } from "node:child_process";
import { join } from "node:path";
import { readMaps, told, waitsOf } from "../flooding/read-maps.ts";
import { MEMORY } from "../measure.ts";
import { aim, say } from "../table.ts";
import type { Published, PublishTask } from "./commune-publisher.ts";
import { communeQuestions } from "./commune-questions.ts";
import type { CommuneWorld } from "./commune-world.ts";

/** What is read meanwhile, over and over, each by a reader of its own: all but what takes half a second itself. */
const READERS = 5;

/** Lets a month of returns of all communes come in while people read, and tells how long that takes, what it takes, and what they wait. */
export async function publishWhileRead(
  { connectionString, size, observations }: CommuneWorld,
  url: string,
): Promise<void> {
  const over = new AbortController();
  const asked = communeQuestions(size).slice(0, READERS);
  const reading = asked.map(({ body }) => readMaps(new URL(url), over.signal, () => body));
  let published: Published | null;
  try {
    published = await publishInProcess({ connectionString, size });
  } finally {
    over.abort();
  }
  const waits = await Promise.all(reading);
  if (published === null) return say("\nAll months of the dataset are there: none is left to be published.");
  const { month, figures, seconds, own, ofPostgres, memory } = published;
  say(
    `\n${month} of all communes published to ${count(observations)} figures: ${count(figures)} more, while ${READERS} read without a break`,
  );
  aim("seconds", seconds, 60, "at most");
  say(
    `processors: ${own.toFixed(1)} s of the program, ${ofPostgres.toFixed(1)} s of PostgreSQL for it; ${Math.round(memory / 1_048_576)} MiB of memory at most`,
  );
  for (const [place, { name }] of asked.entries())
    say(`${name.padEnd(44)} ${told(waitsOf(waits.slice(place, place + 1)))}`);
}

async function publishInProcess(task: PublishTask): Promise<Published | null> {
  const child = fork(join(import.meta.dirname, "commune-publisher.ts"), {
    stdio: ["ignore", 2, 2, "ipc"],
    // As npm start does.
    execArgv: [...MEMORY.flags],
    env: { ...process.env, NODE_ENV: "production", ...MEMORY.environment },
  });
  child.send(task);
  try {
    return await new Promise<Published | null>((resolve, reject) => {
      child.once("message", (message: Published | null) => resolve(message));
      child.once("exit", (code) => reject(new Error(`Publishing ended with ${code}.`)));
    });
  } finally {
    child.kill();
  }
}

const count = (number: number): string => number.toLocaleString("en");
