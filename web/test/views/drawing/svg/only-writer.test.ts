import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const project = fileURLToPath(new URL("../../../../../", import.meta.url));
/** Who writes markup, and what of. */
const writers: ReadonlyMap<string, string> = new Map([
  ["web/src/views/drawing/svg/serialise.ts", "drawings"],
  ["web/src/exports/office/package/xml.ts", "parts of office files"],
  ["web/src/headless/verify-command.ts", "the argument of a command, which looks like it"],
  ["web/src/headless/refresh-command.ts", "the same"],
  ["web/src/exports/print/claim-accessible.ts", "what a PDF claims of itself"],
  ["web/src/exports/print/typst.ts", "names of places in a template, which look like it"],
  ["web/src/graphiql/result/table/clipboard.ts", "a table that a spreadsheet takes from the clipboard"],
  ["web/src/exports/documents/html/tree.ts", "pages of a briefing"],
  ["web/src/exports/documents/html/page-drawings.ts", "the outlines that drawings of such a page share"],
  ["web/src/app/briefings/page/slide-objects.tsx", "a table of such a page, on screen"],
]);

/** A tag at the beginning of a text or within one, an entity, or what React sets as markup. */
const markup =
  /["'`]\s*<[a-z!?/]|<\/[a-z][\w:]*>.*["'`]|<[a-z][\w:]* [\w:-]+=\\?["'].*["'`]|&(?:amp|lt|gt|quot);|\b__html\b|\.innerHTML\b/iu;

/** Lines of a source in which markup is written by hand; in JSX, elements are React's. */
function written(source: string, isReact: boolean): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
  const pattern = isReact ? /["'`]\s*<[a-z!?/]|&(?:amp|lt|gt|quot);|\b__html\b|\.innerHTML\b/iu : markup;
  return code.split("\n").filter((line) => pattern.test(line));
}

it("knows markup when it sees it, and what is none", () => {
  for (const line of [
    "return `<g>${x}</g>`;",
    'const a = "</svg>";',
    "const b = x + `${y}</text>`;",
    'const c = ` <rect x="${x}"/>`;',
    "const d = { __html: text };",
    'text.replaceAll("&", "&amp;");',
  ])
    expect(written(line, false), line).toHaveLength(1);
  for (const line of ["const a = new Map<string, Area>();", "if (a < b && c > d) return `${a} < ${b}`;"])
    expect(written(line, false), line).toEqual([]);
  expect(written('return <svg width="4">{name}</svg>;', true)).toEqual([]);
  expect(written("return <div dangerouslySetInnerHTML={{ __html: text }} />;", true)).toHaveLength(1);
});

it("writes and escapes the markup of drawings in one file only", async () => {
  const found: string[] = [];
  for await (const file of glob("web/src/**/*.{ts,tsx}", { cwd: project, exclude: ["**/generated/**"] })) {
    if (writers.has(file)) continue;
    const lines = written(readFileSync(`${project}${file}`, "utf8"), file.endsWith(".tsx"));
    found.push(...lines.map((line) => `${file}: ${line.trim()}`));
  }
  expect(found).toEqual([]);
});
