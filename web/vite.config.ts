import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

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
      const dictionary = /\/(?:react-aria|react-stately)\/dist\/private\/intl\/?.*|\/intlStrings\.mjs$/;
      if (!dictionary.test(id) || !id.endsWith("intlStrings.mjs")) return null;
      const part = /\/private\/([^/]+)\/intlStrings\.mjs$/.exec(id)?.[1];
      if (part === undefined) return null;
      return {
        code: [
          `import english from "../intl/${part}/en-US.mjs";`,
          `import { ariaWords } from ${JSON.stringify(here("src/ui/aria-words.ts"))};`,
          `export default { "en-US": english, "vi-VN": { ...english, ...ariaWords[${JSON.stringify(part)}] } };`,
        ].join("\n"),
        map: null,
      };
    },
  };
}

const server = `http://127.0.0.1:${process.env["PORT"] ?? "4000"}`;
const proxy = { "/graphql": server, "/healthz": server, "/readyz": server };

export default defineConfig({
  root: here("."),
  plugins: [ariaWords(), react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2024",
    // Fonts stay files of their own, so that a page loads only the letters it shows.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: pages.map((name) => here(name)),
    },
  },
  worker: { format: "es" },
  optimizeDeps: { exclude: ["react-aria-components"] },
  server: { proxy, strictPort: true },
  preview: { proxy, strictPort: true },
});
