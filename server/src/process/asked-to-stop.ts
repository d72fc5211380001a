/** One Ctrl-C may come several times, from the terminal and passed on by npm; milliseconds in which it is the same one. */
const ONE_ASKING = 1_000;

/**
 * Calls `stop` once when this process is asked to end: by a signal, or because the process that started it with a line to
 * itself (tools/) was killed and cannot ask any more. Asked again later, somebody is in a hurry: then it ends at once, and
 * PostgreSQL and the next start recover from that too.
 */
export function whenAskedToStop(stop: (signal: NodeJS.Signals) => void): void {
  let askedAt: number | null = null;
  const asked = (signal: NodeJS.Signals): void => {
    if (askedAt === null) {
      askedAt = performance.now();
      stop(signal);
    } else if (performance.now() - askedAt > ONE_ASKING) process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, asked);
  if (process.connected) {
    process.once("disconnect", () => asked("SIGHUP"));
    // Listening to the line must not keep a process alive that has done its work.
    process.channel?.unref();
  }
  // Whoever read what we say may be gone, and the terminal with it: no reason to end in the middle of something.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}
