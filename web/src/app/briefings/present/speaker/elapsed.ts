/** Time that somebody has spoken, in milliseconds: it runs, stands still, and begins anew. */
export interface Elapsed {
  /** When it began to run; null: it stands still. */
  readonly since: number | null;
  /** What ran before that. */
  readonly before: number;
}

export function elapsed({ since, before }: Elapsed, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

/** Goes on, or stands still. */
export function toggled(time: Elapsed, now: number): Elapsed {
  return time.since === null ? { ...time, since: now } : { since: null, before: elapsed(time, now) };
}

/** As a clock shows it: `4:05`, `1:04:05`. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (n: number): string => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h === 0 ? `${m}:${two(s)}` : `${h}:${two(m)}:${two(s)}`;
}
