import { createHash } from "node:crypto";

/** SHA-256 of some parts, one after the other. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
