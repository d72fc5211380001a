import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runChild } from "./child.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { PROJECT } from "./project.mjs";

/** What the page is made of; boundaries are read from the seeds. */
const SOURCES = ["web", "seeds/reference", "pnpm-lock.yaml"];
const STAMP = "node_modules/.cache/web-built";

/**
 * Builds the page when what it is made of has changed since the last time.
 *
 * @param {{ stdio?: import("node:child_process").StdioOptions }} [options] where the build says what goes wrong; else stderr
 */
export async function checkWebIsBuilt(options = {}) {
  const stamp = join(PROJECT, STAMP);
  const built = existsSync(join(PROJECT, "web/dist/index.html"));
  if (built && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(PROJECT, SOURCES)) return;
  console.error("Building the page (once, and whenever it changes) …");
  const code = await runChild("vite", ["build", "web", "--logLevel", "error"], {
    stdio: options.stdio ?? ["ignore", 2, 2],
    // With the caller's NODE_ENV it might be a page of another kind, and that would be kept.
    env: { NODE_ENV: "production" },
  });
  if (code !== 0)
    throw new Error(`The page could not be built (exit code ${code}); what went wrong stands above.`);
  markBuilt(PROJECT);
}

/** Says of a copy of the project that the page in it is the one its sources make. @param {string} root */
export function markBuilt(root) {
  mkdirSync(join(root, dirname(STAMP)), { recursive: true });
  writeFileSync(join(root, STAMP), fingerprint(root, SOURCES));
}
