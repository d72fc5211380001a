import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const PROJECT = resolve(import.meta.dirname, "../../..");

/**
 * The header by which the atlas on this machine knows our own programs, whose questions it does not count; empty where the key
 * cannot be read (server/src/http/admission/own-programs.ts writes it) or the atlas is on another machine, which it is not for.
 */
export function ownProgramHeader(url: string): Record<string, string> {
  const host = URL.parse(url)?.hostname ?? "";
  if (!["127.0.0.1", "[::1]", "localhost"].includes(host)) return {};
  try {
    const folder = resolve(PROJECT, process.env["DATA_DIR"] || ".data");
    return { "atlas-own-program": readFileSync(resolve(folder, "own-program-key"), "utf8").trim() };
  } catch {
    return {};
  }
}
