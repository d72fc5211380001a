import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const MANIFEST = join(resolve(import.meta.dirname, "../../.."), "package.json");

/** The version of this program, as its package says. */
export function programVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(MANIFEST, "utf8"))).version;
}
