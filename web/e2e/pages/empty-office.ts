import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** An atlas of its own that begins with nothing of ours. */
export interface EmptyOffice {
  readonly origin: string;
  /** Ends it, with its database. */
  stop(): Promise<void>;
}

/** Starts the product as an office does that begins with nothing (SEED=none), on data of its own. */
export async function openEmptyOffice(): Promise<EmptyOffice> {
  const dataDir = await mkdtemp(join(tmpdir(), "movement-atlas-office-"));
  const child = spawn(process.execPath, [resolve(import.meta.dirname, "../../../server/src/main.ts")], {
    env: {
      ...process.env,
      SEED: "none",
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      POINTS_A_MINUTE: "0",
      CHECKS_A_MINUTE: "0",
      REQUEST_TIMEOUT_MS: "600000",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const origin = await new Promise<string>((done, fail) => {
    const hear = (chunk: Buffer): void => {
      told += chunk.toString();
      const found = /Movement Atlas: (\S+)/.exec(told)?.[1];
      if (found !== undefined) done(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => fail(new Error(`the atlas ended with ${code}: ${told}`)));
  });
  return {
    origin,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
