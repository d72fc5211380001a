import { createHash, randomBytes } from "node:crypto";

/** A secret that nobody can guess, in letters that an address takes. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret: enough to know it again, not enough to use it. It is random, so that no salt is needed. */
export function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
