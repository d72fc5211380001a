import type { Browser } from "@playwright/test";
import { pngExporter } from "../src/exports/png.ts";
import { nodeTools } from "../src/headless/node-tools.ts";
import { views } from "../src/views/catalogue.ts";
import { sampleFigures } from "../test/figures/index.ts";
import { writeSheets, type Shot } from "./contact-sheet.ts";

const looks = [
  { locale: "vi", theme: "light" },
  { locale: "en", theme: "dark" },
] as const;

/** Every view of every sample figure, as it is exported, onto one row of sheets per view. */
export async function drawingSheets(browser: Browser, folder: string): Promise<void> {
  for (const { id } of views) {
    const shots: Shot[] = [];
    for (const sample of sampleFigures) {
      for (const { locale, theme } of looks) {
        const figure = sample.make(locale);
        const settings = { view: id, width: 1200, height: 675, theme, areas: [] };
        const png = await pngExporter.write(figure, settings, nodeTools(figure.vintage));
        shots.push({ name: `${id} · ${sample.name} · ${locale}, ${theme}`, png });
      }
    }
    const files = await writeSheets(browser, shots, {
      folder,
      name: `drawing-${id}`,
      columns: 4,
      perSheet: 16,
    });
    console.log(files.join("\n"));
  }
}
