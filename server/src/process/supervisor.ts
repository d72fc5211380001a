/** What tools/supervise/supervise.mjs is told: that we serve, on which port; or that we are leaving and a next one may begin. */
export type Message = Ready | { readonly leaving: true };

export interface Ready {
  readonly ready: number;
  /** What is to run beside us, on the same port: how many, on which database, and the admin port of ours (theirs are the next). */
  readonly others?: { readonly count: number; readonly database: string; readonly adminPort: number | null };
}

/** Whether somebody starts us again when we end. */
export function hasSupervisor(): boolean {
  return process.connected;
}

/** Tells the supervisor, if there is one. */
export function tellSupervisor(message: Message): void {
  if (process.connected) process.send?.(message);
}
