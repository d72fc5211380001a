import { once } from "node:events";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds that what was told to end has for it; a database writes what it holds first. */
const PATIENCE = 20_000;

/**
 * The processes that work in a folder: those that have it in their words (a database its data, a browser its profile) or in
 * their environment, as everything has that was started with it for its temporary files. Ours is not one of them.
 *
 * @param {string} folder
 * @returns {number[]} none where the system does not tell
 */
export function processesOf(folder) {
  /** @type {string[]} */
  let names = [];
  try {
    names = readdirSync("/proc");
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(
      (pid) => pid !== process.pid && ["cmdline", "environ"].some((file) => mentions(pid, file, folder)),
    );
}

/**
 * Ends what still works in a folder: in an orderly way if it can, else by force. What has been told to end already is
 * given a moment first.
 *
 * @param {string} folder
 * @param {number} [moment] milliseconds
 * @returns {Promise<string[]>} the words they were started with, of those that did not end by themselves
 */
export async function endLeftovers(folder, moment = 5_000) {
  if (await areGone(folder, moment)) return [];
  const left = processesOf(folder).map(wordsOf);
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGKILL"])) {
    for (const pid of processesOf(folder)) {
      try {
        process.kill(pid, signal);
      } catch {
        // It has just gone.
      }
    }
    if (await areGone(folder, PATIENCE)) break;
  }
  return left;
}

/**
 * @param {string} folder
 * @param {number} patience
 */
async function areGone(folder, patience) {
  const end = Date.now() + patience;
  while (processesOf(folder).length > 0) {
    if (Date.now() > end) return false;
    await sleep(50);
  }
  return true;
}

/**
 * @param {number} pid
 * @param {string} file
 * @param {string} text
 */
function mentions(pid, file, text) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8").includes(text);
  } catch {
    return false;
  }
}

/** @param {number} pid */
function wordsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return String(pid);
  }
}

// By itself it does so for whoever starts it, `node tools/leftovers.mjs FOLDER`, when that one has gone, however that came about: the
// line to us (stdin) is cut then and not before. Who has cleaned up ends us first.
const [folder] = process.argv.slice(2);
if (import.meta.main && folder !== undefined) {
  process.stdin.resume();
  await once(process.stdin, "close");
  await endLeftovers(folder);
  rmSync(folder, { recursive: true, force: true });
}
