import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Finding, found } from "../finding.ts";

/** Files that everything rests on, in the project's folder. */
const NEEDED = [
  "seeds/reference/areas.csv",
  "seeds/reference/indicators.csv",
  "seeds/reference/boundaries",
  "schema",
];
const FACES = ["400Regular", "500Medium", "600SemiBold"];

/** What comes along with the program is whole: seeds, boundaries, the schema, the fonts that documents are set in, the pages. */
export async function lookAtFiles(projectFolder: string): Promise<Finding[]> {
  const fonts = createRequire(join(projectFolder, "web/package.json"));
  const paths = [
    ...NEEDED.map((path) => join(projectFolder, path)),
    ...FACES.map((face) => {
      const name = `@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`;
      try {
        return fonts.resolve(name);
      } catch {
        return name;
      }
    }),
  ];
  const missing = (
    await Promise.all(paths.map(async (path) => ((await isThere(path)) ? [] : [path])))
  ).flat();
  const pages = await readdir(join(projectFolder, "web/dist")).catch((): string[] => []);
  return [
    ...missing.map((path) => found("ill", "ASSET_MISSING", { path })),
    ...(missing.length === 0 ? [found("well", "ASSETS", { files: paths.length })] : []),
    // Built by the next start.
    ...(pages.includes("index.html") ? [] : [found("note", "PAGES_NOT_BUILT", {})]),
  ];
}

/** Something is in it. */
async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (of) => of.isDirectory() || of.size > 0,
    () => false,
  );
}
