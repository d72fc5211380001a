import { spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const project = resolve(import.meta.dirname, "../..");

test("a command that does not exist ends with 2 and the list of those that do", () => {
  const { status, stderr } = spawnSync(process.execPath, ["tools/run.mjs", "begin"], {
    cwd: project,
    encoding: "utf8",
  });
  expect(status).toBe(2);
  expect(stderr).toContain("npm run atlas -- --help");
});

test("programs run on the project's own Node, and their exit code is passed on", async () => {
  const script = `
    import { runChild } from "./tools/child.mjs";
    process.exitCode = await runChild("node", ["-e", "console.log(process.version); process.exit(7)"]);`;
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: project,
    encoding: "utf8",
  });
  expect(stdout.trim()).toMatch(/^v24\./);
  expect(status).toBe(7);
});

test("a signal reaches the program, and its own way of ending is passed on", async () => {
  const inner =
    "process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready')";
  const script = `
    import { runChild } from "./tools/child.mjs";
    process.exitCode = await runChild("node", ["-e", ${JSON.stringify(inner)}]);`;
  const outer = spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: project,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((done) => outer.stdout.once("data", done));
  outer.kill("SIGTERM");
  expect(await new Promise((done) => outer.once("exit", done))).toBe(5);
});
