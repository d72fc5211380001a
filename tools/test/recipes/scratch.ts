import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";

const project = resolve(import.meta.dirname, "../../..");
/** What a recipe never touches: made by programs, or large. */
const left = new Set(["node_modules", "dist", "__snapshots__", ".git", ".data", ".cache", "test-results"]);

/** Files that a recipe made and files that it changed, by their paths in the project. */
export interface Changes {
  readonly made: readonly string[];
  readonly edited: readonly string[];
}

/** A copy of the project's sources in a folder of its own, to do a recipe in. */
export class Scratch implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), "atlas-recipe-"));

  constructor() {
    for (const name of ["schema", "seeds", "server", "web", "tsconfig.base.json"])
      cpSync(join(project, name), join(this.folder, name), {
        recursive: true,
        filter: (path) => !left.has(basename(path)),
      });
    for (const part of ["", "server", "web"])
      symlinkSync(join(project, part, "node_modules"), join(this.folder, part, "node_modules"));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(`${this.folder}.tsbuildinfo`, { force: true });
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  edit(path: string, change: (text: string) => string): void {
    this.write(path, change(this.read(path)));
  }

  append(path: string, text: string): void {
    this.edit(path, (before) => before + text);
  }

  /** The paths of all files of a folder. */
  files(folder: string): readonly string[] {
    return filesIn(join(this.folder, folder)).map((path) => relative(this.folder, path));
  }

  /** Puts lines after the one place where `mark` stands. Throws where that is not exactly one. */
  insert(path: string, mark: string, text: string): void {
    const [before, after, ...more] = this.read(path).split(mark);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`${path} does not have "${mark}" exactly once`);
    this.write(path, before + mark + text + after);
  }

  /** Takes back the one place where `text` stands. */
  remove(path: string, text: string): void {
    const parts = this.read(path).split(text);
    if (parts.length !== 2) throw new Error(`${path} does not have "${text}" exactly once`);
    this.write(path, parts.join(""));
  }

  /** What is not as in the project. */
  changes(): Changes {
    const made: string[] = [];
    const edited: string[] = [];
    for (const path of filesIn(this.folder)) {
      const name = relative(this.folder, path);
      const original = join(project, name);
      if (!existsSync(original)) made.push(name);
      else if (!readFileSync(original).equals(readFileSync(path))) edited.push(name);
    }
    return { made: made.toSorted(), edited: edited.toSorted() };
  }

  /** What the compiler says of some files of the web and all that they import, a line for each error. What it found before it keeps. */
  typeErrors(include: readonly string[]): readonly string[] {
    const config = join(this.folder, "web/tsconfig.recipe.json");
    const compilerOptions = { tsBuildInfoFile: `${this.folder}.tsbuildinfo`, noEmit: true };
    writeFileSync(config, JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include }));
    const compiler = join(project, "node_modules/.bin/tsc");
    const { stdout, stderr } = spawnSync(compiler, ["-p", config, "--pretty", "false"], {
      cwd: this.folder,
      encoding: "utf8",
    });
    rmSync(config);
    return (stdout + stderr).split("\n").filter((line) => line !== "");
  }

  /** Runs a module in the copy's folder; what it gave to `tell` comes back. Throws with what it said where it fails. */
  run(source: string): unknown {
    const probe = join(this.folder, "probe.ts");
    const told = `const tell = (value: unknown) => process.stdout.write(JSON.stringify(value));\n`;
    writeFileSync(probe, told + source);
    const { stdout, stderr, status } = spawnSync(process.execPath, [probe], {
      cwd: this.folder,
      encoding: "utf8",
    });
    rmSync(probe);
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (left.has(entry.name) || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** The files to edit that the README names in the row of a recipe; `*` stands for a language. */
export function editedByReadme(recipe: string): readonly string[] {
  const row = readFileSync(join(project, "README.md"), "utf8")
    .split("\n")
    .find((line) => line.startsWith(`| ${recipe} |`));
  if (row === undefined) throw new Error(`the README has no recipe for "${recipe}"`);
  const [, , , edited = ""] = row.split("|");
  return Array.from(edited.matchAll(/`([^`]+)`/gu), ([, path = ""]) => path).toSorted();
}

/** Paths with `*` for the language, each once. */
export function anyLanguage(paths: readonly string[]): readonly string[] {
  const any = paths.map((path) =>
    languages.reduce((said, one) => said.replace(`/${one}/`, "/*/").replace(`/${one}.csv`, "/*.csv"), path),
  );
  return [...new Set(any)].toSorted();
}

/** The languages that the program speaks: folders of words, each with those that every page needs. */
export const languages: readonly string[] = readdirSync(join(project, "web/src/i18n"), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && existsSync(join(entry.parentPath, entry.name, "words.ts")))
  .map(({ name }) => name);
