import { chromium } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "../e2e/support/browser.ts";

/** What the first map costs a reader who was never here before. */
export interface FirstMap {
  /** Milliseconds from asking for the address until the first sentence stands. */
  readonly sentence: number;
  /** … until the provinces are drawn in their colours, be it as plain shapes. */
  readonly shapes: number;
  /** … until the map is drawn by its library and answers. */
  readonly map: number;
  /** Bytes over the wire, compressed, headers included, until the map is drawn. */
  readonly bytes: number;
  /** Of these the map's library with its worker and styles. */
  readonly mapLibrary: number;
  /** Of these fonts, boundaries and answers: what is shown, not what shows it. */
  readonly content: number;
  /** The rest: our code, React and the component library. */
  readonly ours: number;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

const library = /maplibre|map-canvas/;
const content = /\.woff2?$|topo.*\.json$|^\/graphql$/;

/** Opens `address` in a fresh Chromium without any cache and measures until the map is drawn. */
export async function measureFirstMap(address: string): Promise<FirstMap> {
  const found = await findBrowser(process.env);
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...environment, ...found.env },
    args: BROWSER_FLAGS,
    chromiumSandbox: false,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
    const sizes = new Map<string, number>();
    const pending: Promise<void>[] = [];
    page.context().on("requestfinished", (request) => {
      const measured = Promise.all([request.sizes(), request.response()]).then(([size, response]) => {
        const { responseBodySize, responseHeadersSize } = size;
        // Of a worker the browser counts nothing itself.
        const announced = Number(response?.headers()["content-length"] ?? 0);
        const { pathname } = new URL(request.url());
        const bytes = Math.max(responseBodySize, announced) + responseHeadersSize;
        sizes.set(pathname, (sizes.get(pathname) ?? 0) + bytes);
      });
      pending.push(measured);
    });
    const began = performance.now();
    await page.goto(address);
    await page.locator(".sentence").waitFor({ timeout: 600_000 });
    const sentence = performance.now() - began;
    await page
      .locator('.map-sketch path, .map[data-ready="true"]')
      .first()
      .waitFor({ state: "attached", timeout: 600_000 });
    const shapes = performance.now() - began;
    await page.locator('.map[data-ready="true"]').waitFor({ timeout: 600_000 });
    const map = performance.now() - began;
    await Promise.allSettled(pending);
    const files = [...sizes]
      .map(([path, bytes]) => ({ path, bytes }))
      .filter(({ path, bytes }) => bytes > 0 && !path.startsWith("image/"))
      .toSorted((a, b) => b.bytes - a.bytes);
    const sum = (wanted: (path: string) => boolean): number =>
      files.reduce((total, { path, bytes }) => total + (wanted(path) ? bytes : 0), 0);
    return {
      sentence: Math.round(sentence),
      shapes: Math.round(shapes),
      map: Math.round(map),
      bytes: sum(() => true),
      mapLibrary: sum((path) => library.test(path)),
      content: sum((path) => content.test(path)),
      ours: sum((path) => !library.test(path) && !content.test(path)),
      files,
    };
  } finally {
    await browser.close();
  }
}

/** The measurement in words, for the benchmarks' report. */
export function firstMapReport(measured: FirstMap): string {
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  return [
    `first sentence ${measured.sentence} ms, provinces drawn ${measured.shapes} ms, map ready ${measured.map} ms, ${kB(measured.bytes)} compressed`,
    `of these ours ${kB(measured.ours)}, the map's library ${kB(measured.mapLibrary)}, fonts, boundaries and answers ${kB(measured.content)}`,
    ...measured.files.map(({ path, bytes }) => `  ${kB(bytes).padStart(8)}  ${path}`),
  ].join("\n");
}

if (import.meta.main) {
  const address = process.argv[2];
  if (address === undefined) {
    console.error("Usage: node web/bench/first-map.ts http://127.0.0.1:4000/");
    process.exit(2);
  }
  console.log(firstMapReport(await measureFirstMap(address)));
}
