import { relative } from "node:path";
import { PROJECT } from "./project.mjs";

/** @typedef {{ file: string, seconds: number }} Spent */

/** How many files are told of a stage. */
const TOLD = 12;

/**
 * What the files of a run of vitest took, each from its first test's beginning to its last one's end.
 *
 * @param {unknown} report its JSON report; null when it left none
 * @returns {Spent[]}
 */
export function spentByVitest(report) {
  return listAt(report, "testResults").map((one) => ({
    file: relative(PROJECT, textAt(one, "name")),
    seconds: (numberAt(one, "endTime") - numberAt(one, "startTime")) / 1000,
  }));
}

/**
 * What the files of a run of Playwright took: the sum of their tests, tried again or not.
 *
 * @param {unknown} report its JSON report; null when it left none
 * @returns {Spent[]}
 */
export function spentByPlaywright(report) {
  return listAt(report, "suites").map((suite) => ({
    file: textAt(suite, "file"),
    seconds: secondsOf(suite),
  }));
}

/**
 * The files that took longest, a line each, and one for all others.
 *
 * @param {readonly Spent[]} files
 * @returns {string[]}
 */
export function slowest(files) {
  const sorted = [...files].sort((a, b) => b.seconds - a.seconds);
  const line = (/** @type {number} */ seconds, /** @type {string} */ what) =>
    `${seconds.toFixed(1).padStart(8)} s  ${what}`;
  const others = sorted.slice(TOLD);
  return [
    ...sorted.slice(0, TOLD).map(({ file, seconds }) => line(seconds, file)),
    ...(others.length === 0
      ? []
      : [
          line(
            others.reduce((sum, { seconds }) => sum + seconds, 0),
            `in ${others.length} other files`,
          ),
        ]),
  ];
}

/**
 * @param {unknown} suite
 * @returns {number}
 */
function secondsOf(suite) {
  const own = listAt(suite, "specs")
    .flatMap((spec) => listAt(spec, "tests"))
    .flatMap((test) => listAt(test, "results"))
    .reduce((/** @type {number} */ sum, result) => sum + numberAt(result, "duration") / 1000, 0);
  return listAt(suite, "suites").reduce((/** @type {number} */ sum, inner) => sum + secondsOf(inner), own);
}

/**
 * @param {unknown} object
 * @param {string} key
 * @returns {unknown}
 */
function valueAt(object, key) {
  return typeof object === "object" && object !== null ? Reflect.get(object, key) : undefined;
}

/**
 * @param {unknown} object
 * @param {string} key
 * @returns {unknown[]}
 */
function listAt(object, key) {
  const value = valueAt(object, key);
  return Array.isArray(value) ? value : [];
}

/**
 * @param {unknown} object
 * @param {string} key
 */
function numberAt(object, key) {
  const value = valueAt(object, key);
  return typeof value === "number" ? value : 0;
}

/**
 * @param {unknown} object
 * @param {string} key
 */
function textAt(object, key) {
  const value = valueAt(object, key);
  return typeof value === "string" ? value : "";
}
