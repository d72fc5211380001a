import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runChild } from "./child.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { PROJECT, usableHome } from "./project.mjs";

export const PACKAGE_MANAGER = "pnpm@12.21.0";
const STAMP = "node_modules/.installed";
const NAMED_IN = [
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "package.json",
  "server/package.json",
  "web/package.json",
];
const ARGUMENTS = [
  "install",
  "--frozen-lockfile",
  // Building the page and testing it need everything, whatever NODE_ENV says.
  "--prod=false",
  // Nobody may be there to answer whether an old node_modules can go.
  "--config.confirmModulesPurge=false",
];

/** Installs what the lockfile names, when that has changed since the last time. What it says goes to stderr. */
export async function ensureInstalled() {
  const stamp = join(PROJECT, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(PROJECT, NAMED_IN)) return;
  console.error("Installing what the project needs (once, and whenever the lockfile changes) …");
  const code = await install();
  if (code !== 0) {
    throw new Error(
      `The installation did not succeed (exit code ${code}); what it said stands above. Is the package registry reachable?`,
    );
  }
  markInstalled(PROJECT);
}

/** Says of a copy of the project that what its lockfile names is installed in it. @param {string} root */
export function markInstalled(root) {
  mkdirSync(join(root, dirname(STAMP)), { recursive: true });
  writeFileSync(join(root, STAMP), fingerprint(root, NAMED_IN));
}

/** @returns {Promise<number>} */
function install() {
  const bare = usableHome(process.env);
  delete bare["NODE_ENV"];
  // npx lies beside the running Node where PATH does not lead to one.
  bare["PATH"] = `${bare["PATH"] ?? ""}:${dirname(process.execPath)}`;
  // stdout belongs to the command that was asked for: it may be a table going to a file.
  return runChild("npx", ["--yes", PACKAGE_MANAGER, ...ARGUMENTS], { bare, stdio: ["ignore", 2, 2] });
}
