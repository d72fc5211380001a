import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const PROJECT = resolve(import.meta.dirname, "../..");

/** Does some work with the address of a running atlas: the one named, else one started for it on data of its own. */
export async function withAtlas(url: string | null, work: (base: string) => Promise<void>): Promise<void> {
  if (url !== null) return work(url.replace(/\/$/u, ""));
  const dataDir = mkdtempSync(join(tmpdir(), "movement-atlas-gallery-"));
  const child = spawn(process.execPath, [join(PROJECT, "server/src/main.ts")], {
    cwd: PROJECT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: "0", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  try {
    const ready = new Promise<string>((done) => {
      createInterface({ input: child.stdout }).on("line", (line) => {
        const [, address] = /^Movement Atlas: (http:\S+)$/u.exec(line) ?? [];
        if (address !== undefined) done(address);
      });
    });
    const address = await Promise.race([ready, ended.then(() => null)]);
    if (address === null) throw new Error("The atlas could not be started; it said why above.");
    await work(address);
  } finally {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}
