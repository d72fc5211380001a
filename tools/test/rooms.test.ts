import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT } from "../project.mjs";
import { architectureOf, importRules } from "../rooms.mjs";

const MOST_FILES = 15;
const MOST_LINES = 300;

/** What is written by a program, or is its data, has the size it has. */
const NOT_OURS = new Set([
  "node_modules",
  "dist",
  "generated",
  "__snapshots__",
  "test-results",
  "migrations",
]);

const architecture = architectureOf(PROJECT);
const folders = ["server", "web", "tools", "schema", "docs"].flatMap(foldersBelow);
const sources = folders
  .flatMap(({ files }) => files)
  .filter((file) => /\.(?:tsx?|mjs|css|graphql)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(PROJECT, file), "utf8") }));

test("no folder holds more than fifteen files, but for those with a reason", () => {
  const large = folders.filter(({ files }) => files.length > MOST_FILES).map(({ path }) => path);
  expect(large.filter((path) => !architecture.exceptions.includes(path))).toEqual([]);
});

test("no file is longer than three hundred lines, but for those with a reason", () => {
  const long = sources.filter(({ text }) => text.split("\n").length - 1 > MOST_LINES).map(({ file }) => file);
  expect(long.filter((path) => !architecture.exceptions.includes(path))).toEqual([]);
});

test("a reason is given only for what needs one", () => {
  const isLarge = (path: string): boolean =>
    folders.some((folder) => folder.path === path && folder.files.length > MOST_FILES) ||
    sources.some(({ file, text }) => file === path && text.split("\n").length - 1 > MOST_LINES);
  expect(architecture.exceptions.filter((path) => !isLarge(path))).toEqual([]);
});

test("imports go in no circle, but for types that are listed with a reason", () => {
  expect(circles().map((files) => files.toSorted())).toEqual(
    architecture.circles
      .map((files) => files.toSorted())
      .toSorted((a, b) => (a[0] ?? "").localeCompare(b[0] ?? "")),
  );
});

test("the rooms of the app may import each other in no circle", () => {
  const rooms = architecture.rooms.filter(({ path }) => path.startsWith("web/src/app/"));
  const below = new Map(
    rooms.map(({ path, mayImport }) => [path, mayImport.map((permission) => permission.path)]),
  );
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (below.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  expect(rooms.length).toBeGreaterThan(10);
  expect(rooms.filter(({ path }) => reaches(path, path)).map(({ path }) => path)).toEqual([]);
});

test("every room and every room that it may import is there", () => {
  const named = [
    ...architecture.rooms.flatMap(({ path, mayImport }) => [path, ...mayImport.map((each) => each.path)]),
    ...architecture.libraries.flatMap(({ rooms }) => rooms.map(({ path }) => path)),
  ];
  expect(named.filter((path) => globSync(path, { cwd: PROJECT }).length === 0)).toEqual([]);
});

test("every path that docs/architecture.md names is there", () => {
  const text = readFileSync(join(PROJECT, "docs/architecture.md"), "utf8");
  const paths = [...text.matchAll(/`((?:server|web|tools|schema|seeds|docs)\/[^`*{}\s]+)`/g)].map(
    ([, path = ""]) => path,
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});

describe("the linter is told, of a folder,", () => {
  const rules = importRules(architecture, PROJECT);
  const verdict = (file: string, imported: string): "refused" | "types only" | "taken" => {
    // The last rule that fits is the one that holds.
    const rule = rules.findLast(({ files }) => files.some((pattern) => posix.matchesGlob(file, pattern)));
    if (rule === undefined) throw new Error(`No rule for ${file}`);
    const hits = rule.patterns.filter(({ regex }) => new RegExp(regex, "u").test(imported));
    if (hits.length === 0) return "taken";
    return hits.every(({ allowTypeImports }) => allowTypeImports === true) ? "types only" : "refused";
  };

  test.each([
    ["a room below", "server/src/statistics/read/change/x.ts", "../statistics/find-statistics.ts", "taken"],
    ["what is listed", "server/src/statistics/read/sources.ts", "../model/types.ts", "taken"],
    ["its own", "server/src/statistics/read/sources.ts", "./caveat.ts", "taken"],
    ["a file of the room around it", "server/src/embedded/postgres/x.ts", "../embedded-error.ts", "taken"],
    ["a neighbour", "server/src/embedded/postgres/x.ts", "../ownership/owner-lock.ts", "refused"],
    ["what is not listed", "server/src/statistics/model/types.ts", "../../db/connect.ts", "refused"],
    [
      "a neighbour's room",
      "server/src/statistics/read/observations/x.ts",
      "../change/find-changes.ts",
      "refused",
    ],
    ["types where only they may be had", "server/src/graphql/loaders.ts", "../db/tables.ts", "types only"],
    ["the one file that may be had", "server/src/graphql/errors.ts", "../db/database-away.ts", "taken"],
    ["another's library", "server/src/statistics/read/sources.ts", "graphql", "refused"],
    ["its library", "server/src/statistics/read/sources.ts", "kysely", "taken"],
    ["a library's types", "server/src/graphql/loaders.ts", "kysely", "types only"],
    ["a screen, from a drawing", "web/src/views/charts/draw-x.ts", "../screen/view-notes.tsx", "refused"],
    ["React, from a drawing", "web/src/views/charts/draw-x.ts", "react", "refused"],
    ["React, from what is interactive beside it", "web/src/views/charts/trend/x.tsx", "react", "taken"],
    ["the page, from a view", "web/src/views/charts/trend/x.tsx", "../../../app/app.tsx", "refused"],
  ] as const)("%s", (_is, file, imported, expected) => {
    expect(verdict(file, imported)).toBe(expected);
  });
});

interface Folder {
  readonly path: string;
  readonly files: readonly string[];
}

function foldersBelow(path: string): Folder[] {
  const entries = readdirSync(join(PROJECT, path), { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith(".") && !NOT_OURS.has(name),
  );
  return [
    { path, files: entries.filter((entry) => entry.isFile()).map(({ name }) => `${path}/${name}`) },
    ...entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => foldersBelow(`${path}/${name}`)),
  ];
}

/** Files that lead to each other by their imports, those of types too (strongly connected components, after Tarjan). */
function circles(): string[][] {
  const names = new Set(sources.map(({ file }) => file));
  const imports = new Map(
    sources.map(({ file, text }) => [
      file,
      [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"?]+)/g)]
        .map(([, path = ""]) => posix.join(dirname(file), path))
        .filter((path) => names.has(path)),
    ]),
  );
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    let low = order.size;
    order.set(file, low);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === order.get(file)) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) found.push(circle.toSorted());
    }
    return low;
  };
  for (const { file } of sources) if (!order.has(file)) visit(file);
  return found.toSorted((a, b) => (a[0] ?? "").localeCompare(b[0] ?? ""));
}
