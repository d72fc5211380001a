import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkWebIsBuilt, markBuilt } from "../build-web.mjs";
import { runChild } from "../child.mjs";
import { PACKAGE_MANAGER, markInstalled } from "../install.mjs";
import { PROJECT } from "../project.mjs";
import { writeBillOfMaterials } from "./bill-of-materials.mjs";
import { sha256, writeChecksums } from "./checksums.mjs";
import { copyPage, copyProject, removeWhatWorkshopsRead } from "./contents.mjs";
import { installedPackages, isPermissive, licenceTexts } from "./packages.mjs";

const USAGE = `Usage: npm run atlas -- bundle --out FILE.tar.gz

Everything that a machine without any network needs to run the atlas, in one file: the program, the page as built, its own
Node.js and PostgreSQL, for machines like this one (Linux with glibc, ${process.arch}); with install.sh, the sums of all files, a bill
of materials (CycloneDX) and the licences. Beside it FILE.tar.gz.sha256 is written. What is committed goes in, and nothing else.
How it is installed and upgraded: docs/operating.md.`;

/**
 * `atlas bundle`.
 *
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export async function makeBundle(args) {
  const { out, help } = read(args);
  if (help || out === undefined) {
    console.error(USAGE);
    return help ? 0 : 2;
  }
  const file = resolve(process.env["INIT_CWD"] ?? process.cwd(), out);
  if (!file.endsWith(".tar.gz")) throw new Error(`"${out}" does not end in .tar.gz.`);
  if (existsSync(file)) throw new Error(`${file} is there already; a bundle replaces none.`);
  const changed = git("status", "--porcelain", "--untracked-files=no");
  if (changed !== "")
    throw new Error(`What is not committed would be in no bundle twice alike; commit first:\n${changed}`);
  const { version } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"));
  const made = new Date(Number(git("log", "-1", "--format=%ct")) * 1_000);
  const name = `movement-atlas-${version}-${git("rev-parse", "--short=10", "HEAD")}`;

  await checkWebIsBuilt();
  mkdirSync(dirname(file), { recursive: true });
  // On the disk that it ends up on: there is room there or nowhere.
  const work = mkdtempSync(join(dirname(file), ".bundle-"));
  try {
    const stage = join(work, name);
    mkdirSync(stage);
    await fill(stage, name, made);
    say("Packing …");
    const packed = join(work, basename(file));
    await pack(work, name, packed, made);
    writeFileSync(`${file}.sha256`, `${await sha256(packed)}  ${basename(file)}\n`);
    renameSync(packed, file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`${file}: ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB; its sum is in ${basename(file)}.sha256.`);
  console.log(file);
  return 0;
}

/**
 * @param {string} stage
 * @param {string} name
 * @param {Date} made
 */
async function fill(stage, name, made) {
  copyProject(stage);
  copyPage(stage);
  say("Installing what it runs with …");
  const code = await runChild(
    "npx",
    ["--yes", PACKAGE_MANAGER, "--dir", stage, "install", "--prod", "--frozen-lockfile", "--prefer-offline"],
    { stdio: ["ignore", "ignore", 2] },
  );
  if (code !== 0) throw new Error(`The packages could not be installed (exit code ${code}).`);
  const packages = installedPackages(stage);
  const foreign = packages.filter(({ licence }) => !isPermissive(licence));
  if (foreign.length > 0)
    throw new Error(
      `Of these packages the licence may not be passed on, or is unknown: ${foreign.map((each) => `${each.name} (${each.licence})`).join(", ")}.`,
    );
  writeFileSync(join(stage, "THIRD-PARTY-LICENCES.txt"), licenceTexts(packages));
  say(
    `${await writeBillOfMaterials(stage, "bom.cdx.json", made)} things in the bill of materials (bom.cdx.json).`,
  );
  await linkPostgres(stage);
  removeWhatWorkshopsRead(stage);
  markInstalled(stage);
  markBuilt(stage);
  writeFileSync(join(stage, "VERSION"), `${name}\n`);
  for (const script of ["install.sh", "movement-atlas"]) {
    cpSync(join(stage, "server/deploy", script), join(stage, script));
    chmodSync(join(stage, script), 0o755);
  }
  say(`${await writeChecksums(stage)} files, each with its sum.`);
}

/** PostgreSQL's libraries are linked now: where it is installed, nobody may write. @param {string} stage */
async function linkPostgres(stage) {
  const script = `import { prepareBinaries } from "./server/src/embedded/postgres/binaries.ts"; prepareBinaries(null, "/nowhere");`;
  const code = await runChild("sh", [
    "-c",
    'cd "$1" && node --input-type=module -e "$2"',
    "sh",
    stage,
    script,
  ]);
  if (code !== 0) throw new Error(`PostgreSQL's libraries could not be linked (exit code ${code}).`);
}

/**
 * The same commit gives the same bytes: order, owner and times are said.
 *
 * @param {string} work
 * @param {string} name
 * @param {string} packed
 * @param {Date} made
 */
async function pack(work, name, packed, made) {
  const order = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mode=go=rX,u+rw"];
  const code = await runChild(
    "tar",
    ["--create", ...order, `--mtime=@${made.getTime() / 1_000}`, "--use-compress-program=gzip -n -6"].concat([
      "--file",
      packed,
      "--directory",
      work,
      name,
    ]),
  );
  if (code !== 0) throw new Error(`tar ended with exit code ${code}.`);
}

/** @param {string[]} args */
function read(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { out: { type: "string" }, help: { type: "boolean", short: "h", default: false } },
    });
    return values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { out: undefined, help: false };
  }
}

/** @param {string[]} args */
function git(...args) {
  const { status, stdout } = spawnSync("git", args, { cwd: PROJECT, encoding: "utf8" });
  if (status !== 0)
    throw new Error("A bundle is made from a checkout of the project (with git), not from an installation.");
  return stdout.trim();
}

/** @param {string} line */
const say = (line) => console.error(line);
