import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const SKIPPED = new Set(["node_modules", "dist", "test", "e2e", "test-results", "playwright-report"]);

/**
 * A text that changes when any of these files changes. By content, because times change with every checkout.
 *
 * @param {string} root
 * @param {string[]} paths files, or folders with all that is in them (tests and results apart); missing ones count as empty
 */
export function fingerprint(root, paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((path) => filesIn(root, path))) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !SKIPPED.has(name) && !name.startsWith("."))
    .sort()
    .flatMap((name) => filesIn(root, join(path, name)));
}
