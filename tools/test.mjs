import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { checkWebIsBuilt } from "./build-web.mjs";
import { isStopping, runChild } from "./child.mjs";
import { countPlaywright, countVitest } from "./counts.mjs";
import { endLeftovers } from "./leftovers.mjs";
import { slowest, spentByPlaywright, spentByVitest } from "./slowest.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */
/** @typedef {{ folder: string, report: string, stdio: import("node:child_process").StdioOptions }} Surroundings */
/** @typedef {{ name: string, run: (around: Surroundings) => Promise<Counts> }} Stage */
/** @typedef {Stage & { spent: (report: unknown) => import("./slowest.mjs").Spent[] }} Suite */

/** What needs nothing of the others: run side by side, each prints what it said when it has ended. @type {Stage[]} */
const CHECKS = [
  // The longest first.
  { name: "lint", run: check("oxlint", ["--deny-warnings"]) },
  {
    // Before the tests that start the product.
    name: "the page builds",
    run: ({ stdio }) => counted(checkWebIsBuilt({ stdio }).then(() => 0)),
  },
  { name: "types", run: check("tsc", ["--build"]) },
  {
    name: "generated code is fresh",
    run: check("graphql-codegen", ["--config", "codegen.yml", "--check", "--errors-only"]),
  },
  { name: "format", run: check("oxfmt", ["--check", "."]) },
];

/** One after the other: each keeps the machine busy. @type {Suite[]} */
const SUITES = [
  {
    name: "unit, database and property tests",
    run: async ({ report, folder, stdio }) => {
      const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      const code = await runChild("vitest", args, { stdio, env: surroundings(folder) });
      return countVitest(readReport(report), code);
    },
    spent: spentByVitest,
  },
  {
    name: "browser tests",
    run: async ({ report, folder, stdio }) => {
      const args = ["test", "--config", "web/playwright.config.ts"];
      const env = { ...surroundings(folder), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      const code = await runChild("playwright", args, { stdio, env });
      return countPlaywright(readReport(report), code);
    },
    spent: spentByPlaywright,
  },
];

/**
 * Runs every stage, also after one failed, and ends with `N passed, N failed` alone on the last line. A stage without
 * tests of its own counts as one check. However it ends, no process and no file of it stays.
 *
 * @param {string[]} only words that the names of the stages to run begin with; none for all
 * @returns {Promise<number>} 1 when anything failed, or when nothing ran; 130 when it was asked to stop
 */
export async function runTests(only) {
  const isWanted = (/** @type {Stage} */ { name }) =>
    only.length === 0 || only.some((word) => name.startsWith(word));
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-test-run-"));
  // The temporary files of all that is started lie in it; a database runs as another user when we are root.
  chmodSync(folder, 0o1777);
  /** @type {string[]} */
  const lines = [];
  const total = { passed: 0, failed: 0 };
  const count = (
    /** @type {string} */ name,
    /** @type {Counts} */ { passed, failed },
    /** @type {number} */ began,
  ) => {
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    lines.push(`${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  };
  // Told to stop, a suite ends the test it is in first, and that may be a long one: it is not waited for without end.
  const impatience = setInterval(() => {
    if (!isStopping()) return;
    clearInterval(impatience);
    void endLeftovers(folder);
  }, 250);
  try {
    await sideBySide(CHECKS.filter(isWanted), async ({ name, run }) => {
      const began = Date.now();
      const said = join(folder, `${name}.log`);
      const output = openSync(said, "w");
      const counts = await run({ folder, report: "", stdio: ["ignore", output, output] });
      closeSync(output);
      count(name, counts, began);
      console.log(`\n── ${name}\n${readFileSync(said, "utf8")}`);
    });
    for (const { name, run, spent } of SUITES.filter(isWanted)) {
      if (isStopping()) break;
      console.log(`\n── ${name}`);
      const began = Date.now();
      const report = join(folder, `${name}.json`);
      count(name, await run({ folder, report, stdio: QUIET }), began);
      lines.push(...slowest(spent(readReport(report))));
    }
  } finally {
    clearInterval(impatience);
    const began = Date.now();
    const left = await endLeftovers(folder);
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) console.log(`\nLeft running, and ended now:\n  ${left.join("\n  ")}`);
    if (total.passed + total.failed > 0)
      count(
        "nothing is left running",
        { passed: left.length === 0 ? 1 : 0, failed: left.length === 0 ? 0 : 1 },
        began,
      );
  }
  if (isStopping()) return 130;
  console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/**
 * As many at a time as the machine bears.
 *
 * @param {Stage[]} stages
 * @param {(stage: Stage) => Promise<void>} work
 */
async function sideBySide(stages, work) {
  const waiting = [...stages];
  const next = async () => {
    for (let stage = waiting.shift(); stage !== undefined && !isStopping(); stage = waiting.shift()) {
      await work(stage);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, next));
}

/** Tests read no stdin, so that they run the same with a terminal and without. @type {import("node:child_process").StdioOptions} */
const QUIET = ["ignore", "inherit", "inherit"];

/**
 * What a stage adds to the environment of what it starts.
 *
 * @param {string} folder
 */
function surroundings(folder) {
  // What is to be seen of several processes has tests of its own.
  return { CI: "true", PROCESSES: "1", TMPDIR: folder, ATLAS_FILLED: join(folder, "filled") };
}

/**
 * A check that a program makes: it has passed when the program says so.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {Stage["run"]}
 */
function check(program, args) {
  return ({ stdio, folder }) => counted(runChild(program, args, { stdio, env: surroundings(folder) }));
}

/**
 * @param {Promise<number>} ended
 * @returns {Promise<Counts>}
 */
async function counted(ended) {
  try {
    return (await ended) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
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
