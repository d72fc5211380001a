import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkWebIsBuilt } from "./build-web.mjs";
import { isStopping, runChild } from "./child.mjs";
import { countPlaywright, countVitest } from "./counts.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */
/** @typedef {{ name: string, run: (report: string) => Promise<Counts> }} Stage */

/** @type {Stage[]} */
const STAGES = [
  { name: "types", run: () => check("tsc", ["--build"]) },
  { name: "lint", run: () => check("oxlint", ["--deny-warnings"]) },
  { name: "format", run: () => check("oxfmt", ["--check", "."]) },
  {
    name: "generated code is fresh",
    run: () => check("graphql-codegen", ["--config", "codegen.yml", "--check", "--errors-only"]),
  },
  // Before the tests that start the product.
  {
    name: "the page builds",
    run: async () => {
      try {
        await checkWebIsBuilt();
        return { passed: 1, failed: 0 };
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        return { passed: 0, failed: 1 };
      }
    },
  },
  {
    name: "unit, database and property tests",
    run: async (report) => {
      const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      const code = await runChild("vitest", args, quiet());
      return countVitest(readReport(report), code);
    },
  },
  {
    name: "browser tests",
    run: async (report) => {
      const args = ["test", "--config", "web/playwright.config.ts"];
      const code = await runChild("playwright", args, quiet({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }));
      return countPlaywright(readReport(report), code);
    },
  },
];

/**
 * Runs every stage, also after one failed, and ends with `N passed, N failed` alone on the last line. A stage without
 * tests of its own counts as one check.
 *
 * @param {string[]} only words that the names of the stages to run begin with; none for all
 * @returns {Promise<number>} 1 when anything failed, or when nothing ran
 */
export async function runTests(only) {
  const stages = STAGES.filter(({ name }) => only.length === 0 || only.some((word) => name.startsWith(word)));
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-results-"));
  /** @type {string[]} */
  const lines = [];
  const total = { passed: 0, failed: 0 };
  try {
    for (const [index, { name, run }] of stages.entries()) {
      if (isStopping()) return 130;
      console.log(`\n── ${name}`);
      const began = Date.now();
      const { passed, failed } = await run(join(folder, `${index}.json`));
      total.passed += passed;
      total.failed += failed;
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      lines.push(`${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function check(program, args) {
  const code = await runChild(program, args, quiet());
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Tests read no stdin, so that they run the same with a terminal and without.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ stdio: import("node:child_process").StdioOptions, env: NodeJS.ProcessEnv }}
 */
function quiet(env = {}) {
  return { stdio: ["ignore", "inherit", "inherit"], env: { CI: "true", ...env } };
}

/**
 * @param {string} path
 * @returns {unknown} null when the run ended before it could write one
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
