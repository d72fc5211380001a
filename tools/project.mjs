import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

const LEAST_NODE = 24;

/** @type {NodeJS.ProcessEnv | null} */
let environment = null;

/**
 * The environment that the project's programs run in: its own programs first, its own Node foremost.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment() {
  if (environment !== null) return environment;
  const folders = [join(PROJECT, "node_modules/.bin"), join(PROJECT, "web/node_modules/.bin")];
  const own = join(PROJECT, "node_modules/.bin/node");
  // It may be there and yet not run, as on a system without glibc.
  const runs = existsSync(own) && spawnSync(own, ["--version"], { stdio: "ignore" }).status === 0;
  if (!runs) {
    const running = Number.parseInt(process.versions.node, 10);
    if (running < LEAST_NODE) {
      throw new Error(
        `The project brings its own Node ${LEAST_NODE} for Linux on x64 and arm64, but not for ${process.platform} on ${process.arch}. ` +
          `Here Node ${LEAST_NODE} or newer is needed; this is ${process.versions.node}.`,
      );
    }
    folders.unshift(dirname(process.execPath));
  }
  environment = {
    // Compiled modules are kept: what starts often, as most of it does, starts in half the time.
    NODE_COMPILE_CACHE: join(PROJECT, "node_modules/.cache/compiled"),
    ...usableHome(process.env),
    PATH: [...folders, process.env["PATH"] ?? ""].join(delimiter),
  };
  return environment;
}

/**
 * Gives an environment whose home can be written. Service users often have none, or somebody else's, and package
 * managers and browsers keep things there.
 *
 * @param {NodeJS.ProcessEnv} given
 * @returns {NodeJS.ProcessEnv}
 */
export function usableHome(given) {
  const home = given["HOME"];
  if (home !== undefined && isAbsolute(home) && isWritable(home)) return { ...given };
  const replacement = join(PROJECT, ".cache/home");
  mkdirSync(replacement, { recursive: true });
  /** @type {NodeJS.ProcessEnv} */
  const changed = { ...given, HOME: replacement };
  // These would lead back into the home that cannot be used.
  for (const name of [
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "npm_config_cache",
  ]) {
    const value = given[name];
    if (value !== undefined && !isWritable(value)) delete changed[name];
  }
  return changed;
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
