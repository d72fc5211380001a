import { writeFileSync } from "node:fs";
import { Besides } from "./besides.mjs";
import { isStopping, runChild, startChild } from "../child.mjs";
import { MEMORY } from "./memory.mjs";

/** GraphQL looks each type that it meets up by its name as well, unless it is told that this is no workshop. */
const PRODUCTION = { NODE_ENV: process.env["NODE_ENV"] ?? "production" };

/** So many deaths within so many milliseconds are not an accident any more. */
const [MOST, WITHIN] = [5, 60_000];

/** How a server ends that was asked to: by itself, or by the signal when it could not listen yet. */
const ASKED = new Set([0, 129, 130, 143]);
/** Milliseconds before it is started again: at once at first, slower when that did not help. */
const PAUSES = [0, 500, 1_000, 2_000];

/** @typedef {import("./besides.mjs").Life} Life */

/**
 * How a life is lived.
 *
 * @typedef {object} Living
 * @property {NodeJS.ProcessEnv} env
 * @property {Set<Promise<number>>} leaving those that still answer what they were asked
 * @property {(message: import("./besides.mjs").Ready) => void} onReady
 * @property {(child: import("node:child_process").ChildProcess) => void} [onStart]
 */

/**
 * Runs the server and starts it again when it dies: killed, or after a fault it could not go on from. What it was asked to do
 * (stop), and what a person has to mend first (a start that fails says what), is its end. The database outlives the server
 * and is taken over by the next one; when the server is given up, the database is stopped. Where the server says that it wants others beside it, these
 * are run as well, and go on answering while it is started again.
 *
 * @param {string[]} server the program and its words
 * @param {string[]} stopDatabase a program that stops the database a killed server left running
 * @returns {Promise<number>} exit code
 */
export async function supervise([program = "", ...args], [stopper = "", ...stopperArgs]) {
  /** @type {number[]} */
  const deaths = [];
  /** @type {Set<Promise<number>>} */
  const leaving = new Set();
  /** @type {number | null} */
  let port = null;
  const besides = new Besides((env, onStart) =>
    oneLife(program, args, { env, leaving: new Set(), onReady: () => undefined, onStart }),
  );
  for (;;) {
    const env = { ...(port === null ? {} : { PORT: String(port) }), ...besides.told };
    const life = await oneLife(program, args, { env, leaving, onReady: (ready) => besides.want(ready) });
    port = life.port ?? port;
    const wasKilled = life.code > 128;
    if (ASKED.has(life.code) || isStopping() || !(life.wasReady || wasKilled || deaths.length > 0)) {
      await Promise.all([...leaving, besides.stop()]);
      return life.code;
    }
    const now = performance.now();
    deaths.push(now);
    const recent = deaths.filter((at) => now - at < WITHIN).length;
    if (recent >= MOST) {
      console.error(
        `The atlas died ${recent} times within a minute and is not started again. Why stands above; when it is mended: npm start`,
      );
      await Promise.all([...leaving, besides.stop()]);
      await runChild(stopper, stopperArgs);
      return 1;
    }
    console.error(`The atlas ended unexpectedly (${life.code}); it is started again.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSES[recent - 1]));
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Living} living
 * @returns {Promise<Life>}
 */
async function oneLife(program, args, { env, leaving, onReady, onStart }) {
  /** @type {number | null} */
  let port = null;
  if (isStopping()) return { code: 0, wasReady: false, port };
  const { child, ended } = startChild(program, args, {
    // In a group of its own, so that it hears of Ctrl-C once, from us; with a line to us, so that it hears when we die.
    detached: true,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {
      ...PRODUCTION,
      ...MEMORY.environment,
      ...env,
    },
  });
  endFirst(child.pid);
  onStart?.(child);
  let wasReady = false;
  /** @type {Promise<number>} */
  const left = new Promise((resolve) => {
    child.on("message", (message) => {
      if (typeof message !== "object" || message === null) return;
      if ("ready" in message && typeof message.ready === "number") {
        [wasReady, port] = [true, message.ready];
        onReady(/** @type {import("./besides.mjs").Ready} */ (message));
      }
      if (!("leaving" in message)) return;
      leaving.add(ended);
      void ended.finally(() => leaving.delete(ended));
      resolve(1);
    });
  });
  const code = await Promise.race([ended, left]);
  return { code, wasReady, port };
}

/**
 * When memory runs out, Linux is to end the server, which we start again, before the database and before us, whom nobody starts again.
 *
 * @param {number | undefined} pid
 */
function endFirst(pid) {
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, "500");
  } catch {
    // Another system, or one where that is not ours to say.
  }
}
