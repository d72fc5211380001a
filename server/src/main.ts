import { createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { linkPath } from "./accounts/links.ts";
import { type Config, readConfig } from "./config.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { whenAskedToStop } from "./process/asked-to-stop.ts";
import { hasSupervisor, tellSupervisor } from "./process/supervisor.ts";
import { describeStartFailure, during } from "./start-failures.ts";

const usage = `Usage: npm start

Starts the atlas with its database, and prints the address. It takes no words; settings are variables of the environment:
PORT (4000), HOST (127.0.0.1), DATA_DIR (.data), DATABASE_URL (a PostgreSQL of your own instead of the embedded one),
SEED (published,demo), PUBLIC_URL, TRUST_PROXY, ADMIN_PORT (nowhere). README.md says what they mean.`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Milliseconds until a start that was told to stop ends in any case; a transaction that is cut off leaves nothing behind. */
const ABANDON = 5_000;
/** Milliseconds for which a port may still be taken by the process before us. */
const PORT_PATIENCE = 2_000;

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
  let code = 0;
  const stop = (): void => {
    ending.abort();
    // While still preparing, what has been started is stopped by prepare itself; what would take long is left to end alone.
    if (prepared === null) setTimeout(() => process.exit(code), ABANDON);
    else void prepared.stop().then(() => process.exit(code));
  };
  whenAskedToStop(stop);
  // A fault that nobody expected may have left anything half done: what was asked is answered, and a fresh process takes over.
  process.on("uncaughtException", (error, origin) => {
    const log = prepared?.app.log;
    if (log === undefined) say(`${origin}: ${whole(error)}`);
    else log.fatal({ err: error, origin }, "an error that nobody caught; the atlas is started again");
    if (code !== 0 || ending.signal.aborted) return;
    code = 1;
    if (prepared === null || !hasSupervisor()) stop();
    else void prepared.leave(() => tellSupervisor({ leaving: true })).finally(() => process.exit(code));
  });
  try {
    // Found out before a minute is spent on figures.
    await during("listening", checkPortIsFree(config));
    prepared = await prepare({
      config,
      projectFolder: resolve(import.meta.dirname, "../.."),
      signal: ending.signal,
      say,
    });
    // Handed on to Node as it is; Fastify has no word for a shared port.
    const place = { host: config.host, port: config.port, reusePort: sharesPort(config) };
    await during("listening", prepared.app.listen(place));
  } catch (error) {
    if (ending.signal.aborted) process.exit(code);
    await prepared?.stop();
    return fail(describeStartFailure(error, config) ?? `Something went wrong on our side: ${whole(error)}`);
  }
  const address = prepared.app.server.address();
  const port = typeof address === "object" && address !== null ? address.port : config.port;
  const origin = originOf(config.host, port);
  const { adminPort, connectionString: database } = prepared;
  if (config.serving.number > 1) return tellSupervisor({ ready: port });
  process.stdout.write(`Movement Atlas: ${origin}\n`);
  if (adminPort !== null) say(`Metrics: ${originOf(config.admin?.host ?? "", adminPort)}/metrics`);
  sayWhoMay(config, prepared.firstLink, say, origin);
  const count = sharesPort(config) ? config.serving.processes - 1 : 0;
  tellSupervisor({ ready: port, others: { count, database, adminPort: config.admin?.port ?? null } });
}

/** Whether others are to serve on the port beside this process: somebody has to start them. */
function sharesPort({ serving: { processes, isPortShared } }: Config): boolean {
  return hasSupervisor() && (processes > 1 || isPortShared);
}

function originOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Says how people sign in, where they do, and how the first one comes in. */
function sayWhoMay(
  { auth, publicUrl }: Config,
  firstLink: string | null,
  tell: (line: string) => void,
  origin: string,
): void {
  if (auth === "off") return;
  tell(`People sign in (AUTH=${auth}).`);
  if (publicUrl?.startsWith("https:") !== true) {
    tell("Signing in works on this machine only: for others put TLS in front and set PUBLIC_URL=https://….");
  }
  if (firstLink === null) return;
  tell(
    "Nobody looks after the accounts yet. Whoever opens this link, once, within 24 hours, becomes the administrator:",
  );
  tell(`${publicUrl ?? origin}${linkPath(firstLink)}`);
}

function fail(...lines: readonly string[]): never {
  say(lines.join("\n"));
  process.exit(1);
}

function whole(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A process of ours that is just ending lets go of it within a moment. */
async function checkPortIsFree(config: Config): Promise<void> {
  const end = performance.now() + PORT_PATIENCE;
  for (;;) {
    try {
      return await listenOnce(config);
    } catch (error) {
      if (!isPortTaken(error) || performance.now() > end) throw error;
    }
    await sleep(100);
  }
}

async function listenOnce({ host, port, serving: { isPortShared: reusePort } }: Config): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((free, refused) => {
    probe.once("error", refused);
    probe.listen({ host, port, reusePort }, () => probe.close(() => free()));
  });
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

await main();
