import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT } from "../project.mjs";

/** Folders of the project that only its makers need; the page's own sources stay, for pictures and briefings are drawn by them. */
const FOR_MAKERS = /^(\.ci|server\/(test|bench)|web\/(test|e2e|gallery|bench)|tools\/test)\//;

/** What of the installed packages only a workshop reads: maps back to sources, types, and the editor that is in the built page already. */
const FOR_WORKSHOPS = [
  "node_modules/.pnpm/*/node_modules/**/*.map",
  "node_modules/.pnpm/*/node_modules/**/*.d.{ts,mts,cts}",
  "node_modules/.pnpm/monaco-editor@*/node_modules/monaco-editor/{dev,esm,min,min-maps}",
  // When and where it was installed: it would make each bundle another one.
  "node_modules/{.modules.yaml,.pnpm-workspace-state-v1.json}",
];

/**
 * Copies what an installation needs of a checkout: the files that are kept in it, without tests and measurements.
 *
 * @param {string} stage an empty folder
 * @throws Error when this is no checkout
 */
export function copyProject(stage) {
  const listed = spawnSync("git", ["ls-files", "-z"], { cwd: PROJECT, encoding: "utf8" });
  if (listed.status !== 0)
    throw new Error("A bundle is made from a checkout of the project (with git), not from an installation.");
  const files = listed.stdout.split("\0").filter((path) => path !== "" && !FOR_MAKERS.test(path));
  for (const path of files) {
    mkdirSync(join(stage, dirname(path)), { recursive: true });
    cpSync(join(PROJECT, path), join(stage, path));
  }
}

/**
 * Copies the page as built.
 *
 * @param {string} stage
 */
export function copyPage(stage) {
  cpSync(join(PROJECT, "web/dist"), join(stage, "web/dist"), { recursive: true });
}

/**
 * Removes from installed packages what no installation reads.
 *
 * @param {string} stage
 */
export function removeWhatWorkshopsRead(stage) {
  for (const path of globSync(FOR_WORKSHOPS, { cwd: stage }))
    rmSync(join(stage, path), { recursive: true, force: true });
}
