import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import type { Topology } from "topojson-specification";
import type { DocumentTools } from "../exports/documents/document-format.ts";
import type { ExportTools, FontFile } from "../exports/exporter.ts";

const { resolve } = createRequire(import.meta.url);
const faces = [
  { weight: 400, face: "400Regular" },
  { weight: 500, face: "500Medium" },
  { weight: 600, face: "600SemiBold" },
] as const;

/** What exporters need, in Node: boundaries from the seeds, whole fonts, pixels by resvg. `vintage` null: no map. */
export function nodeTools(vintage: string | null): ExportTools {
  return {
    boundaries: vintage === null ? null : readBoundaries(vintage),
    fonts: () =>
      Promise.resolve(
        faces.map(({ weight, face }): FontFile => ({ weight, bytes: readFileSync(fontPath(face)) })),
      ),
    print: async (briefing, settings) => {
      const { printBriefing } = await import("../exports/print/print.ts");
      return printBriefing(briefing, settings, { boundaries: (one) => Promise.resolve(readBoundaries(one)) });
    },
    rasterise: (svg, width) => {
      const fontFiles = faces.map(({ face }) => fontPath(face));
      const image = new Resvg(svg, {
        font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Be Vietnam Pro" },
        fitTo: { mode: "width", value: width },
      });
      return Promise.resolve(image.render().asPng());
    },
  };
}

/** What formats of documents need, in Node. */
export function documentTools(template: Uint8Array | null): DocumentTools {
  const { fonts, rasterise, print } = nodeTools(null);
  return {
    fonts,
    rasterise,
    print,
    printBooklet: async (booklet, settings) => {
      const { printBooklet } = await import("../exports/print/print-booklet.ts");
      return printBooklet(booklet, settings, { boundaries: (one) => Promise.resolve(readBoundaries(one)) });
    },
    template,
    tell: (said) => process.stderr.write(`${said}\n`),
    boundaries: (vintage) => Promise.resolve(readBoundaries(vintage)),
  };
}

function fontPath(face: string): string {
  return resolve(`@expo-google-fonts/be-vietnam-pro/${face}/BeVietnamPro_${face}.ttf`);
}

const known = new Map<string, Topology>();

/** The boundary file of a vintage, read once. Throws when there is none. */
export function readBoundaries(vintage: string): Topology {
  const before = known.get(vintage);
  if (before !== undefined) return before;
  const file = new URL(`../../../seeds/reference/boundaries/${vintage}.topo.json`, import.meta.url);
  const boundaries: Topology = JSON.parse(readFileSync(file, "utf8"));
  known.set(vintage, boundaries);
  return boundaries;
}
