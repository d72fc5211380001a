import { createHash } from "node:crypto";
import { canonical, type Plain } from "./canonical.ts";

/** SHA-256 of the canonical text of what was changed in the catalogue. */
export function digestOfChanges(changes: readonly unknown[]): string {
  // What is plain JSON by the way it is kept.
  const plain = JSON.parse(JSON.stringify(changes)) as Plain;
  return createHash("sha256").update(canonical(plain)).digest("hex");
}
