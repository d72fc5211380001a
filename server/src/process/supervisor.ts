/** What tools/supervise.mjs is told: that we serve, on which port; or that we are leaving and a next one may begin. */
export type Message = { readonly ready: number } | { readonly leaving: true };

/** Whether somebody starts us again when we end. */
export function hasSupervisor(): boolean {
  return process.connected;
}

/** Tells the supervisor, if there is one. */
export function tellSupervisor(message: Message): void {
  if (process.connected) process.send?.(message);
}
