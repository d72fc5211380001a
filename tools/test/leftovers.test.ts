import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { endLeftovers, processesOf } from "../leftovers.mjs";

const folder = mkdtempSync(join(tmpdir(), "movement-atlas-leftovers-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a program that does not end by itself, and returns when it runs. */
async function start(script: string, environment: Record<string, string>, ...words: string[]) {
  const child = spawn(
    process.execPath,
    ["-e", `${script}; setInterval(() => {}, 1000); console.log("runs")`, ...words],
    { env: environment, stdio: ["ignore", "pipe", "inherit"] },
  );
  await new Promise((runs) => child.stdout.once("data", runs));
  return { pid: child.pid, ended: new Promise((done) => child.once("exit", (_, signal) => done(signal))) };
}

test("what a run left behind is found by its folder, in its words or its environment, and ended", async () => {
  const byEnvironment = await start("", { TMPDIR: folder });
  const byWords = await start("", {}, join(folder, "data"));
  const other = await start("", { TMPDIR: `${tmpdir()}/elsewhere` });
  expect(new Set(processesOf(folder))).toEqual(new Set([byEnvironment.pid, byWords.pid]));
  expect(await endLeftovers(folder, 0)).toHaveLength(2);
  expect(await byEnvironment.ended).toBe("SIGTERM");
  expect(await byWords.ended).toBe("SIGTERM");
  expect(processesOf(folder)).toEqual([]);
  process.kill(other.pid ?? 0, 0);
  process.kill(other.pid ?? 0, "SIGTERM");
  await other.ended;
});

test("where everything has ended nothing is told of", async () => {
  expect(await endLeftovers(folder, 0)).toEqual([]);
});

test("what a killed process left in its folder is ended, and the folder goes", async () => {
  const own = mkdtempSync(join(tmpdir(), "movement-atlas-killed-"));
  const guard = resolve(import.meta.dirname, "../leftovers.mjs");
  const caller = await start(
    `const { spawn } = require("node:child_process");
     spawn(process.execPath, [${JSON.stringify(guard)}, ${JSON.stringify(own)}], { stdio: ["pipe", "ignore", "ignore"], detached: true })`,
    {},
  );
  const left = await start("", { TMPDIR: own });
  process.kill(caller.pid ?? 0, "SIGKILL");
  expect(await left.ended).toBe("SIGTERM");
  await vi.waitUntil(() => !existsSync(own), { timeout: 1_200_000 });
});
