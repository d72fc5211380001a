#!/usr/bin/env node
// Every command of package.json begins here. Plain Node 18 and nothing installed must be enough to read this file and
// what it imports; what it starts runs on the project's own Node.
import { checkWebIsBuilt } from "./build-web.mjs";
import { runChild } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { MEMORY } from "./supervise/memory.mjs";
import { runRecipes } from "./recipes.mjs";
import { supervise } from "./supervise/supervise.mjs";
import { runTests } from "./test.mjs";

const USAGE = `Usage: npm run <command>
  start      the atlas, with its database, on http://127.0.0.1:4000
  test       everything that is checked
  bench      the benchmarks
  recipes    the recipes of docs/analysts, with the programs that are here
  gallery    every picture and page onto contact sheets
  atlas      the same program as a tool: npm run atlas -- --help
  dev        the atlas with the page rebuilt at every change
  codegen    types from schema/ after it changed
  format     code in the one format`;

/** Whether `atlas` is asked for a picture or a table, or of a file with some; figures as they were brought in are the server's. @param {string[]} args */
const isPicture = ([command = "", ...options]) =>
  ["brief", "verify", "refresh"].includes(command) ||
  (command === "export" && !options.some((option) => /^--observations(=|$)/.test(option)));

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const commands = {
  async start(args) {
    await checkWebIsBuilt();
    return supervise(
      ["node", ...MEMORY.flags, "server/src/main.ts", ...args],
      ["node", "server/src/embedded/stop-orphaned.ts"],
    );
  },
  test: runTests,
  async bench(args) {
    // What the first map costs is measured on the page as it is built.
    if (!args.some((option) => ["--help", "-h"].includes(option))) await checkWebIsBuilt();
    return runChild("node", ["server/bench/main.ts", ...args]);
  },
  recipes: runRecipes,
  async gallery(args) {
    await checkWebIsBuilt();
    return runChild("node", ["web/gallery/main.ts", ...args]);
  },
  // Pictures, briefings and tables are made by the web's own code, a bundle by these tools, everything else by the server's.
  async atlas(args) {
    // A line to us: it hears when we are killed, and leaves no database behind.
    /** @type {import("node:child_process").StdioOptions} */
    const stdio = ["inherit", "inherit", "inherit", "ipc"];
    if (args[0] === "bundle") return runChild("node", ["tools/bundle/main.mjs", ...args.slice(1)], { stdio });
    return runChild(
      "node",
      [isPicture(args) ? "web/src/headless/main.ts" : "server/src/cli/main.ts", ...args],
      { stdio },
    );
  },
  async dev(args) {
    const server = runChild("node", ["--watch-path=server/src", "server/src/main.ts", ...args]);
    const page = runChild("vite", ["web"]);
    return Math.max(...(await Promise.all([server, page])));
  },
  codegen: (args) => runChild("graphql-codegen", ["--config", "codegen.yml", ...args]),
  format: (args) => runChild("oxfmt", args.length > 0 ? args : ["."]),
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  console.error(USAGE);
  process.exit(2);
}
try {
  await ensureInstalled();
  process.exitCode = await command(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
