import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip as gzipCompress } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { persistedDocuments } from "./persisted-documents.ts";

const brotli = promisify(brotliCompress);
const gzip = promisify(gzipCompress);
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Entries that exist: the atlas, and the query desk as soon as it is there. */
const pages = ["index.html", "graphiql.html"].filter((name) => existsSync(here(name)));

/**
 * The component library brings its words in 34 languages, none of them Vietnamese. This keeps its English ones and puts
 * ours (src/ui/aria-words.ts) beside them, which also saves what the other languages would weigh.
 */
function ariaWords(): Plugin {
  return {
    name: "aria-words",
    enforce: "pre",
    transform(_code, id) {
      const part = /\/dist\/private\/(?:([^/]+)\/)?intlStrings\.mjs$/.exec(id);
      if (part === null) return null;
      // The components' own words lie in the middle of the library, each part's in a folder of its name.
      const [, name] = part;
      const english = name === undefined ? "./intl/en-US.mjs" : `../intl/${name}/en-US.mjs`;
      const ours = JSON.stringify(name ?? "components");
      return {
        code: [
          `import english from "${english}";`,
          `import { ariaWords } from ${JSON.stringify(here("src/ui/aria-words.ts"))};`,
          `export default { "en-US": english, "vi-VN": { ...english, ...ariaWords[${ours}] } };`,
        ].join("\n"),
        map: null,
      };
    },
  };
}

/**
 * What the first screen is made of, in two files instead of some forty: each file costs its headers and compresses for itself. Which
 * modules these are follows from the imports of the entry; what is imported lazily stays apart.
 */
function firstScreen() {
  const first = new Set<string>();
  const plugin: Plugin = {
    name: "first-screen",
    apply: "build",
    buildEnd() {
      first.clear();
      const follow = (id: string): void => {
        if (first.has(id)) return;
        first.add(id);
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) follow(next);
      };
      follow(here("src/app/main.tsx"));
      // Entries of their own, and what the query desk has in common with the page, would bring the page's code with it.
      first.delete(here("src/app/main.tsx"));
    },
  };
  const isCode = (id: string): boolean => first.has(id) && !/\.css(?:$|\?)/.test(id);
  const groups = [
    { name: "libraries", test: (id: string) => isCode(id) && !id.startsWith(here("src/")) },
    { name: "atlas", test: (id: string) => isCode(id) && id.startsWith(here("src/")) },
  ];
  return { plugin, groups };
}

const first = firstScreen();

/** Compressed forms beside the files, made once here and not for every reader; the server picks the one asked for. */
function precompressed(): Plugin {
  return {
    name: "precompressed",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      const names = Object.keys(bundle).filter((name) => /\.(?:js|mjs|css|html|json|svg)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const bytes = await readFile(join(dir, name));
          // The query desk's editor is megabytes: the last per cent there would cost most of the build's time.
          const quality = bytes.length > 2_000_000 ? 5 : 10;
          const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
          await Promise.all([
            brotli(bytes, { params }).then((small) => writeFile(join(dir, `${name}.br`), small)),
            gzip(bytes, { level: 9 }).then((small) => writeFile(join(dir, `${name}.gz`), small)),
          ]);
        }),
      );
    },
  };
}

const server = `http://127.0.0.1:${process.env["PORT"] ?? "4000"}`;
const proxy = { "/graphql": server, "/print": server, "/healthz": server, "/readyz": server };

export default defineConfig({
  root: here("."),
  plugins: [persistedDocuments(), ariaWords(), react(), first.plugin, precompressed()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2024",
    // Fonts stay files of their own, so that a page loads only the letters it shows.
    assetsInlineLimit: 0,
    // Every browser of this target preloads modules itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: pages.map((name) => here(name)),
      output: { codeSplitting: { groups: first.groups } },
    },
  },
  worker: { format: "es" },
  // What starts the editor's workers names them with ?worker, which Vite reads and its optimizer cannot.
  // What the component library, which is not optimized, takes from CommonJS has to be.
  optimizeDeps: {
    exclude: ["react-aria-components", "@graphiql/react/setup-workers/vite"],
    include: ["react-aria-components > use-sync-external-store/shim/index.js"],
  },
  server: { proxy, strictPort: true },
  preview: { proxy, strictPort: true },
});
