import { createServer } from "node:net";
import { resolve } from "node:path";
import { type Config, readConfig } from "./config.ts";
import { EmbeddedError } from "./embedded/embedded-error.ts";
import { BadSeed } from "./import/seed.ts";
import { prepare, type Prepared } from "./prepare.ts";

const usage = `Usage: npm start

Starts the atlas with its database, and prints the address. It takes no words; settings are variables of the environment:
PORT (4000), HOST (127.0.0.1), DATA_DIR (.data), DATABASE_URL (a PostgreSQL of your own instead of the embedded one).`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Starts everything, says where it is once everything answers, and stops it all when asked to. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.length > 0) {
    say(usage);
    process.exit(words.includes("--help") ? 0 : 2);
  }
  const read = readConfig();
  if ("problems" in read) return fail("The settings are not right:", ...read.problems);
  const { config } = read;
  const ending = new AbortController();
  let prepared: Prepared | null = null;
  let askedAt = 0;
  const stop = (): void => {
    // One Ctrl-C comes several times: from the terminal, and passed on by npm and by tools/run.mjs. Asked again later,
    // somebody is in a hurry; PostgreSQL recovers from that too.
    if (ending.signal.aborted && Date.now() - askedAt > 1_000) process.exit(130);
    if (ending.signal.aborted) return;
    askedAt = Date.now();
    ending.abort();
    if (prepared !== null) return void prepared.stop().then(() => process.exit(0));
    // While still preparing, what has been started is stopped by prepare itself; what would take long is left to end alone.
    setTimeout(() => process.exit(0), 5_000);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  try {
    // Found out before a minute is spent on figures.
    await checkPortIsFree(config);
    prepared = await prepare({
      config,
      projectFolder: resolve(import.meta.dirname, "../.."),
      signal: ending.signal,
      say,
      onLost: (error) => fail(`The database was lost: ${error.message}`),
    });
    await prepared.app.listen({ host: config.host, port: config.port });
  } catch (error) {
    if (ending.signal.aborted) process.exit(0);
    await prepared?.stop();
    if (isPortTaken(error)) return fail(portTaken(config));
    if (error instanceof EmbeddedError || error instanceof BadSeed) return fail(error.message);
    throw error;
  }
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  const address = prepared.app.server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  process.stdout.write(`Movement Atlas: http://${host}:${port}\n`);
}

function fail(...lines: readonly string[]): never {
  say(lines.join("\n"));
  process.exit(1);
}

async function checkPortIsFree({ host, port }: Config): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((free, refused) => {
    probe.once("error", refused);
    probe.listen({ host, port }, () => probe.close(() => free()));
  });
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

function portTaken({ host, port }: Config): string {
  return `Port ${port} of ${host} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`;
}

await main();
