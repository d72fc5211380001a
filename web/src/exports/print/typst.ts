import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Room } from "./draw-pictures.ts";
import type { PrintMatter } from "./print-matter.ts";

const { resolve } = createRequire(import.meta.url);
const faces = [
  "tinos/400Regular/Tinos_400Regular.ttf",
  "tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf",
  "tinos/700Bold/Tinos_700Bold.ttf",
  "tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf",
  "be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf",
  "be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf",
  "be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf",
];
const templates = fileURLToPath(new URL("./templates", import.meta.url));

const mainOf = ({ template }: PrintMatter) => ({
  mainFilePath: `${templates}/${template}.typ`,
  resetRead: true,
});

let compiler: NodeCompiler | null = null;

/** One for the process: it knows the fonts, and the templates from the second document on. No font of the machine, no network. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(resolve(`@expo-google-fonts/${face}`))) }],
  });
  return compiler;
}

/** The room that the words leave for each picture, by its block's id. Throws what is wrong, in the compiler's words. */
export function roomsFor(matter: PrintMatter): ReadonlyMap<string, Room> {
  return withMatter(matter, (typst) => {
    const found: readonly { readonly value: Room & { readonly id: string } }[] = typst.query(mainOf(matter), {
      selector: "<room>",
    });
    return new Map(found.map(({ value: { id, width, height } }) => [id, { width, height }]));
  });
}

/** How many pages stand before the parts of a whole. Throws what is wrong, in the compiler's words. */
export function pagesOf(matter: PrintMatter): number {
  return withMatter(matter, (typst) => {
    const found: readonly { readonly value: number }[] = typst.query(mainOf(matter), { selector: "<pages>" });
    const [last] = found.slice(-1);
    if (last === undefined) throw new RangeError("it is not said how many pages there are");
    return last.value;
  });
}

/** What the templates make of some matter as PDF, tagged, by the rules of each standard. Throws what breaks one, in the compiler's words. */
export function typeset(matter: PrintMatter, standards: readonly string[]): readonly Uint8Array[] {
  return withMatter(matter, (typst) =>
    standards.map((pdfStandard) => new Uint8Array(typst.pdf(mainOf(matter), { pdfStandard }))),
  );
}

/** The compiler with some matter to read. What it makes of it is remembered until then: of several wishes only the first is work. */
function withMatter<Made>(matter: PrintMatter, use: (typst: NodeCompiler) => Made): Made {
  const { json, files } = matter;
  const typst = theCompiler();
  try {
    typst.mapShadow(`${templates}/briefing.json`, Buffer.from(JSON.stringify(json)));
    for (const [path, bytes] of files) typst.mapShadow(templates + path, Buffer.from(bytes));
    return use(typst);
  } catch (error) {
    throw new Error(wrongIn(typst, matter), { cause: error });
  } finally {
    typst.resetShadow();
    // What was remembered of this document is of no use to the next: memory stays flat over a booklet. For the same reason no compiled document is
    // ever asked for: its pages and pictures would be held until the garbage of this side is next collected.
    typst.evictCache(0);
  }
}

/** What is wrong with the matter there is, in the compiler's words: it compiles once more, as only then it says so in full. */
function wrongIn(typst: NodeCompiler, matter: PrintMatter): string {
  const wrong = typst.compile(mainOf(matter)).takeDiagnostics();
  return wrong === null ? "the pages could not be set" : said(typst.fetchDiagnostics(wrong));
}

/** What the compiler found, a line each. */
function said(diagnostics: readonly { readonly message?: unknown; readonly path?: unknown }[]): string {
  return diagnostics.map(({ path, message }) => `${String(path)}: ${String(message)}`).join("\n");
}
