import { randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyRequest } from "fastify";

/** The header in which a program of ours shows what it has read in the data folder. */
export const OWN_PROGRAM_HEADER = "atlas-own-program";
/** The file in the data folder; only whoever runs the atlas can read it. */
const FILE = "own-program-key";

/**
 * The key by which our own programs are known (`npm run atlas -- export`): whoever can read the data folder could read the
 * figures there as well. Made at the first start and kept. Null where the folder cannot be written; then nobody is known by it.
 */
export function ownProgramKey(dataFolder: string): string | null {
  const path = join(dataFolder, FILE);
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch {
    // It is there already, or cannot be written: reading tells.
  }
  try {
    const key = readFileSync(path, "utf8").trim();
    return key.length >= 32 ? key : null;
  } catch {
    return null;
  }
}

/** Whether a request shows the key. */
export function showsKey(key: string | null): (request: FastifyRequest) => boolean {
  if (key === null) return () => false;
  const expected = Buffer.from(key);
  return ({ headers }) => {
    const given = headers[OWN_PROGRAM_HEADER];
    if (typeof given !== "string") return false;
    const shown = Buffer.from(given);
    return shown.length === expected.length && timingSafeEqual(shown, expected);
  };
}
