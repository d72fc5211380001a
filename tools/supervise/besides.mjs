import { isStopping } from "../child.mjs";

/**
 * What a server says when it serves: on which port; and which others it wants beside it, on the same port.
 *
 * @typedef {object} Ready
 * @property {number} ready
 * @property {Others} [others]
 */
/**
 * @typedef {object} Others
 * @property {number} count
 * @property {string} database where all of them find it
 * @property {number | null} adminPort of the first; each other has the next; null: none
 */
/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/**
 * What a life of a server came to: it ended, or it says that it is leaving and answers only what it was already asked.
 *
 * @typedef {{ code: number, wasReady: boolean, port: number | null }} Life
 */

/** Milliseconds before one that died is started again: at once at first, slower when that did not help, never given up while the first one serves. */
const PAUSES = [0, 500, 2_000, 10_000, 60_000];
/** One that lived so many milliseconds did not die of how it was started. */
const LIVED = 60_000;

/**
 * The servers beside the first one: each in a process of its own, on the same port and database. They outlive it when it dies; when the database is another
 * afterwards, they are started anew.
 */
export class Besides {
  /** @type {(env: NodeJS.ProcessEnv, onStart: (child: ChildProcess) => void) => Promise<Life>} */
  #live;
  /** What they were started with; empty: there are none. */
  #wanted = "";
  #ending = new AbortController();
  /** @type {Promise<void>[]} */
  #running = [];

  /** @param {(env: NodeJS.ProcessEnv, onStart: (child: ChildProcess) => void) => Promise<Life>} live */
  constructor(live) {
    this.#live = live;
  }

  /** What the first one is told when it is started again beside them: the port is theirs as well. @returns {NodeJS.ProcessEnv} */
  get told() {
    return this.#wanted === "" ? {} : { ATLAS_PORT_IS_SHARED: "yes" };
  }

  /** Has as many run as the first one wants, now that it serves. @param {Ready} ready */
  want({ ready: port, others }) {
    const wanted = others === undefined || others.count === 0 ? "" : JSON.stringify([port, others]);
    if (wanted === this.#wanted) return;
    void this.stop();
    this.#wanted = wanted;
    this.#ending = new AbortController();
    if (others === undefined) return;
    this.#running = Array.from({ length: others.count }, (_, at) =>
      this.#keep(
        {
          PORT: String(port),
          DATABASE_URL: others.database,
          ATLAS_PROCESS: String(at + 2),
          ATLAS_PORT_IS_SHARED: "yes",
          ADMIN_PORT: adminPortOf(others.adminPort, at),
          BACKUP_DIR: "",
        },
        this.#ending.signal,
      ),
    );
  }

  /** Asks them to stop, and waits until they have. */
  async stop() {
    this.#ending.abort();
    this.#wanted = "";
    await Promise.all(this.#running.splice(0));
  }

  /**
   * @param {NodeJS.ProcessEnv} env
   * @param {AbortSignal} ending
   */
  async #keep(env, ending) {
    for (let deaths = 0; ;) {
      const began = performance.now();
      const { code } = await this.#live(env, (child) => {
        const end = () => void child.kill("SIGTERM");
        ending.addEventListener("abort", end, { once: true });
        child.once("exit", () => ending.removeEventListener("abort", end));
      });
      if (isStopping() || ending.aborted) return;
      deaths = performance.now() - began > LIVED ? 1 : deaths + 1;
      console.error(
        `Process ${env["ATLAS_PROCESS"]} of the atlas ended unexpectedly (${code}); it is started again.`,
      );
      await paused(PAUSES[Math.min(deaths, PAUSES.length) - 1] ?? 0, ending);
      if (isStopping() || ending.aborted) return;
    }
  }
}

/**
 * The port of another: one of the next, or any that is free, as for the first.
 *
 * @param {number | null} first
 * @param {number} at
 */
function adminPortOf(first, at) {
  return first === null ? "" : String(first === 0 ? 0 : first + at + 1);
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} ending
 * @returns {Promise<void>}
 */
function paused(milliseconds, ending) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    ending.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
