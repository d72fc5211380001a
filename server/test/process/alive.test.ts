import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { terminate } from "../../src/embedded/postgres/server-process.ts";
import { identity, isAlive, lives } from "../../src/process/alive.ts";

const folder = mkdtempSync(join(tmpdir(), "processes-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The number of a process that runs a file of this name until the work with it is done. */
async function whileRuns(file: string, work: (pid: number) => void): Promise<void> {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "console.log('there'); setInterval(() => {}, 1_000);");
  const child = spawn(process.execPath, [path], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await new Promise((resolve) => child.stdout.once("data", resolve));
    work(child.pid ?? 0);
  } finally {
    child.kill("SIGKILL");
  }
}

const elsewhere = (noted: string) => noted.replace(/[^:]*$/, "another-boot");

test("a process lives as long as its number, its beginning and its boot are those it noted", async () => {
  await whileRuns("other.js", (pid) => {
    const noted = identity(pid) ?? "";
    expect(lives(pid, noted)).toBe(true);
    expect(lives(pid, noted.replace(/:\d+:/, ":1:"))).toBe(false);
    expect(lives(pid, elsewhere(noted))).toBe(false);
  });
});

test("a server that is shown another boot id than we are, as in containers of systems, is the one that noted it", async () => {
  await whileRuns("server/src/main.ts", (pid) => {
    const noted = identity(pid) ?? "";
    expect(lives(pid, elsewhere(noted))).toBe(true);
    expect(lives(pid, elsewhere(noted).replace(/:\d+:/, ":1:"))).toBe(false);
  });
});

test("a server that hears nothing any more is taken away in the end", async () => {
  const deaf = "for (const signal of ['SIGINT', 'SIGQUIT']) process.on(signal, () => {});";
  const child = spawn(
    process.execPath,
    ["-e", `${deaf} console.log('there'); setInterval(() => {}, 1_000);`],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const pid = child.pid ?? 0;
  await terminate(pid, 1, 1);
  expect(isAlive(pid)).toBe(false);
});
