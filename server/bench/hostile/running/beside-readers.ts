import { readFileSync } from "node:fs";
import { type Waits, readMaps, waitsOf } from "../../flooding/read-maps.ts";
import type { ServerProcess } from "../../measure.ts";

/** What readers and the server went through while something was done. */
export class BesideReaders {
  readonly #server: ServerProcess;
  readonly #seconds: number;
  readonly #alone: Waits[] = [];
  readonly #meanwhile: Waits[] = [];
  #before = 0;
  #peak = 0;

  /** @param seconds for which readers are looked at alone, each time */
  constructor(server: ServerProcess, seconds: number) {
    this.#server = server;
    this.#seconds = seconds;
  }

  /** Does something while maps are read, right after a look at maps alone: what else the machine does falls on both. */
  async watch<T>(work: () => Promise<T>): Promise<T> {
    const url = new URL(this.#server.url);
    this.#alone.push(await readMaps(url, this.#seconds));
    if (this.#before === 0) this.#before = resident(this.#server.pid);
    const over = new AbortController();
    const maps = readMaps(url, over.signal);
    maps.catch(() => undefined);
    const looking = setInterval(() => {
      if (this.#server.ended() === null) this.#peak = Math.max(this.#peak, resident(this.#server.pid));
    }, 100);
    try {
      return await work();
    } finally {
      clearInterval(looking);
      over.abort();
      if (this.#server.ended() === null) this.#meanwhile.push(await maps);
    }
  }

  get alone(): Waits {
    return waitsOf(this.#alone);
  }

  get meanwhile(): Waits {
    return waitsOf(this.#meanwhile);
  }

  /** MiB before the first, and at most since. */
  get memory(): { readonly before: number; readonly peak: number } {
    return { before: this.#before, peak: this.#peak };
  }
}

/** MiB of a process, out of what Linux tells. */
export function resident(pid: number): number {
  const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Math.round(Number(kibibytes) / 1_024);
}
