import { spawn } from "node:child_process";
import { resolve } from "node:path";

const PROJECT = resolve(import.meta.dirname, "../..");

/**
 * Fills an empty database with everything that comes along: types `npm start` and, when it is ready, Ctrl-C.
 *
 * @throws Error with all that the program said, when it did not come up
 */
export async function fill(database: string): Promise<void> {
  const { NODE_ENV: _, ...environment } = process.env;
  const child = spawn("npm", ["start"], {
    cwd: PROJECT,
    env: { ...environment, DATABASE_URL: database, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let [said, isReady] = ["", false];
  const listen = (bytes: Buffer): void => {
    said += bytes.toString();
    if (isReady || !said.includes("Movement Atlas: http") || child.pid === undefined) return;
    isReady = true;
    process.kill(-child.pid, "SIGINT");
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  await new Promise<void>((ended, fail) => {
    child.once("error", fail);
    child.once("close", () =>
      isReady ? ended() : fail(new Error(`npm start did not come up on an empty database:\n${said}`)),
    );
  });
}
