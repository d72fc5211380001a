import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** The sums of every file of a bundle, as `sha256sum --check` reads them. */
export const CHECKSUMS = "SHA256SUMS";

/**
 * Writes the sums of all files below a folder into it.
 *
 * @param {string} stage
 * @returns {Promise<number>} how many files
 */
export async function writeChecksums(stage) {
  if (existsSync(join(stage, CHECKSUMS))) throw new Error(`${CHECKSUMS} is there already.`);
  const files = filesBelow(stage)
    .map((path) => path.slice(stage.length + 1))
    .toSorted();
  const lines = [];
  for (const file of files) lines.push(`${await sha256(join(stage, file))}  ${file}`);
  writeFileSync(join(stage, CHECKSUMS), `${lines.join("\n")}\n`);
  return files.length;
}

/** Links are not followed: what they lead to is below it as well. @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const path = join(folder, each.name);
    if (each.isDirectory()) return filesBelow(path);
    return each.isFile() ? [path] : [];
  });
}

/**
 * The SHA-256 of a file, in hexadecimal.
 *
 * @param {string} path
 */
export async function sha256(path) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
