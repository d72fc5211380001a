import type { Reason, Status } from "../../model/types.ts";

/** What a source says of a cell by its status alone. */
const SAID_BY_STATUS: Partial<Readonly<Record<Status, Reason>>> = {
  WITHHELD: { code: "NOT_RELEASED", args: {} },
  NOT_APPLICABLE: { code: "CANNOT_BE", args: {} },
};

/** Why a stored answer has no value: as it was worked out, else as its source's status says; null where it has one. */
export function storedReason(
  status: Status,
  worked: { readonly code: string; readonly args: Reason["args"] } | null,
): Reason | null {
  // Only `recompute` writes answers, and it has no other codes.
  return (worked as Reason | null) ?? SAID_BY_STATUS[status] ?? null;
}
