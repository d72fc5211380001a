import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { PROJECT, projectEnvironment } from "./project.mjs";

/** @typedef {import("node:child_process").StdioOptions} StdioOptions */
/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/**
 * @typedef {object} ChildOptions
 * @property {StdioOptions} [stdio]
 * @property {NodeJS.ProcessEnv} [env] added to the project's environment
 * @property {NodeJS.ProcessEnv} [bare] replaces it (before anything is installed)
 * @property {boolean} [detached] in a process group of its own: what is sent to ours reaches it through us alone
 */

/** @type {Set<ChildProcess>} */
const children = new Set();
let stopping = false;
let askedAt = 0;
/** Milliseconds in which one Ctrl-C comes several times: from the terminal, and passed on by npm. */
const ONE_ASKING = 1_000;

/** @type {NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
// We stay until they have ended, so that nothing is left behind when our caller goes on.
for (const signal of SIGNALS) process.on(signal, () => passOn(signal));

// npm starts us through a shell, and when it is killed the shell keeps it to itself. Whoever waited for us has gone then.
if (process.env["npm_lifecycle_event"] !== undefined) {
  const family = familyOf();
  const timer = setInterval(() => {
    if (familyOf() === family) return;
    clearInterval(timer);
    passOn("SIGTERM");
  }, 250);
  timer.unref();
}

/** @param {NodeJS.Signals} signal */
function passOn(signal) {
  if (stopping && performance.now() - askedAt < ONE_ASKING) return;
  stopping = true;
  askedAt = performance.now();
  for (const child of children) child.kill(signal);
}

/** Our parent and its parent, where the system tells. */
function familyOf() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, "utf8");
    return `${parent} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]}`;
  } catch {
    return String(parent);
  }
}

/** Whether we were asked to stop: then nothing further is begun. */
export function isStopping() {
  return stopping;
}

/**
 * Starts a program of the project, which hears the signals we hear.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {{ child: ChildProcess, ended: Promise<number> }} ended gives its exit code; 128 and the signal's number when a
 *   signal ended it, as shells say it
 */
export function startChild(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: PROJECT,
    env: options.bare ?? { ...projectEnvironment(), ...options.env },
    stdio: options.stdio ?? "inherit",
    detached: options.detached ?? false,
  });
  children.add(child);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.on("error", (error) => {
      children.delete(child);
      reject(new Error(`${program} could not be started: ${error.message}`));
    });
    child.on("exit", (code, signal) => {
      children.delete(child);
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal]));
    });
  });
  return { child, ended };
}

/**
 * Runs a program of the project to its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>} its exit code, as {@link startChild} gives it
 */
export async function runChild(program, args, options = {}) {
  return stopping ? 130 : startChild(program, args, options).ended;
}
