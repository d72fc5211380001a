import { join } from "node:path";
import type { Browser } from "@playwright/test";

/** One picture on a sheet. */
export interface Shot {
  readonly name: string;
  readonly png: Uint8Array;
}

/** Writes pictures onto sheets of at most `perSheet`, in `columns`, each under its name. Returns the files written. */
export async function writeSheets(
  browser: Browser,
  shots: readonly Shot[],
  where: {
    readonly folder: string;
    readonly name: string;
    readonly columns: number;
    readonly perSheet: number;
  },
): Promise<readonly string[]> {
  const files: string[] = [];
  const page = await browser.newPage({ viewport: { width: 2400, height: 1000 } });
  for (let from = 0; from < shots.length; from += where.perSheet) {
    const number = from / where.perSheet + 1;
    const file = join(where.folder, `${where.name}-${String(number).padStart(2, "0")}.png`);
    await page.setContent(sheet(shots.slice(from, from + where.perSheet), where.columns));
    await page.screenshot({ path: file, fullPage: true });
    files.push(file);
  }
  await page.close();
  return files;
}

function sheet(shots: readonly Shot[], columns: number): string {
  const figures = shots.map(
    ({ name, png }) =>
      `<figure><figcaption>${name.replaceAll("<", "&lt;")}</figcaption><img src="data:image/png;base64,${Buffer.from(png).toString("base64")}"></figure>`,
  );
  return `<!doctype html><style>
body{margin:24px;display:grid;grid-template-columns:repeat(${columns},1fr);gap:24px;background:#777;font:600 18px sans-serif;align-items:start}
figure{margin:0}figcaption{color:#fff;padding-bottom:6px}img{width:100%;display:block}
</style>${figures.join("")}`;
}
