import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installedPackages, isPermissive } from "../../bundle/packages.mjs";
import { PROJECT } from "../../project.mjs";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const direct = ["package.json", "server/package.json", "web/package.json"].flatMap((path) => {
  const manifest: Manifest = JSON.parse(readFileSync(join(PROJECT, path), "utf8"));
  return Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
});

test("every direct dependency has its reason, and every reason its dependency", () => {
  const rows = readFileSync(join(PROJECT, "docs/operating/dependencies.md"), "utf8").matchAll(
    /^\| (`.*?) \| (.+) \|$/gm,
  );
  const explained = [...rows].flatMap(([, names = ""]) =>
    [...names.matchAll(/`(.+?)`/g)].map(([, name]) => name),
  );
  const used = new Set(direct.map(([name]) => name).filter((name) => !name.startsWith("@types/")));
  expect(new Set(explained)).toEqual(used);
});

test("every direct dependency is pinned to one version", () => {
  for (const [name, version] of direct) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test("everything that is installed may be passed on", () => {
  const packages = installedPackages(PROJECT);
  expect(packages.length).toBeGreaterThan(direct.length);
  expect(packages.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
});

test.each([
  ["MIT", true],
  ["(MIT AND OFL-1.1)", true],
  ["(GPL-3.0 OR MIT)", true],
  ["MIT AND GPL-3.0", false],
  ["GPL-3.0-only", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["", false],
])("a licence %j may be passed on: %s", (licence, may) => expect(isPermissive(licence)).toBe(may));
