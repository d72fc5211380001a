import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

// docs/architecture.md says which rooms there are and who may import whom; this reads it for the linter (oxlint.config.ts)
// and for the test that holds what it says (tools/test/rooms.test.ts).

/**
 * A row of the table of rooms: a folder with all below it that has no row of its own, one file, or a pattern of files.
 *
 * @typedef {{ readonly path: string, readonly mayImport: readonly Permission[] }} Room
 */

/** @typedef {{ readonly path: string, readonly typesOnly: boolean }} Permission */

/**
 * A row of the table of libraries: its names, and the rooms that may import it.
 *
 * @typedef {{ readonly names: readonly string[], readonly rooms: readonly Permission[] }} Library
 */

/** A bundle of sources: what is in one imports nothing of the other. */
const SOURCES = ["server/src", "web/src"];

/** @param {string} markdown */
export function readArchitecture(markdown) {
  return {
    rooms: rowsOf(markdown, "room").map(([room = "", , may = ""]) => {
      const [path = ""] = quoted(room);
      return { path, mayImport: permissions(may, sourceOf(path)) };
    }),
    libraries: rowsOf(markdown, "library").map(([names = "", rooms = ""]) => ({
      names: quoted(names),
      rooms: permissions(rooms, null),
    })),
    /** Folders that may hold more than fifteen files, and files that may be longer than three hundred lines. */
    exceptions: rowsOf(markdown, "more than the measure").flatMap(([paths = ""]) => quoted(paths)),
    /** Files that know each other's types. */
    circles: rowsOf(markdown, "circle of types").map(([files = ""]) => quoted(files)),
  };
}

/**
 * The cells of the table whose first heading is this.
 *
 * @param {string} markdown
 * @param {string} heading
 */
