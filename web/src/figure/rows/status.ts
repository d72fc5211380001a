import type { StatusCode, StatusFamily, StatusMark } from "../figure.ts";

/** All statuses, in the order legends and definitions list them. */
export const statusCodes = [
  "REPORTED",
  "AGGREGATED",
  "ESTIMATED",
  "PROVISIONAL",
  "PARTIAL",
  "CARRIED",
  "NO_FIGURE",
  "NOT_REPORTED",
  "NOT_DUE",
  "NOT_COLLECTED",
  "NOT_APPLICABLE",
  "WITHHELD",
  "NOT_COMPARABLE",
] as const satisfies readonly StatusCode[];

const families: Readonly<Record<StatusCode, StatusFamily>> = {
  REPORTED: "known",
  AGGREGATED: "known",
  ESTIMATED: "caution",
  PROVISIONAL: "caution",
  PARTIAL: "caution",
  CARRIED: "caution",
  NO_FIGURE: "unknown",
  NOT_REPORTED: "unknown",
  NOT_DUE: "unknown",
  NOT_COLLECTED: "unknown",
  NOT_APPLICABLE: "unknown",
  WITHHELD: "unknown",
  NOT_COMPARABLE: "unknown",
};

const marks: Readonly<Record<StatusCode, StatusMark>> = {
  REPORTED: "none",
  AGGREGATED: "none",
  ESTIMATED: "none",
  PROVISIONAL: "none",
  PARTIAL: "diagonals",
  CARRIED: "dots",
  NO_FIGURE: "blank",
  NOT_REPORTED: "hatch",
  NOT_DUE: "sparse-dots",
  NOT_COLLECTED: "dashes",
  NOT_APPLICABLE: "cross",
  WITHHELD: "veil",
  NOT_COMPARABLE: "wave",
};

/** The family a status belongs to when nothing else is to be said; a known value with cautions is `caution`. */
export function statusFamily(status: StatusCode, hasCautions = false): StatusFamily {
  const family = families[status];
  return family === "known" && hasCautions ? "caution" : family;
}

/** The mark drawn for a status. */
export function statusMark(status: StatusCode): StatusMark {
  return marks[status];
}

/** Whether a status stands for a value that is known. */
export function isKnown(status: StatusCode): boolean {
  return families[status] !== "unknown";
}

/** Why there is no value, where the status in words does not say it all: that nothing was found is said beside every such row already. */
export function reasonBeside({
  status,
  reason,
}: {
  readonly status: StatusCode;
  readonly reason?: string | null;
}): string | null {
  return status === "NO_FIGURE" ? null : (reason ?? null);
}

const printed: ReadonlySet<StatusCode> = new Set(["REPORTED", "ESTIMATED", "PROVISIONAL", "CARRIED"]);

/** Whether a figure is a source's own, and not worked out of several: then its hedge is the source's word. */
export function isPrinted({
  status,
  numerator,
}: {
  readonly status: StatusCode;
  readonly numerator?: number | null;
}): boolean {
  return printed.has(status) && (numerator === null || numerator === undefined);
}
