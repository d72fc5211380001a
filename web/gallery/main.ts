import { mkdirSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { drawingSheets } from "./drawing-sheets.ts";
import { pageSheets } from "./page-sheets.ts";
import { openBrowser } from "./open-browser.ts";
import { withAtlas } from "./with-atlas.ts";

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    out: { type: "string", default: "gallery" },
    only: { type: "string", default: "" },
    look: { type: "string", default: "" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(`Usage: npm run gallery -- [--url http://127.0.0.1:4000] [--out gallery] [--only <word of a name>] [--look vi-light-1280]

Draws every picture of every sample figure, and every page in every state at 1920, 1280 and 390 pixels in both languages, onto
contact sheets. Without --url an atlas is started on data of its own.`);
  process.exit(0);
}

rmSync(values.out, { recursive: true, force: true });
mkdirSync(values.out, { recursive: true });
const browser = await openBrowser();
try {
  if (values.only === "" || values.only === "drawings") await drawingSheets(browser, values.out);
  if (values.only !== "drawings")
    await withAtlas(values.url ?? null, (base) => pageSheets(browser, base, values.out, values));
} finally {
  await browser.close();
}
