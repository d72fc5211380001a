import { spawn } from "node:child_process";
import { constants } from "node:os";
import { PROJECT, projectEnvironment } from "./project.mjs";

/** @typedef {import("node:child_process").StdioOptions} StdioOptions */

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
let stopping = false;

/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of SIGNALS) {
  // We stay until they have ended, so that nothing is left behind when our caller goes on.
  process.on(signal, () => {
    stopping = true;
    for (const child of children) child.kill(signal);
  });
}

/** Whether we were asked to stop: then nothing further is begun. */
export function isStopping() {
  return stopping;
}

/**
 * Runs a program of the project and passes signals on to it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ stdio?: StdioOptions, env?: NodeJS.ProcessEnv, bare?: NodeJS.ProcessEnv }} [options] env is added to the
 *   project's environment, bare replaces it (before anything is installed)
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it, as shells say it
 */
export function runChild(program, args, options = {}) {
  if (stopping) return Promise.resolve(130);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: PROJECT,
      env: options.bare ?? { ...projectEnvironment(), ...options.env },
      stdio: options.stdio ?? "inherit",
    });
    children.add(child);
    child.on("error", (error) => {
      children.delete(child);
      reject(new Error(`${program} could not be started: ${error.message}`));
    });
    child.on("exit", (code, signal) => {
      children.delete(child);
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal]));
    });
  });
}
