/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a run of vitest came to. A skipped test counts as failed: a check that does not run protects nobody.
 *
 * @param {unknown} report its JSON report; null when it left none
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  return settle(
    numberAt(report, "numPassedTests"),
    numberAt(report, "numFailedTests") +
      numberAt(report, "numPendingTests") +
      numberAt(report, "numTodoTests"),
    exitCode,
  );
}

/**
 * What a run of Playwright came to. A test that passed only when tried again counts as failed.
 *
 * @param {unknown} report its JSON report; null when it left none
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  const stats = valueAt(report, "stats");
  return settle(
    numberAt(stats, "expected"),
    numberAt(stats, "unexpected") + numberAt(stats, "flaky") + numberAt(stats, "skipped"),
    exitCode,
  );
}

/**
 * A run that says it failed, or found no test at all, failed in at least one way, whatever its report counts.
 *
 * @param {number} passed
 * @param {number} failed
 * @param {number} exitCode
 */
function settle(passed, failed, exitCode) {
  const broken = (exitCode !== 0 && failed === 0) || passed + failed === 0;
  return { passed, failed: broken ? failed + 1 : failed };
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
 */
function numberAt(object, key) {
  const value = valueAt(object, key);
  return typeof value === "number" ? value : 0;
}
