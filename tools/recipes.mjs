import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { startChild } from "./child.mjs";
import { PROJECT, projectEnvironment } from "./project.mjs";

const FOLDER = join(PROJECT, "docs/analysts/recipes");

/**
 * How a recipe is run. `python` is Debian's or the first in PATH that has the module.
 *
 * @typedef {{ file: string, needs: string, run: (file: string) => readonly string[] | null }} Recipe
 */

/** The same statements by DuckDB's package for Python, where its own program is not there. */
const DUCKDB_IN_PYTHON =
  "import sys, duckdb; [print(*row, sep='|') for row in duckdb.sql(sys.stdin.read()).fetchall()]";

/** All ask one question: how many communes each province has in 2025. Each ends by saying what it read. @type {readonly Recipe[]} */
const RECIPES = [
  { file: "curl.sh", needs: "curl", run: (file) => inShell(["curl"], file) },
  { file: "pandas_csv.py", needs: "Python with pandas", run: (file) => inPython("pandas", file) },
  { file: "polars_parquet.py", needs: "Python with polars", run: (file) => inPython("polars", file) },
  {
    file: "read_csv.R",
    needs: "R",
    run: (file) => (isThere("Rscript") ? ["Rscript", "--vanilla", file] : null),
  },
  {
    file: "duckdb.sql",
    needs: "DuckDB",
    run: (file) => {
      const reader = isThere("duckdb") ? ["duckdb", "-noheader", "-list"] : inPython("duckdb", "-c");
      if (reader === null || !isThere("curl")) return null;
      const [program = "", ...args] = reader;
      const words = program === "duckdb" ? args : [...args, DUCKDB_IN_PYTHON];
      // The first line says where its file comes from.
      const script = `sql=$1; shift; eval "$(sed -n 's/^-- DuckDB: //p' "$sql")"; "$@" < "$sql"`;
      return ["sh", "-ec", script, "sh", file, program, ...words];
    },
  },
  { file: "libreoffice.sh", needs: "LibreOffice", run: (file) => inShell(["curl", "soffice"], file) },
  { file: "ogrinfo.sh", needs: "GDAL (gdal-bin)", run: (file) => inShell(["curl", "ogr2ogr"], file) },
  { file: "qgis_layer.py", needs: "QGIS's Python", run: (file) => inPython("qgis.core", file) },
  { file: "jsonstat.cjs", needs: "Node.js", run: (file) => ["node", file] },
  // Programs of another system: their recipes are read by people.
  { file: "excel.pq", needs: "Excel", run: () => null },
  { file: "power-bi.pq", needs: "Power BI", run: () => null },
];

/**
 * Starts an atlas with the published figures, or asks the one at `--url`, and runs every recipe that this machine has the program for.
 *
 * @param {string[]} args
 * @returns {Promise<number>} 0 when all that can run read what the API says
 */
export async function runRecipes(args) {
  const forgotten = readdirSync(FOLDER).filter((name) => !RECIPES.some(({ file }) => file === name));
  if (forgotten.length > 0) throw new Error(`No recipe of tools/recipes.mjs runs ${forgotten.join(", ")}.`);
  const folder = mkdtempSync(join(tmpdir(), "movement-atlas-recipes-"));
  // The database runs as another user when we are root.
  chmodSync(folder, 0o1777);
  const at = args.indexOf("--url");
  const atlas = at < 0 ? await startAtlas(folder) : { url: args[at + 1] ?? "", stop: async () => undefined };
  try {
    return await runAll(atlas.url.replace(/\/$/, ""), folder);
  } finally {
    await atlas.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} url
 * @param {string} folder
 */
async function runAll(url, folder) {
  const expected = await truth(url);
  /** @type {string[]} */
  const lacking = [];
  let failed = 0;
  let ran = 0;
  for (const { file, needs, run } of RECIPES) {
    const command = run(join(FOLDER, file));
    if (command === null) {
      lacking.push(`${needs} (${file})`);
      continue;
    }
    ran++;
    const read = await output(command, folder, url);
    if (read === expected) console.log(`✓ ${file}: ${read}`);
    else {
      failed++;
      console.log(`✗ ${file} read ${read === "" ? "nothing" : read}; the API says ${expected}`);
    }
  }
  console.log(`${ran} of ${RECIPES.length} recipes ran, ${failed} failed.`);
  if (lacking.length > 0) console.log(`Not run, for this machine lacks ${lacking.join(", ")}.`);
  return failed > 0 || ran === 0 ? 1 : 0;
}

/**
 * What each recipe must have read, as the API says it.
 *
 * @param {string} url
 */
async function truth(url) {
  const query = `{ statistics(indicators: ["units_eligible"], where: { unitTypes: ["commune"] }, periods: ["2025"])
    { nodes { value area { code } } } }`;
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } =
    /** @type {{ data: { statistics: { nodes: { value: number | null, area: { code: string } }[] } } }} */ (
      await response.json()
    );
  const { nodes } = data.statistics;
  const known = nodes.flatMap(({ value }) => (value === null ? [] : [value]));
  const sum = known.reduce((total, value) => total + value, 0);
  return `rows=${nodes.length} known=${known.length} sum=${sum} code=${nodes[0]?.area.code}`;
}

/**
 * The last line that a recipe says; what goes wrong is seen as it is said.
 *
 * @param {readonly string[]} command
 * @param {string} cwd
 * @param {string} url
 * @returns {Promise<string>}
 */
function output([program = "", ...args], cwd, url) {
  const env = {
    ...projectEnvironment(),
    ATLAS: url,
    // The one library that a recipe in JavaScript wants comes along with the server.
    NODE_PATH: join(PROJECT, "server/node_modules"),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0 ? (said.trim().split("\n").at(-1) ?? "") : ""));
  });
}

/** @param {string} folder where its database lies, and goes with it */
async function startAtlas(folder) {
  const { child, ended } = startChild("node", ["server/src/main.ts"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PORT: "0", SEED: "published", DATA_DIR: join(folder, "data"), POINTS_A_MINUTE: "0" },
  });
  const url = await new Promise((resolve, reject) => {
    let said = "";
    let wrong = "";
    child.stderr?.setEncoding("utf8").on("data", (text) => (wrong += text));
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      said += text;
      const [, address] = /^Movement Atlas: (http:\S+)$/m.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    void ended.then(
      (code) => reject(new Error(`${wrong}The atlas did not start (exit code ${code}).`)),
      reject,
    );
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { url: String(url), stop };
}

/** @param {string} program */
function isThere(program) {
  const folders = (projectEnvironment()["PATH"] ?? "").split(delimiter);
  return folders.some((each) => spawnSync("test", ["-x", join(each, program)]).status === 0);
}

/**
 * @param {readonly string[]} programs that it calls
 * @param {string} file
 */
function inShell(programs, file) {
  return programs.every(isThere) ? ["sh", "-e", file] : null;
}

/**
 * @param {string} module
 * @param {string} file
 */
function inPython(module, file) {
  const python = ["python3", "/usr/bin/python3"].find(
    (each) =>
      spawnSync(each, ["-c", `import ${module}`], { stdio: "ignore", env: projectEnvironment() }).status ===
      0,
  );
  return python === undefined ? null : [python, file];
}
