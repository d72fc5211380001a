import { existsSync, globSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * An installed package.
 *
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence as it says itself (SPDX); of two that it leaves to choose from, "A OR B"
 * @property {string} folder
 */

/** What allows everybody to use, change and pass it on with what we make; of the MPL, because we change none of its files. */
const PERMISSIVE = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Packages that name their licence in another way than SPDX has it; what they mean was read in their own file. @type {Record<string, string>} */
const SPELT_OTHERWISE = { "http://geraintluff.github.io/tv4/LICENSE.txt": "MIT" };

/**
 * All packages that are installed below a folder, each once, by name.
 *
 * @param {string} root
 * @returns {Package[]}
 */
export function installedPackages(root) {
  const store = join(root, "node_modules/.pnpm");
  if (!existsSync(store)) throw new Error(`${root} has no installed packages.`);
  return globSync(["*/node_modules/*/package.json", "*/node_modules/@*/*/package.json"], { cwd: store })
    .map((path) => join(store, path, ".."))
    .filter((folder) => !isLink(folder))
    .map(readPackage)
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
    .filter((each, at, all) => each.name !== all[at - 1]?.name || each.version !== all[at - 1]?.version);
}

/** @param {string} a @param {string} b */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** In the store a package is a folder, and what it needs are links beside it. @param {string} folder */
function isLink(folder) {
  const parent = join(folder, "..");
  const name = folder.slice(parent.length + 1);
  return readdirSync(parent, { withFileTypes: true }).some(
    (each) => each.name === name && each.isSymbolicLink(),
  );
}

/** @param {string} folder @returns {Package} */
function readPackage(folder) {
  /** @type {{ name?: string, version?: string, license?: string | { type?: string }, licenses?: { type?: string }[] }} */
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const said =
    typeof manifest.license === "string"
      ? manifest.license
      : (manifest.license?.type ?? manifest.licenses?.map(({ type }) => type).join(" OR ") ?? "");
  return {
    name: manifest.name ?? folder,
    version: manifest.version ?? "",
    licence: SPELT_OTHERWISE[said] ?? said,
    folder,
  };
}

/**
 * Whether a licence is one we may pass on: each part of an "AND", one of an "OR".
 *
 * @param {string} licence
 * @returns {boolean}
 */
export function isPermissive(licence) {
  const plain = licence.replace(/^\((.*)\)$/, "$1");
  if (plain.includes(" AND ")) return plain.split(" AND ").every(isPermissive);
  return plain.split(" OR ").some((each) => PERMISSIVE.has(each));
}

/**
 * The texts of all licences, one after the other, for those who are given the program.
 *
 * @param {readonly Package[]} packages
 */
export function licenceTexts(packages) {
  const parts = packages.map(({ name, version, licence, folder }) => {
    const texts = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|json|ts)$/.test(file))
      .toSorted()
      .map((file) => readFileSync(join(folder, file), "utf8").trim());
    return [`${name} ${version} – ${licence}`, ...texts].join("\n\n");
  });
  return `${parts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
