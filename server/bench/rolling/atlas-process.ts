import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { MEMORY } from "../measure.ts";

export interface AtlasProcess {
  readonly url: string;
  /** Asks it to stop as systemd does, and waits until it has; rejects when it did not end well. */
  stop(): Promise<void>;
  kill(): void;
}

/**
 * Starts the product of a checkout as it is started for good, on somebody's PostgreSQL, and waits until it says where it is.
 *
 * @param port 0: any
 */
export async function startAtlas(
  project: string,
  port: number,
  environment: Readonly<Record<string, string>>,
): Promise<AtlasProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    [...MEMORY.flags, join(project, "server/src/main.ts")],
    {
      stdio: ["ignore", "pipe", 2],
      env: {
        ...process.env,
        NODE_ENV: "production",
        ...MEMORY.environment,
        PORT: String(port),
        ...environment,
      },
    },
  );
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = once(child, "exit") as Promise<[number | null]>;
  const url = await Promise.race([
    ended.then(([code]) => Promise.reject(new Error(`an atlas ended with ${code}`))),
    (async () => {
      if (child.stdout === null) throw new Error("nothing is heard of it");
      for await (const line of createInterface(child.stdout)) {
        const [, address] = /^Movement Atlas: (\S+)$/.exec(line) ?? [];
        if (address !== undefined) return address;
      }
      return ended.then(([code]) => Promise.reject(new Error(`an atlas ended with ${code}`)));
    })(),
  ]);
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      const [code] = await ended;
      process.off("exit", kill);
      if (code !== 0) throw new Error(`an atlas that was asked to stop ended with ${code}`);
    },
    kill,
  };
}
