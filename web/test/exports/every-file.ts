import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { documentFormats } from "../../src/exports/documents/index.ts";
import { printLayouts } from "../../src/exports/exporter.ts";
import { exporters } from "../../src/exports/index.ts";
import { documentTools, nodeTools } from "../../src/headless/node-tools.ts";
import { sampleFigure } from "../figures/index.ts";
import { sampleBriefing } from "./print/sample-briefing.ts";

/** The fingerprint of each file, by name; of a PNG of its pixels. */
export async function everyFile(): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(
    (await everyFileMade()).map(({ name, bytes }) => [
      name,
      fingerprint(name.endsWith(" png") ? pixels(bytes) : bytes),
    ]),
  );
}

/** A file of each format and layout, of a picture and of a briefing. */
export async function everyFileMade(): Promise<
  readonly { readonly name: string; readonly bytes: Uint8Array }[]
> {
  const figure = sampleFigure("one-province", "vi");
  const briefing = sampleBriefing("vi");
  const made: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const { id, write } of exporters.filter(({ runsIn }) => runsIn.includes("node"))) {
    const look = { view: "map", width: 800, height: 450, theme: "light", areas: [], link: null } as const;
    const file = await write(figure, look, nodeTools(figure.vintage));
    made.push({ name: `picture ${id}`, bytes: file });
  }
  for (const { id, layouts = [null], write } of documentFormats)
    for (const layout of layouts) {
      const settings = { shape: null, mark: null, layout: layout ?? printLayouts[0] };
      const file = await write(briefing, documentTools(null), settings);
      made.push({ name: [`briefing ${id}`, layout ?? ""].join(" ").trim(), bytes: file });
    }
  return made;
}

function fingerprint(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What a PNG's chunks of picture data hold, whatever else is said in it. */
function pixels(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Uint8Array[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const name = new TextDecoder("latin1").decode(png.subarray(at + 4, at + 8));
    if (name === "IDAT") data.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return inflateSync(Buffer.concat(data));
}
