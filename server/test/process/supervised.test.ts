import { spawn } from "node:child_process";
import { connect, type Socket } from "node:net";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { isAlive } from "../../src/process/alive.ts";
import { atEnd } from "../at-end.ts";
import { startedFolder } from "../embedded/first-start.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");

/** A fault that nobody catches, at the stroke of a signal. */
const FAULT = `process.on("SIGUSR2",()=>void Promise.reject(new Error("nobody listens")))`;

/** The product as npm start runs it, without figures, in a process group of its own. */
function start(dataDir: string, processes = 1) {
  const script = `
    import { supervise } from "./tools/supervise/supervise.mjs";
    process.exitCode = await supervise(["node", "server/src/main.ts"], ["node", "server/src/embedded/stop-orphaned.ts"]);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: PROJECT,
    detached: true,
    env: {
      PATH: process.env["PATH"],
      DATA_DIR: dataDir,
      PORT: "0",
      PROCESSES: String(processes),
      SEED: "none",
      WORKERS: "1",
      // What is half asked may wait for a slow machine.
      REQUEST_TIMEOUT_MS: "120000",
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(FAULT)}`,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<number | null>((done) => child.once("close", done));
  atEnd(async () => {
    child.kill("SIGTERM");
    await Promise.race([ended, sleep(30_000)]);
    child.kill("SIGKILL");
  });
  /** The address of the n-th life. */
  const address = async (life: number): Promise<URL> => {
    const all = (): string[] => [...said.matchAll(/^Movement Atlas: (\S+)$/gm)].map(([, url = ""]) => url);
    await expect.poll(() => all().length, { timeout: 180_000, message: said }).toBe(life);
    return new URL(all().at(-1) ?? "");
  };
  return { child, ended, address, said: () => said };
}

/** A question half asked: it is in flight until {@link finish} says the rest, and answered then or never. */
async function halfAsked({ hostname, port }: URL) {
  const body = JSON.stringify({ query: "{ vintages { id } }" });
  const socket: Socket = connect(Number(port), hostname);
  let heard = "";
  socket.on("data", (bytes: Buffer) => (heard += bytes.toString())).on("error", () => undefined);
  const closed = new Promise<void>((done) => socket.once("close", () => done()));
  const head = ["POST /graphql HTTP/1.1", `host: ${hostname}`, "content-type: application/json"];
  await new Promise<void>((done) =>
    socket.write([...head, `content-length: ${body.length}`, "", body.slice(0, 5)].join("\r\n"), () =>
      done(),
    ),
  );
  return {
    async finish(): Promise<{ first: string; body: string }> {
      socket.write(body.slice(5));
      await closed;
      return { first: heard.slice(0, heard.indexOf("\r\n")), body: heard };
    },
  };
}

const pidOf = (child: { pid?: number | undefined }): number => child.pid ?? 0;
const isUp = (url: URL): Promise<number> =>
  fetch(new URL("/readyz", url)).then(
    ({ status }) => status,
    () => 0,
  );

test("a fault that nobody catches is logged whole, what was asked is answered, and the next process takes the database over", async () => {
  const dataDir = await startedFolder(null);
  const atlas = start(dataDir);
  const url = await atlas.address(1);
  const postgres = (): number =>
    Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  const server = (): number => Number(JSON.parse(readFileSync(join(dataDir, "owner.json"), "utf8")).pid);
  const [database, first] = [postgres(), server()];
  // When memory runs out the server is the first to go: it is started again.
  const goesFirst = (pid: number): number => Number(readFileSync(`/proc/${pid}/oom_score_adj`, "utf8"));
  expect(goesFirst(first)).toBeGreaterThan(goesFirst(database));
  expect(goesFirst(first)).toBeGreaterThan(goesFirst(pidOf(atlas.child)));

  const asked = await halfAsked(url);
  await expect.poll(() => isUp(url), { timeout: 180_000 }).toBe(200);
  process.kill(first, "SIGUSR2");
  // The next one is there while the old one still waits for the rest of the question.
  expect((await atlas.address(2)).href).toBe(url.href);
  expect(isAlive(first)).toBe(true);
  await expect.poll(() => isUp(url), { timeout: 180_000 }).toBe(200);
  const answer = await asked.finish();
  expect(answer.first).toBe("HTTP/1.1 200 OK");
  expect(answer.body).toContain('"VN-2008"');
  expect(atlas.said()).toMatch(
    /"level":"fatal".*"message":"nobody listens","stack":"Error: nobody listens\\n/,
  );
  await expect.poll(() => isAlive(first), { timeout: 180_000 }).toBe(false);
  expect([postgres(), server() === first]).toEqual([database, false]);

  // kill -9 is as good.
  process.kill(server(), "SIGKILL");
  expect((await atlas.address(3)).href).toBe(url.href);
  expect(postgres()).toBe(database);

  // Asked to stop with its whole group, as systemd and terminals do.
  const questions = await Promise.all([halfAsked(url), halfAsked(url), halfAsked(url)]);
  await expect.poll(() => isUp(url), { timeout: 180_000 }).toBe(200);
  process.kill(-pidOf(atlas.child), "SIGTERM");
  await expect.poll(() => isUp(url), { timeout: 180_000 }).toBe(0);
  expect(isAlive(database)).toBe(true);
  const answers = await Promise.all(questions.map((question) => question.finish()));
  expect(answers.map(({ first: line }) => line)).toEqual(Array(3).fill("HTTP/1.1 200 OK"));
  expect(await atlas.ended).toBe(0);
  expect(isAlive(database)).toBe(false);
});

test("when the supervisor is killed everything ends, and a start at that very moment waits for it", async () => {
  const dataDir = await startedFolder(null);
  const first = start(dataDir);
  const url = await first.address(1);
  const asked = await halfAsked(url);
  await expect.poll(() => isUp(url), { timeout: 180_000 }).toBe(200);
  first.child.kill("SIGKILL");
  await expect.poll(() => isUp(url), { timeout: 180_000 }).toBe(0);
  const second = start(dataDir);
  await expect
    .poll(second.said, { timeout: 180_000 })
    .toContain("waiting for the Movement Atlas that is just stopping");
  expect((await asked.finish()).first).toBe("HTTP/1.1 200 OK");
  await second.address(1);
  second.child.kill("SIGINT");
  expect(await second.ended).toBe(0);
});

test("of two processes on one port one answers while the other, which looks after the database, is started again", async () => {
  const dataDir = await startedFolder(null);
  const atlas = start(dataDir, 2);
  const url = await atlas.address(1);
  const listening = (): number => atlas.said().split("Server listening at").length - 1;
  const both = { timeout: 180_000, message: "both listen" };
  await expect.poll(listening, both).toBe(2);
  const { pid: first } = JSON.parse(readFileSync(join(dataDir, "owner.json"), "utf8")) as { pid: number };
  process.kill(first, "SIGKILL");
  await expect.poll(() => isAlive(first), { timeout: 180_000 }).toBe(false);
  // The other one answers before the next one is there, and goes on when it is. What the dead one had taken until its last thread ended is cut.
  await expect.poll(() => isUp(url), { timeout: 180_000 }).toBe(200);
  expect(atlas.said().match(/^Movement Atlas: /gm)).toHaveLength(1);
  expect((await atlas.address(2)).href).toBe(url.href);
  expect(listening()).toBe(3);
  process.kill(-pidOf(atlas.child), "SIGTERM");
  expect(await atlas.ended).toBe(0);
  expect(await isUp(url)).toBe(0);
});
