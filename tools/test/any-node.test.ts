import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/**
 * Whoever has just cloned the project runs `tools/run.mjs` on the Node that is there: 18 or newer. One name too new, in any
 * file it imports, and no command starts at all. These are the names in use, each in Node 18; what only newer ones have is
 * used in a process of its own, on the project's Node (`runChild("node", …)`).
 */
const IN_NODE_18: Readonly<Record<string, readonly string[]>> = {
  "node:child_process": ["spawn", "spawnSync"],
  "node:crypto": ["createHash"],
  "node:events": ["once"],
  "node:fs": [
    "accessSync",
    "chmodSync",
    "closeSync",
    "constants",
    "existsSync",
    "mkdirSync",
    "mkdtempSync",
    "openSync",
    "readFileSync",
    "readdirSync",
    "rmSync",
    "statSync",
    "writeFileSync",
  ],
  "node:os": ["availableParallelism", "constants", "tmpdir"],
  "node:path": ["delimiter", "dirname", "isAbsolute", "join", "posix", "relative"],
  "node:timers/promises": ["setTimeout"],
  "node:url": ["fileURLToPath"],
};

const IMPORT = /import (?:\{([^}]*)\}|\S+(?: as \S+)?) from "([^"]+)"|import\("([^"]+)"\)/g;

test("every command begins on Node 18, with nothing installed", () => {
  const tooNew: string[] = [];
  const seen = new Set<string>();
  const read = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    // Types are read by newer ones only.
    if (!file.endsWith(".mjs")) return void tooNew.push(file);
    const code = readFileSync(file, "utf8").replaceAll(/^\s*(?:\/?\*|\/\/).*$|\/\*\*.*?\*\//gm, "");
    for (const [, names = "", from = "", later = ""] of code.matchAll(IMPORT)) {
      const source = from || later;
      if (source.startsWith(".")) read(join(dirname(file), source));
      else if (!Object.hasOwn(IN_NODE_18, source)) tooNew.push(`${file}: ${source}`);
      for (const name of names.split(",").map((part) => part.trim().split(" as ")[0] ?? "")) {
        if (!source.startsWith(".") && name !== "" && !(IN_NODE_18[source] ?? []).includes(name))
          tooNew.push(`${file}: ${name} of ${source}`);
      }
    }
    if (/import\.meta\.(?:dirname|filename)|\bloadEnvFile\b/.test(code))
      tooNew.push(`${file}: import.meta.dirname`);
  };
  read("tools/run.mjs");
  expect(seen.size).toBeGreaterThan(8);
  expect(tooNew).toEqual([]);
});
