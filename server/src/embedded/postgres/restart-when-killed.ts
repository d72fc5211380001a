import { isAlive } from "../../process/alive.ts";
import { launch, terminate, type LaunchOptions, type Running } from "./server-process.ts";

export interface SuperviseOptions {
  /** Told when it is started again, and when that did not work. */
  readonly log?: ((line: string) => void) | undefined;
}

export interface Supervised {
  /** Stops watching, and the server; see {@link terminate}. */
  stop(fast?: number): Promise<void>;
  /** Stops watching, and leaves the server to whoever looks after it next. */
  leave(): Promise<void>;
}

/** Milliseconds between attempts to bring it back, the last for all further ones. */
const PAUSES = [0, 1_000, 5_000, 15_000];

/**
 * Brings a server that somebody killed back on the same port, so that connection strings stay valid. Where that does not work
 * (a full disk) it is tried again, until it does or we are stopped: what can be answered without it goes on being answered.
 */
export function restartWhenKilled(
  first: Running,
  launching: LaunchOptions,
  options: SuperviseOptions,
): Supervised {
  let running = first;
  let stopped = false;
  let failures = 0;
  let notBefore = 0;
  let restarting: Promise<void> | null = null;
  const restart = async (): Promise<void> => {
    options.log?.("PostgreSQL ended unexpectedly; starting it again");
    try {
      running = await launch({ ...launching, port: first.port, ports: 1 });
      if (failures > 0) options.log?.("PostgreSQL is back");
      failures = 0;
    } catch (error) {
      const pause = PAUSES[Math.min(++failures, PAUSES.length - 1)] ?? 0;
      notBefore = performance.now() + pause;
      const reason = error instanceof Error ? error.message : String(error);
      options.log?.(
        `PostgreSQL could not be started again; the next attempt is in ${pause / 1_000} s. ${reason}`,
      );
    } finally {
      restarting = null;
    }
  };
  const timer = setInterval(() => {
    if (stopped || restarting !== null || isAlive(running.pid) || performance.now() < notBefore) return;
    restarting = restart();
  }, 200);
  timer.unref();
  const leave = async (): Promise<void> => {
    stopped = true;
    clearInterval(timer);
    await restarting;
  };
  return {
    leave,
    async stop(fast) {
      await leave();
      await terminate(running.pid, fast);
    },
  };
}