function rowsOf(markdown, heading) {
  const lines = markdown.split("\n");
  const at = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
  if (at < 0) throw new Error(`docs/architecture.md has no table "${heading}"`);
  const end = lines.findIndex((line, index) => index > at && !line.startsWith("|"));
  return lines.slice(at + 2, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

/** @param {string} cell */
const quoted = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name.replace(/\/$/, ""));

/** @param {string} path */
const sourceOf = (path) => SOURCES.find((source) => path.startsWith(`${source}/`)) ?? null;

/**
 * `db` (types), `statistics/model`: paths below the sources the row is of.
 *
 * @param {string} cell
 * @param {string | null} source
 */
const permissions = (cell, source) =>
  [...cell.matchAll(/`([^`]+?)\/?`( \(types\))?/g)].map(([, path = "", types]) => ({
    path: source === null ? path : `${source}/${path}`,
    typesOnly: types !== undefined,
  }));

/**
 * What the linter is told: for each folder of the sources, what its files must not import.
 *
 * @param {ReturnType<typeof readArchitecture>} architecture
 * @param {string} project
 * @throws when a folder is in no room: every folder has its rule
 */
export function importRules({ rooms, libraries }, project) {
  const rules = [];
  for (const source of SOURCES) {
    const tree = readTree(project, source);
    for (const folder of foldersOf(tree)) {
      const room = roomOf(rooms, folder.path);
      if (room !== null)
        rules.push(rule([`${folder.path}/*.{ts,tsx}`], folder.path, room, tree, rooms, libraries));
      else if (folder.files.some((file) => !rooms.some(({ path }) => fits(path, `${folder.path}/${file}`))))
        throw new Error(`docs/architecture.md names no room for ${folder.path}`);
      // Patterns of files, then single files, come after: the last rule that fits is the one that holds.
      for (const own of rooms.toSorted((a, b) => Number(b.path.includes("*")) - Number(a.path.includes("*"))))
        if (own.path !== folder.path && folder.files.some((file) => fits(own.path, `${folder.path}/${file}`)))
          rules.push(rule([filesOf(own.path, folder.path)], folder.path, own, tree, rooms, libraries));
    }
  }
  return rules;
}

/** @typedef {{ readonly path: string, readonly files: readonly string[], readonly folders: readonly Tree[] }} Tree */

/**
 * @param {string} project
 * @param {string} path
 * @returns {Tree}
 */
function readTree(project, path) {
  const entries = readdirSync(join(project, path), { withFileTypes: true });
  return {
    path,
    files: entries.filter((entry) => entry.isFile()).map(({ name }) => name),
    folders: entries
      .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
      .map(({ name }) => readTree(project, `${path}/${name}`)),
  };
}

/**
 * @param {Tree} tree
 * @returns {Tree[]}
 */
const foldersOf = (tree) => [tree, ...tree.folders.flatMap(foldersOf)];

/**
 * The narrowest room a folder or file lies in.
 *
 * @param {readonly Room[]} rooms
 * @param {string} path
 */
function roomOf(rooms, path) {
  /** @type {Room | null} */
  let found = null;
  for (const room of rooms)
    if (contains(room.path, path) && (found === null || room.path.length > found.path.length)) found = room;
  return found;
}

/**
 * @param {string} outer
 * @param {string} path
 */
const contains = (outer, path) => path === outer || path.startsWith(`${outer}/`);

/**
 * Whether a room is one file or some files, not a folder.
 *
 * @param {string} room
 */
const isFiles = (room) => /\.tsx?$/.test(room);

/**
 * Whether a room is this very file, or a pattern that it fits.
 *
 * @param {string} room
 * @param {string} file
 */
const fits = (room, file) => isFiles(room) && posix.matchesGlob(file, room);

/**
 * @param {string} room
 * @param {string} folder
 */
const filesOf = (room, folder) => `${folder}/${posix.basename(room)}`;

/**
 * @param {string[]} files
 * @param {string} folder
 * @param {Room} room
 * @param {Tree} tree
 * @param {readonly Room[]} rooms
 * @param {readonly Library[]} libraries
 */
function rule(files, folder, room, tree, rooms, libraries) {
  const may = room.mayImport.map(({ path }) => path.replace(/^(?:server|web)\/src\//, "")).join(", ");
  const forbidden = collect(tree, (path) => access(rooms, room, folder, path) === "none");
  const typesOnly = collect(tree, (path) => access(rooms, room, folder, path) === "types");
  const patterns = [];
  if (forbidden.length > 0)
    patterns.push({
      regex: alternatives(forbidden, folder),
      message: `${room.path} may import only: ${may === "" ? "nothing of ours" : may} (docs/architecture.md).`,
    });
  if (typesOnly.length > 0)
    patterns.push({
      regex: alternatives(typesOnly, folder),
      allowTypeImports: true,
      message: `${room.path} may import only types of this (docs/architecture.md).`,
    });
  for (const { names, rooms: allowed } of libraries) {
    const permission = allowed.find(
      ({ path }) =>
        contains(path, room.path) || (!isFiles(room.path) && contains(path, folder)) || fits(path, room.path),
    );
    if (permission !== undefined && !permission.typesOnly) continue;
    patterns.push({
      regex: `^(?:${names.map((name) => escape(name).replaceAll("\\*", ".*")).join("|")})(?:/|$)`,
      message: `${names.join(", ")}: only in ${allowed.map(({ path }) => path).join(", ")} (docs/architecture.md).`,
      ...(permission === undefined ? {} : { allowTypeImports: true }),
    });
  }
  return { files, patterns };
}

/**
 * Whether files of a room, in one of its folders, may import a file: all of what is their own, of what they are told, and what
 * lies in the room around them itself.
 *
 * @param {readonly Room[]} rooms
 * @param {Room} room
 * @param {string} folder
 * @param {string} path
 * @returns {"all" | "types" | "none"}
 */
function access(rooms, room, folder, path) {
  const there = posix.dirname(path);
  const target = rooms.find((each) => each.path === path) ?? roomOf(rooms, there);
  if (target !== null && isFiles(target.path)) {
    // A file with a row of its own is imported by whom its row is told to.
  } else if (target === room || (target !== null && contains(room.path, target.path))) return "all";
  else if (target !== null && target.path === there && contains(there, folder)) return "all";
  else if (there === folder && posix.extname(path) === posix.extname(room.path)) return "all";
  const told = room.mayImport
    .filter((permission) => contains(permission.path, path))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  return told === undefined ? "none" : told.typesOnly ? "types" : "all";
}

/**
 * The paths below a folder that a condition holds for, whole folders as one.
 *
 * @param {Tree} tree
 * @param {(file: string) => boolean} holds
 * @returns {string[]}
 */
function collect({ path, files, folders }, holds) {
  const own = files.map((file) => `${path}/${file}`).filter(isSource);
  const held = own.filter(holds);
  const below = folders.filter(hasSources).map((folder) => ({ folder, found: collect(folder, holds) }));
  const whole =
    held.length === own.length && below.every(({ folder, found }) => found[0] === `${folder.path}/`);
  return whole && own.length + below.length > 0
    ? [`${path}/`]
    : [...held, ...below.flatMap(({ found }) => found)];
}

/** @param {string} file */
const isSource = (file) => /\.(?:tsx?|css)$/.test(file);

/**
 * @param {Tree} tree
 * @returns {boolean}
 */
const hasSources = ({ files, folders }) => files.some(isSource) || folders.some(hasSources);

/**
 * What imports of these paths look like from a folder.
 *
 * @param {readonly string[]} paths
 * @param {string} folder
 */
const alternatives = (paths, folder) =>
  `^(?:${paths.map((path) => escape(relative(folder, path)) + (path.endsWith("/") ? "/" : "$")).join("|")})`;

/**
 * @param {string} folder
 * @param {string} path
 */
function relative(folder, path) {
  const way = posix.relative(folder, path);
  return way.startsWith(".") ? way : `./${way}`;
}

/** @param {string} text */
const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** @param {string} project */
export function architectureOf(project) {
  return readArchitecture(readFileSync(join(project, "docs/architecture.md"), "utf8"));
}
