import { isAlive } from "./processes.ts";
import { launch, terminate, type LaunchOptions, type Running } from "./server-process.ts";

export interface SuperviseOptions {
  /** Told when it is started again. */
  readonly log?: ((line: string) => void) | undefined;
  /** Told when it could not be brought back. */
  readonly onLost?: ((error: Error) => void) | undefined;
}

/** Brings a server that somebody killed back on the same port, so that connection strings stay valid. */
export function supervise(
  first: Running,
  launching: LaunchOptions,
  options: SuperviseOptions,
): { stop(): Promise<void> } {
  let running = first;
  let stopped = false;
  let restarting: Promise<void> | null = null;
  const restart = async (): Promise<void> => {
    options.log?.("PostgreSQL ended unexpectedly; starting it again");
    try {
      running = await launch({ ...launching, port: first.port, ports: 1 });
    } catch (error) {
      stopped = true;
      clearInterval(timer);
      options.onLost?.(error instanceof Error ? error : new Error(String(error)));
    } finally {
      restarting = null;
    }
  };
  const timer = setInterval(() => {
    if (!stopped && restarting === null && !isAlive(running.pid)) restarting = restart();
  }, 200);
  timer.unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await restarting;
      await terminate(running.pid);
    },
  };
}
