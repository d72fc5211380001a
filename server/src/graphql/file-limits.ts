/** What holds for files at `/data/…`, as `Query.limits` tells it. */
export const FILE_LIMITS = {
  /** Written at once; as many connections are kept for them. */
  atOnce: 4,
  /** Of these, most for one caller. */
  perCaller: 2,
  /** Milliseconds for which a reader may take nothing. */
  stalled: 30_000,
  /** Milliseconds that one file may take: so long a connection and a snapshot of the database are held for it. */
  time: 15 * 60_000,
} as const;
