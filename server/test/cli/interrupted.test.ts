import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { isAlive } from "../../src/process/alive.ts";
import { startedFolder } from "../embedded/first-start.ts";
import { temporaryFolder } from "../embedded/holder.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");

/** `npm run atlas -- seed` on a directory of its own, as npm runs it: through a shell. */
function seedTool(dataDir: string) {
  const child = spawn("sh", ["-c", "node tools/run.mjs atlas seed; exit $?"], {
    cwd: PROJECT,
    env: {
      PATH: process.env["PATH"],
      DATA_DIR: dataDir,
      SEED: "none",
      npm_lifecycle_event: "atlas",
    },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes: Buffer) => (said += bytes.toString()));
  // When all that could hold its output has gone.
  const closed = new Promise<void>((done) => child.once("close", () => done()));
  return { child, closed, said: () => said };
}

test("the tool ends when its work is done, and its database with it", async () => {
  const dataDir = temporaryFolder(null);
  const { child, closed, said } = seedTool(dataDir);
  await closed;
  expect(child.exitCode).toBe(0);
  expect(said()).toContain("Everything that comes along is in.");
  expect(existsSync(join(dataDir, "postgres/postmaster.pid"))).toBe(false);
});

/** Ctrl-C reaches the family; what kills npm alone leaves the shell's child to find out by itself. */
test.each([
  ["Ctrl-C", (pid: number): void => void process.kill(-pid, "SIGINT")],
  ["SIGTERM to all", (pid: number): void => void process.kill(-pid, "SIGTERM")],
  ["kill -9 of whoever waits for it", (pid: number): void => void process.kill(pid, "SIGKILL")],
] as const)(
  "the tool ended by %s leaves no PostgreSQL behind, and no half of its work",
  async (_what, end) => {
    const dataDir = await startedFolder(null);
    const { child, closed, said } = seedTool(dataDir);
    await expect.poll(said, { timeout: 180_000 }).toContain("reference data");
    const note = join(dataDir, "postgres/postmaster.pid");
    const postgres = Number(readFileSync(note, "utf8").split("\n")[0]);
    expect(isAlive(postgres)).toBe(true);
    end(child.pid ?? 0);
    await closed;
    await expect.poll(() => isAlive(postgres), { timeout: 180_000 }).toBe(false);
    expect(existsSync(note)).toBe(false);
    expect(said()).not.toContain("    at ");
  },
);
