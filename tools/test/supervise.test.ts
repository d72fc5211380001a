import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { PROJECT } from "./shell.ts";

// What looks after the server, tried on a server of three lines.

const folder = mkdtempSync(join(tmpdir(), "movement-atlas-supervise-"));
afterAll(() => rmSync(folder, { recursive: true }));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** Says where it runs, and then does as the number of its life says. */
function serverOf(lives: readonly string[]): string {
  const file = join(folder, `server-${running.length}-${Math.random()}.mjs`);
  const book = `${file}.lives`;
  writeFileSync(book, "");
  writeFileSync(
    file,
    `import { appendFileSync, readFileSync } from "node:fs";
    appendFileSync(${JSON.stringify(book)}, process.pid + " ");
    const lives = () => readFileSync(${JSON.stringify(book)}, "utf8").trim().split(" ").length;
    const life = lives();
    const ready = () => { process.send({ ready: 4321 }); console.log("life", life, "pid", process.pid, "port", process.env.PORT); };
    process.once("disconnect", () => { appendFileSync(${JSON.stringify(book)}, "orphaned"); process.exit(0); });
    process.on("SIGTERM", () => process.exit(0));
    setInterval(() => {}, 1000);
    const doings = [${lives.map((life) => `() => { ${life} }`).join(", ")}];
    doings[Math.min(life, doings.length) - 1]();`,
  );
  return file;
}

function supervise(server: string) {
  const script = `
    import { supervise } from "./tools/supervise/supervise.mjs";
    process.exitCode = await supervise(["node", ${JSON.stringify(server)}], ["node", "-e", "console.log('database stopped')"]);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: PROJECT,
    env: { PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<number | null>((done) => child.once("close", done));
  const until = async (words: RegExp): Promise<string[]> => {
    for (const end = Date.now() + 180_000; ;) {
      const match = words.exec(said);
      if (match !== null) return match.slice(1);
      if (Date.now() > end) throw new Error(`It never said ${words}:\n${said}`);
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  return { child, ended, until, said: () => said };
}

test("a server that is killed is started again where it was; one that was asked to stop is not", async () => {
  const { child, ended, until } = supervise(serverOf(["ready()"]));
  const [pid] = await until(/life 1 pid (\d+) port undefined/);
  process.kill(Number(pid), "SIGKILL");
  await until(/life 2 pid \d+ port 4321/);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("a start that fails says why, and is not tried again", async () => {
  const { ended, said } = supervise(serverOf(["console.error('the disk is full'); process.exit(1)"]));
  expect(await ended).toBe(1);
  expect(said()).toBe("the disk is full\n");
});

test("one that leaves after a fault answers on while the next one begins", async () => {
  const leaving = `ready(); process.send({ leaving: true });
    const next = setInterval(() => { if (lives() < 2) return; clearInterval(next); console.log("answered"); process.exit(1); }, 20)`;
  const { child, ended, until } = supervise(serverOf([leaving, "ready()"]));
  // It answers only when the next one has begun: were it waited for, neither would ever come.
  await until(/answered/);
  await until(/life 2 pid \d+ port 4321/);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("after five deaths within a minute it is given up in words, and the database is stopped", async () => {
  const { ended, said } = supervise(serverOf(["ready(); setTimeout(() => process.exit(7), 50)"]));
  expect(await ended).toBe(1);
  expect(said().match(/life \d/g)).toEqual(["life 1", "life 2", "life 3", "life 4", "life 5"]);
  expect(said()).toMatch(
    /died 5 times within a minute and is not started again.*npm start\ndatabase stopped\n$/,
  );
});

test("others run beside a server that wants them, outlive it, come back themselves, and end with it", async () => {
  const first = `if (process.env.ATLAS_PROCESS === undefined) {
      process.send({ ready: 4321, others: { count: 2, database: "where it is", adminPort: 9464 } });
      console.log("first", process.pid, "shared", process.env.ATLAS_PORT_IS_SHARED, ".");
    } else {
      process.send({ ready: 4321 });
      const { ATLAS_PROCESS: number, PORT: port, ADMIN_PORT: admin, DATABASE_URL: database } = process.env;
      console.log("process", number, process.pid, "on", port, admin, database, ".");
    }`;
  const { child, ended, until, said } = supervise(serverOf([first]));
  const [pid] = await until(/first (\d+) shared undefined \./);
  const [second] = await until(/process 2 (\d+) on 4321 9465 where it is \./);
  const [third] = await until(/process 3 (\d+) on 4321 9466 where it is \./);
  process.kill(Number(pid), "SIGKILL");
  await until(/first \d+ shared yes \./);
  process.kill(Number(third), "SIGKILL");
  await until(new RegExp(`process 3 (?!${third} )\\d+ on 4321`));
  // The one that was not killed is the one it was.
  expect(said().match(/process 2 \d+/g)).toEqual([`process 2 ${second}`]);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("when the supervisor is killed, the server hears it", async () => {
  const server = serverOf(["ready()"]);
  const { child, until } = supervise(server);
  await until(/life 1/);
  child.kill("SIGKILL");
  await expect
    .poll(() => readFileSync(`${server}.lives`, "utf8"), { timeout: 180_000 })
    .toContain("orphaned");
});
