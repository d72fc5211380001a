import { availableParallelism, totalmem } from "node:os";

/** Which part of what serves this process is. */
export interface Serving {
  /** Processes on one port, this one among them. */
  readonly processes: number;
  /** Which of them this one is: 1 looks after the database; the others begin when it serves. */
  readonly number: number;
  /** Whether others serve on the port already. */
  readonly isPortShared: boolean;
}

/** Of these only `PROCESSES` is a setting; the others are said by whoever starts us (tools/supervise/besides.mjs). */
export function readServing(
  text: (name: string) => string | null,
  whole: (name: string, fallback: number, least: number, most: number) => number,
): Serving {
  return {
    processes: whole("PROCESSES", usualProcesses(), 1, MOST),
    number: whole("ATLAS_PROCESS", 1, 1, MOST),
    isPortShared: text("ATLAS_PORT_IS_SHARED") === "yes",
  };
}

/**
 * Connections to the database that all processes of an atlas hold at most: each for answers, imports, publishing and the catalogue, its watch and its wire, files, booklets and
 * backups, and two for each of its threads for large questions.
 */
export function connectionsOf({
  workers,
  serving,
}: {
  readonly workers: number;
  readonly serving: Serving;
}): number {
  return (EACH + 2 * workers) * serving.processes;
}

const EACH = 33;
const MOST = 64;

/** Bytes of memory for each process that serves, PostgreSQL's share beside it. */
const PER_PROCESS = 2 * 1024 ** 3;
/** More are for whoever asks for them: each keeps answers of its own. */
const MOST_BY_ITSELF = 4;

/** As many as there are processors, where there is memory for them; one where a port cannot be shared. */
function usualProcesses(): number {
  if (process.platform !== "linux") return 1;
  // 0: the group of processes has no limit of its own.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.max(1, Math.min(availableParallelism(), MOST_BY_ITSELF, Math.floor(memory / PER_PROCESS)));
}
